import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { loadBalancer } from '../samples'
import check from './elbv2-load-balancer-multiple-zones.check'

const { arn } = loadBalancer()
const zone = { SubnetId: 'subnet-1', ZoneName: 'eu-central-1a' }
const evidence = [at('AvailabilityZones[0].ZoneName', 'eu-central-1a')]

export default defineCases(check, [
  { name: 'two zones', kind: 'pass', given: { loadBalancers: [loadBalancer()] }, expect: [{ arn, result: 'pass' }] },
  {
    name: 'one zone',
    kind: 'fail',
    given: { loadBalancers: [loadBalancer({ AvailabilityZones: [zone] })] },
    expect: [{ arn, result: 'fail', evidence }],
  },
  { name: 'no load balancers', kind: 'none', given: { loadBalancers: [] }, expect: 'notApplicable' },
  {
    name: 'two subnets of one zone',
    kind: 'edge',
    given: { loadBalancers: [loadBalancer({ AvailabilityZones: [zone, { ...zone, SubnetId: 'subnet-2' }] })] },
    expect: [{ arn, result: 'fail', evidence }],
  },
])
