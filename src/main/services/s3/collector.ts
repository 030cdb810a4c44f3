import {
  GetBucketAclCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketLoggingCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketReplicationCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  S3Client,
  paginateListBuckets,
} from '@aws-sdk/client-s3'
import {
  GetAccessPointCommand,
  GetPublicAccessBlockCommand as GetAccountPublicAccessBlockCommand,
  paginateListAccessPoints,
  S3ControlClient,
} from '@aws-sdk/client-s3-control'
import { bucketList } from '../../aws/list-buckets'
import { policyJson } from '../../aws/policy-json'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList, readOne } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import {
  accessPointPublicAccessBlocks,
  accessPoints,
  accountPublicAccessBlock,
  bucketAcls,
  bucketEncryption,
  bucketLifecycle,
  bucketLogging,
  bucketObjectLock,
  bucketOwnership,
  bucketPolicies,
  bucketPublicAccessBlocks,
  bucketReplication,
  bucketVersioning,
  buckets,
} from './facts'
import type { Bucket } from './facts'

/** A bucket answers only in its own region. */
const clientFor = (bucket: Bucket, context: ReadContext): S3Client => context.client(S3Client, bucket.BucketRegion)

const bucketRegion = async (name: string, context: ReadContext): Promise<string> => {
  const command = new GetBucketLocationCommand({ Bucket: name })
  const { LocationConstraint } = await context.client(S3Client).send(command, { abortSignal: context.signal })
  return regionOfConstraint(LocationConstraint)
}

/** S3's first region has no constraint, and its second an old name. */
export const regionOfConstraint = (constraint: string | undefined): string =>
  constraint === 'EU' ? 'eu-west-1' : constraint || 'us-east-1'

