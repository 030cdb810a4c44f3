import { GetQueueAttributesCommand, paginateListQueues, SQSClient } from '@aws-sdk/client-sqs'
import type { QueueAttributeName } from '@aws-sdk/client-sqs'
import { policyJson } from '../../aws/policy-json'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList, vanished } from '../../engine/collector'
import { queueAttributes, queues } from './facts'

/** SQS gives all attributes as text. */
type Attributes = Partial<Record<QueueAttributeName, string>>

const numberOf = (text: string | undefined): number | undefined => {
  const value = Number(text)
  return text === undefined || Number.isNaN(value) ? undefined : value
}

/** The settings of a queue as facts hold them. */
export const describeAttributes = (attributes: Attributes): object => ({
  // A policy that was taken away can stay as an empty text.
  Policy: policyJson(attributes.Policy === '' ? undefined : attributes.Policy),
  KmsMasterKeyId: attributes.KmsMasterKeyId === '' ? undefined : attributes.KmsMasterKeyId,
  SqsManagedSseEnabled: attributes.SqsManagedSseEnabled,
  VisibilityTimeout: numberOf(attributes.VisibilityTimeout),
})

export default defineCollector({
  service: 'sqs',
  reads: [
    readList(queues, {
      calls: { 'sqs:ListQueues': ['sqs:ListQueues'] },
      read: async (context) => {
        const client = context.client(SQSClient)
        const pages = paginateListQueues({ client }, { MaxResults: 1000 }, { abortSignal: context.signal })
        // Where there is no queue, SQS leaves the list out.
        const addresses = await allPages(pages, (page) => page.QueueUrls ?? [])
        const { partition, region, account } = context
        return addresses.map((QueueUrl) => {
          const QueueName = QueueUrl.split('/').at(-1) ?? QueueUrl
          return { QueueUrl, QueueName, arn: `arn:${partition}:sqs:${region}:${account}:${QueueName}` }
        })
      },
    }),
    // SQS has no call that tells the settings of several queues.
    readEach(queueAttributes, {
      calls: { 'sqs:GetQueueAttributes': ['sqs:GetQueueAttributes'] },
      read: async ({ QueueUrl }, context) => {
        // SQS refuses by name some attributes that a queue does not have; All never fails.
        const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] })
        const answer = context.client(SQSClient).send(command, { abortSignal: context.signal })
        const found = await orAbsent(
          requireField(answer, 'Attributes'),
          'QueueDoesNotExist',
          'AWS.SimpleQueueService.NonExistentQueue',
        )
        return found ? describeAttributes(found.Attributes ?? {}) : vanished
      },
    }),
  ],
})
