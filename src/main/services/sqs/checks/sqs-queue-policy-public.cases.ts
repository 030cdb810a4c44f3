import { defineCases } from '../../../engine/cases'
import { attributes, noQueue, queue, queueArn, withPolicy } from '../samples'
import check from './sqs-queue-policy-public.check'

const all = { Effect: 'Allow', Action: 'sqs:*', Resource: queueArn }

export default defineCases(check, [
  {
    name: 'the account itself',
    kind: 'pass',
    given: withPolicy({ ...all, Principal: { AWS: 'arn:aws:iam::111122223333:root' } }),
    expect: [{ arn: queueArn, result: 'pass' }],
  },
  {
    name: 'everyone',
    kind: 'fail',
    given: withPolicy({ ...all, Principal: '*' }),
    expect: [{ arn: queueArn, result: 'fail', evidence: [{ path: 'Policy.Statement[0].Principal', value: '*' }] }],
  },
  {
    name: 'everyone of the own account only',
    kind: 'edge',
    given: withPolicy({
      ...all,
      Principal: '*',
      Condition: { StringEquals: { 'aws:PrincipalAccount': '111122223333' } },
    }),
    expect: [{ arn: queueArn, result: 'pass' }],
  },
  {
    name: 'everyone, and refused to everyone again',
    kind: 'edge',
    given: withPolicy({ ...all, Principal: '*' }, { ...all, Effect: 'Deny', Principal: '*' }),
    expect: [{ arn: queueArn, result: 'pass' }],
  },
  {
    name: 'a policy that is no policy',
    kind: 'edge',
    given: { queues: [queue()], queueAttributes: { [queueArn]: attributes({ Policy: '{"Statement": [' }) } },
    expect: [{ arn: queueArn, result: 'unknown', gap: 'failed' }],
  },
  {
    name: 'the attributes may not be read',
    kind: 'edge',
    given: { queues: [queue()], queueAttributes: { [queueArn]: { kind: 'denied', action: 'sqs:GetQueueAttributes' } } },
    expect: [{ arn: queueArn, result: 'unknown', gap: 'denied' }],
  },
  { name: 'no queue', kind: 'none', given: noQueue, expect: 'notApplicable' },
])
