import { defineCases } from '../../../engine/cases'
import type { LoadBalancerListeners } from '../facts'
import { listener, loadBalancer, networkLoadBalancer } from '../samples'
import check from './elbv2-listener-network-plain.check'

const balancer = networkLoadBalancer({ Scheme: 'internet-facing' })
const { arn } = balancer
const given = (...Listeners: LoadBalancerListeners['Listeners']) => ({
  loadBalancers: [balancer],
  loadBalancerListeners: { [arn]: { Listeners } },
})
const tcp = (Port: number) => ({ ...listener({ Protocol: 'TCP', Port }), SslPolicy: undefined })

export default defineCases(check, [
  {
    name: 'it ends TLS',
    kind: 'pass',
    given: given(listener({ Protocol: 'TLS' })),
    expect: [{ arn, result: 'pass', evidence: [{ path: 'Listeners[0].Port', value: 443 }] }],
  },
  {
    name: 'port 80 is passed on',
    kind: 'fail',
    given: given(tcp(80)),
    expect: [{ arn, result: 'fail', evidence: [{ path: 'Listeners[0].Port', value: 80 }] }],
  },
  {
    name: 'port 443 is passed through to targets that may end TLS: nobody can tell from here',
    kind: 'edge',
    given: given(tcp(443)),
    expect: 'notApplicable',
  },
  {
    name: 'listeners are denied',
    kind: 'edge',
    given: {
      loadBalancers: [balancer],
      loadBalancerListeners: { [arn]: { kind: 'denied', action: 'elasticloadbalancing:DescribeListeners' } },
    },
    expect: 'notAssessed',
  },
  {
    name: 'inside of a network, and an application load balancer, which other checks judge',
    kind: 'none',
    given: {
      loadBalancers: [networkLoadBalancer(), loadBalancer()],
      loadBalancerListeners: {
        [networkLoadBalancer().arn]: { Listeners: [tcp(80)] },
        [loadBalancer().arn]: { Listeners: [] },
      },
    },
    expect: 'notApplicable',
  },
])
