import * as s3 from '@aws-sdk/client-s3'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext } from '../../service'
import { canonicalId, type SampleBucket } from './bucket'
import { accountBuckets } from './estate'

interface State {
  readonly buckets: readonly SampleBucket[]
}

type Context = SampleContext<State>

/** The bucket asked for; S3 answers about it only in its own region. */
const find = (name: string | undefined, context: Context): SampleBucket => {
  const bucket = context.state.buckets.find((candidate) => candidate.name === name)
  if (!bucket) {
    throw new AwsFailure('NoSuchBucket', 'The specified bucket does not exist', 404, {
      members: { BucketName: name ?? '' },
    })
  }
  if (bucket.region !== context.signedRegion) {
    throw new AwsFailure(
      'PermanentRedirect',
      'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
      301,
      { headers: { 'x-amz-bucket-region': bucket.region }, members: { Bucket: bucket.name } },
    )
  }
  return bucket
}

/** What is there, or the error by which S3 says that it is not. */
const present = <Value>(value: Value | undefined, code: string, message: string): Value => {
  if (value === undefined) throw new AwsFailure(code, message, 404)
  return value
}

const policyText = ({ statements }: SampleBucket): string | undefined =>
  statements.length > 0 ? JSON.stringify({ Version: '2012-10-17', Statement: statements }) : undefined

/** The buckets of the sample. */
export const s3Sample = defineSampleService<typeof s3, State>({
  service: 's3',
  scope: 'global',
  sdk: s3,
  client: s3.S3Client,
  badToken: 'InvalidToken',
  actions: {
    HeadBucket: 's3:ListBucket',
    ListBuckets: 's3:ListAllMyBuckets',
    GetPublicAccessBlock: 's3:GetBucketPublicAccessBlock',
    GetBucketEncryption: 's3:GetEncryptionConfiguration',
    GetBucketLifecycleConfiguration: 's3:GetLifecycleConfiguration',
    GetObjectLockConfiguration: 's3:GetBucketObjectLockConfiguration',
    GetBucketReplication: 's3:GetReplicationConfiguration',
  },
  state: (place) => ({ buckets: accountBuckets(place) }),
}).answer({
  HeadBucket: (input, context) => {
    const own = context.state.buckets.some(({ name }) => name === input.Bucket)
    const others = context.organization.accounts.filter(({ id }) => id !== context.account.id)
    const foreign = own
      ? undefined
      : others
          .flatMap((account) => accountBuckets({ ...context, account, share: () => 0 }))
          .find(({ name }) => name === input.Bucket)
    if (foreign) {
      throw new AwsFailure('AccessDenied', 'Access Denied', 403, {
        headers: { 'x-amz-bucket-region': foreign.region },
      })
    }
    return { BucketRegion: find(input.Bucket, context).region }
  },
  ListBuckets: (input, context) => {
    const paged = [input.MaxBuckets, input.ContinuationToken, input.Prefix, input.BucketRegion].some(
      (part) => part !== undefined,
    )
    const { items, next } = context.page(context.state.buckets, {
      token: input.ContinuationToken,
      max: input.MaxBuckets,
      size: 10000,
      most: 10000,
    })
    return {
      Owner: { ID: canonicalId(context.account) },
      // S3 names the region only where at least one parameter is given.
      Buckets: items.map(({ name, region, created }) => ({
        Name: name,
        CreationDate: created,
        ...(paged ? { BucketRegion: region } : {}),
      })),
      ...(next === undefined ? {} : { ContinuationToken: next }),
    }
  },
  GetPublicAccessBlock: (input, context) => ({
    PublicAccessBlockConfiguration: present(
      find(input.Bucket, context).publicAccessBlock,
      'NoSuchPublicAccessBlockConfiguration',
      'The public access block configuration was not found',
    ),
  }),
  GetBucketPolicy: (input, context) => ({
    Policy: present(policyText(find(input.Bucket, context)), 'NoSuchBucketPolicy', 'The bucket policy does not exist'),
  }),
  GetBucketAcl: (input, context) => {
    const owner = canonicalId(context.account)
    return {
      Owner: { ID: owner },
      Grants: [
        { Grantee: { Type: 'CanonicalUser', ID: owner }, Permission: 'FULL_CONTROL' },
        ...find(input.Bucket, context).grants,
      ],
    }
  },
  GetBucketOwnershipControls: (input, context) => {
    const { ownership } = find(input.Bucket, context)
    const message = 'The bucket ownership controls were not found'
    return {
      OwnershipControls: {
        Rules: [{ ObjectOwnership: present(ownership, 'OwnershipControlsNotFoundError', message) }],
      },
    }
  },
  GetBucketEncryption: (input, context) => ({
    ServerSideEncryptionConfiguration: { Rules: [find(input.Bucket, context).encryption] },
  }),
  GetBucketVersioning: (input, context) => {
    const { versioning, mfaDelete } = find(input.Bucket, context)
    return {
      ...(versioning === undefined ? {} : { Status: versioning }),
      ...(mfaDelete ? { MFADelete: 'Enabled' } : {}),
    }
  },
  GetBucketLogging: (input, context) => {
    const { name, logsTo } = find(input.Bucket, context)
    return logsTo === undefined ? {} : { LoggingEnabled: { TargetBucket: logsTo, TargetPrefix: `s3/${name}/` } }
  },
  GetBucketLifecycleConfiguration: (input, context) => {
    const { lifecycle } = find(input.Bucket, context)
    const rules = lifecycle.length > 0 ? [...lifecycle] : undefined
    return { Rules: present(rules, 'NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist') }
  },
  GetObjectLockConfiguration: (input, context) => ({
    ObjectLockConfiguration: present(
      find(input.Bucket, context).objectLock,
      'ObjectLockConfigurationNotFoundError',
      'Object Lock configuration does not exist for this bucket',
    ),
  }),
  GetBucketReplication: (input, context) => ({
    ReplicationConfiguration: present(
      find(input.Bucket, context).replication,
      'ReplicationConfigurationNotFoundError',
      'The replication configuration was not found',
    ),
  }),
})
