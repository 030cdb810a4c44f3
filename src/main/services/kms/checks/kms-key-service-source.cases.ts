import { defineCases } from '../../../engine/cases'
import { deniedPolicy, keyArn, noKey, withPolicy } from '../samples'
import check from './kms-key-service-source.check'

const encrypt = {
  Effect: 'Allow',
  Principal: { Service: 'cloudtrail.amazonaws.com' },
  Action: 'kms:GenerateDataKey*',
  Resource: '*',
}
const context = 'kms:EncryptionContext:aws:cloudtrail:arn'
const pass = [{ arn: keyArn, result: 'pass' }] as const
const fail = [
  {
    arn: keyArn,
    result: 'fail',
    evidence: [{ path: 'Policy.Statement[1].Principal.Service', value: 'cloudtrail.amazonaws.com' }],
  },
] as const

export default defineCases(check, [
  {
    name: 'one trail',
    kind: 'pass',
    given: withPolicy({
      ...encrypt,
      Condition: { StringEquals: { 'aws:SourceArn': 'arn:aws:cloudtrail:eu-central-1:111122223333:trail/main' } },
    }),
    expect: pass,
  },
  { name: 'any trail of anyone', kind: 'fail', given: withPolicy(encrypt), expect: fail },
  {
    name: 'the encryption context names the trails of the account, as the service writes it itself',
    kind: 'edge',
    given: withPolicy({
      ...encrypt,
      Condition: { StringLike: { [context]: 'arn:aws:cloudtrail:*:111122223333:trail/*' } },
    }),
    expect: pass,
  },
  {
    name: 'the encryption context takes the trails of anyone',
    kind: 'edge',
    given: withPolicy({ ...encrypt, Condition: { StringLike: { [context]: 'arn:aws:cloudtrail:*:*:trail/*' } } }),
    expect: fail,
  },
  {
    name: 'all trails but one',
    kind: 'edge',
    given: withPolicy({
      ...encrypt,
      Condition: { StringNotLike: { [context]: 'arn:aws:cloudtrail:*:111122223333:trail/*' } },
    }),
    expect: fail,
  },
  { name: 'no service is named', kind: 'edge', given: withPolicy(), expect: pass },
  { name: 'the policy may not be read', kind: 'edge', given: deniedPolicy, expect: 'notAssessed' },
  { name: 'no key', kind: 'none', given: noKey, expect: 'notApplicable' },
])
