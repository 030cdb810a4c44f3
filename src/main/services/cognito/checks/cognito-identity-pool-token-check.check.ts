import { at, defineCheck, fail, pass } from '../../../engine/check'
import { identityPools, identityPoolSettings } from '../facts'
import { judgeBy } from '../judge'

export default defineCheck({
  id: 'cognito-identity-pool-token-check',
  title: 'The identity pool asks the user pool whether a token still counts',
  failureTitle: 'The identity pool does not ask the user pool whether a token still counts',
  risk: 'A user who was signed out everywhere or disabled goes on getting credentials of AWS until the token ends.',
  fix: 'Turn the server-side token check on for the user pool.',
  steps: [
    'Look up the user pools of the identity pool under User access, Identity providers.',
    'Set ServerSideTokenCheck to true with `aws cognito-identity update-identity-pool`, naming all other settings as well.',
    'Sign a test user out with admin-user-global-sign-out, and see that the token gives no credentials.',
  ],
  caution: 'Update-identity-pool takes away what it does not name, so read the pool with describe-identity-pool first.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC03-BP06', link: 'necessary', part: 'credentials of users who were locked out' },
    { id: 'SEC02-BP02', link: 'related', part: 'tokens that count no more' },
  ],
  references: ['https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_CognitoIdentityProvider.html'],
  needs: { identityPools, identityPoolSettings },
  evaluate: (views) =>
    judgeBy(views.identityPools, views.identityPoolSettings, (pool, { CognitoIdentityProviders: providers }) => {
      if (providers.length === 0) return undefined
      const index = providers.findIndex(({ ServerSideTokenCheck }) => ServerSideTokenCheck !== true)
      const place = Math.max(0, index)
      const path = `CognitoIdentityProviders[${place}].ServerSideTokenCheck`
      const evidence = at(path, providers[place]?.ServerSideTokenCheck)
      return index >= 0 ? fail(pool, evidence) : pass(pool, evidence)
    }),
})
