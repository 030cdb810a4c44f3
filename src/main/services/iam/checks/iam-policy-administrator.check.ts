import { defineCheck } from '../../../engine/check'
import { groups, policies, roles, users } from '../facts'
import { isAdministrator, judgeWritten, withinBoundary, writtenPolicies } from '../judge-policies'

export default defineCheck({
  id: 'iam-policy-administrator',
  title: 'No policy of the customer’s own grants full administration',
  failureTitle: 'A policy of the customer’s own grants full administration',
  risk: 'Whoever holds the policy, or breaks into what holds it, owns the account.',
  fix: 'Grant the actions and resources that the work takes. For the few administrators use AdministratorAccess, where it is seen.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'policies grant what is needed, not everything' },
    { id: 'SEC03-BP04', link: 'related', part: 'permissions to reduce' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html'],
  peers: [
    'prowler:iam_customer_attached_policy_no_administrative_privileges',
    'prowler:iam_inline_policy_no_administrative_privileges',
    'service-screener:FullAdminAccess',
    'service-screener:InlinePolicyFullAdminAccess',
  ],
  differs: {
    'prowler:iam_inline_policy_no_administrative_privileges':
      'Deny statements, NotAction, other words for everything, and permissions boundaries count here.',
  },
  needs: { users, groups, roles, policies },
  evaluate: (estate, { account, partition }) => {
    const question = withinBoundary((policy) => isAdministrator(policy, { account: account.id, partition }))
    return writtenPolicies(estate).map((written) => judgeWritten(written, estate.policies, question))
  },
})
