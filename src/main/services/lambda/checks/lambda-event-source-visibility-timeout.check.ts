import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { queueAttributes, queues } from '../../sqs/facts'
import { eventSourceMappings, functions } from '../facts'
import { isIdle, serviceOf } from '../judge'

/** How many times the function's timeout AWS asks for: Lambda tries a batch again while it is throttled. */
const times = 6

export default defineCheck({
  id: 'lambda-event-source-visibility-timeout',
  title: 'The queue hides messages for long enough while the function works on them',
  failureTitle: 'The queue gives out messages again while the function may still work on them',
  risk: 'The same message is processed twice at the same time, orders or payments among them, and reaches the dead-letter queue without having failed.',
  fix: 'Set the visibility timeout of the queue to six times the timeout of the function or more.',
  steps: [
    'Read the timeout of the function and the batching window of its trigger.',
    'Set the visibility timeout of the queue to six times the timeout plus the window, under Edit of the queue.',
    'See in the metrics of the queue that fewer messages are received twice.',
  ],
  caution: 'A message whose function was killed waits for as long as the new timeout until it is tried again.',
  severity: 'low',
  weighs:
    'Lambda itself refuses a queue that hides messages for less than one run, so that only retries of throttled batches overlap.',
  bestPractices: [
    { id: 'REL04-BP04', link: 'necessary', part: 'messages that are processed once' },
    { id: 'REL05-BP03', link: 'related', part: 'what is tried again when a batch fails' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html'],
  peers: ['service-screener:lambdaSQSVisibilityTimeout'],
  needs: { eventSourceMappings, functions, queues, queueAttributes },
  evaluate: (views) =>
    views.eventSourceMappings
      .filter((mapping) => !isIdle(mapping) && serviceOf(mapping.EventSourceArn) === 'sqs')
      .flatMap((mapping) => {
        // Without version or alias: the timeout of the unpublished version stands for those that were published from it.
        const name = mapping.FunctionArn?.split(':').slice(0, 7).join(':')
        const one = views.functions.find(({ arn }) => arn === name)
        const queue = views.queues.find(({ arn }) => arn === mapping.EventSourceArn)
        // A queue of another account is not among those that were read, and neither is what was just deleted.
        if (one?.Timeout === undefined || !queue) return []
        const attributes = views.queueAttributes.of(queue)
        if (!attributes.known) return [unknown(mapping, attributes.gap)]
        const { VisibilityTimeout } = attributes.value
        if (VisibilityTimeout === undefined) return []
        const evidence = [at('Timeout', one.Timeout), at('VisibilityTimeout', VisibilityTimeout)] as const
        return [VisibilityTimeout >= times * one.Timeout ? pass(mapping, ...evidence) : fail(mapping, ...evidence)]
      }),
})
