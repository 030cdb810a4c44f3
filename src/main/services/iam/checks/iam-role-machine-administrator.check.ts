import { listExternalGrants } from '../../../../shared/policy/external-grants'
import { defineCheck, undecided, unknown } from '../../../engine/check'
import { policies, roles } from '../facts'
import { isOfIdentityCenter, isServiceLinked } from '../judge'
import { heldByRole, judgeHolder } from '../judge-holders'
import { placeEvidence, readPolicy } from '../judge-policies'

export default defineCheck({
  id: 'iam-role-machine-administrator',
  title: 'No role of a service or pipeline is an administrator',
  failureTitle: 'A role of a service or pipeline is an administrator',
  risk: 'A hole in what runs with the role, or a pull request to the pipeline, opens the whole account.',
  fix: 'Grant what the workload calls. AWS lists the services that a role used lately, which is a start.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'machines have the permissions that they need' },
    { id: 'SEC03-BP04', link: 'related', part: 'permissions to reduce' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html'],
  peers: ['prowler:iam_role_administratoraccess_policy'],
  differs: {
    'prowler:iam_role_administratoraccess_policy':
      'Roles that people take are left out; any policy counts, not the name of one.',
  },
  needs: { roles, policies },
  evaluate: ({ roles: all, policies: known }, { account, partition }) =>
    all.flatMap((role) => {
      if (isServiceLinked(role) || isOfIdentityCenter(role)) return []
      const trust = readPolicy(role.AssumeRolePolicyDocument)
      if (trust.kind === 'malformed') return [unknown(role, undecided('PolicyUndecided', trust.error.message))]
      const machine = listExternalGrants(trust.policy, account.id).find(
        ({ kind, name }) => kind === 'service' || (kind === 'federated' && !name.includes(':saml-provider/')),
      )
      if (!machine) return []
      const placed = { place: 'AssumeRolePolicyDocument', document: role.AssumeRolePolicyDocument }
      const options = { account: account.id, partition }
      return [judgeHolder(role, heldByRole(role, known), known, options, ...placeEvidence(placed, [machine.evidence]))]
    }),
})
