import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { clientSettings, userPoolClients } from '../facts'
import { judgeBy, secondsOf } from '../judge'

const hour = 3600
const month = 30 * 86_400

export default defineCheck({
  id: 'cognito-client-token-lifetime',
  title: 'Tokens of the app client are good for an hour, and renewed for a month at most',
  failureTitle: 'Tokens of the app client are good for more than an hour, or renewed for more than a month',
  risk: 'A stolen token opens the application until it ends, and access tokens cannot be called back from whoever takes them.',
  fix: 'Let access and ID tokens end after an hour or less, and refresh tokens after 30 days, or rotate them.',
  steps: [
    'Look up how applications renew tokens; libraries do so by themselves.',
    'Set access and ID token expiration to an hour or less in the settings of the client.',
    'Set refresh token expiration to 30 days or less, or turn refresh token rotation on.',
    'Leave a test user signed in for longer than an hour, and see that the application goes on.',
  ],
  caution:
    'Users must sign in again when the refresh token ends, and applications that never renew lose their users after an hour.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC02-BP02', link: 'necessary', part: 'how long tokens of applications are good' }],
  references: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html',
    'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html',
  ],
  peers: ['service-screener:cognitoTokenValidityTooLong'],
  differs: {
    'service-screener:cognitoTokenValidityTooLong': 'Refresh tokens that are good once may be good for longer.',
  },
  needs: { userPoolClients, clientSettings },
  evaluate: (views) =>
    judgeBy(views.userPoolClients, views.clientSettings, (client, settings) => {
      const units = settings.TokenValidityUnits
      const rotates = settings.RefreshTokenRotation?.Feature === 'ENABLED'
      const tokens = [
        { name: 'AccessTokenValidity', unit: units?.AccessToken ?? 'hours', standard: 1, most: hour },
        { name: 'IdTokenValidity', unit: units?.IdToken ?? 'hours', standard: 1, most: hour },
        { name: 'RefreshTokenValidity', unit: units?.RefreshToken ?? 'days', standard: 30, most: month },
      ] as const
      const judged = tokens.map(({ name, unit, standard, most }) => {
        const length = secondsOf(settings[name] ?? standard, unit)
        const isKept = name === 'RefreshTokenValidity' && rotates
        return { evidence: at(name, settings[name]), length, long: !isKept && length !== undefined && length > most }
      })
      const [first, ...others] = judged.filter(({ long }) => long).map(({ evidence }) => evidence)
      if (first) return fail(client, first, ...others)
      return judged.some(({ length }) => length === undefined)
        ? unknown(client, undecided('UnitNotKnown', 'AWS names a unit of time that is not known.'))
        : pass(client, ...judged.map(({ evidence }) => evidence))
    }),
})
