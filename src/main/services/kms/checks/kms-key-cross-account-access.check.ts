import { askPolicy, givesOutsiders } from '../../../../shared/policy/ask-policy'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { keyPolicies, keys } from '../facts'
import { keyTarget } from '../judge'

export default defineCheck({
  id: 'kms-key-cross-account-access',
  title: 'The policy of the key gives no other account access',
  failureTitle: 'The policy of the key gives other accounts access',
  risk: 'Who can read data that the key encrypts is decided in an account that you may not know, and stays so when the reason for it is gone.',
  fix: 'Check that each account still needs the key, name its roles and the actions that they need, and remove the rest.',
  steps: [
    'List the accounts that the evidence names, and whose they are.',
    'See in CloudTrail which of their roles used the key in the last months, and for what.',
    'Leave these roles and actions in the policy, and give short needs a grant that is retired afterwards.',
    'Store it with `aws kms put-key-policy`, and have the other side read once.',
  ],
  caution:
    'Backups, snapshots and logs that the other account copied can be read there with this key only; a removed statement makes them unreadable.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'cross-account access by policies of keys' },
    { id: 'SEC08-BP01', link: 'related', part: 'who may use keys' },
  ],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html'],
  needs: { keys, keyPolicies, now },
  evaluate: ({ keys, keyPolicies, now }, { account }) =>
    keys.map((key) =>
      keyPolicies.judge(key, ({ Policy }) => {
        const options = { ...keyTarget(key), now: now.time }
        const judgement = askPolicy(Policy, (policy) => givesOutsiders(policy, account.id, 'others', options))
        return judgeAccess(key, 'Policy', judgement)
      }),
    ),
})
