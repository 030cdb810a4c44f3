import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { userPoolMfa, userPools } from '../facts'
import { judgeBy } from '../judge'

export default defineCheck({
  id: 'cognito-user-pool-mfa-methods',
  title: 'The user pool has a second factor besides text messages',
  failureTitle: 'The user pool has no second factor besides text messages',
  risk: 'Text messages can be taken over with the phone number; with no factor at all, MFA that is turned on asks for nothing.',
  fix: 'Offer codes by authenticator app, passkeys with user verification, or mail.',
  steps: [
    'Look up under Sign-in, Multi-factor authentication, which methods are turned on.',
    'Turn authenticator apps on with `aws cognito-idp set-user-pool-mfa-config --software-token-mfa-configuration Enabled=true`.',
    'Show users of text messages how to move to the app, and keep text messages until most have done so.',
    'See with `aws cognito-idp get-user-pool-mfa-config` that SoftwareTokenMfaConfiguration is enabled.',
  ],
  caution:
    'Set-user-pool-mfa-config turns off what it does not name, so name the methods that are in use as well, and read the present ones first.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC02-BP01', link: 'necessary', part: 'second factors that are hard to take over' }],
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html'],
  peers: ['service-screener:cognitoNoMfaMethods', 'service-screener:cognitoSmsOnlyMfa'],
  needs: { userPools, userPoolMfa },
  evaluate: (views) =>
    judgeBy(views.userPools, views.userPoolMfa, (pool, found) => {
      if (found.MfaConfiguration !== 'ON' && found.MfaConfiguration !== 'OPTIONAL') return undefined
      const app = at('SoftwareTokenMfaConfiguration.Enabled', found.SoftwareTokenMfaConfiguration?.Enabled)
      const passkeys = found.WebAuthnConfiguration?.FactorConfiguration
      if (app.value === true || found.EmailMfaConfiguration) return pass(pool, app)
      if (passkeys === 'MULTI_FACTOR_WITH_USER_VERIFICATION') {
        return pass(pool, at('WebAuthnConfiguration.FactorConfiguration', passkeys))
      }
      const mode = at('MfaConfiguration', found.MfaConfiguration)
      return found.SmsMfaConfiguration ? failAs('low', pool, mode, app) : fail(pool, mode, app)
    }),
})
