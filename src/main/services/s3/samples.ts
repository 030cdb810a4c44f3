import type {
  AccessPoint,
  Bucket,
  BucketAcl,
  BucketEncryption,
  BucketLifecycle,
  BucketLogging,
  BucketObjectLock,
  BucketOwnership,
  BucketPolicy,
  BucketPublicAccessBlock,
  BucketReplication,
  BucketVersioning,
  PublicAccessBlock,
} from './facts'

/** Who owns the buckets of the tables. */
export const ownerId = '75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a'

/** A bucket of the tables: `orders` in eu-central-1 unless told. */
export const bucket = (fields: Partial<Bucket> = {}): Bucket => ({
  arn: `arn:aws:s3:::${fields.Name ?? 'orders'}`,
  Name: 'orders',
  CreationDate: '2025-03-01T08:00:00.000Z',
  BucketRegion: 'eu-central-1',
  ...fields,
})

/** The ARN of `bucket()`. */
export const bucketArn = bucket().arn

/** All four settings on, but those that are named. */
export const blocking = (fields: PublicAccessBlock = {}): PublicAccessBlock => ({
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
  ...fields,
})

/** A public access block with all four settings on, but those that are named. */
export const publicAccessBlocked = (fields: PublicAccessBlock = {}): BucketPublicAccessBlock => ({
  PublicAccessBlockConfiguration: blocking(fields),
})

/** A statement of a policy, as it stands in the document. */
export type PolicyStatement = { readonly [element: string]: NonNullable<BucketPolicy['Policy']> }

/** A policy of these statements. */
export const policy = (...statements: readonly PolicyStatement[]): BucketPolicy => ({
  Policy: { Version: '2012-10-17', Statement: [...statements] },
})

/** No policy. */
export const noPolicy: BucketPolicy = { Policy: null }

/** The access control list that every bucket starts with, and further grants. */
export const acl = (...grants: BucketAcl['Grants']): BucketAcl => ({
  Owner: { ID: ownerId },
  Grants: [{ Grantee: { Type: 'CanonicalUser', ID: ownerId }, Permission: 'FULL_CONTROL' }, ...grants],
})

/** A grant to one of S3's own groups: `AllUsers`, `AuthenticatedUsers`, `LogDelivery`. */
export const groupGrant = (
  group: 'AllUsers' | 'AuthenticatedUsers' | 'LogDelivery',
  permission: string,
): BucketAcl['Grants'][number] => ({
  Grantee: {
    Type: 'Group',
    URI: `http://acs.amazonaws.com/groups/${group === 'LogDelivery' ? 's3' : 'global'}/${group}`,
  },
  Permission: permission,
})

/** Ownership controls; access control lists are off unless told. */
export const ownership = (objectOwnership = 'BucketOwnerEnforced'): BucketOwnership => ({
  OwnershipControls: { Rules: [{ ObjectOwnership: objectOwnership }] },
})

/** Default encryption with this algorithm and key. */
export const encryption = (algorithm = 'AES256', key?: string): BucketEncryption => ({
  ServerSideEncryptionConfiguration: {
    Rules: [
      {
        ApplyServerSideEncryptionByDefault: {
          SSEAlgorithm: algorithm,
          ...(key === undefined ? {} : { KMSMasterKeyID: key }),
        },
        BucketKeyEnabled: false,
      },
    ],
  },
})

/** Versioning that is on, unless told. */
export const versioning = (fields: BucketVersioning = {}): BucketVersioning => ({ Status: 'Enabled', ...fields })

/** Access logs to a bucket of this name. */
export const logging = (target = 'access-logs'): BucketLogging => ({
  LoggingEnabled: { TargetBucket: target, TargetPrefix: 'orders/' },
})

/** A rule that is on and removes objects after a year, unless told. */
export const lifecycleRule = (
  fields: Partial<BucketLifecycle['Rules'][number]> = {},
): BucketLifecycle['Rules'][number] => ({
  ID: 'a-year',
  Status: 'Enabled',
  Transitions: [],
  NoncurrentVersionTransitions: [],
  Expiration: { Days: 365 },
  ...fields,
})

/** A lock with a default retention of 30 days. */
export const objectLock = (): BucketObjectLock => ({
  ObjectLockConfiguration: {
    ObjectLockEnabled: 'Enabled',
    Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 30 } },
  },
})

/** Replication to a bucket of this name by a rule of this status. */
export const replication = (target = 'orders-copy', status = 'Enabled'): BucketReplication => ({
  ReplicationConfiguration: {
    Rules: [{ ID: 'copy', Status: status, Destination: { Bucket: `arn:aws:s3:::${target}` } }],
  },
})

/** An access point of `bucket()`, from the internet unless told. */
export const accessPoint = (fields: Partial<AccessPoint> = {}): AccessPoint => ({
  arn: 'arn:aws:s3:eu-central-1:111122223333:accesspoint/reports',
  Name: 'reports',
  Bucket: 'orders',
  BucketAccountId: '111122223333',
  NetworkOrigin: 'Internet',
  ...fields,
})

/** The ARN of `accessPoint()`. */
export const accessPointArn = accessPoint().arn
