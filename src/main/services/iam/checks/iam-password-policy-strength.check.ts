import { at, defineCheck, fail, pass } from '../../../engine/check'
import { accountSummary, passwordPolicy } from '../facts'

const classes = [
  'RequireLowercaseCharacters',
  'RequireUppercaseCharacters',
  'RequireNumbers',
  'RequireSymbols',
] as const
const leastLength = 14

export default defineCheck({
  id: 'iam-password-policy-strength',
  title: 'Passwords of IAM users must have 14 characters of all four kinds',
  failureTitle: 'Passwords of IAM users may be short or simple',
  risk: 'Weak passwords are guessed, or found in lists of leaked ones.',
  fix: 'Set a password policy of at least 14 characters with all four kinds, or do without passwords by IAM Identity Center.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC02-BP01', link: 'necessary', part: 'a minimum of strength for passwords' },
    { id: 'SEC02-BP04', link: 'related', part: 'passwords apart from the identity provider' },
  ],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html'],
  peers: [
    'prowler:iam_password_policy_minimum_length_14',
    'prowler:iam_password_policy_lowercase',
    'prowler:iam_password_policy_uppercase',
    'prowler:iam_password_policy_number',
    'prowler:iam_password_policy_symbol',
    'service-screener:passwordPolicy',
    'service-screener:passwordPolicyLength',
    'service-screener:passwordPolicyWeak',
  ],
  differs: {
    'service-screener:passwordPolicy': 'An account without IAM users has nobody whose password could be weak.',
  },
  subject: 'place',
  needs: { accountSummary, passwordPolicy },
  evaluate: ({ accountSummary: account, passwordPolicy: { PasswordPolicy: policy } }) => {
    if (account.SummaryMap.Users === 0) return []
    if (policy === null) return [fail(account, at('PasswordPolicy', null))]
    const { MinimumPasswordLength: length } = policy
    const [first, ...others] = [
      ...(length === undefined || length < leastLength ? [at('PasswordPolicy.MinimumPasswordLength', length)] : []),
      ...classes.flatMap((name) => (policy[name] === true ? [] : [at(`PasswordPolicy.${name}`, policy[name])])),
    ]
    return [first ? fail(account, first, ...others) : pass(account, at('PasswordPolicy.MinimumPasswordLength', length))]
  },
})