export default defineCollector({
  service: 's3',
  reads: [
    readList(buckets, {
      calls: { 's3:ListBuckets': ['s3:ListAllMyBuckets'], 's3:GetBucketLocation': ['s3:GetBucketLocation'] },
      read: async (context) => {
        const listed = await context.shared(bucketList, () =>
          allPages(
            paginateListBuckets(
              { client: context.client(S3Client) },
              { MaxBuckets: 10000 },
              { abortSignal: context.signal },
            ),
            (page) => page.Buckets,
          ),
        )
        const found: unknown[] = []
        for (const bucket of listed) {
          const BucketRegion = bucket.BucketRegion ?? (await bucketRegion(bucket.Name ?? '', context))
          found.push({ ...bucket, BucketRegion, arn: `arn:${context.partition}:s3:::${bucket.Name}` })
        }
        return found
      },
    }),
    readOne(accountPublicAccessBlock, {
      calls: { 's3control:GetPublicAccessBlock': ['s3:GetAccountPublicAccessBlock'] },
      read: async (context) => {
        const command = new GetAccountPublicAccessBlockCommand({ AccountId: context.account })
        const answer = context.client(S3ControlClient).send(command, { abortSignal: context.signal })
        return (
          (await orAbsent(
            requireField(answer, 'PublicAccessBlockConfiguration'),
            'NoSuchPublicAccessBlockConfiguration',
          )) ?? {}
        )
      },
    }),
    readList(accessPoints, {
      calls: { 's3control:ListAccessPoints': ['s3:ListAccessPoints'] },
      read: async (context) => {
        const input = { AccountId: context.account, MaxResults: 1000 }
        const client = context.client(S3ControlClient)
        const pages = paginateListAccessPoints({ client }, input, { abortSignal: context.signal })
        const { partition, region, account } = context
        return (await allPages(pages, (page) => page.AccessPointList)).map((point) => ({
          ...point,
          arn: point.AccessPointArn ?? `arn:${partition}:s3:${region}:${account}:accesspoint/${point.Name}`,
        }))
      },
    }),
    readEach(accessPointPublicAccessBlocks, {
      gone: ['NoSuchAccessPoint'],
      calls: { 's3control:GetAccessPoint': ['s3:GetAccessPoint'] },
      read: (point, context) => {
        const command = new GetAccessPointCommand({ AccountId: context.account, Name: point.Name })
        const answer = context.client(S3ControlClient).send(command, { abortSignal: context.signal })
        return requireField(answer, 'PublicAccessBlockConfiguration')
      },
    }),
    readEach(bucketPublicAccessBlocks, {
      gone: ['NoSuchBucket'],
      calls: { 's3:GetPublicAccessBlock': ['s3:GetBucketPublicAccessBlock'] },
      read: async (bucket, context) => {
        const command = new GetPublicAccessBlockCommand({ Bucket: bucket.Name })
        const answer = clientFor(bucket, context).send(command, { abortSignal: context.signal })
        return (
          (await orAbsent(
            requireField(answer, 'PublicAccessBlockConfiguration'),
            'NoSuchPublicAccessBlockConfiguration',
          )) ?? {}
        )
      },
    }),
    readEach(bucketPolicies, {
      gone: ['NoSuchBucket'],
      calls: { 's3:GetBucketPolicy': ['s3:GetBucketPolicy'] },
      read: async (bucket, context) => {
        const command = new GetBucketPolicyCommand({ Bucket: bucket.Name })
        const answer = clientFor(bucket, context).send(command, { abortSignal: context.signal })
        return { Policy: policyJson((await orAbsent(requireField(answer, 'Policy'), 'NoSuchBucketPolicy'))?.Policy) }
      },
    }),
    readEach(bucketAcls, {
      gone: ['NoSuchBucket'],
      calls: { 's3:GetBucketAcl': ['s3:GetBucketAcl'] },
      read: (bucket, context) =>
        clientFor(bucket, context).send(new GetBucketAclCommand({ Bucket: bucket.Name }), {
          abortSignal: context.signal,
        }),
    }),
    readEach(bucketOwnership, {
      gone: ['NoSuchBucket'],
      calls: { 's3:GetBucketOwnershipControls': ['s3:GetBucketOwnershipControls'] },
      read: async (bucket, context) => {
        const command = new GetBucketOwnershipControlsCommand({ Bucket: bucket.Name })
        const answer = clientFor(bucket, context).send(command, { abortSignal: context.signal })
        return (await orAbsent(requireField(answer, 'OwnershipControls'), 'OwnershipControlsNotFoundError')) ?? {}
      },
    }),
    readEach(bucketEncryption, {
      gone: ['NoSuchBucket'],
      calls: { 's3:GetBucketEncryption': ['s3:GetEncryptionConfiguration'] },
      read: async (bucket, context) => {
        const command = new GetBucketEncryptionCommand({ Bucket: bucket.Name })
        const answer = clientFor(bucket, context).send(command, { abortSignal: context.signal })
        return (
          (await orAbsent(
            requireField(answer, 'ServerSideEncryptionConfiguration'),
            'ServerSideEncryptionConfigurationNotFoundError',
          )) ?? {}
        )
      },
    }),
    readEach(bucketVersioning, {
      gone: ['NoSuchBucket'],
      calls: { 's3:GetBucketVersioning': ['s3:GetBucketVersioning'] },
      read: (bucket, context) =>
        clientFor(bucket, context).send(new GetBucketVersioningCommand({ Bucket: bucket.Name }), {
          abortSignal: context.signal,
        }),
    }),
    readEach(bucketLogging, {
      gone: ['NoSuchBucket'],
      calls: { 's3:GetBucketLogging': ['s3:GetBucketLogging'] },
      read: (bucket, context) =>
        clientFor(bucket, context).send(new GetBucketLoggingCommand({ Bucket: bucket.Name }), {
          abortSignal: context.signal,
        }),
    }),
    readEach(bucketLifecycle, {
      gone: ['NoSuchBucket'],
      calls: { 's3:GetBucketLifecycleConfiguration': ['s3:GetLifecycleConfiguration'] },
      read: async (bucket, context) => {
        const command = new GetBucketLifecycleConfigurationCommand({ Bucket: bucket.Name })
        const answer = clientFor(bucket, context).send(command, { abortSignal: context.signal })
        return (await orAbsent(requireField(answer, 'Rules'), 'NoSuchLifecycleConfiguration')) ?? {}
      },
    }),
    readEach(bucketObjectLock, {
      gone: ['NoSuchBucket'],
      calls: { 's3:GetObjectLockConfiguration': ['s3:GetBucketObjectLockConfiguration'] },
      read: async (bucket, context) => {
        const command = new GetObjectLockConfigurationCommand({ Bucket: bucket.Name })
        const answer = clientFor(bucket, context).send(command, { abortSignal: context.signal })
        return (
          (await orAbsent(requireField(answer, 'ObjectLockConfiguration'), 'ObjectLockConfigurationNotFoundError')) ??
          {}
        )
      },
    }),
    readEach(bucketReplication, {
      gone: ['NoSuchBucket'],
      calls: { 's3:GetBucketReplication': ['s3:GetReplicationConfiguration'] },
      read: async (bucket, context) => {
        const command = new GetBucketReplicationCommand({ Bucket: bucket.Name })
        const answer = clientFor(bucket, context).send(command, { abortSignal: context.signal })
        return (
          (await orAbsent(requireField(answer, 'ReplicationConfiguration'), 'ReplicationConfigurationNotFoundError')) ??
          {}
        )
      },
    }),
  ],
})
