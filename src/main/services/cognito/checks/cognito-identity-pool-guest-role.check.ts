import { at, defineCheck, fail, failAs, pass, undecided, unknown } from '../../../engine/check'
import { policies, roles } from '../../iam/facts'
import { identityPoolRoles, identityPools, identityPoolSettings } from '../facts'
import { judgeBy } from '../judge'
import { reachOf } from '../judge-roles'

export default defineCheck({
  id: 'cognito-identity-pool-guest-role',
  title: 'Guests of the identity pool may do little or nothing',
  failureTitle: 'Guests of the identity pool may do much',
  risk: 'Anyone on the internet who finds the pool’s id in the application gets credentials of this role, without signing in.',
  fix: 'Turn guest access off, or limit the guests’ role to single actions on single resources.',
  steps: [
    'Look up under User access, Guest access, which role guests get, and in CloudTrail what it does.',
    'Turn guest access off where the application signs its users in before all else.',
    'Else replace the policy that the evidence names by one with single actions and resources.',
    'Get credentials without signing in, with get-id and get-credentials-for-identity, and see that a read of other data is denied.',
  ],
  caution: 'Pages that work before a sign-in, as metrics of browsers, stop where their action is taken away.',
  severity: 'critical',
  weighs:
    'Guests are everybody: what the role can read or change is open to the internet; a service without data weighs less.',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'what people who did not sign in may do' },
    { id: 'SEC03-BP02', link: 'related', part: 'roles of guests' },
  ],
  references: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html',
    'https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools-security-best-practices.html',
  ],
  peers: ['prowler:cognito_identity_pool_guest_access_disabled'],
  differs: {
    'prowler:cognito_identity_pool_guest_access_disabled':
      'Guest access as such is no failure: what its role may do is.',
  },
  needs: { identityPools, identityPoolSettings, identityPoolRoles, roles, policies },
  evaluate: (views, { account, partition }) =>
    judgeBy(views.identityPools, views.identityPoolSettings, (pool, settings) => {
      const { AllowUnauthenticatedIdentities: hasGuests, AllowClassicFlow: isClassic } = settings
      const guests = at('AllowUnauthenticatedIdentities', hasGuests)
      if (!hasGuests) return pass(pool, guests)
      const given = views.identityPoolRoles.of(pool)
      if (!given.known) return unknown(pool, given.gap)
      const name = given.value.Roles?.unauthenticated
      const evidence = at('Roles.unauthenticated', name)
      if (name === undefined) return pass(pool, guests, evidence)
      const role = views.roles.find(({ arn }) => arn === name)
      if (!role) return unknown(pool, undecided('RoleNotListed', `AWS does not list the role ${name}.`))
      // Where the caller takes the role itself, AWS sets no limits of its own.
      const reach = reachOf(role, views.policies, { account: account.id, partition }, { guests: isClassic !== true })
      if (reach.kind === 'unknown') return unknown(pool, reach.gap)
      if (reach.kind === 'narrow') return pass(pool, guests, evidence)
      return reach.kind === 'service'
        ? failAs('medium', pool, evidence, ...reach.evidence)
        : fail(pool, evidence, ...reach.evidence)
    }),
})
