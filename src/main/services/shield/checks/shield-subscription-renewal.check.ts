import { at, defineCheck, fail, pass } from '../../../engine/check'
import { subscription } from '../facts'
import { isSubscribed } from '../judge'

export default defineCheck({
  id: 'shield-subscription-renewal',
  title: 'Shield Advanced renews itself',
  failureTitle: 'Shield Advanced ends without renewing itself',
  risk: 'On the day it ends all protections go, and nobody is told by a failure.',
  fix: 'Turn the renewal on, or write down that and when the protection is to end.',
  steps: [
    'Ask who pays for it whether it is meant to end.',
    'Turn the renewal on with `aws shield update-subscription --auto-renew ENABLED`.',
    'See AutoRenew ENABLED in `aws shield describe-subscription`.',
  ],
  caution: 'The subscription costs a fixed sum for each month of a whole year.',
  severity: 'low',
  bestPractices: [{ id: 'SEC05-BP04', link: 'necessary', part: 'protection goes on' }],
  references: ['https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_UpdateSubscription.html'],
  subject: 'place',
  needs: { subscription },
  evaluate: ({ subscription: found }) => {
    if (!isSubscribed(found)) return []
    const evidence = at('Subscription.AutoRenew', found.Subscription?.AutoRenew)
    return [found.Subscription?.AutoRenew === 'DISABLED' ? fail(found, evidence) : pass(found, evidence)]
  },
})
