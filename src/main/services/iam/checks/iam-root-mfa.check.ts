import { at, defineCheck, fail, pass } from '../../../engine/check'
import { accountSummary } from '../facts'

export default defineCheck({
  id: 'iam-root-mfa',
  title: 'The root user signs in with MFA, or not at all',
  failureTitle: 'The root user signs in without MFA',
  risk: 'One stolen or guessed password, or access to its mailbox, gives away the whole account.',
  fix: 'Register an MFA device for the root user, or let the organization remove the root credentials of member accounts.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC01-BP02', link: 'necessary', part: 'sign-in of the root user is protected by MFA' },
    { id: 'SEC02-BP01', link: 'related', part: 'MFA' },
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html',
  ],
  peers: ['prowler:iam_root_mfa_enabled', 'service-screener:rootMfaActive'],
  differs: {
    'service-screener:rootMfaActive':
      'A root user whose password the organization removed cannot sign in, and passes here.',
  },
  subject: 'place',
  needs: { accountSummary },
  evaluate: ({ accountSummary: account }) => {
    const { AccountMFAEnabled, AccountPasswordPresent } = account.SummaryMap
    if (AccountMFAEnabled > 0) return [pass(account, at('SummaryMap.AccountMFAEnabled', AccountMFAEnabled))]
    return AccountPasswordPresent === 0
      ? [pass(account, at('SummaryMap.AccountPasswordPresent', 0))]
      : [fail(account, at('SummaryMap.AccountMFAEnabled', AccountMFAEnabled))]
  },
})
