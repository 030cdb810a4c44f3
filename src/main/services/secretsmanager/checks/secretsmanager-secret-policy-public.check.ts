import { askPolicy } from '../../../../shared/policy/ask-policy'
import { isPublic } from '../../../../shared/policy/public-access'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { secretPolicies, secrets } from '../facts'
import { secretTarget } from '../judge'

export default defineCheck({
  id: 'secretsmanager-secret-policy-public',
  title: 'The policy of the secret does not let everyone in',
  failureTitle: 'The policy of the secret lets everyone in',
  risk: 'Anyone with any AWS account that may use the key can read or replace the secret.',
  fix: 'Name in the policy who needs the secret, and replace the secret if anyone else may have read it.',
  steps: [
    'Take the public statement out with PutResourcePolicy, or delete the policy with DeleteResourcePolicy if no other account needs the secret.',
    'Look in CloudTrail for GetSecretValue calls from accounts that are not yours.',
    'Replace what the secret opens, and store the new value as a new version.',
    'Set `--block-public-policy` in further calls, so that AWS refuses such a policy.',
  ],
  caution:
    'Whoever read the secret through the open statement is locked out; find rightful readers in CloudTrail and name them first.',
  weighs:
    'One call from any AWS account takes the secret, or replaces it; with the default key AWS itself stops reads from other accounts, which the policy should not rely on.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'public access by policies of secrets' },
    { id: 'SEC02-BP03', link: 'necessary', part: 'who may read stored secrets' },
  ],
  references: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html'],
  peers: ['prowler:secretsmanager_not_publicly_accessible'],
  needs: { secrets, secretPolicies, now },
  evaluate: ({ secrets, secretPolicies, now }) =>
    secrets.map((secret) =>
      secretPolicies.judge(secret, ({ ResourcePolicy }) => {
        const options = { ...secretTarget(secret), now: now.time }
        return judgeAccess(
          secret,
          'ResourcePolicy',
          askPolicy(ResourcePolicy, (policy) => isPublic(policy, options)),
        )
      }),
    ),
})
