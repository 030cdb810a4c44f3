import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { userPools, userPoolSettings } from '../facts'
import { judgeBy } from '../judge'

/** Characters from which on a password need not be mixed. */
const longEnough = 14

const kinds = ['RequireLowercase', 'RequireNumbers', 'RequireSymbols', 'RequireUppercase'] as const

export default defineCheck({
  id: 'cognito-user-pool-password-characters',
  title: 'Shorter passwords of the user pool mix all kinds of characters',
  failureTitle: 'Shorter passwords of the user pool need not mix all kinds of characters',
  risk: 'A short password of one kind of characters is found by trying words.',
  fix: 'Ask for lower and upper case, numbers and symbols, or for fourteen characters or more.',
  steps: [
    'Decide whether the pool shall ask for long passwords or for mixed ones; long ones are easier to remember.',
    'Set MinimumLength to 14 or more, or all four kinds of characters, under Authentication methods, Password policy.',
    'Try a plain short word as a test user, and see that it is refused.',
  ],
  caution:
    'Forms that check passwords by rules of their own must follow, else users meet a refusal that nobody explains.',
  severity: 'low',
  weighs: 'How long a password is counts for more than what it is made of, and is asked by a check of its own.',
  bestPractices: [{ id: 'SEC02-BP01', link: 'necessary', part: 'what passwords of applications are made of' }],
  references: [
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html',
  ],
  peers: [
    'prowler:cognito_user_pool_password_policy_lowercase',
    'prowler:cognito_user_pool_password_policy_number',
    'prowler:cognito_user_pool_password_policy_symbol',
    'prowler:cognito_user_pool_password_policy_uppercase',
  ],
  differs: {
    'prowler:cognito_user_pool_password_policy_lowercase': 'Passwords of fourteen characters or more need no mixture.',
    'prowler:cognito_user_pool_password_policy_number': 'Numbers are not asked for where passwords are long.',
    'prowler:cognito_user_pool_password_policy_symbol': 'Symbols are not asked for where passwords are long.',
    'prowler:cognito_user_pool_password_policy_uppercase': 'Capitals are not asked for where passwords are long.',
  },
  needs: { userPools, userPoolSettings },
  evaluate: (views) =>
    judgeBy(views.userPools, views.userPoolSettings, (pool, { Policies }) => {
      const policy = Policies?.PasswordPolicy
      if (!policy) return unknown(pool, undecided('NoPasswordPolicy', 'AWS names no password policy.'))
      const length = at('Policies.PasswordPolicy.MinimumLength', policy.MinimumLength)
      const [first, ...others] = kinds
        .filter((kind) => policy[kind] !== true)
        .map((kind) => at(`Policies.PasswordPolicy.${kind}`, policy[kind]))
      return first && (policy.MinimumLength ?? 0) < longEnough
        ? fail(pool, first, ...others, length)
        : pass(pool, length)
    }),
})
