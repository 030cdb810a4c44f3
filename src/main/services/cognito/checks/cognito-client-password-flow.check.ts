import { at, defineCheck, fail, pass } from '../../../engine/check'
import { clientSettings, userPoolClients } from '../facts'
import { isMachine, judgeBy } from '../judge'

const plain = ['ALLOW_USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH']

export default defineCheck({
  id: 'cognito-client-password-flow',
  title: 'The app client takes no passwords from applications as they are',
  failureTitle: 'The app client takes passwords from applications as they are',
  risk: 'The application holds and sends each password, so that its logs, its errors and whoever breaks in can have them.',
  fix: 'Let applications sign users in by SRP or through login pages, and take the flow away.',
  steps: [
    'Look up in CloudTrail and in the code which applications call InitiateAuth with USER_PASSWORD_AUTH.',
    'Move them to USER_SRP_AUTH, USER_AUTH or the login pages.',
    'Take ALLOW_USER_PASSWORD_AUTH out of the flows of the client, and sign in as a test user.',
  ],
  caution:
    'A function that takes users over from another directory needs the password and this flow: end the takeover first.',
  severity: 'low',
  weighs: 'The password is encrypted on its way by TLS, and the application must be broken into first.',
  bestPractices: [{ id: 'SEC02-BP01', link: 'necessary', part: 'passwords that an application never sees' }],
  references: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html',
  ],
  peers: ['service-screener:cognitoClientInsecureAuthFlow'],
  needs: { userPoolClients, clientSettings },
  evaluate: (views) =>
    judgeBy(views.userPoolClients, views.clientSettings, (client, settings) => {
      if (isMachine(settings)) return undefined
      const flows = settings.ExplicitAuthFlows
      const index = flows.findIndex((flow) => plain.includes(flow))
      const evidence = at(`ExplicitAuthFlows[${Math.max(0, index)}]`, flows[Math.max(0, index)])
      return index >= 0 ? fail(client, evidence) : pass(client, evidence)
    }),
})
