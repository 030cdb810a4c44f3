import { defineCases } from '../../../engine/cases'
import { classicArn as arn, classicBalancer } from '../samples'
import check from './elb-load-balancer-instances.check'

const path = 'Instances[0].InstanceId'

export default defineCases(check, [
  {
    name: 'one instance',
    kind: 'pass',
    given: { classicBalancers: [classicBalancer()] },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'i-1' }] }],
  },
  {
    name: 'none',
    kind: 'fail',
    given: { classicBalancers: [classicBalancer({ Instances: [] })] },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'one of two has none',
    kind: 'edge',
    given: {
      classicBalancers: [classicBalancer(), classicBalancer({ LoadBalancerName: 'left', Instances: [] })],
    },
    expect: [
      { arn, result: 'pass' },
      {
        arn: classicBalancer({ LoadBalancerName: 'left' }).arn,
        result: 'fail',
        evidence: [{ path, value: null }],
      },
    ],
  },
  { name: 'no Classic Load Balancer', kind: 'none', given: { classicBalancers: [] }, expect: 'notApplicable' },
])
