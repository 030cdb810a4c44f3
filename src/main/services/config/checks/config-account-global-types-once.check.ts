import { acrossRegions, at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { recorders } from '../facts'
import { recordsGlobalTypes } from '../judge'

export default defineCheck({
  id: 'config-account-global-types-once',
  title: 'AWS Config records IAM in no more than one region',
  failureTitle: 'AWS Config records IAM in several regions',
  risk: 'Each region records the same changes of IAM again, and AWS charges each record.',
  fix: 'Include global resource types in the recorder of one region, and leave them out of the others.',
  severity: 'low',
  bestPractices: [
    { id: 'SUS04-BP05', link: 'necessary', part: 'the same changes are not recorded several times' },
    { id: 'COST04-BP03', link: 'related', part: 'records that nobody needs' },
  ],
  references: ['https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html'],
  per: 'account',
  subject: 'place',
  needs: { recorders: acrossRegions(recorders) },
  evaluate: ({ recorders: { items, gaps } }, { account }) => {
    const [first, ...others] = items.filter(recordsGlobalTypes).map(({ arn }) => at('arn', arn))
    if (first && others.length > 0) return [fail(account, first, ...others)]
    const [missing, ...more] = gaps
    if (missing && (first || more.length > 0)) return [unknown(account, missing.gap)]
    return first ? [pass(account, first)] : []
  },
})
