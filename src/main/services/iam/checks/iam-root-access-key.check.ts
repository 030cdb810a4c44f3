import { at, defineCheck, fail, pass } from '../../../engine/check'
import { accountSummary } from '../facts'

export default defineCheck({
  id: 'iam-root-access-key',
  title: 'The root user has no access key and no signing certificate',
  failureTitle: 'The root user has an access key or a signing certificate',
  risk: 'Whoever holds the key owns the account: nothing limits the root user, and a key needs no MFA.',
  fix: 'Delete the keys and certificates of the root user, and let roles do what they were made for.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC01-BP02', link: 'necessary', part: 'the root user has no programmatic access' },
    { id: 'SEC02-BP02', link: 'related', part: 'no long-term credentials' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html'],
  peers: ['prowler:iam_no_root_access_key', 'service-screener:rootHasAccessKey'],
  subject: 'place',
  needs: { accountSummary },
  evaluate: ({ accountSummary: account }) => {
    const fields = ['AccountAccessKeysPresent', 'AccountSigningCertificatesPresent'] as const
    const [first, ...others] = fields.flatMap((name) => {
      const count = account.SummaryMap[name] ?? 0
      return count > 0 ? [at(`SummaryMap.${name}`, count)] : []
    })
    return [first ? fail(account, first, ...others) : pass(account, at('SummaryMap.AccountAccessKeysPresent', 0))]
  },
})
