import { askPolicy, givesOutsiders } from '../../../../shared/policy/ask-policy'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { keyPolicies, keys } from '../facts'
import { keyTarget, withoutNamedContexts } from '../judge'

export default defineCheck({
  id: 'kms-key-service-source',
  title: 'AWS services may use the key for a named source only',
  failureTitle: 'An AWS service may use the key on behalf of anyone',
  risk: 'Someone in another account who learns the ARN of the key can have the service encrypt or decrypt with it for a resource of theirs.',
  fix: 'Add aws:SourceArn or aws:SourceAccount to the statement of the service, or the encryption context that the service writes.',
  steps: [
    'Look up in the documentation of the service which source or context it gives to KMS.',
    'Find its resources that use the key: trails, topics, log groups.',
    'Add a condition with their ARNs to the statement, with `aws kms put-key-policy`.',
    'See in CloudTrail that the next call of the service for the key succeeds.',
  ],
  caution:
    'Some services give no source to KMS, and a condition on it then refuses them: trails stop to be delivered and topics to accept; try it on one key first.',
  severity: 'low',
  weighs:
    'The service decrypts only what it was given encrypted with this key, so that a stranger mostly gains the use of a key, not of data.',
  bestPractices: [
    { id: 'SEC08-BP01', link: 'necessary', part: 'services that use keys for other accounts' },
    { id: 'SEC03-BP07', link: 'related', part: 'services that act for other accounts' },
  ],
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/least-privilege.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  ],
  peers: ['service-screener:KMSPolicySourceArn'],
  differs: {
    'service-screener:KMSPolicySourceArn':
      'It looks at keys of trails only, and for aws:SourceArn only; the account, the organization and the encryption context do as well.',
  },
  needs: { keys, keyPolicies, now },
  evaluate: ({ keys, keyPolicies, now }, { account }) =>
    keys.map((key) =>
      keyPolicies.judge(key, ({ Policy }) => {
        const options = { ...keyTarget(key), now: now.time }
        const judgement = askPolicy(Policy, (policy) =>
          givesOutsiders(withoutNamedContexts(policy), account.id, 'services-for-anyone', options),
        )
        return judgeAccess(key, 'Policy', judgement)
      }),
    ),
})
