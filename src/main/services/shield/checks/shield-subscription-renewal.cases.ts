import { caseAccountArn as arn, defineCases } from '../../../engine/cases'
import { noSubscription, subscription } from '../samples'
import check from './shield-subscription-renewal.check'

const path = 'Subscription.AutoRenew'

export default defineCases(check, [
  {
    name: 'it renews itself',
    kind: 'pass',
    given: { subscription: subscription() },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'it ends',
    kind: 'fail',
    given: { subscription: subscription({ AutoRenew: 'DISABLED' }) },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'DISABLED' }] }],
  },
  { name: 'there is none', kind: 'none', given: { subscription: noSubscription }, expect: 'notApplicable' },
  {
    name: 'the subscription may not be read',
    kind: 'edge',
    given: { subscription: { kind: 'denied', action: 'shield:DescribeSubscription' } },
    expect: 'notAssessed',
  },
])
