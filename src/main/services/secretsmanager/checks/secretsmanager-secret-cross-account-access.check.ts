import { askPolicy, givesOutsiders } from '../../../../shared/policy/ask-policy'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { secretPolicies, secrets } from '../facts'
import { secretTarget } from '../judge'

export default defineCheck({
  id: 'secretsmanager-secret-cross-account-access',
  title: 'The policy of the secret gives no other account access',
  failureTitle: 'The policy of the secret gives other accounts access',
  risk: 'Who reads the secret is decided in an account that you may not know, and every reader can pass it on.',
  fix: 'Check that each account still needs the secret, limit it to roles, and remove the rest.',
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
  evaluate: ({ secrets, secretPolicies, now }, { account }) =>
    secrets.map((secret) =>
      secretPolicies.judge(secret, ({ ResourcePolicy }) => {
        const options = { ...secretTarget(secret), now: now.time }
        const judgement = askPolicy(ResourcePolicy, (policy) => givesOutsiders(policy, account.id, 'others', options))
        return judgeAccess(secret, 'ResourcePolicy', judgement)
      }),
    ),
})
