import { askPolicy } from '../../../../shared/policy/ask-policy'
import { isPublic } from '../../../../shared/policy/public-access'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { keyPolicies, keys } from '../facts'
import { controlOnly, keyTarget } from '../judge'

export default defineCheck({
  id: 'kms-key-policy-public',
  title: 'The policy of the key does not let everyone in',
  failureTitle: 'The policy of the key lets everyone in',
  risk: 'Anyone with an AWS account can decrypt what they got hold of; where the policy also gives control, they can lock you out of your own data.',
  fix: 'Name in the policy the roles and accounts that need the key, or tie the statement to the account with kms:CallerAccount.',
  steps: [
    'Read the policy with `aws kms get-key-policy --policy-name default`, and find the statement that the evidence names.',
    'Look in CloudTrail for uses of the key by accounts that you do not know.',
    'Put the roles that need the key in the place of the star, with `aws kms put-key-policy`.',
    'See that a service that uses the key still works, and that a role of another account is refused.',
  ],
  caution:
    'KMS refuses a policy that would shut its author out, and no other: whoever else you forget can read nothing until the policy names them.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'public access by policies of keys' },
    { id: 'SEC08-BP01', link: 'necessary', part: 'who may use and change keys' },
  ],
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html'],
  peers: ['prowler:kms_key_not_publicly_accessible'],
  differs: {
    'prowler:kms_key_not_publicly_accessible':
      'Keys that are disabled count too, since an open policy lets anyone enable them; use without control weighs high.',
  },
  needs: { keys, keyPolicies, now },
  evaluate: ({ keys, keyPolicies, now }) =>
    keys.map((key) =>
      keyPolicies.judge(key, ({ Policy }) => {
        const options = { ...keyTarget(key), now: now.time }
        const verdict = judgeAccess(
          key,
          'Policy',
          askPolicy(Policy, (policy) => isPublic(policy, options)),
        )
        if (verdict.kind === 'unknown' || verdict.result === 'pass') return verdict
        // To use a key takes what it encrypted as well; to control it takes nothing further.
        const control = askPolicy(Policy, (policy) => isPublic(controlOnly(policy), options))
        return control.answer === 'yes' ? verdict : { ...verdict, severity: 'high' }
      }),
    ),
})
