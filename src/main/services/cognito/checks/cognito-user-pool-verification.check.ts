import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { userPools, userPoolSettings } from '../facts'
import { isOpenToAll, judgeBy } from '../judge'

export default defineCheck({
  id: 'cognito-user-pool-verification',
  title: 'The user pool verifies the addresses of its users',
  failureTitle: 'The user pool does not verify the addresses of its users',
  risk: 'Anyone can register with somebody else’s address, in any number, and users without a verified address cannot recover their account.',
  fix: 'Let the user pool verify mail addresses or phone numbers by itself, or let only administrators make users.',
  steps: [
    'Look up under Sign-up whether users register themselves, and which function runs before that.',
    'Add `email` or `phone_number` to AutoVerifiedAttributes under Sign-up, Attribute verification and user account confirmation.',
    'Where nobody shall register alone, turn self-registration off at the same place.',
    'Register as a test user, and see that a code is asked for before the first sign-in.',
  ],
  caution:
    'A function before sign-up that confirms users goes on doing so without a code: read it first; and the codes are mail that the pool must be able to send.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC02-BP01', link: 'necessary', part: 'whether users are who they say' },
    { id: 'SEC03-BP06', link: 'related', part: 'how accounts come to be' },
  ],
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html'],
  peers: [
    'prowler:cognito_user_pool_self_registration_disabled',
    'service-screener:cognitoNoEmailPhoneVerification',
    'service-screener:cognitoSelfServiceSignUpNoVerification',
  ],
  differs: {
    'prowler:cognito_user_pool_self_registration_disabled':
      'Customers may register themselves where their address is verified; what they may do is judged by their role.',
    'service-screener:cognitoNoEmailPhoneVerification': 'Where only administrators make users it weighs low.',
  },
  needs: { userPools, userPoolSettings },
  evaluate: (views) =>
    judgeBy(views.userPools, views.userPoolSettings, (pool, settings) => {
      const [verified] = settings.AutoVerifiedAttributes
      const evidence = at('AutoVerifiedAttributes[0]', verified)
      if (verified !== undefined) return pass(pool, evidence)
      const only = settings.AdminCreateUserConfig?.AllowAdminCreateUserOnly
      const registration = at('AdminCreateUserConfig.AllowAdminCreateUserOnly', only)
      return isOpenToAll(settings) ? fail(pool, evidence, registration) : failAs('low', pool, evidence, registration)
    }),
})
