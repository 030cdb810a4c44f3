import { at, defineCheck, fail, pass } from '../../../engine/check'
import { clientSettings, userPoolClients } from '../facts'
import { isMachine, judgeBy } from '../judge'

export default defineCheck({
  id: 'cognito-client-token-revocation',
  title: 'Tokens of the app client can be revoked',
  failureTitle: 'Tokens of the app client cannot be revoked',
  risk: 'A stolen refresh token goes on making new tokens for as long as it is good, weeks as a rule.',
  fix: 'Turn token revocation on in the app client.',
  steps: [
    'Read the settings of the client with describe-user-pool-client, since an update sets back what it does not name.',
    'Run `aws cognito-idp update-user-pool-client --enable-token-revocation` with all of them.',
    'Revoke the token of a test user with `aws cognito-idp revoke-token`, and see that it gives no new ones.',
  ],
  caution: 'New access and ID tokens hold two more claims, origin_jti and jti, and so are a little longer.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC02-BP02', link: 'necessary', part: 'tokens that can be ended' },
    { id: 'SEC03-BP06', link: 'related', part: 'access that is taken away' },
  ],
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html'],
  peers: [
    'prowler:cognito_user_pool_client_token_revocation_enabled',
    'service-screener:cognitoClientTokenRevocationDisabled',
  ],
  differs: {
    'prowler:cognito_user_pool_client_token_revocation_enabled':
      'Clients of machines get no refresh tokens, and are left out.',
    'service-screener:cognitoClientTokenRevocationDisabled': 'Clients of machines get no refresh tokens.',
  },
  needs: { userPoolClients, clientSettings },
  evaluate: (views) =>
    judgeBy(views.userPoolClients, views.clientSettings, (client, settings) => {
      if (isMachine(settings)) return undefined
      const evidence = at('EnableTokenRevocation', settings.EnableTokenRevocation)
      return settings.EnableTokenRevocation === true ? pass(client, evidence) : fail(client, evidence)
    }),
})
