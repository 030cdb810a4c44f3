import { defineCases } from '../../../engine/cases'
import { attributes, noQueue, queue, queueArn } from '../samples'
import check from './sqs-queue-encryption.check'

const given = (fields: Parameters<typeof attributes>[0] = {}) => ({
  queues: [queue()],
  queueAttributes: { [queueArn]: attributes(fields) },
})

export default defineCases(check, [
  {
    name: 'with a key of SQS',
    kind: 'pass',
    given: given(),
    expect: [{ arn: queueArn, result: 'pass', evidence: [{ path: 'SqsManagedSseEnabled', value: 'true' }] }],
  },
  {
    name: 'not at all',
    kind: 'fail',
    given: given({ SqsManagedSseEnabled: 'false' }),
    expect: [{ arn: queueArn, result: 'fail', evidence: [{ path: 'SqsManagedSseEnabled', value: 'false' }] }],
  },
  {
    name: 'with a key of KMS, for which SQS answers false about its own',
    kind: 'edge',
    given: given({ SqsManagedSseEnabled: 'false', KmsMasterKeyId: 'alias/aws/sqs' }),
    expect: [{ arn: queueArn, result: 'pass', evidence: [{ path: 'KmsMasterKeyId', value: 'alias/aws/sqs' }] }],
  },
  {
    name: 'the attributes may not be read',
    kind: 'edge',
    given: { queues: [queue()], queueAttributes: { [queueArn]: { kind: 'denied', action: 'sqs:GetQueueAttributes' } } },
    expect: [{ arn: queueArn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no queue', kind: 'none', given: noQueue, expect: 'notApplicable' },
])
