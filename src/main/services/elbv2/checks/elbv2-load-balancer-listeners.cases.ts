import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import type { LoadBalancerListeners } from '../facts'
import { listener, loadBalancer } from '../samples'
import check from './elbv2-load-balancer-listeners.check'

const { arn } = loadBalancer()
const given = (...listeners: LoadBalancerListeners['Listeners']) => ({
  loadBalancers: [loadBalancer()],
  loadBalancerListeners: { [arn]: { Listeners: listeners } },
})

export default defineCases(check, [
  { name: 'with a listener', kind: 'pass', given: given(listener()), expect: [{ arn, result: 'pass' }] },
  {
    name: 'without one',
    kind: 'fail',
    given: given(),
    expect: [{ arn, result: 'fail', evidence: [at('Listeners[0].ListenerArn', null)] }],
  },
  {
    name: 'no load balancers',
    kind: 'none',
    given: { loadBalancers: [], loadBalancerListeners: {} },
    expect: 'notApplicable',
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
