import { at, defineCheck, fail, pass } from '../../../engine/check'
import { eventSourceMappings } from '../facts'
import { isIdle, serviceOf } from '../judge'

const batchSources: readonly (string | undefined)[] = ['sqs', 'kinesis', 'dynamodb']

export default defineCheck({
  id: 'lambda-event-source-partial-batch',
  title: 'Only the failed items of a batch are tried again',
  failureTitle: 'One failed item makes the whole batch be tried again',
  risk: 'Items that were processed well are processed again and again, and one bad item holds up all others of its batch.',
  fix: 'Return the failed items from the function, and set ReportBatchItemFailures on the event source mapping.',
  steps: [
    'Change the function so that it returns batchItemFailures with the ids of the items that failed.',
    'Turn on Report batch item failures in the trigger of the function, or set FunctionResponseTypes by update-event-source-mapping.',
    'Send a batch with one bad item to a test stage, and see that only this item comes again.',
  ],
  caution:
    'A function that does not return the list counts each batch as done, so that failed items are lost: change the code first.',
  severity: 'low',
  weighs: 'Items that are processed twice cost work and may be wrong, but nobody gains access by it.',
  bestPractices: [
    { id: 'REL05-BP03', link: 'necessary', part: 'what is tried again when a batch fails' },
    { id: 'REL04-BP04', link: 'related', part: 'items that are processed twice' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html'],
  peers: ['service-screener:lambdaPartialBatchResponseDisabled'],
  differs: {
    'service-screener:lambdaPartialBatchResponseDisabled':
      'It looks at streams only; queues have the same setting, and a batch of one item needs none.',
  },
  needs: { eventSourceMappings },
  evaluate: ({ eventSourceMappings }) =>
    eventSourceMappings
      .filter((mapping) => !isIdle(mapping))
      .filter(({ EventSourceArn, BatchSize }) => batchSources.includes(serviceOf(EventSourceArn)) && BatchSize !== 1)
      .map((mapping) => {
        const evidence = at('FunctionResponseTypes[0]', mapping.FunctionResponseTypes[0])
        return mapping.FunctionResponseTypes.includes('ReportBatchItemFailures')
          ? pass(mapping, evidence)
          : fail(mapping, evidence)
      }),
})
