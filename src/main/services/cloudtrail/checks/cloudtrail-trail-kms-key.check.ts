import { at, defineCheck, fail, pass } from '../../../engine/check'
import { trails } from '../facts'

export default defineCheck({
  id: 'cloudtrail-trail-kms-key',
  title: 'Trails encrypt their log with a KMS key',
  failureTitle: 'A trail does not encrypt its log with a KMS key',
  risk: 'Whoever may read the bucket reads the log: no key policy stands in between, and no use of a key is recorded.',
  fix: 'Give the trail a KMS key whose policy lets CloudTrail encrypt and only investigators decrypt.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC08-BP01', link: 'necessary', part: 'the log is under a key that the customer controls' },
    { id: 'SEC08-BP02', link: 'related', part: 'encryption of the log' },
  ],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html',
  ],
  peers: ['prowler:cloudtrail_kms_encryption_enabled', 'service-screener:RequiresKmsKey'],
  needs: { trails },
  evaluate: ({ trails: all }) =>
    all.map((trail) =>
      trail.KmsKeyId ? pass(trail, at('KmsKeyId', trail.KmsKeyId)) : fail(trail, at('KmsKeyId', trail.KmsKeyId)),
    ),
})
