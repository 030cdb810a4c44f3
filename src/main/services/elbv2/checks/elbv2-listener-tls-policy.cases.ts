import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import type { LoadBalancerListeners } from '../facts'
import { forward, listener, loadBalancer, plainListener, policies, redirect } from '../samples'
import check from './elbv2-listener-tls-policy.check'

const { arn } = loadBalancer()
const given = (...listeners: LoadBalancerListeners['Listeners']) => ({
  loadBalancers: [loadBalancer()],
  loadBalancerListeners: { [arn]: { Listeners: listeners } },
  sslPolicies: policies,
})
const fail = (name: string) => [{ arn, result: 'fail', evidence: [at('Listeners[0].SslPolicy', name)] }] as const

export default defineCases(check, [
  { name: 'TLS 1.2 and 1.3', kind: 'pass', given: given(listener()), expect: [{ arn, result: 'pass' }] },
  {
    name: 'TLS 1.0 as well',
    kind: 'fail',
    given: given(listener({ SslPolicy: 'ELBSecurityPolicy-2016-08' })),
    expect: fail('ELBSecurityPolicy-2016-08'),
  },
  {
    name: 'TLS 1.2 only, with triple DES',
    kind: 'edge',
    given: {
      ...given(listener()),
      sslPolicies: {
        SslPolicies: [
          {
            Name: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
            SslProtocols: ['TLSv1.2'],
            Ciphers: [{ Name: 'AES128-GCM-SHA256' }, { Name: 'DES-CBC3-SHA' }],
          },
        ],
      },
    },
    expect: fail('ELBSecurityPolicy-TLS13-1-2-2021-06'),
  },
  {
    name: 'it asks who calls, which is shown',
    kind: 'edge',
    given: given(listener({ DefaultActions: [{ Type: 'authenticate-oidc' }, forward] })),
    expect: [
      {
        arn,
        result: 'pass',
        evidence: [
          at('Listeners[0].SslPolicy', 'ELBSecurityPolicy-TLS13-1-2-2021-06'),
          at('Listeners[0].DefaultActions[0].Type', 'authenticate-oidc'),
        ],
      },
    ],
  },
  { name: 'plain HTTP only', kind: 'none', given: given(plainListener([redirect])), expect: 'notApplicable' },
  {
    name: 'a policy on a listener that does not encrypt means nothing',
    kind: 'edge',
    given: given({ ...plainListener([redirect]), SslPolicy: 'ELBSecurityPolicy-2016-08' }),
    expect: 'notApplicable',
  },
  {
    name: 'an encrypted listener whose policy AWS does not name',
    kind: 'edge',
    given: given({ ...listener(), SslPolicy: undefined }),
    expect: 'notAssessed',
  },
  {
    name: 'TLS 1.1 as well, beside a good one',
    kind: 'edge',
    given: given(listener({ SslPolicy: 'ELBSecurityPolicy-TLS-1-1-2017-01' }), {
      ...listener(),
      ListenerArn: `${listener().ListenerArn}2`,
    }),
    expect: fail('ELBSecurityPolicy-TLS-1-1-2017-01'),
  },
  {
    name: 'a policy that AWS does not describe',
    kind: 'edge',
    given: given(listener({ SslPolicy: 'ELBSecurityPolicy-Q7' })),
    expect: 'notAssessed',
  },
  {
    name: 'listeners are denied',
    kind: 'edge',
    given: {
      ...given(),
      loadBalancerListeners: { [arn]: { kind: 'denied', action: 'elasticloadbalancing:DescribeListeners' } },
    },
    expect: 'notAssessed',
  },
])
