import { uniqueEvidence } from '../../../../shared/policy/judgement'
import { listPrivilegeEscalations } from '../../../../shared/policy/privilege-escalation'
import type { Policy } from '../../../../shared/policy/policy'
import { defineCheck } from '../../../engine/check'
import { groups, policies, roles, users } from '../facts'
import { judgeWritten, mayEscalate, writtenBelowAdministration, type PolicyQuestion } from '../judge-policies'

export default defineCheck({
  id: 'iam-policy-privilege-escalation',
  title: 'Policies leave no known way to more privileges',
  failureTitle: 'A policy leaves a known way to more privileges',
  risk: 'Its holder can give itself the permissions of others, or use those of a role through a machine, up to any in the account.',
  fix: 'Limit the actions in the evidence to named users, roles and resources, or bind them to a permissions boundary.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'nobody can widen their own permissions' },
    { id: 'SEC03-BP05', link: 'related', part: 'permissions boundaries as guardrails' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html'],
  peers: ['prowler:iam_policy_allows_privilege_escalation', 'prowler:iam_inline_policy_allows_privilege_escalation'],
  differs: {
    'prowler:iam_policy_allows_privilege_escalation':
      'Resources, conditions and Deny statements of the policy count here.',
  },
  needs: { users, groups, roles, policies },
  evaluate: (estate, { account, partition }) => {
    const options = { account: account.id, partition }
    const waysOf = (policy: Policy) => listPrivilegeEscalations(policy, options)
    const question: PolicyQuestion = (policy, boundary) => {
      if (!mayEscalate(policy)) return { answer: 'no', evidence: [] }
      const limit = boundary && new Map(waysOf(boundary).map(({ path, answer }) => [path.id, answer]))
      const ways = waysOf(policy).filter(({ path }) => limit?.has(path.id) ?? true)
      const open = ways.filter(({ path, answer }) => answer === 'yes' && limit?.get(path.id) !== 'unknown')
      if (open.length > 0) return { answer: 'yes', evidence: uniqueEvidence(open.flatMap(({ evidence }) => evidence)) }
      return ways.length > 0
        ? {
            answer: 'unknown',
            evidence: [],
            reason: 'It is not certain that conditions close the ways to more privileges.',
          }
        : { answer: 'no', evidence: [] }
    }
    return writtenBelowAdministration(estate, options).map((written) =>
      judgeWritten(written, estate.policies, question),
    )
  },
})
