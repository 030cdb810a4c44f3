import { defineCheck } from '../../../engine/check'
import { loadBalancers } from '../../elbv2/facts'
import { protections, subscription } from '../facts'
import { judgeProtected, protectedQuestion } from '../judge'

export default defineCheck({
  ...protectedQuestion,
  id: 'shield-load-balancer-protected',
  title: 'Application load balancers on the internet are protected by Shield Advanced',
  failureTitle: 'An application load balancer on the internet is not protected by Shield Advanced',
  peers: ['prowler:shield_advanced_protection_in_internet_facing_load_balancers'],
  needs: { subscription, protections, loadBalancers },
  evaluate: ({ subscription, protections, loadBalancers }) =>
    judgeProtected(
      subscription,
      protections,
      loadBalancers.filter(({ Type, Scheme }) => Type === 'application' && Scheme === 'internet-facing'),
    ),
})
