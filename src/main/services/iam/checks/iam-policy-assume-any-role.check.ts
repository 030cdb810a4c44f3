import { allowsAssumeRoleOnAll } from '../../../../shared/policy/grants'
import { defineCheck } from '../../../engine/check'
import { groups, policies, roles, users } from '../facts'
import { judgeWritten, withinBoundary, writtenBelowAdministration } from '../judge-policies'

export default defineCheck({
  id: 'iam-policy-assume-any-role',
  title: 'No policy lets its holder take any role',
  failureTitle: 'A policy lets its holder take any role',
  risk: 'Each role that trusts the account as a whole is open to the holder, those of administrators included.',
  fix: 'Name the roles that the holder may take.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC03-BP02', link: 'necessary', part: 'the roles that may be taken are named' }],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_permissions-to-switch.html'],
  peers: ['prowler:iam_no_custom_policy_permissive_role_assumption'],
  differs: {
    'prowler:iam_no_custom_policy_permissive_role_assumption':
      'Inline policies, conditions and Deny statements count here.',
  },
  needs: { users, groups, roles, policies },
  evaluate: (estate, { account, partition }) => {
    const options = { account: account.id, partition }
    const question = withinBoundary((policy) => allowsAssumeRoleOnAll(policy, options))
    return writtenBelowAdministration(estate, options).map((written) =>
      judgeWritten(written, estate.policies, question),
    )
  },
})
