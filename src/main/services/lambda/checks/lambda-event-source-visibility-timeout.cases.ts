import { defineCases } from '../../../engine/cases'
import { attributes, queue, queueArn } from '../../sqs/samples'
import { eventSourceMapping, functionArn, lambdaFunction } from '../samples'
import check from './lambda-event-source-visibility-timeout.check'

const { arn } = eventSourceMapping()
const given = (VisibilityTimeout: number, mapping: Parameters<typeof eventSourceMapping>[0] = {}) => ({
  eventSourceMappings: [eventSourceMapping(mapping)],
  functions: [lambdaFunction({ Timeout: 10 })],
  queues: [queue()],
  queueAttributes: { [queueArn]: attributes({ VisibilityTimeout }) },
})
const evidence = (VisibilityTimeout: number) => [
  { path: 'Timeout', value: 10 },
  { path: 'VisibilityTimeout', value: VisibilityTimeout },
]

export default defineCases(check, [
  {
    name: 'six times as long',
    kind: 'pass',
    given: given(60),
    expect: [{ arn, result: 'pass', evidence: evidence(60) }],
  },
  {
    name: 'three times as long',
    kind: 'fail',
    given: given(30),
    expect: [{ arn, result: 'fail', evidence: evidence(30) }],
  },
  {
    name: 'the trigger calls an alias of the function',
    kind: 'edge',
    given: given(30, { FunctionArn: `${functionArn}:live` }),
    expect: [{ arn, result: 'fail', evidence: evidence(30) }],
  },
  {
    name: 'the trigger is switched off',
    kind: 'edge',
    given: given(30, { State: 'Disabled' }),
    expect: 'notApplicable',
  },
  {
    name: 'the attributes of the queue may not be read',
    kind: 'edge',
    given: { ...given(30), queueAttributes: { [queueArn]: { kind: 'denied', action: 'sqs:GetQueueAttributes' } } },
    expect: [{ arn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'no trigger',
    kind: 'none',
    given: { ...given(30), eventSourceMappings: [] },
    expect: 'notApplicable',
  },
])
