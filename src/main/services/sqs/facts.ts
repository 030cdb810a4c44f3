import { z } from 'zod'
import { detailFact, listFact, policyDocument } from '../../engine/fact'

const queueSchema = z.object({
  /** Made of the queue's name: the list gives addresses only. */
  arn: z.string(),
  QueueUrl: z.string(),
  /** The last part of the address; ends with `.fifo` for queues that keep the order. */
  QueueName: z.string(),
})

/** A queue, by its address. */
export type Queue = z.infer<typeof queueSchema>

/** All queues of a region. */
export const queues = listFact<Queue>({
  id: 'sqs-queues',
  title: 'queues',
  per: 'region',
  type: 'AWS::SQS::Queue',
  schema: queueSchema,
  nameOf: ({ QueueName }) => QueueName,
})

const attributesSchema = z.object({
  /** Null where the queue has none. */
  Policy: policyDocument(),
  /** Key id, ARN or alias of the KMS key; absent where no key of KMS encrypts the queue. */
  KmsMasterKeyId: z.string().optional(),
  /** `true` where SQS encrypts with keys of its own; `false` where KMS does, or nobody. */
  SqsManagedSseEnabled: z.string().optional(),
  /** Seconds for which a message is hidden from others while somebody works on it. */
  VisibilityTimeout: z.number().optional(),
})

/** The settings of a queue; never a message. */
export type QueueAttributes = z.infer<typeof attributesSchema>

/** The settings of each queue. */
export const queueAttributes = detailFact<QueueAttributes, Queue>({
  id: 'sqs-queue-attributes',
  title: 'settings of queues',
  of: queues,
  schema: attributesSchema,
})
