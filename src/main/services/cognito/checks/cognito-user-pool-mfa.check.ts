import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { userPools, userPoolSettings } from '../facts'
import { judgeBy } from '../judge'

export default defineCheck({
  id: 'cognito-user-pool-mfa',
  title: 'The user pool asks everybody for a second factor',
  failureTitle: 'The user pool does not ask everybody for a second factor',
  risk: 'A password that was guessed, reused or phished is all that it takes to be somebody else.',
  fix: 'Require multi-factor authentication, or let users choose it at least and ask for it where a sign-in looks risky.',
  steps: [
    'Look up under Sign-in, Multi-factor authentication, which second factors your users can have: an app, mail, passkeys or text messages.',
    'Turn on optional MFA with an authenticator app first, and let your application invite its users to set it up.',
    'Require it with `aws cognito-idp set-user-pool-mfa-config --mfa-configuration ON` as soon as enough of them have one.',
    'Sign in as a test user, and see that the challenge comes.',
  ],
  caution:
    'Users without a factor must set one up at their next sign-in, and applications that do not know that challenge stop there: try them with a test pool.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC02-BP01', link: 'necessary', part: 'second factors of the users of applications' }],
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html'],
  peers: ['prowler:cognito_user_pool_mfa_enabled', 'service-screener:cognitoMfaNotEnforced'],
  differs: {
    'prowler:cognito_user_pool_mfa_enabled': 'Optional MFA fails as well, but weighs low: who wants it has it.',
    'service-screener:cognitoMfaNotEnforced':
      'Optional MFA weighs low, since customers of a shop cannot all be made to use it.',
  },
  needs: { userPools, userPoolSettings },
  evaluate: (views) =>
    judgeBy(views.userPools, views.userPoolSettings, (pool, { MfaConfiguration }) => {
      const evidence = at('MfaConfiguration', MfaConfiguration)
      if (MfaConfiguration === 'ON') return pass(pool, evidence)
      return MfaConfiguration === 'OPTIONAL' ? failAs('low', pool, evidence) : fail(pool, evidence)
    }),
})
