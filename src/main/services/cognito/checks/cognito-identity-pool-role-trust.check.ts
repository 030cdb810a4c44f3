import { at, defineCheck, fail, failAs, pass, undecided, unknown } from '../../../engine/check'
import { roles } from '../../iam/facts'
import { identityPoolRoles, identityPools, identityPoolSettings } from '../facts'
import { judgeBy } from '../judge'
import { readTrust } from '../judge-roles'

const kinds = ['authenticated', 'unauthenticated'] as const

export default defineCheck({
  id: 'cognito-identity-pool-role-trust',
  title: 'The roles of the identity pool trust certain pools and certain users only',
  failureTitle: 'A role of the identity pool trusts other pools, or guests and users alike',
  risk: 'Users of another identity pool, or guests, take a role that was meant for users who signed in.',
  fix: 'Ask in the trust policy for the pool’s id by aud, and for authenticated or unauthenticated by amr.',
  steps: [
    'Read the trust policy of the role that the evidence names, under IAM, Roles, Trust relationships.',
    'Add StringEquals on cognito-identity.amazonaws.com:aud with the ids of the pools that may use the role.',
    'Add ForAnyValue:StringLike on cognito-identity.amazonaws.com:amr with authenticated, or unauthenticated for guests.',
    'Sign in as a test user, and see that the application still gets credentials.',
  ],
  caution:
    'A pool that is left out, as one of another stage that shares the role, gets no credentials any more: look for it in CloudTrail.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'which identity pools may take a role' },
    { id: 'SEC03-BP02', link: 'related', part: 'who gets the role of whom' },
  ],
  references: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html',
    'https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools-security-best-practices.html',
  ],
  needs: { identityPools, identityPoolSettings, identityPoolRoles, roles },
  evaluate: (views) =>
    judgeBy(views.identityPools, views.identityPoolSettings, (pool, settings) => {
      const given = views.identityPoolRoles.of(pool)
      if (!given.known) return unknown(pool, given.gap)
      // Guests choose the role themselves in the classic flow: nothing else then keeps them from that of users.
      const isOpen = settings.AllowUnauthenticatedIdentities && settings.AllowClassicFlow === true
      const judged = kinds.flatMap((kind) => {
        const arn = given.value.Roles?.[kind]
        if (arn === undefined) return []
        const role = views.roles.find((one) => one.arn === arn)
        const trusts = role ? readTrust(role, kind) : undecided('RoleNotListed', `AWS does not list the role ${arn}.`)
        return [{ kind, evidence: at(`Roles.${kind}`, arn), trusts }]
      })
      const [first] = judged
      if (!first) return undefined
      const found = judged.flatMap(({ kind, evidence, trusts }) =>
        'kind' in trusts ? [] : trusts.map((trust) => ({ of: kind, role: evidence, trust })),
      )
      const guests = found.find(({ of, trust }) => isOpen && of === 'authenticated' && trust.kind === 'no')
      if (guests) return failAs('high', pool, guests.role, guests.trust.evidence)
      const loose = found.find(({ trust }) => trust.pools === 'no' || trust.kind === 'no')
      if (loose) return fail(pool, loose.role, loose.trust.evidence)
      for (const { trusts } of judged) if ('kind' in trusts) return unknown(pool, trusts)
      return found.some(({ trust }) => trust.pools === 'unknown' || trust.kind === 'unknown')
        ? unknown(pool, undecided('PolicyUndecided', 'It is not certain what the trust of a role asks for.'))
        : pass(pool, first.evidence)
    }),
})
