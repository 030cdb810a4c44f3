import { defineCases } from '../../../engine/cases'
import { internetRoute, localRoute, routeTable, subnet } from '../../vpc/samples'
import { configurationArn as arn, launchConfiguration, oldGroup, scalingGroup, subnetDecides } from '../samples'
import check from './autoscaling-launch-configuration-public-address.check'

const first = (MapPublicIpOnLaunch: boolean) => subnet({ SubnetId: 'subnet-1', MapPublicIpOnLaunch })
const second = (MapPublicIpOnLaunch: boolean) => subnet({ SubnetId: 'subnet-2', MapPublicIpOnLaunch })
const main = { Associations: [{ Main: true }] }
const open = routeTable([internetRoute, localRoute], main)
const closed = routeTable([localRoute], main)
const told = { path: 'AssociatePublicIpAddress', value: true }
const silent = { path: 'AssociatePublicIpAddress', value: null }
const gateway = { path: 'Routes[0].GatewayId', value: 'igw-1' }

const given = (configuration = launchConfiguration(), ...groups: readonly ReturnType<typeof oldGroup>[]) => ({
  autoScalingGroups: groups.length > 0 ? groups : [oldGroup()],
  launchConfigurations: [configuration],
  subnets: [first(false), second(false)],
  routeTables: [open],
})

export default defineCases(check, [
  { name: 'it gives none', kind: 'pass', given: given(), expect: [{ arn, result: 'pass' }] },
  {
    name: 'it gives one to each instance, in subnets that lead to the internet',
    kind: 'fail',
    given: given(launchConfiguration({ AssociatePublicIpAddress: true })),
    expect: [{ arn, result: 'fail', evidence: [told, gateway] }],
  },
  {
    name: 'it does not say, and one of the subnets gives public addresses',
    kind: 'edge',
    given: { ...given(subnetDecides()), subnets: [first(false), second(true)] },
    expect: [{ arn, result: 'fail', evidence: [silent, { path: 'MapPublicIpOnLaunch', value: true }, gateway] }],
  },
  {
    name: 'it does not say, and no subnet gives public addresses',
    kind: 'edge',
    given: given(subnetDecides()),
    expect: [{ arn, result: 'pass', evidence: [silent] }],
  },
  {
    name: 'it gives them where nothing leads to the internet',
    kind: 'edge',
    given: { ...given(launchConfiguration({ AssociatePublicIpAddress: true })), routeTables: [closed] },
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [told] }],
  },
  {
    name: 'the subnets are not listed',
    kind: 'edge',
    given: { ...given(subnetDecides()), subnets: [first(false)] },
    expect: 'notAssessed',
  },
  {
    name: 'no group uses it',
    kind: 'none',
    given: given(launchConfiguration({ AssociatePublicIpAddress: true }), scalingGroup()),
    expect: 'notApplicable',
  },
])
