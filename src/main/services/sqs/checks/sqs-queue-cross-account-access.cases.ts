import { defineCases } from '../../../engine/cases'
import { noQueue, queue, queueArn, withPolicy } from '../samples'
import check from './sqs-queue-cross-account-access.check'

const send = { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queueArn }
const partner = 'arn:aws:iam::999900001111:role/sender'

export default defineCases(check, [
  {
    name: 'a role of the account',
    kind: 'pass',
    given: withPolicy({ ...send, Principal: { AWS: 'arn:aws:iam::111122223333:role/shop' } }),
    expect: [{ arn: queueArn, result: 'pass', evidence: [] }],
  },
  {
    name: 'a role of another account',
    kind: 'fail',
    given: withPolicy({ ...send, Principal: { AWS: partner } }),
    expect: [
      { arn: queueArn, result: 'fail', evidence: [{ path: 'Policy.Statement[0].Principal.AWS', value: partner }] },
    ],
  },
  {
    name: 'another account, from the own organization’s side refused',
    kind: 'edge',
    given: withPolicy({ ...send, Principal: { AWS: partner } }, { ...send, Effect: 'Deny', Principal: '*' }),
    expect: [{ arn: queueArn, result: 'pass' }],
  },
  {
    name: 'the attributes may not be read',
    kind: 'edge',
    given: { queues: [queue()], queueAttributes: { [queueArn]: { kind: 'denied', action: 'sqs:GetQueueAttributes' } } },
    expect: [{ arn: queueArn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no queue', kind: 'none', given: noQueue, expect: 'notApplicable' },
])
