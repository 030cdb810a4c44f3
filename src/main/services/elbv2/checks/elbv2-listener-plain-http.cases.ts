import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import type { LoadBalancerListeners } from '../facts'
import { forward, listener, loadBalancer, networkLoadBalancer, plainListener, redirect } from '../samples'
import check from './elbv2-listener-plain-http.check'

const { arn } = loadBalancer()
const given = (...listeners: LoadBalancerListeners['Listeners']) => ({
  loadBalancers: [loadBalancer()],
  loadBalancerListeners: { [arn]: { Listeners: listeners } },
})
const plain = at('Listeners[0].Protocol', 'HTTP')
const forwarding = [
  plain,
  at('Listeners[0].DefaultActions[0].Type', 'forward'),
  at('Listeners[0].Rules[0].Actions[0].Type', 'forward'),
]
const other = networkLoadBalancer()

export default defineCases(check, [
  {
    name: 'HTTP redirects to HTTPS',
    kind: 'pass',
    given: given(plainListener([redirect]), listener()),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'HTTP forwards',
    kind: 'fail',
    given: given(plainListener([forward])),
    expect: [{ arn, result: 'fail', evidence: forwarding }],
  },
  {
    name: 'network load balancers only',
    kind: 'none',
    given: { loadBalancers: [other], loadBalancerListeners: { [other.arn]: { Listeners: [] } } },
    expect: 'notApplicable',
  },
  {
    name: 'the default redirects, but a rule forwards',
    kind: 'edge',
    given: given(plainListener([redirect], [{ Priority: '10', Actions: [forward] }])),
    expect: [{ arn, result: 'fail', evidence: [plain, at('Listeners[0].Rules[0].Actions[0].Type', 'forward')] }],
  },
  {
    name: 'a redirect that stays in plain text',
    kind: 'edge',
    given: given(plainListener([{ Type: 'redirect', RedirectConfig: { Protocol: '#{protocol}' } }])),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          plain,
          at('Listeners[0].DefaultActions[0].Type', 'redirect'),
          at('Listeners[0].Rules[0].Actions[0].Type', 'redirect'),
        ],
      },
    ],
  },
  {
    name: 'a fixed answer',
    kind: 'edge',
    given: given(plainListener([{ Type: 'fixed-response' }])),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'inside of a network',
    kind: 'edge',
    given: { ...given(plainListener([forward])), loadBalancers: [loadBalancer({ Scheme: 'internal' })] },
    expect: [{ arn, result: 'fail', severity: 'low', evidence: forwarding }],
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
