import { defineCases } from '../../../engine/cases'
import { functionArn, lambdaFunction } from '../samples'
import check from './lambda-function-failure-destination.check'

const queue = 'arn:aws:sqs:eu-central-1:111122223333:orders-failed'
const queued = lambdaFunction({ DeadLetterConfig: { TargetArn: queue } })
const none = { [functionArn]: { FunctionEventInvokeConfigs: [] } }
const config = { FunctionArn: `${functionArn}:$LATEST`, MaximumRetryAttempts: 1 }
const denied = { kind: 'denied', action: 'lambda:ListFunctionEventInvokeConfigs' } as const

export default defineCases(check, [
  {
    name: 'a dead-letter queue',
    kind: 'pass',
    given: { functions: [queued], functionInvokeConfigs: none },
    expect: [{ arn: functionArn, result: 'pass', evidence: [{ path: 'DeadLetterConfig.TargetArn', value: queue }] }],
  },
  {
    name: 'nothing',
    kind: 'fail',
    given: { functions: [lambdaFunction()], functionInvokeConfigs: none },
    expect: [{ arn: functionArn, result: 'fail', evidence: [{ path: 'DeadLetterConfig.TargetArn', value: null }] }],
  },
  {
    name: 'a destination for failures instead of a queue',
    kind: 'edge',
    given: {
      functions: [lambdaFunction()],
      functionInvokeConfigs: {
        [functionArn]: {
          FunctionEventInvokeConfigs: [{ ...config, DestinationConfig: { OnFailure: { Destination: queue } } }],
        },
      },
    },
    expect: [
      {
        arn: functionArn,
        result: 'pass',
        evidence: [{ path: 'FunctionEventInvokeConfigs[0].DestinationConfig.OnFailure.Destination', value: queue }],
      },
    ],
  },
  {
    name: 'settings of retries without a destination',
    kind: 'edge',
    given: {
      functions: [lambdaFunction()],
      functionInvokeConfigs: { [functionArn]: { FunctionEventInvokeConfigs: [config] } },
    },
    expect: [{ arn: functionArn, result: 'fail', evidence: [{ path: 'DeadLetterConfig.TargetArn', value: null }] }],
  },
  {
    name: 'there is no queue, and destinations may not be read',
    kind: 'edge',
    given: { functions: [lambdaFunction()], functionInvokeConfigs: { [functionArn]: denied } },
    expect: [{ arn: functionArn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'there is a queue, and destinations may not be read',
    kind: 'edge',
    given: { functions: [queued], functionInvokeConfigs: { [functionArn]: denied } },
    expect: [{ arn: functionArn, result: 'pass' }],
  },
  { name: 'no function', kind: 'none', given: { functions: [], functionInvokeConfigs: {} }, expect: 'notApplicable' },
])
