import {
  CreateBucketCommand,
  PutBucketAclCommand,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketLoggingCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutBucketReplicationCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3'
import { CreateAccessPointCommand } from '@aws-sdk/client-s3-control'
import { account, regions } from '../clients'
import type { Site } from './build-estate'

const document = (...Statement: readonly object[]): string => JSON.stringify({ Version: '2012-10-17', Statement })

const logDelivery = 'uri=http://acs.amazonaws.com/groups/s3/LogDelivery'

const allSettings = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
}

/** Ten buckets: one kept as it should be, its copy and its log, and seven of which each is open or careless in its own way. */
export const buildS3 = async ({ main: { s3, s3Control }, other: { s3: elsewhere }, name }: Site): Promise<void> => {
  const make = async (bucket: string): Promise<string> => {
    await s3.send(new CreateBucketCommand({ Bucket: bucket }))
    name(`bucket:${bucket}`, `arn:aws:s3:::${bucket}`)
    return bucket
  }
  const policy = (Bucket: string, ...statements: readonly object[]) =>
    s3.send(new PutBucketPolicyCommand({ Bucket, Policy: document(...statements) }))
  const objects = (bucket: string): string => `arn:aws:s3:::${bucket}/*`
  const both = (bucket: string): readonly string[] => [`arn:aws:s3:::${bucket}`, objects(bucket)]
  const versions = (client: typeof s3, Bucket: string) =>
    client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }))

  await elsewhere.send(
    new CreateBucketCommand({
      Bucket: 'vault-copy',
      CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' },
    }),
  )
  name('bucket:vault-copy', 'arn:aws:s3:::vault-copy')
  await versions(elsewhere, 'vault-copy')

  await make('log-store')
  await s3.send(new PutBucketAclCommand({ Bucket: 'log-store', GrantWrite: logDelivery, GrantReadACP: logDelivery }))

  await s3.send(new CreateBucketCommand({ Bucket: 'vault', ObjectLockEnabledForBucket: true }))
  name('bucket:vault', 'arn:aws:s3:::vault')
  await versions(s3, 'vault')
  await s3.send(
    new PutBucketEncryptionCommand({
      Bucket: 'vault',
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' }, BucketKeyEnabled: true }],
      },
    }),
  )
  await s3.send(new PutPublicAccessBlockCommand({ Bucket: 'vault', PublicAccessBlockConfiguration: allSettings }))
  await s3.send(
    new PutBucketOwnershipControlsCommand({
      Bucket: 'vault',
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    }),
  )
  await s3.send(
    new PutBucketLoggingCommand({
      Bucket: 'vault',
      BucketLoggingStatus: { LoggingEnabled: { TargetBucket: 'log-store', TargetPrefix: 'vault/' } },
    }),
  )
  await s3.send(
    new PutBucketLifecycleConfigurationCommand({
      Bucket: 'vault',
      LifecycleConfiguration: {
        Rules: [
          {
            ID: 'old',
            Status: 'Enabled',
            Filter: { Prefix: '' },
            NoncurrentVersionExpiration: { NoncurrentDays: 90 },
            Expiration: { Days: 400 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
          },
        ],
      },
    }),
  )
  await s3.send(
    new PutBucketReplicationCommand({
      Bucket: 'vault',
      ReplicationConfiguration: {
        Role: `arn:aws:iam::${account}:role/replication`,
        Rules: [
          {
            ID: 'away',
            Status: 'Enabled',
            Priority: 1,
            Filter: { Prefix: '' },
            DeleteMarkerReplication: { Status: 'Disabled' },
            Destination: { Bucket: 'arn:aws:s3:::vault-copy' },
          },
        ],
      },
    }),
  )
  await policy('vault', {
    Sid: 'TlsOnly',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: both('vault'),
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  })

  await make('plain')

  const open = await make('open-policy')
  await policy(open, { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: objects(open) })

  const closed = await make('open-policy-restricted')
  await policy(closed, { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: objects(closed) })
  await s3.send(
    new PutPublicAccessBlockCommand({
      Bucket: closed,
      PublicAccessBlockConfiguration: { ...allSettings, BlockPublicAcls: false, IgnorePublicAcls: false },
    }),
  )

  const office = await make('office-only')
  await policy(office, {
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: objects(office),
    Condition: { IpAddress: { 'aws:SourceIp': '198.51.100.0/24' } },
  })

  const listed = await make('open-list')
  await s3.send(new PutBucketAclCommand({ Bucket: listed, ACL: 'public-read' }))

  const partner = await make('partner')
  await policy(partner, {
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::999988887777:root' },
    Action: 's3:*',
    Resource: both(partner),
  })

  const halfTls = await make('tls-for-objects-only')
  await policy(halfTls, {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: objects(halfTls),
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  })

  for (const [Name, PublicAccessBlockConfiguration] of [
    ['closed', allSettings],
    ['open', { ...allSettings, BlockPublicPolicy: false, RestrictPublicBuckets: false }],
  ] as const) {
    const Bucket = 'plain'
    const made = await s3Control.send(
      new CreateAccessPointCommand({ AccountId: account, Bucket, Name, PublicAccessBlockConfiguration }),
    )
    name(`point:${Name}`, made.AccessPointArn ?? `arn:aws:s3:${regions.main}:${account}:accesspoint/${Name}`)
  }
}
