import { defineCheck } from '../../../engine/check'
import { accelerators } from '../../globalaccelerator/facts'
import { protections, subscription } from '../facts'
import { judgeProtected, protectedQuestion } from '../judge'

export default defineCheck({
  ...protectedQuestion,
  id: 'shield-accelerator-protected',
  title: 'Accelerators are protected by Shield Advanced',
  failureTitle: 'An accelerator is not protected by Shield Advanced',
  peers: ['prowler:shield_advanced_protection_in_global_accelerators'],
  differs: {
    'prowler:shield_advanced_protection_in_global_accelerators':
      'A disabled accelerator routes nothing, and is left out here.',
  },
  needs: { subscription, protections, accelerators },
  evaluate: ({ subscription, protections, accelerators }) =>
    judgeProtected(
      subscription,
      protections,
      accelerators.filter(({ Enabled }) => Enabled !== false),
    ),
})
