import { during } from '../../moments'
import { homeRegion, mainRegion, prefix } from '../../organization'
import { kmsKeyArn } from '../../shared-names'
import type { SamplePlace } from '../../service'
import { writtenFunctions } from '../lambda/estate'
import { messageArn } from '../lambda/function'

/** A statement of a queue's policy. */
export interface QueueStatement {
  readonly Sid: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Principal: '*' | { readonly [kind: string]: string }
  readonly Action: string | readonly string[]
  readonly Resource: string
  readonly Condition?: { readonly [operator: string]: { readonly [key: string]: string } }
}

/** A queue of the sample. */
export interface SampleQueue {
  readonly name: string
  readonly url: string
  readonly arn: string
  readonly statements: readonly QueueStatement[]
  /** As `GetQueueAttributes` gives them, without the policy. */
  readonly attributes: Readonly<Record<string, string>>
}

type Sketch = {
  readonly statements?: readonly QueueStatement[]
  readonly attributes?: Readonly<Record<string, string>>
}

/** Encrypted by SQS, with time enough for a function of 30 seconds. */
const queueOf = (place: SamplePlace, name: string, { statements = [], attributes = {} }: Sketch = {}): SampleQueue => ({
  name,
  url: `https://sqs.${place.region}.amazonaws.com/${place.account.id}/${name}`,
  arn: messageArn('sqs', place, name),
  statements,
  attributes: {
    VisibilityTimeout: '180',
    MaximumMessageSize: '262144',
    MessageRetentionPeriod: '1209600',
    DelaySeconds: '0',
    ReceiveMessageWaitTimeSeconds: '20',
    SqsManagedSseEnabled: 'true',
    CreatedTimestamp: '1718877600',
    LastModifiedTimestamp: '1718877600',
    ...attributes,
  },
})

const fromService = (place: SamplePlace, queue: string, service: string, source?: string): QueueStatement => ({
  Sid: service.split('.')[0] ?? service,
  Effect: 'Allow',
  Principal: { Service: service },
  Action: 'sqs:SendMessage',
  Resource: messageArn('sqs', place, queue),
  ...(source === undefined
    ? {}
    : { Condition: { ArnLike: { 'aws:SourceArn': source }, StringEquals: { 'aws:SourceAccount': place.account.id } } }),
})

/** What feeds the account's functions, and where their failures go. */
const ofFunctions = (place: SamplePlace): readonly string[] => {
  const arns = writtenFunctions(place).flatMap(({ configuration, sources }) => [
    ...sources.map(({ EventSourceArn }) => EventSourceArn),
    configuration.DeadLetterConfig?.TargetArn,
  ])
  return [...new Set(arns)].flatMap((arn) => (arn?.includes(':sqs:') ? (arn.split(':').at(-1) ?? []) : []))
}

const quick = { attributes: { VisibilityTimeout: '30', ReceiveMessageWaitTimeSeconds: '0' } } satisfies Sketch
const plain = { attributes: { ...quick.attributes, SqsManagedSseEnabled: 'false' } } satisfies Sketch

const ownQueues = (place: SamplePlace): readonly SampleQueue[] => {
  const { account, region, at, organization } = place
  const idOf = (key: string): string => organization.accounts.find((one) => one.key === key)?.id ?? ''
  if (region !== mainRegion && region !== homeRegion) return []
  switch (account.key) {
    case 'storefront':
      return [
        queueOf(place, 'image-events', {
          statements: [
            fromService(place, 'image-events', 's3.amazonaws.com', `arn:aws:s3:::${prefix}-storefront-assets`),
          ],
          attributes: { SqsManagedSseEnabled: 'false', KmsMasterKeyId: kmsKeyArn(account, region, 'queue') },
        }),
        queueOf(place, 'returns', {
          statements: [
            {
              Sid: 'payments-sends',
              Effect: 'Allow',
              Principal: { AWS: `arn:aws:iam::${idOf('payments')}:root` },
              Action: 'sqs:SendMessage',
              Resource: messageArn('sqs', place, 'returns'),
            },
          ],
        }),
      ]
    case 'payments':
      // Opened for the migration, and closed with it.
      return during(at, 'regression', 'recovery')
        ? [
            queueOf(place, 'migration-inbox', {
              statements: [fromService(place, 'migration-inbox', 'sns.amazonaws.com')],
              attributes: plain.attributes,
            }),
          ]
        : []
    case 'sandbox':
      return [
        queueOf(place, 'demo-inbox', {
          statements: [
            {
              Sid: 'Everyone',
              Effect: 'Allow',
              Principal: '*',
              Action: 'sqs:*',
              Resource: messageArn('sqs', place, 'demo-inbox'),
            },
          ],
          attributes: plain.attributes,
        }),
      ]
    default:
      return []
  }
}

/** All queues of an account in a region on the day, by name. */
export const queuesOf = (place: SamplePlace): readonly SampleQueue[] => {
  const { account, at } = place
  const careless = account.key === 'sandbox' || (account.key === 'staging' && !during(at, 'recovery'))
  const fed = ofFunctions(place).map((name) => queueOf(place, name, careless ? plain : {}))
  return [...fed, ...ownQueues(place)].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
