import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { clientSettings, userPoolClients } from '../facts'
import { hasPages, judgeBy, plainAddresses } from '../judge'

export default defineCheck({
  id: 'cognito-client-plain-callback',
  title: 'The app client sends users back over HTTPS only',
  failureTitle: 'The app client sends users back over plain HTTP',
  risk: 'Whoever listens on the way reads the code or the token that the address carries, and is the user.',
  fix: 'Name addresses with https:// only; http://localhost may stay in clients for development.',
  steps: [
    'Look up the callback and sign-out addresses of the client under Login pages.',
    'Serve the application over HTTPS at these addresses.',
    'Replace http:// by https:// in the client and in the application at the same time.',
    'Sign in and out as a test user, and see both addresses in the browser.',
  ],
  caution:
    'An application that sends an address which is no longer in the list gets an error in place of the login page.',
  severity: 'high',
  bestPractices: [{ id: 'SEC09-BP02', link: 'necessary', part: 'codes and tokens on the way to an application' }],
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html'],
  peers: ['service-screener:cognitoClientHttpCallbackUrl', 'service-screener:cognitoClientHttpLogoutUrl'],
  differs: {
    'service-screener:cognitoClientHttpLogoutUrl': 'Sign-out addresses carry neither code nor token, and weigh low.',
  },
  needs: { userPoolClients, clientSettings },
  evaluate: (views) =>
    judgeBy(views.userPoolClients, views.clientSettings, (client, settings) => {
      if (!hasPages(settings)) return undefined
      const back = plainAddresses('CallbackURLs', settings.CallbackURLs)
      const [first, ...others] = [...back, ...plainAddresses('LogoutURLs', settings.LogoutURLs)]
      if (!first) return pass(client, at('CallbackURLs[0]', settings.CallbackURLs[0]))
      return back.length > 0 ? fail(client, first, ...others) : failAs('low', client, first, ...others)
    }),
})
