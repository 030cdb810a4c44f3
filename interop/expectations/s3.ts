import { expectCheck, expectOneSide, fails, othersOf, passes } from '../expectation'
import type { CheckExpectations } from '../expectation'

const neverAsked = (call: string): string => `no ${call} was sent for it, and AWS does not turn it on by itself`

/** Buckets that the estates of CloudFront and Route 53 make, with nothing but a policy. */
const ofFurtherServices = ['cdn-of-one', 'cdn-of-anyone', 'cdn-of-the-account', 'www.there.example.com'].map(
  (name) => `bucket:${name}`,
)

/** What the checks of S3 should say, each with its reason. */
export const s3Expectations: readonly CheckExpectations[] = [
  expectOneSide(
    's3-account-public-access-block',
    'there is one account, and its block is left off so that policies of buckets can be seen to be open',
    fails('account:whole', 'the account has no PublicAccessBlock of S3 Control'),
  ),
  expectCheck(
    's3-access-point-public-access-block',
    passes('point:closed', 'it was made with all four settings on'),
    fails('point:open', 'two settings are off for it, for its bucket and for the account'),
  ),
  expectCheck(
    's3-bucket-access-logging',
    passes('bucket:vault', 'PutBucketLogging sends its log to log-store'),
    fails(
      [
        'bucket:vault-copy',
        'bucket:plain',
        'bucket:open-policy',
        'bucket:open-policy-restricted',
        'bucket:office-only',
        'bucket:open-list',
        'bucket:partner',
        'bucket:tls-for-objects-only',
        ...ofFurtherServices,
      ],
      'no PutBucketLogging was sent for it; log-store is left out, since the target of a log does not log itself',
    ),
  ),
  expectCheck(
    's3-bucket-acl-disabled',
    passes('bucket:vault', 'its ownership is BucketOwnerEnforced, with which S3 ignores all access control lists'),
    fails(
      othersOf('bucket'),
      'S3 answers OwnershipControlsNotFoundError, as it does for buckets made before April 2023; there ACLs are on. ' +
        'Real new buckets are BucketOwnerEnforced: moto leaves that default out',
    ),
  ),
  expectCheck(
    's3-bucket-acl-public',
    passes(othersOf('bucket'), 'the list grants the owner alone, or the group LogDelivery, which is not everyone'),
    fails('bucket:open-list', 'public-read grants READ to the group AllUsers, and nothing blocks public ACLs'),
  ),
  expectCheck(
    's3-bucket-cross-account-access',
    passes(othersOf('bucket'), 'no statement allows another account or everyone'),
    fails('bucket:partner', 'its policy allows the root of another account, which is every identity there that may'),
    fails('bucket:open-policy', 'everyone is every other account as well'),
    fails('bucket:office-only', 'from those addresses every other account may read, though that is not called public'),
    fails(
      'bucket:open-policy-restricted',
      'the check judges the policy alone, which allows everyone; RestrictPublicBuckets stops it for as long as it is on',
    ),
  ),
  expectOneSide(
    's3-bucket-customer-keys-blocked',
    'moto drops BlockedEncryptionTypes of PutBucketEncryption, so no bucket can be made that blocks SSE-C',
    fails(othersOf('bucket'), 'the default encryption names no BlockedEncryptionTypes'),
  ),
  expectCheck(
    's3-bucket-default-encryption',
    passes('bucket:vault', 'PutBucketEncryption set aws:kms'),
    fails(
      othersOf('bucket'),
      'moto answers ServerSideEncryptionConfigurationNotFoundError without PutBucketEncryption; since January 2023 AWS ' +
        'answers AES256 for every bucket, and partitions or lookalikes without that default should fail',
    ),
  ),
  expectCheck(
    's3-bucket-kms-encryption',
    passes('bucket:vault', 'its default is aws:kms'),
    fails(
      [
        'bucket:vault-copy',
        'bucket:plain',
        'bucket:open-policy',
        'bucket:open-policy-restricted',
        'bucket:office-only',
        'bucket:open-list',
        'bucket:partner',
        'bucket:tls-for-objects-only',
        ...ofFurtherServices,
      ],
      'its default is no KMS key; log-store is left out, since targets of access logs cannot have one',
    ),
  ),
  expectCheck(
    's3-bucket-lifecycle',
    passes('bucket:vault', 'an enabled rule expires objects and old versions'),
    fails(othersOf('bucket'), neverAsked('PutBucketLifecycleConfiguration')),
  ),
  expectOneSide(
    's3-bucket-mfa-delete',
    'only the root user with a device can turn it on, and moto does not keep the setting',
    fails(othersOf('bucket'), 'no bucket has MFADelete'),
  ),
  expectCheck(
    's3-bucket-object-lock',
    passes('bucket:vault', 'it was made with ObjectLockEnabledForBucket'),
    fails(othersOf('bucket'), 'Object Lock was not asked for when it was made'),
  ),
  expectCheck(
    's3-bucket-policy-all-actions',
    passes(othersOf('bucket'), 'it has no policy, one that only denies, or one that allows named actions'),
    fails('bucket:partner', 'its policy allows s3:*'),
  ),
  expectCheck(
    's3-bucket-policy-public',
    passes(
      'bucket:open-policy-restricted',
      'RestrictPublicBuckets is on: S3 then refuses everyone from outside of the account',
    ),
    passes('bucket:office-only', 'a Condition on aws:SourceIp with a fixed range is what AWS calls not public'),
    passes(othersOf('bucket'), 'no statement allows everyone'),
    fails('bucket:open-policy', 'Principal * may GetObject without a condition, and no block is on'),
  ),
  expectCheck(
    's3-bucket-public-access-block',
    passes('bucket:vault', 'all four settings are on for the bucket'),
    fails('bucket:open-policy-restricted', 'two of the four settings are off'),
    fails(othersOf('bucket'), 'neither bucket nor account has a block; real new buckets have one since April 2023'),
  ),
  expectCheck(
    's3-bucket-replication',
    passes('bucket:vault', 'its rule copies to a bucket in another region'),
    fails(
      [
        'bucket:log-store',
        'bucket:plain',
        'bucket:open-policy',
        'bucket:open-policy-restricted',
        'bucket:office-only',
        'bucket:open-list',
        'bucket:partner',
        'bucket:tls-for-objects-only',
        ...ofFurtherServices,
      ],
      'it has no rule; vault-copy is left out, since it is the copy itself',
    ),
  ),
  expectCheck(
    's3-bucket-tls-required',
    passes('bucket:vault', 'its policy denies all actions on bucket and objects without TLS'),
    fails('bucket:tls-for-objects-only', 'the Deny leaves out the bucket itself, which can be listed without TLS'),
    fails(othersOf('bucket'), 'no statement denies requests without TLS'),
  ),
  expectCheck(
    's3-bucket-versioning',
    passes(['bucket:vault', 'bucket:vault-copy'], 'PutBucketVersioning turned it on'),
    fails(othersOf('bucket'), neverAsked('PutBucketVersioning')),
  ),
]
