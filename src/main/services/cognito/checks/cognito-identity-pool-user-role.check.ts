import { at, defineCheck, fail, failAs, pass, undecided, unknown } from '../../../engine/check'
import type { Evidence } from '../../../engine/check'
import { policies, roles } from '../../iam/facts'
import { identityPoolRoles, identityPools } from '../facts'
import { judgeBy } from '../judge'
import { reachOf } from '../judge-roles'

export default defineCheck({
  id: 'cognito-identity-pool-user-role',
  title: 'Users of the identity pool get narrow roles',
  failureTitle: 'Users of the identity pool get a role that reaches far',
  risk: 'Each user of the application, registered a minute ago as it may be, holds credentials of the role in the browser.',
  fix: 'Limit the roles to single resources and to what belongs to the user.',
  steps: [
    'Look up under User access which role users get, by default and by rules, and what it did under IAM, Last Accessed.',
    'Write a policy that names resources, with cognito-identity.amazonaws.com:sub in paths and keys that belong to users.',
    'Attach it in the place of the policy that the evidence names.',
    'Use the application as a test user, and see in CloudTrail which calls are denied.',
  ],
  caution:
    'Applications that read more than their own data, as lists of others, stop doing so: look at their calls first.',
  severity: 'high',
  bestPractices: [{ id: 'SEC03-BP02', link: 'necessary', part: 'roles of users of applications' }],
  references: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html',
    'https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools-security-best-practices.html',
  ],
  needs: { identityPools, identityPoolRoles, roles, policies },
  evaluate: (views, { account, partition }) =>
    judgeBy(views.identityPools, views.identityPoolRoles, (pool, { Roles, RoleMappings }) => {
      const signedIn = Roles?.authenticated
      const named: readonly (readonly [arn: string, evidence: Evidence])[] = [
        ...(signedIn === undefined ? [] : [[signedIn, at('Roles.authenticated', signedIn)] as const]),
        ...RoleMappings.flatMap(({ Rules }, index) =>
          Rules.map((rule, place) => {
            const evidence = at(`RoleMappings[${index}].Rules[${place}].RoleARN`, rule.RoleARN)
            return [rule.RoleARN, evidence] as const
          }),
        ),
      ]
      const judged = named.map(([arn, evidence]) => {
        const role = views.roles.find((one) => one.arn === arn)
        const gap = undecided('RoleNotListed', `AWS does not list the role ${arn}.`)
        const reach = role ? reachOf(role, views.policies, { account: account.id, partition }) : undefined
        return { evidence, reach: reach ?? ({ kind: 'unknown', gap } as const) }
      })
      const [first] = judged
      if (!first) return undefined
      for (const { reach, evidence } of judged) {
        if (reach.kind === 'everything' || reach.kind === 'data') return fail(pool, evidence, ...reach.evidence)
      }
      for (const { reach, evidence } of judged) {
        if (reach.kind === 'service') return failAs('medium', pool, evidence, ...reach.evidence)
      }
      for (const { reach } of judged) if (reach.kind === 'unknown') return unknown(pool, reach.gap)
      return pass(pool, first.evidence)
    }),
})
