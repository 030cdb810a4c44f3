import { defineCases } from '../../../engine/cases'
import { classicArn as arn, classicBalancer, classicPolicy, plainListener } from '../samples'
import check from './elb-listener-tls-policy.check'

const good = 'ELBSecurityPolicy-TLS-1-2-2017-01'
const given = (classicPolicies: ReturnType<typeof classicPolicy>) => ({
  classicBalancers: [classicBalancer()],
  classicPolicies: { [arn]: classicPolicies },
})

export default defineCases(check, [
  {
    name: 'TLS 1.2 with ciphers of today',
    kind: 'pass',
    given: given(classicPolicy()),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'PolicyDescriptions[0].PolicyName', value: good }] }],
  },
  {
    name: 'TLS 1.0 beside 1.2',
    kind: 'fail',
    given: given(classicPolicy(good, ['AES128-SHA', 'Protocol-TLSv1', 'Protocol-TLSv1.2'])),
    expect: [
      { arn, result: 'fail', evidence: [{ path: 'PolicyDescriptions[0].Enabled[1]', value: 'Protocol-TLSv1' }] },
    ],
  },
  {
    name: 'TLS 1.2 only, with triple DES and without authentication',
    kind: 'edge',
    given: given(classicPolicy(good, ['ADH-AES128-SHA', 'DES-CBC3-SHA', 'Protocol-TLSv1.2'])),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'PolicyDescriptions[0].Enabled[0]', value: 'ADH-AES128-SHA' },
          { path: 'PolicyDescriptions[0].Enabled[1]', value: 'DES-CBC3-SHA' },
        ],
      },
    ],
  },
  {
    name: 'a policy that no listener uses does not count, and of the one in use nothing is told',
    kind: 'edge',
    given: given(classicPolicy('of-nobody', ['Protocol-SSLv3'])),
    expect: 'notAssessed',
  },
  {
    name: 'the policies may not be read',
    kind: 'edge',
    given: {
      classicBalancers: [classicBalancer()],
      classicPolicies: { [arn]: { kind: 'denied', action: 'elasticloadbalancing:DescribeLoadBalancerPolicies' } },
    },
    expect: 'notAssessed',
  },
  {
    name: 'no listener encrypts',
    kind: 'none',
    given: {
      classicBalancers: [classicBalancer({ ListenerDescriptions: [plainListener()] })],
      classicPolicies: { [arn]: { PolicyDescriptions: [] } },
    },
    expect: 'notApplicable',
  },
])
