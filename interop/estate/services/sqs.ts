import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs'
import { account, regions } from '../../clients'
import type { Ground } from '../build-estate'

/** Five queues: one that nobody else may use, one for everyone, and three whose policies or keys differ. */
export const build = async ({ site }: Ground): Promise<void> => {
  const sqs = site.client(SQSClient)
  const make = async (
    title: string,
    QueueName: string,
    { statement, attributes = {} }: { readonly statement?: object; readonly attributes?: Record<string, string> } = {},
  ): Promise<void> => {
    const arn = `arn:aws:sqs:${regions.main}:${account}:${QueueName}`
    const Statement = [{ Sid: 'S', Effect: 'Allow', Action: 'sqs:SendMessage', Resource: arn, ...statement }]
    const Policy = statement === undefined ? {} : { Policy: JSON.stringify({ Version: '2012-10-17', Statement }) }
    await sqs.send(new CreateQueueCommand({ QueueName, Attributes: { ...attributes, ...Policy } }))
    site.name(`queue:${title}`, arn)
  }
  await make('kept', 'kept', { attributes: { SqsManagedSseEnabled: 'true' } })
  await make('for everyone', 'for-everyone', {
    statement: { Principal: '*', Action: 'sqs:*' },
    attributes: { SqsManagedSseEnabled: 'false' },
  })
  await make('for a partner', 'for-partner', {
    statement: { Principal: { AWS: 'arn:aws:iam::999988887777:root' } },
    attributes: { SqsManagedSseEnabled: 'true' },
  })
  await make('for any topic', 'for-any-topic', {
    statement: { Principal: { Service: 'sns.amazonaws.com' } },
    attributes: { SqsManagedSseEnabled: 'true' },
  })
  await make('for one topic, with a key', 'for-one-topic', {
    statement: {
      Principal: { Service: 'sns.amazonaws.com' },
      Condition: { ArnEquals: { 'aws:SourceArn': `arn:aws:sns:${regions.main}:${account}:orders` } },
    },
    attributes: { KmsMasterKeyId: 'alias/aws/sqs' },
  })
}
