import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { userPools, userPoolSettings } from '../facts'
import { judgeBy } from '../judge'

/** Characters. */
const least = 12

export default defineCheck({
  id: 'cognito-user-pool-password-length',
  title: 'The user pool wants passwords of twelve characters or more',
  failureTitle: 'The user pool takes passwords of fewer than twelve characters',
  risk: 'Short passwords are guessed, above all where nothing else is asked for.',
  fix: 'Set the minimum length to twelve or more.',
  steps: [
    'Look up under Authentication methods, Password policy, what the pool asks for now.',
    'Set MinimumLength to 12 or more with `aws cognito-idp update-user-pool --policies`, naming all other settings of the pool as well.',
    'Set a shorter password as a test user, and see that it is refused.',
  ],
  caution:
    'Passwords that exist go on working until they are changed; update-user-pool sets back to defaults what it does not name, so read the pool first.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC02-BP01', link: 'necessary', part: 'passwords of the users of applications' }],
  references: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html',
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html',
  ],
  peers: ['prowler:cognito_user_pool_password_policy_minimum_length_14', 'service-screener:cognitoWeakPasswordPolicy'],
  differs: {
    'prowler:cognito_user_pool_password_policy_minimum_length_14': 'Twelve characters are enough.',
    'service-screener:cognitoWeakPasswordPolicy': 'Kinds of characters are a check of their own, which weighs less.',
  },
  needs: { userPools, userPoolSettings },
  evaluate: (views) =>
    judgeBy(views.userPools, views.userPoolSettings, (pool, { Policies }) => {
      const length = Policies?.PasswordPolicy?.MinimumLength
      if (length === undefined) return unknown(pool, undecided('NoPasswordPolicy', 'AWS names no minimum length.'))
      const evidence = at('Policies.PasswordPolicy.MinimumLength', length)
      return length < least ? fail(pool, evidence) : pass(pool, evidence)
    }),
})
