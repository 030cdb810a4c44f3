import { defineCases } from '../../../engine/cases'
import { classicArn as arn, classicBalancer } from '../samples'
import check from './elb-load-balancer-multiple-zones.check'

const path = 'AvailabilityZones[0]'
const given = (AvailabilityZones: string[]) => ({ classicBalancers: [classicBalancer({ AvailabilityZones })] })

export default defineCases(check, [
  {
    name: 'two zones',
    kind: 'pass',
    given: given(['eu-central-1a', 'eu-central-1b']),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'eu-central-1a' }] }],
  },
  {
    name: 'one zone',
    kind: 'fail',
    given: given(['eu-central-1a']),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'eu-central-1a' }] }],
  },
  {
    name: 'the same zone twice, by two subnets',
    kind: 'edge',
    given: given(['eu-central-1a', 'eu-central-1a']),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'eu-central-1a' }] }],
  },
  {
    name: 'no zone at all',
    kind: 'edge',
    given: given([]),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  { name: 'no Classic Load Balancer', kind: 'none', given: { classicBalancers: [] }, expect: 'notApplicable' },
])
