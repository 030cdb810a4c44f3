import { defineCases } from '../../../engine/cases'
import { eventSourceMapping } from '../samples'
import check from './lambda-event-source-partial-batch.check'

const { arn } = eventSourceMapping()
const path = 'FunctionResponseTypes[0]'
const whole = { FunctionResponseTypes: [] }

export default defineCases(check, [
  {
    name: 'failures are reported item by item',
    kind: 'pass',
    given: { eventSourceMappings: [eventSourceMapping()] },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'ReportBatchItemFailures' }] }],
  },
  {
    name: 'the whole batch fails',
    kind: 'fail',
    given: { eventSourceMappings: [eventSourceMapping(whole)] },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'a stream without reports',
    kind: 'edge',
    given: {
      eventSourceMappings: [
        eventSourceMapping({ ...whole, EventSourceArn: 'arn:aws:kinesis:eu-central-1:111122223333:stream/clicks' }),
      ],
    },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'disabled or being deleted',
    kind: 'edge',
    given: {
      eventSourceMappings: [
        eventSourceMapping({ ...whole, State: 'Disabled' }),
        eventSourceMapping({ ...whole, arn: `${arn}2`, State: 'Deleting' }),
      ],
    },
    expect: 'notApplicable',
  },
  {
    name: 'batches of one, and brokers that cannot report items, are left out',
    kind: 'none',
    given: {
      eventSourceMappings: [
        eventSourceMapping({ ...whole, BatchSize: 1 }),
        eventSourceMapping({
          ...whole,
          arn: `${arn}2`,
          EventSourceArn: 'arn:aws:mq:eu-central-1:111122223333:broker:b:b-1',
        }),
      ],
    },
    expect: 'notApplicable',
  },
])
