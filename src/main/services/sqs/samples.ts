import type { Queue, QueueAttributes } from './facts'

/** A queue of the tables: `orders`, unless told. */
export const queue = (QueueName = 'orders'): Queue => ({
  arn: `arn:aws:sqs:eu-central-1:111122223333:${QueueName}`,
  QueueUrl: `https://sqs.eu-central-1.amazonaws.com/111122223333/${QueueName}`,
  QueueName,
})

/** The ARN of `queue()`. */
export const queueArn = queue().arn

/** The settings of a queue: encrypted by SQS, without a policy, unless told. */
export const attributes = (fields: Partial<QueueAttributes> = {}): QueueAttributes => ({
  Policy: null,
  SqsManagedSseEnabled: 'true',
  VisibilityTimeout: 30,
  ...fields,
})

/** A statement of a policy, as it stands in the document. */
export type PolicyStatement = { readonly [element: string]: NonNullable<QueueAttributes['Policy']> }

/** The queue of the tables, with a policy of these statements. */
export const withPolicy = (...statements: readonly PolicyStatement[]) => ({
  queues: [queue()],
  queueAttributes: { [queueArn]: attributes({ Policy: { Version: '2012-10-17', Statement: [...statements] } }) },
})

/** No queue at all. */
export const noQueue = { queues: [], queueAttributes: {} }
