import { defineCases } from '../../../engine/cases'
import { noQueue, queue, queueArn, withPolicy } from '../samples'
import check from './sqs-queue-service-source.check'

const send = {
  Effect: 'Allow',
  Principal: { Service: 'sns.amazonaws.com' },
  Action: 'sqs:SendMessage',
  Resource: queueArn,
}
const topic = 'arn:aws:sns:eu-central-1:111122223333:orders'

export default defineCases(check, [
  {
    name: 'a topic of the account',
    kind: 'pass',
    given: withPolicy({ ...send, Condition: { ArnEquals: { 'aws:SourceArn': topic } } }),
    expect: [{ arn: queueArn, result: 'pass', evidence: [] }],
  },
  {
    name: 'any topic of anyone',
    kind: 'fail',
    given: withPolicy(send),
    expect: [
      {
        arn: queueArn,
        result: 'fail',
        evidence: [{ path: 'Policy.Statement[0].Principal.Service', value: 'sns.amazonaws.com' }],
      },
    ],
  },
  {
    name: 'a pattern that every topic fits',
    kind: 'edge',
    given: withPolicy({ ...send, Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:*' } } }),
    expect: [
      {
        arn: queueArn,
        result: 'fail',
        evidence: [{ path: 'Policy.Statement[0].Principal.Service', value: 'sns.amazonaws.com' }],
      },
    ],
  },
  {
    name: 'the attributes may not be read',
    kind: 'edge',
    given: { queues: [queue()], queueAttributes: { [queueArn]: { kind: 'denied', action: 'sqs:GetQueueAttributes' } } },
    expect: [{ arn: queueArn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no queue', kind: 'none', given: noQueue, expect: 'notApplicable' },
])
