import { at, defineCheck, fail, pass } from '../../../engine/check'
import { queueAttributes, queues } from '../facts'

export default defineCheck({
  id: 'sqs-queue-encryption',
  title: 'Messages of the queue are encrypted at rest',
  failureTitle: 'Messages of the queue are not encrypted at rest',
  risk: 'Messages lie in the open on the disks of SQS for as long as the queue keeps them, which may be two weeks.',
  fix: 'Turn on server-side encryption, with a key of SQS or one of KMS.',
  steps: [
    'Open the queue, and turn on encryption with an SQS-owned key under Edit, Encryption.',
    'Choose a KMS key instead where its use is to be limited or logged, and let senders and receivers use it.',
    'See that SqsManagedSseEnabled or KmsMasterKeyId is set, and that messages still flow.',
  ],
  caution:
    'An SQS-owned key changes nothing for callers; with a KMS key, senders and AWS services without a permission for it fail.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC08-BP02', link: 'necessary', part: 'queues whose messages are encrypted' }],
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html',
  ],
  peers: ['prowler:sqs_queues_server_side_encryption_enabled', 'service-screener:EncryptionAtRest'],
  differs: {
    'prowler:sqs_queues_server_side_encryption_enabled': 'It asks for a KMS key; keys of SQS count here too.',
  },
  needs: { queues, queueAttributes },
  evaluate: ({ queues, queueAttributes }) =>
    queues.map((queue) =>
      queueAttributes.judge(queue, ({ KmsMasterKeyId, SqsManagedSseEnabled }) => {
        if (KmsMasterKeyId !== undefined) return pass(queue, at('KmsMasterKeyId', KmsMasterKeyId))
        const evidence = at('SqsManagedSseEnabled', SqsManagedSseEnabled)
        return SqsManagedSseEnabled === 'true' ? pass(queue, evidence) : fail(queue, evidence)
      }),
    ),
})
