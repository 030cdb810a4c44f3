import { defineCheck } from '../../../engine/check'
import { distributions } from '../../cloudfront/facts'
import { protections, subscription } from '../facts'
import { judgeProtected, protectedQuestion } from '../judge'

export default defineCheck({
  ...protectedQuestion,
  id: 'shield-distribution-protected',
  title: 'CloudFront distributions are protected by Shield Advanced',
  failureTitle: 'A CloudFront distribution is not protected by Shield Advanced',
  peers: ['prowler:shield_advanced_protection_in_cloudfront_distributions'],
  differs: {
    'prowler:shield_advanced_protection_in_cloudfront_distributions':
      'A disabled distribution answers nobody, and is left out here.',
  },
  needs: { subscription, protections, distributions },
  evaluate: ({ subscription, protections, distributions }) =>
    judgeProtected(
      subscription,
      protections,
      distributions.filter(({ Enabled }) => Enabled),
    ),
})
