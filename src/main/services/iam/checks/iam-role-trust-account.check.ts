import { readAccountEntry } from '../../../../shared/policy/principal'
import { listTrustedAccounts } from '../../../../shared/policy/role-trust'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { roles } from '../facts'
import { isServiceLinked } from '../judge'
import { judgeTrust } from '../judge-policies'

export default defineCheck({
  id: 'iam-role-trust-account',
  title: 'Roles that trust another account as a whole ask for more than that',
  failureTitle: 'A role trusts all of another account, without a condition',
  risk: 'Everyone who may assume roles in that account can take it, and a provider can be tricked into taking it for others.',
  fix: 'Name the role in the other account, and ask for an external id (third parties) or the organization’s id.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC03-BP09', link: 'necessary', part: 'access of third parties is tied to an external id or to a role' },
    { id: 'SEC03-BP08', link: 'related', part: 'access within the organization' },
    { id: 'SEC03-BP07', link: 'related', part: 'access across accounts' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html'],
  peers: ['prowler:iam_role_cross_account_readonlyaccess_policy'],
  differs: {
    'prowler:iam_role_cross_account_readonlyaccess_policy':
      'Asked of all roles, whatever they may do; a named role or a condition in the trust passes.',
  },
  needs: { roles, now },
  evaluate: ({ roles: all, now: { time } }, { account }) =>
    all
      .filter((role) => !isServiceLinked(role))
      .flatMap((role) =>
        judgeTrust(role, (policy) => {
          const accounts = listTrustedAccounts(policy, account.id, { now: time })
          if (accounts.length === 0) return undefined
          const loose = accounts.filter(
            ({ evidence, externalId, limited }) =>
              readAccountEntry(evidence.value) !== undefined && !externalId && limited !== 'yes',
          )
          const certain = loose.filter(({ answer, limited }) => answer === 'yes' && limited === 'no')
          if (certain.length > 0) return { answer: 'yes', evidence: certain.map(({ evidence }) => evidence) }
          return loose.length > 0
            ? {
                answer: 'unknown',
                evidence: [],
                reason: 'It is not certain that the conditions limit the other account.',
              }
            : { answer: 'no', evidence: [] }
        }),
      ),
})
