import { at, defineCheck, fail, pass } from '../../../engine/check'
import { clientSettings, userPoolClients } from '../facts'
import { judgeBy } from '../judge'

export default defineCheck({
  id: 'cognito-client-implicit-grant',
  title: 'The app client gives no tokens in addresses',
  failureTitle: 'The app client gives tokens in addresses',
  risk: 'Tokens of the implicit grant stand in the address bar, and get into histories, logs and pages of others.',
  fix: 'Use the authorization code grant with PKCE, and take the implicit grant away.',
  steps: [
    'Look up which applications use the client, and whether they ask for `response_type=token`.',
    'Move them to `response_type=code` with PKCE; libraries for browsers do so.',
    'Take `implicit` out of the OAuth grant types of the client, and sign in as a test user.',
  ],
  caution: 'Applications that still ask for tokens directly cannot sign users in any more.',
  severity: 'medium',
  weighs: 'The tokens are good for an hour or so, and must leak first.',
  bestPractices: [{ id: 'SEC02-BP02', link: 'necessary', part: 'how tokens reach an application' }],
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints-oauth-grants.html'],
  peers: ['service-screener:cognitoClientImplicitGrantEnabled'],
  needs: { userPoolClients, clientSettings },
  evaluate: (views) =>
    judgeBy(views.userPoolClients, views.clientSettings, (client, settings) => {
      const { AllowedOAuthFlows: flows, AllowedOAuthFlowsUserPoolClient: isOn } = settings
      if (isOn !== true || flows.length === 0) return undefined
      const index = flows.indexOf('implicit')
      const evidence = at(`AllowedOAuthFlows[${Math.max(0, index)}]`, flows[Math.max(0, index)])
      return index >= 0 ? fail(client, evidence) : pass(client, evidence)
    }),
})
