import { defineCases } from '../../../engine/cases'
import { classicArn as arn, classicAttributesOf, classicBalancer } from '../samples'
import check from './elb-load-balancer-connection-draining.check'

const path = 'ConnectionDraining.Enabled'
const judged = (attributes: ReturnType<typeof classicAttributesOf>) => ({
  classicBalancers: [classicBalancer()],
  classicAttributes: { [arn]: attributes },
})

export default defineCases(check, [
  {
    name: 'it is on',
    kind: 'pass',
    given: judged(classicAttributesOf()),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: true }] }],
  },
  {
    name: 'it is off',
    kind: 'fail',
    given: judged(classicAttributesOf({ ConnectionDraining: { Enabled: false } })),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: false }] }],
  },
  {
    name: 'AWS leaves it out where nobody ever set it',
    kind: 'edge',
    given: judged({ AdditionalAttributes: [] }),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'the attributes of one of two may not be read',
    kind: 'edge',
    given: {
      classicBalancers: [classicBalancer(), classicBalancer({ LoadBalancerName: 'other' })],
      classicAttributes: {
        [arn]: classicAttributesOf(),
        [classicBalancer({ LoadBalancerName: 'other' }).arn]: {
          kind: 'denied',
          action: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
        },
      },
    },
    expect: [
      { arn, result: 'pass' },
      { arn: classicBalancer({ LoadBalancerName: 'other' }).arn, result: 'unknown', gap: 'denied' },
    ],
  },
  {
    name: 'no Classic Load Balancer',
    kind: 'none',
    given: { classicBalancers: [], classicAttributes: {} },
    expect: 'notApplicable',
  },
])
