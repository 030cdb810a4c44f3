import { defineCheck } from '../../../engine/check'
import { hostedZones } from '../../route53/facts'
import { protections, subscription } from '../facts'
import { judgeProtected, protectedQuestion } from '../judge'

export default defineCheck({
  ...protectedQuestion,
  id: 'shield-hosted-zone-protected',
  title: 'Public zones of Route 53 are protected by Shield Advanced',
  failureTitle: 'A public zone of Route 53 is not protected by Shield Advanced',
  peers: ['prowler:shield_advanced_protection_in_route53_hosted_zones'],
  differs: {
    'prowler:shield_advanced_protection_in_route53_hosted_zones':
      'It also fails private zones, which the internet cannot ask.',
  },
  needs: { subscription, protections, hostedZones },
  evaluate: ({ subscription, protections, hostedZones }) =>
    judgeProtected(
      subscription,
      protections,
      hostedZones.filter(({ Config }) => Config?.PrivateZone !== true),
    ),
})
