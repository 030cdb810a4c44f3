import { defineCases } from '../../../engine/cases'
import { bucket, bucketArn, policy } from '../samples'
import type { PolicyStatement } from '../samples'
import check from './s3-bucket-policy-all-actions.check'

const statement = {
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111122223333:role/importer' },
  Action: ['s3:GetObject', 's3:PutObject'],
  Resource: `${bucketArn}/*`,
}
const given = (...statements: readonly PolicyStatement[]) => ({
  buckets: [bucket()],
  bucketPolicies: { [bucketArn]: policy(...statements) },
})
const fail = (path: string, value: string) =>
  [{ arn: bucketArn, result: 'fail', evidence: [{ path: `Policy.Statement[0].${path}`, value }] }] as const

export default defineCases(check, [
  { name: 'named actions', kind: 'pass', given: given(statement), expect: [{ arn: bucketArn, result: 'pass' }] },
  { name: 'all of S3', kind: 'fail', given: given({ ...statement, Action: 's3:*' }), expect: fail('Action', 's3:*') },
  {
    name: 'everything, among others',
    kind: 'edge',
    given: given({ ...statement, Action: ['s3:GetObject', '*'] }),
    expect: fail('Action[1]', '*'),
  },
  {
    name: 'all but one action',
    kind: 'edge',
    given: given({
      Effect: 'Allow',
      Principal: statement.Principal,
      NotAction: 's3:DeleteBucket',
      Resource: statement.Resource,
    }),
    expect: fail('NotAction', 's3:DeleteBucket'),
  },
  {
    name: 'a Deny of everything allows nothing',
    kind: 'edge',
    given: given({ ...statement, Effect: 'Deny', Action: 's3:*' }),
    expect: [{ arn: bucketArn, result: 'pass' }],
  },
  {
    name: 'a policy that nobody can read',
    kind: 'edge',
    given: { buckets: [bucket()], bucketPolicies: { [bucketArn]: { Policy: {} } } },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'failed' }],
  },
  { name: 'no bucket', kind: 'none', given: { buckets: [], bucketPolicies: {} }, expect: 'notApplicable' },
])
