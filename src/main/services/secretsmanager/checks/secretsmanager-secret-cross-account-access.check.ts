import { askPolicy, givesOutsiders } from '../../../../shared/policy/ask-policy'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { secretPolicies, secrets } from '../facts'
import { isCopy, secretTarget } from '../judge'

export default defineCheck({
  id: 'secretsmanager-secret-cross-account-access',
  title: 'The policy of the secret gives no other account access',
  failureTitle: 'The policy of the secret gives other accounts access',
  risk: 'Who reads the secret is decided in an account that you may not know, and every reader can pass it on.',
  fix: 'Check that each account still needs the secret, limit it to roles, and remove the rest.',
  steps: [
    'Read the policy with `aws secretsmanager get-resource-policy` and write down each principal of another account.',
    'Look in CloudTrail for GetSecretValue calls of these accounts on the secret within the last months.',
    'Replace whole accounts by the roles that called, and take out those that did not, with PutResourcePolicy and its option to block public access.',
    'Ask the owners of the remaining roles to read the secret once, and review again.',
  ],
  caution:
    'A consumer that calls seldom, such as a yearly job, fails at its next call; look back over a whole cycle first.',
  weighs:
    'Named accounts are known to somebody and still need the key, so this weighs less than a secret that is open to everyone.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'cross-account access by policies of secrets' },
    { id: 'SEC02-BP03', link: 'related', part: 'who may read stored secrets' },
    { id: 'SEC03-BP09', link: 'related', part: 'secrets shared with third parties' },
  ],
  references: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html'],
  peers: ['prowler:secretsmanager_has_restrictive_resource_policy'],
  differs: {
    'prowler:secretsmanager_has_restrictive_resource_policy':
      'It wants a Deny for everyone else in each secret; without an Allow for them the policy lets nobody else in.',
  },
  needs: { secrets, secretPolicies, now },
  // A copy has the policy of its first region, where the sharing is judged; that it is public would be judged in each region.
  evaluate: ({ secrets, secretPolicies, now }, { account, region }) =>
    secrets
      .filter((secret) => !isCopy(secret, region))
      .map((secret) =>
        secretPolicies.judge(secret, ({ ResourcePolicy }) => {
          const options = { ...secretTarget(secret), now: now.time }
          const judgement = askPolicy(ResourcePolicy, (policy) => givesOutsiders(policy, account.id, 'others', options))
          return judgeAccess(secret, 'ResourcePolicy', judgement)
        }),
      ),
})
