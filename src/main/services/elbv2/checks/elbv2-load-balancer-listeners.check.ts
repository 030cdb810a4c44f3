import { at, defineCheck, fail, pass } from '../../../engine/check'
import { loadBalancerListeners, loadBalancers } from '../facts'

export default defineCheck({
  id: 'elbv2-load-balancer-listeners',
  title: 'Each load balancer has a listener',
  failureTitle: 'A load balancer has no listener',
  risk: 'It costs money by the hour and takes no request; it is left over from something that has moved.',
  fix: 'Delete the load balancer, or add the listener that it was made for.',
  steps: [
    'Look for DNS records, endpoint services and templates that name the balancer.',
    'Delete it with `aws elbv2 delete-load-balancer`, or add the missing listener.',
  ],
  caution: 'Its DNS name and static addresses do not come back after the deletion.',
  severity: 'low',
  weighs: 'Nothing can be reached through it; it costs money.',
  bestPractices: [
    { id: 'COST04-BP03', link: 'necessary', part: 'load balancers that nothing uses are removed' },
    { id: 'SUS02-BP03', link: 'related', part: 'no load balancers without use' },
  ],
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html'],
  peers: ['prowler:elbv2_listeners_underneath'],
  needs: { loadBalancers, loadBalancerListeners },
  evaluate: (views) =>
    views.loadBalancers.map((balancer) =>
      views.loadBalancerListeners.judge(balancer, ({ Listeners }) => {
        const first = at('Listeners[0].ListenerArn', Listeners[0]?.ListenerArn)
        return Listeners.length > 0 ? pass(balancer, first) : fail(balancer, first)
      }),
    ),
})
