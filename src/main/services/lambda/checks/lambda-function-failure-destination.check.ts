import { at, defineCheck, fail, pass } from '../../../engine/check'
import { functionInvokeConfigs, functions } from '../facts'

export default defineCheck({
  id: 'lambda-function-failure-destination',
  title: 'Events that the function could not process are kept',
  failureTitle: 'Events that the function could not process are dropped',
  risk: 'An asynchronous event that fails three times is gone: nobody notices, and nobody can process it again.',
  fix: 'Give the function a destination for failures or a dead-letter queue, and an alarm on what arrives there.',
  steps: [
    'Create a queue for what failed, with a retention of 14 days.',
    'Set it as the destination on failure of asynchronous calls, and let the function’s role send to it.',
    'Make an alarm on the number of its messages.',
    'Call the function with an event that fails, and see that it arrives.',
  ],
  caution: 'Nothing changes for callers; the role needs sqs:SendMessage, or the events are dropped as before.',
  severity: 'low',
  weighs:
    'Nobody gains access by it: lost events are an operational fault, and only of functions that are called asynchronously.',
  bestPractices: [
    { id: 'REL05-BP04', link: 'necessary', part: 'events that functions could not process' },
    { id: 'OPS04-BP02', link: 'related', part: 'failures of functions' },
  ],
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html'],
  peers: ['prowler:awslambda_function_no_dead_letter_queue', 'service-screener:lambdaDeadLetterQueueDisabled'],
  differs: {
    'prowler:awslambda_function_no_dead_letter_queue':
      'It fails functions with a destination for failures, which AWS recommends over a queue.',
    'service-screener:lambdaDeadLetterQueueDisabled':
      'It fails functions with a destination for failures, which AWS recommends over a queue.',
  },
  needs: { functions, functionInvokeConfigs },
  evaluate: ({ functions, functionInvokeConfigs }) =>
    functions.map((one) => {
      const queue = one.DeadLetterConfig?.TargetArn
      if (queue) return pass(one, at('DeadLetterConfig.TargetArn', queue))
      return functionInvokeConfigs.judge(one, ({ FunctionEventInvokeConfigs }) => {
        const index = FunctionEventInvokeConfigs.findIndex(
          ({ DestinationConfig }) => DestinationConfig?.OnFailure?.Destination,
        )
        const destination = FunctionEventInvokeConfigs[index]?.DestinationConfig?.OnFailure?.Destination
        const path = `FunctionEventInvokeConfigs[${index}].DestinationConfig.OnFailure.Destination`
        return destination ? pass(one, at(path, destination)) : fail(one, at('DeadLetterConfig.TargetArn', null))
      })
    }),
})
