import { defineCheck } from '../../../engine/check'
import { classicBalancers } from '../../elb/facts'
import { protections, subscription } from '../facts'
import { judgeProtected, protectedQuestion } from '../judge'

export default defineCheck({
  ...protectedQuestion,
  id: 'shield-classic-balancer-protected',
  title: 'Classic Load Balancers on the internet are protected by Shield Advanced',
  failureTitle: 'A Classic Load Balancer on the internet is not protected by Shield Advanced',
  peers: ['prowler:shield_advanced_protection_in_classic_load_balancers'],
  differs: {
    'prowler:shield_advanced_protection_in_classic_load_balancers':
      'It also fails those inside of a VPC, which nobody on the internet can flood.',
  },
  needs: { subscription, protections, classicBalancers },
  evaluate: ({ subscription, protections, classicBalancers }) =>
    judgeProtected(
      subscription,
      protections,
      classicBalancers.filter(({ Scheme }) => Scheme === 'internet-facing'),
    ),
})
