import type {
  Grant,
  LifecycleRule,
  ObjectLockConfiguration,
  ObjectOwnership,
  PublicAccessBlockConfiguration,
  ReplicationConfiguration,
  ServerSideEncryptionRule,
} from '@aws-sdk/client-s3'
import { sampleHex } from '../../ids'
import type { SampleAccount } from '../../organization'
import { accessLogBucket, kmsKeyArn } from '../../shared-names'

/** A bucket of the sample with all that can be asked about it; what is undefined answers as S3 answers where there is none. */
export interface SampleBucket {
  readonly name: string
  readonly region: string
  readonly created: Date
  readonly publicAccessBlock: PublicAccessBlockConfiguration | undefined
  /** The statements of its policy; none: no policy. */
  readonly statements: readonly PolicyStatement[]
  /** Beside the owner's own. */
  readonly grants: readonly Grant[]
  readonly ownership: ObjectOwnership | undefined
  readonly encryption: ServerSideEncryptionRule
  readonly versioning: 'Enabled' | 'Suspended' | undefined
  readonly mfaDelete: boolean
  /** The bucket that its access logs go to. */
  readonly logsTo: string | undefined
  readonly lifecycle: readonly LifecycleRule[]
  readonly objectLock: ObjectLockConfiguration | undefined
  readonly replication: ReplicationConfiguration | undefined
}

/** A statement of a policy, as it stands in the document. */
export interface PolicyStatement {
  readonly Sid?: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Principal: '*' | { readonly [kind: string]: string | readonly string[] }
  readonly Action: string | readonly string[]
  readonly Resource: string | readonly string[]
  readonly Condition?: { readonly [operator: string]: { readonly [key: string]: string | boolean | readonly string[] } }
}

/** All four settings in one state. */
export const publicAccess = (blocked: boolean): PublicAccessBlockConfiguration => ({
  BlockPublicAcls: blocked,
  IgnorePublicAcls: blocked,
  BlockPublicPolicy: blocked,
  RestrictPublicBuckets: blocked,
})

/** Refuses whoever comes without TLS. */
export const requireTls = (name: string): PolicyStatement => ({
  Sid: 'RequireTls',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
})

/** Encryption with the account's own key for S3. */
export const ownKey = (account: SampleAccount, region: string): ServerSideEncryptionRule => ({
  ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: kmsKeyArn(account, region, 's3') },
  BucketKeyEnabled: true,
  BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
})

/** What S3 does by itself. */
export const s3Key: ServerSideEncryptionRule = {
  ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' },
  BucketKeyEnabled: false,
}

/** Removes old versions after so many days, and what was never finished after a week. */
export const tidy = (days = 90): readonly LifecycleRule[] => [
  {
    ID: 'tidy',
    Status: 'Enabled',
    Filter: { Prefix: '' },
    NoncurrentVersionExpiration: { NoncurrentDays: days },
    AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
  },
]

/** A copy of all objects in another bucket of the same account. */
export const copyTo = (account: SampleAccount, target: string): ReplicationConfiguration => ({
  Role: `arn:aws:iam::${account.id}:role/service-role/s3-replication`,
  Rules: [
    {
      ID: 'copy',
      Priority: 1,
      Status: 'Enabled',
      Filter: { Prefix: '' },
      DeleteMarkerReplication: { Status: 'Disabled' },
      Destination: { Bucket: `arn:aws:s3:::${target}`, StorageClass: 'STANDARD_IA' },
    },
  ],
})

/** Where a bucket is and what differs from a good one. */
export type BucketSketch = Partial<SampleBucket> & Pick<SampleBucket, 'name' | 'region'>

/** A bucket as the organization wants it: closed, TLS only, own key, versions, logs, tidied; and what differs. */
export const goodBucket = (account: SampleAccount, sketch: BucketSketch): SampleBucket => ({
  created: new Date('2024-05-14T07:30:00Z'),
  publicAccessBlock: publicAccess(true),
  statements: [requireTls(sketch.name)],
  grants: [],
  ownership: 'BucketOwnerEnforced',
  encryption: ownKey(account, sketch.region),
  versioning: 'Enabled',
  mfaDelete: false,
  logsTo: accessLogBucket(account, sketch.region),
  lifecycle: tidy(),
  objectLock: undefined,
  replication: undefined,
  ...sketch,
})

/** A bucket as S3 makes it where nobody cares. */
export const plainBucket = (account: SampleAccount, sketch: BucketSketch): SampleBucket =>
  goodBucket(account, {
    statements: [],
    encryption: s3Key,
    versioning: undefined,
    logsTo: undefined,
    lifecycle: [],
    ...sketch,
  })

/** A bucket from the days when buckets came open, and nobody closed it. */
export const oldBucket = (account: SampleAccount, sketch: BucketSketch): SampleBucket =>
  plainBucket(account, {
    created: new Date('2021-02-03T15:10:00Z'),
    publicAccessBlock: undefined,
    ownership: undefined,
    ...sketch,
  })

/** The canonical id of an account in S3. */
export const canonicalId = (account: SampleAccount): string => sampleHex(64, 'canonical', account.id)

/** A grant to a group of S3. */
export const groupGrant = (group: 'AllUsers' | 'AuthenticatedUsers', permission: 'READ' | 'WRITE'): Grant => ({
  Grantee: { Type: 'Group', URI: `http://acs.amazonaws.com/groups/global/${group}` },
  Permission: permission,
})

/** Lets everybody read the objects. */
export const publicRead = (name: string): PolicyStatement => ({
  Sid: 'PublicRead',
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: `arn:aws:s3:::${name}/*`,
})
