import { acrossRegions, at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { recorders } from '../facts'
import { recordsGlobalTypes } from '../judge'

export default defineCheck({
  id: 'config-account-global-types',
  title: 'AWS Config records IAM in one of the reviewed regions',
  failureTitle: 'AWS Config records IAM in none of the reviewed regions',
  risk: 'Changes of users, roles and policies have no history, and rules about them never run.',
  fix: 'Include global resource types in the recorder of one region, the home region at best.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC04-BP01', link: 'necessary', part: 'changes of IAM are recorded' },
    { id: 'SEC03-BP04', link: 'related', part: 'permissions are watched' },
  ],
  references: ['https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html'],
  per: 'account',
  subject: 'place',
  needs: { recorders: acrossRegions(recorders) },
  evaluate: ({ recorders: { items, gaps } }, { account }) => {
    const found = items.find(recordsGlobalTypes)
    if (found) return [pass(account, at('arn', found.arn))]
    const [missing] = gaps
    if (missing) return [unknown(account, missing.gap)]
    const [first, ...others] = items.map(({ arn }) => at('arn', arn))
    return first ? [fail(account, first, ...others)] : []
  },
})
