import { defineCases } from '../../../engine/cases'
import { deniedPolicy, keyArn, noKey, withPolicy } from '../samples'
import check from './kms-key-cross-account-access.check'

const partner = 'arn:aws:iam::999900001111:root'
const decrypt = { Effect: 'Allow', Principal: { AWS: partner }, Action: 'kms:Decrypt', Resource: '*' }
const pass = [{ arn: keyArn, result: 'pass' }] as const
const evidence = [{ path: 'Policy.Statement[1].Principal.AWS', value: partner }] as const

export default defineCases(check, [
  { name: 'the policy of a new key', kind: 'pass', given: withPolicy(), expect: pass },
  {
    name: 'another account may decrypt',
    kind: 'fail',
    given: withPolicy(decrypt),
    expect: [{ arn: keyArn, result: 'fail', evidence }],
  },
  {
    name: 'another account may decrypt through a service: it is another account all the same',
    kind: 'edge',
    given: withPolicy({
      ...decrypt,
      Condition: { StringEquals: { 'kms:ViaService': 'secretsmanager.eu-central-1.amazonaws.com' } },
    }),
    expect: [{ arn: keyArn, result: 'fail', evidence }],
  },
  {
    name: 'a role of the own account',
    kind: 'edge',
    given: withPolicy({ ...decrypt, Principal: { AWS: 'arn:aws:iam::111122223333:role/reader' } }),
    expect: pass,
  },
  {
    name: 'an AWS service is another question',
    kind: 'edge',
    given: withPolicy({ ...decrypt, Principal: { Service: 'sns.amazonaws.com' } }),
    expect: pass,
  },
  { name: 'the policy may not be read', kind: 'edge', given: deniedPolicy, expect: 'notAssessed' },
  { name: 'no key', kind: 'none', given: noKey, expect: 'notApplicable' },
])
