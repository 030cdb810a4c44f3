import { at, defineCheck, fail, pass } from '../../../engine/check'
import { accountSummary, passwordPolicy } from '../facts'

export default defineCheck({
  id: 'iam-password-policy-reuse',
  title: 'IAM users may not reuse their last 24 passwords',
  failureTitle: 'IAM users may reuse old passwords',
  risk: 'A password that leaked years ago opens the console again.',
  fix: 'Let the password policy remember 24 passwords.',
  severity: 'low',
  bestPractices: [{ id: 'SEC02-BP01', link: 'necessary', part: 'old passwords do not come back' }],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html'],
  peers: ['prowler:iam_password_policy_reuse_24', 'service-screener:passwordPolicyReuse'],
  subject: 'place',
  needs: { accountSummary, passwordPolicy },
  evaluate: ({ accountSummary: account, passwordPolicy: { PasswordPolicy: policy } }) => {
    if (account.SummaryMap.Users === 0) return []
    const evidence = at('PasswordPolicy.PasswordReusePrevention', policy?.PasswordReusePrevention)
    return [(policy?.PasswordReusePrevention ?? 0) >= 24 ? pass(account, evidence) : fail(account, evidence)]
  },
})
