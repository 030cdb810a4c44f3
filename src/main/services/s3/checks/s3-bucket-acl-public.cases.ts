import { defineCases } from '../../../engine/cases'
import { acl, bucket, bucketArn, groupGrant, ownership, publicAccessBlocked } from '../samples'
import check from './s3-bucket-acl-public.check'

const open = {
  buckets: [bucket()],
  bucketOwnership: { [bucketArn]: ownership('ObjectWriter') },
  bucketPublicAccessBlocks: { [bucketArn]: {} },
  account: {},
}
const everyoneWrites = { [bucketArn]: acl(groupGrant('AllUsers', 'WRITE')) }
const allUsers = 'http://acs.amazonaws.com/groups/global/AllUsers'
const anyAccount = 'http://acs.amazonaws.com/groups/global/AuthenticatedUsers'

export default defineCases(check, [
  {
    name: 'only the owner and the log delivery have grants',
    kind: 'pass',
    given: { ...open, bucketAcls: { [bucketArn]: acl(groupGrant('LogDelivery', 'WRITE')) } },
    expect: [{ arn: bucketArn, result: 'pass', evidence: [] }],
  },
  {
    name: 'everyone may write',
    kind: 'fail',
    given: { ...open, bucketAcls: everyoneWrites },
    expect: [
      {
        arn: bucketArn,
        result: 'fail',
        evidence: [
          { path: 'Grants[1].Grantee.URI', value: allUsers },
          { path: 'Grants[1].Permission', value: 'WRITE' },
        ],
      },
    ],
  },
  {
    name: 'anyone with any AWS account may list: less, but as public',
    kind: 'edge',
    given: { ...open, bucketAcls: { [bucketArn]: acl(groupGrant('AuthenticatedUsers', 'READ')) } },
    expect: [
      {
        arn: bucketArn,
        result: 'fail',
        severity: 'high',
        evidence: [
          { path: 'Grants[1].Grantee.URI', value: anyAccount },
          { path: 'Grants[1].Permission', value: 'READ' },
        ],
      },
    ],
  },
  {
    name: 'the bucket ignores public lists',
    kind: 'edge',
    given: {
      ...open,
      bucketAcls: everyoneWrites,
      bucketPublicAccessBlocks: { [bucketArn]: publicAccessBlocked({ BlockPublicAcls: false }) },
    },
    expect: [{ arn: bucketArn, result: 'pass' }],
  },
  {
    name: 'the account ignores public lists',
    kind: 'edge',
    given: { ...open, bucketAcls: everyoneWrites, account: publicAccessBlocked() },
    expect: [{ arn: bucketArn, result: 'pass' }],
  },
  {
    name: 'refusing new public lists does not undo the present one',
    kind: 'edge',
    given: { ...open, bucketAcls: everyoneWrites, account: publicAccessBlocked({ IgnorePublicAcls: false }) },
    expect: [
      {
        arn: bucketArn,
        result: 'fail',
        evidence: [
          { path: 'Grants[1].Grantee.URI', value: allUsers },
          { path: 'Grants[1].Permission', value: 'WRITE' },
        ],
      },
    ],
  },
  {
    name: 'lists are off',
    kind: 'edge',
    given: { ...open, bucketAcls: everyoneWrites, bucketOwnership: { [bucketArn]: ownership() } },
    expect: [{ arn: bucketArn, result: 'pass' }],
  },
  {
    name: 'the list may not be read',
    kind: 'edge',
    given: { ...open, bucketAcls: { [bucketArn]: { kind: 'denied', action: 's3:GetBucketAcl' } } },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'everyone may write, but whether the account ignores it may not be read',
    kind: 'edge',
    given: {
      ...open,
      bucketAcls: everyoneWrites,
      account: { kind: 'denied', action: 's3:GetAccountPublicAccessBlock' },
    },
    expect: [{ arn: bucketArn, result: 'unknown', gap: 'denied' }],
  },
  {
    name: 'no bucket',
    kind: 'none',
    given: { buckets: [], bucketAcls: {}, bucketOwnership: {}, bucketPublicAccessBlocks: {}, account: {} },
    expect: 'notApplicable',
  },
])
