import * as sqs from '@aws-sdk/client-sqs'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService } from '../../service'
import { queuesOf, type SampleQueue } from './estate'

interface State {
  readonly queues: readonly SampleQueue[]
}

const all = (queue: SampleQueue): Readonly<Record<string, string>> => ({
  ...queue.attributes,
  QueueArn: queue.arn,
  ...(queue.statements.length > 0
    ? { Policy: JSON.stringify({ Version: '2012-10-17', Statement: queue.statements }) }
    : {}),
})

/** The queues of the sample, without messages: nothing here receives or sends. */
export const sample = defineSampleService<typeof sqs, State>({
  service: 'sqs',
  scope: 'regional',
  sdk: sqs,
  client: sqs.SQSClient,
  state: (place) => ({ queues: queuesOf(place) }),
}).answer({
  ListQueues: (input, context) => {
    const request = { token: input.NextToken, max: input.MaxResults, size: 1000, most: 1000 }
    const { items, next } = context.page(context.state.queues, request)
    // SQS names no list where there is nothing to list.
    return {
      ...(items.length > 0 ? { QueueUrls: items.map(({ url }) => url) } : {}),
      ...(next === undefined ? {} : { NextToken: next }),
    }
  },
  GetQueueAttributes: (input, { state }) => {
    const queue = state.queues.find(({ url }) => url === input.QueueUrl)
    if (!queue) throw new AwsFailure('QueueDoesNotExist', 'The specified queue does not exist.')
    const wanted: readonly string[] = input.AttributeNames ?? []
    const told = Object.entries(all(queue)).filter(([name]) => wanted.includes('All') || wanted.includes(name))
    // And no attributes where none of those that were asked for is set.
    return told.length > 0 ? { Attributes: Object.fromEntries(told) } : {}
  },
})
