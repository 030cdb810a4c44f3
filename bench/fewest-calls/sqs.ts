import { each, pages } from '../fewest-calls-row'
import type { List, Row } from '../fewest-calls-row'

const queues: List = { from: 'sqs', operation: 'ListQueues', list: 'QueueUrls', most: 1000 }

/** What queues take at least: SQS tells the attributes of one queue at a time. */
export const rows: readonly Row[] = [
  { operation: 'sqs:ListQueues', per: 'region', count: pages(queues) },
  { operation: 'sqs:GetQueueAttributes', per: 'region', count: each(queues) },
]
