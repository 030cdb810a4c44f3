import { defineCases } from '../../../engine/cases'
import { deniedPolicy, key, keyArn, noKey, withPolicy } from '../samples'
import check from './kms-key-policy-public.check'

const everyone = { Effect: 'Allow', Principal: { AWS: '*' }, Resource: '*' }
const pass = [{ arn: keyArn, result: 'pass' }] as const
const evidence = [{ path: 'Policy.Statement[1].Principal.AWS', value: '*' }] as const

export default defineCases(check, [
  { name: 'the policy of a new key', kind: 'pass', given: withPolicy(), expect: pass },
  {
    name: 'everyone may do everything',
    kind: 'fail',
    given: withPolicy({ ...everyone, Action: 'kms:*' }),
    expect: [{ arn: keyArn, result: 'fail', evidence }],
  },
  {
    name: 'everyone may decrypt: whoever does needs the encrypted text as well',
    kind: 'edge',
    given: withPolicy({ ...everyone, Action: ['kms:Decrypt', 'kms:DescribeKey'] }),
    expect: [{ arn: keyArn, result: 'fail', severity: 'high', evidence }],
  },
  {
    name: 'everyone may replace the policy, and nothing else',
    kind: 'edge',
    given: withPolicy({ ...everyone, Action: 'kms:PutKey*' }),
    expect: [{ arn: keyArn, result: 'fail', evidence }],
  },
  {
    name: 'everyone of the account through one service, as AWS writes it for its own keys',
    kind: 'edge',
    given: withPolicy({
      ...everyone,
      Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      Condition: {
        StringEquals: { 'kms:CallerAccount': '111122223333', 'kms:ViaService': 's3.eu-central-1.amazonaws.com' },
      },
    }),
    expect: pass,
  },
  {
    name: 'everyone through one service: whose service call it is stays open',
    kind: 'edge',
    given: withPolicy({
      ...everyone,
      Action: 'kms:Decrypt',
      Condition: { StringEquals: { 'kms:ViaService': 's3.eu-central-1.amazonaws.com' } },
    }),
    expect: [{ arn: keyArn, result: 'fail', severity: 'high', evidence }],
  },
  {
    name: 'the policy is no JSON',
    kind: 'edge',
    given: { keys: [key()], keyPolicies: { [keyArn]: { Policy: '{"Statement": [' } } },
    expect: [{ arn: keyArn, result: 'unknown', gap: 'failed' }],
  },
  {
    name: 'the policy of one of two may not be read',
    kind: 'edge',
    given: {
      keys: [key(), key({ KeyId: '9f8e7d6c-1111-2222-3333-444455556666' })],
      keyPolicies: {
        ...deniedPolicy.keyPolicies,
        [key({ KeyId: '9f8e7d6c-1111-2222-3333-444455556666' }).arn]: withPolicy().keyPolicies[keyArn] ?? {
          Policy: null,
        },
      },
    },
    expect: [
      { arn: keyArn, result: 'unknown', gap: 'denied' },
      { arn: key({ KeyId: '9f8e7d6c-1111-2222-3333-444455556666' }).arn, result: 'pass' },
    ],
  },
  { name: 'no key', kind: 'none', given: noKey, expect: 'notApplicable' },
])
