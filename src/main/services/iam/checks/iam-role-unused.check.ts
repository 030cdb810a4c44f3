import { at, atVolatile, defineCheck, fail, pass } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { roles } from '../facts'
import { isOfIdentityCenter, isOlderThan, isServiceLinked } from '../judge'

export default defineCheck({
  id: 'iam-role-unused',
  title: 'Roles were used in the last 90 days',
  failureTitle: 'A role was not used for 90 days',
  risk: 'An unused role keeps its permissions and its trust, ready for whoever finds a way to take it.',
  fix: 'Delete the role, or take its permissions away first and see whether something fails.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC03-BP04', link: 'necessary', part: 'unused roles are removed' },
    { id: 'SEC03-BP06', link: 'related', part: 'roles of workloads that are gone' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html'],
  peers: ['service-screener:unusedRole'],
  differs: {
    'service-screener:unusedRole':
      'Roles of services and of IAM Identity Center are left out, and a young role has time to be used.',
  },
  needs: { roles, now },
  evaluate: ({ roles: all, now: { time } }) =>
    all
      .filter((role) => !isServiceLinked(role) && !isOfIdentityCenter(role))
      .map((role) => {
        const used = role.RoleLastUsed?.LastUsedDate
        if (!isOlderThan(role.CreateDate, time, 90) || (used !== undefined && !isOlderThan(used, time, 90))) {
          return pass(role)
        }
        return fail(role, atVolatile('RoleLastUsed.LastUsedDate', used), at('CreateDate', role.CreateDate))
      }),
})
