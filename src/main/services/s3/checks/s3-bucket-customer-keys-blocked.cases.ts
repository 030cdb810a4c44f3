import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, encryption } from '../samples'
import check from './s3-bucket-customer-keys-blocked.check'

const path = 'ServerSideEncryptionConfiguration.Rules[0].BlockedEncryptionTypes.EncryptionType[0]'
const blocking = (type: string) => ({
  ServerSideEncryptionConfiguration: {
    Rules: [{ BlockedEncryptionTypes: { EncryptionType: [type] } }],
  },
})

export default defineCases(check, [
  {
    name: 'SSE-C is blocked',
    kind: 'pass',
    given: { buckets: [bucket()], bucketEncryption: { [bucketArn]: blocking('SSE-C') } },
    expect: [{ arn: bucketArn, result: 'pass', evidence: [{ path, value: 'SSE-C' }] }],
  },
  {
    name: 'nothing is blocked',
    kind: 'fail',
    given: { buckets: [bucket()], bucketEncryption: { [bucketArn]: encryption() } },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'the value NONE blocks nothing',
    kind: 'edge',
    given: { buckets: [bucket()], bucketEncryption: { [bucketArn]: blocking('NONE') } },
    expect: [{ arn: bucketArn, result: 'fail', evidence: [{ path, value: 'NONE' }] }],
  },
  { name: 'no bucket', kind: 'none', given: { buckets: [], bucketEncryption: {} }, expect: 'notApplicable' },
])
