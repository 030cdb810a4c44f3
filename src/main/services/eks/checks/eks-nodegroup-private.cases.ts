import { defineCases } from '../../../engine/cases'
import { internetRoute, localRoute, routeTable, subnet } from '../../vpc/samples'
import { nodegroup, nodegroupArn as arn } from '../samples'
import check from './eks-nodegroup-private.check'

const first = subnet({ SubnetId: 'subnet-1', MapPublicIpOnLaunch: true })
const second = subnet({ SubnetId: 'subnet-2', MapPublicIpOnLaunch: false })
const closed = routeTable([localRoute], { Associations: [{ Main: true }] })
const openFor = (SubnetId: string) =>
  routeTable([internetRoute, localRoute], { RouteTableId: 'rtb-2', Associations: [{ SubnetId }] })
const gateway = { path: 'Routes[0].GatewayId', value: 'igw-1' }

export default defineCases(check, [
  {
    name: 'no subnet leads to the internet',
    kind: 'pass',
    given: { nodegroups: [nodegroup()], subnets: [first, second], routeTables: [closed] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'one of two leads there, and gives public addresses',
    kind: 'fail',
    given: { nodegroups: [nodegroup()], subnets: [first, second], routeTables: [closed, openFor('subnet-1')] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [{ path: 'subnets[0]', value: 'subnet-1' }, gateway, { path: 'MapPublicIpOnLaunch', value: true }],
      },
    ],
  },
  {
    name: 'one leads there, and gives no public addresses',
    kind: 'edge',
    given: { nodegroups: [nodegroup()], subnets: [first, second], routeTables: [closed, openFor('subnet-2')] },
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'low',
        evidence: [{ path: 'subnets[1]', value: 'subnet-2' }, gateway, { path: 'MapPublicIpOnLaunch', value: false }],
      },
    ],
  },
  {
    name: 'a subnet is not listed',
    kind: 'edge',
    given: { nodegroups: [nodegroup()], subnets: [second], routeTables: [closed] },
    expect: 'notAssessed',
  },
  {
    name: 'no node group',
    kind: 'none',
    given: { nodegroups: [], subnets: [first], routeTables: [closed] },
    expect: 'notApplicable',
  },
])
