import { at, defineCheck, fail, pass } from '../../../engine/check'
import { userPools, userPoolSettings } from '../facts'
import { judgeBy } from '../judge'

/** Days; also AWS's own where none are named. */
const most = 7

export default defineCheck({
  id: 'cognito-user-pool-temporary-password',
  title: 'Temporary passwords of the user pool end after a week at most',
  failureTitle: 'Temporary passwords of the user pool are good for more than a week',
  risk: 'A password that waits in a mailbox opens an account to whoever reads it first, with a password of their own choice.',
  fix: 'Let temporary passwords end after seven days or fewer.',
  steps: [
    'Look up how long new users take until they sign in for the first time.',
    'Set TemporaryPasswordValidityDays to 7 or less under Authentication methods, Password policy.',
    'Invite a test user, and see in the mail and in the pool that the password ends.',
  ],
  caution:
    'Whoever comes later must be invited again, with `aws cognito-idp admin-create-user --message-action RESEND`.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC02-BP01', link: 'necessary', part: 'first passwords of users of applications' },
    { id: 'SEC02-BP05', link: 'related', part: 'passwords that nobody took up' },
  ],
  references: [
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html',
  ],
  peers: ['prowler:cognito_user_pool_temporary_password_expiration', 'service-screener:cognitoLongTemporaryPassword'],
  needs: { userPools, userPoolSettings },
  evaluate: (views) =>
    judgeBy(views.userPools, views.userPoolSettings, (pool, { Policies, AdminCreateUserConfig }) => {
      const days = Policies?.PasswordPolicy?.TemporaryPasswordValidityDays
      const older = AdminCreateUserConfig?.UnusedAccountValidityDays
      // Pools from before 2019 name the days at another place only.
      const evidence =
        days === undefined && older !== undefined
          ? at('AdminCreateUserConfig.UnusedAccountValidityDays', older)
          : at('Policies.PasswordPolicy.TemporaryPasswordValidityDays', days)
      return (days ?? older ?? most) > most ? fail(pool, evidence) : pass(pool, evidence)
    }),
})
