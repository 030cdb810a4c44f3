import { z } from 'zod'
import { dateTime, detailFact, listFact, oneFact, policyDocument } from '../../engine/fact'

const publicAccessBlock = z.object({
  BlockPublicAcls: z.boolean().optional(),
  IgnorePublicAcls: z.boolean().optional(),
  BlockPublicPolicy: z.boolean().optional(),
  RestrictPublicBuckets: z.boolean().optional(),
})

/** The four settings that block public access, of an account or a bucket; one that AWS leaves out is off. */
export type PublicAccessBlock = z.infer<typeof publicAccessBlock>

const bucketSchema = z.object({
  /** Built from the name: AWS gives none for general purpose buckets. */
  arn: z.string(),
  Name: z.string(),
  CreationDate: dateTime().optional(),
  /** Where the bucket is, whatever region listed it. */
  BucketRegion: z.string(),
})

/** A general purpose bucket. */
export type Bucket = z.infer<typeof bucketSchema>

/** All general purpose buckets of the account, in whatever region. */
export const buckets = listFact<Bucket>({
  id: 's3-buckets',
  title: 'S3 buckets',
  per: 'account',
  type: 'AWS::S3::Bucket',
  schema: bucketSchema,
  nameOf: ({ Name }) => Name,
})

const accountBlockSchema = z.object({
  /** Absent where the account never set it: then nothing is blocked. */
  PublicAccessBlockConfiguration: publicAccessBlock.optional(),
})

/** What the account blocks for all its buckets. */
export const accountPublicAccessBlock = oneFact<z.infer<typeof accountBlockSchema>>({
  id: 's3-account-public-access-block',
  title: 'S3 public access block of the account',
  per: 'account',
  schema: accountBlockSchema,
})

const bucketBlockSchema = z.object({
  /** Absent where the bucket has none: then only the account's counts. */
  PublicAccessBlockConfiguration: publicAccessBlock.optional(),
})

/** A bucket's own public access block. */
export type BucketPublicAccessBlock = z.infer<typeof bucketBlockSchema>

/** What each bucket blocks for itself. */
export const bucketPublicAccessBlocks = detailFact<BucketPublicAccessBlock, Bucket>({
  id: 's3-bucket-public-access-blocks',
  title: 'public access blocks of S3 buckets',
  of: buckets,
  schema: bucketBlockSchema,
})

const bucketPolicySchema = z.object({
  /** Null where the bucket has none. */
  Policy: policyDocument(),
})

/** A bucket's policy. */
export type BucketPolicy = z.infer<typeof bucketPolicySchema>

/** The policy of each bucket. */
export const bucketPolicies = detailFact<BucketPolicy, Bucket>({
  id: 's3-bucket-policies',
  title: 'policies of S3 buckets',
  of: buckets,
  schema: bucketPolicySchema,
})

const bucketAclSchema = z.object({
  Owner: z.object({ ID: z.string().optional() }).optional(),
  /** Never empty at AWS: the owner's own is among them. */
  Grants: z.array(
    z.object({
      Grantee: z.object({
        /** `CanonicalUser`, `Group` or `AmazonCustomerByEmail`. */
        Type: z.string(),
        ID: z.string().optional(),
        /** Of a group; ends with its name, as `…/global/AllUsers`. */
        URI: z.string().optional(),
      }),
      /** `FULL_CONTROL`, `WRITE`, `WRITE_ACP`, `READ` or `READ_ACP`. */
      Permission: z.string(),
    }),
  ),
})

/** A bucket's access control list. */
export type BucketAcl = z.infer<typeof bucketAclSchema>

/** The access control list of each bucket. */
export const bucketAcls = detailFact<BucketAcl, Bucket>({
  id: 's3-bucket-acls',
  title: 'access control lists of S3 buckets',
  of: buckets,
  schema: bucketAclSchema,
})

const ownershipSchema = z.object({
  /** Absent where the bucket has none: then the uploader owns an object, and access control lists count. */
  OwnershipControls: z
    .object({
      Rules: z.array(z.object({ ObjectOwnership: z.string() })),
    })
    .optional(),
})

/** Who owns the objects of a bucket, and with it whether access control lists count. */
export type BucketOwnership = z.infer<typeof ownershipSchema>

/** The ownership controls of each bucket. */
export const bucketOwnership = detailFact<BucketOwnership, Bucket>({
  id: 's3-bucket-ownership-controls',
  title: 'ownership controls of S3 buckets',
  of: buckets,
  schema: ownershipSchema,
})

const encryptionSchema = z.object({
  /** Absent where AWS says that there is none; S3 itself has encrypted every new object since January 2023. */
  ServerSideEncryptionConfiguration: z
    .object({
      Rules: z.array(
        z.object({
          ApplyServerSideEncryptionByDefault: z
            .object({
              /** `AES256`, `aws:kms` or `aws:kms:dsse`. */
              SSEAlgorithm: z.string(),
              /** Absent: the key that AWS manages for S3. */
              KMSMasterKeyID: z.string().optional(),
            })
            .optional(),
          BucketKeyEnabled: z.boolean().optional(),
          BlockedEncryptionTypes: z.object({ EncryptionType: z.array(z.string()).default([]) }).optional(),
        }),
      ),
    })
    .optional(),
})

/** How a bucket encrypts what is put into it. */
export type BucketEncryption = z.infer<typeof encryptionSchema>

/** The default encryption of each bucket. */
export const bucketEncryption = detailFact<BucketEncryption, Bucket>({
  id: 's3-bucket-encryption',
  title: 'default encryption of S3 buckets',
  of: buckets,
  schema: encryptionSchema,
})

const versioningSchema = z.object({
  /** `Enabled` or `Suspended`; absent where it was never set. */
  Status: z.string().optional(),
  /** `Enabled` or `Disabled`; absent where it was never set. */
  MFADelete: z.string().optional(),
})

/** Whether a bucket keeps old versions. */
export type BucketVersioning = z.infer<typeof versioningSchema>

/** The versioning of each bucket. */
export const bucketVersioning = detailFact<BucketVersioning, Bucket>({
  id: 's3-bucket-versioning',
  title: 'versioning of S3 buckets',
  of: buckets,
  schema: versioningSchema,
})

const loggingSchema = z.object({
  /** Absent where access is not logged. */
  LoggingEnabled: z.object({ TargetBucket: z.string(), TargetPrefix: z.string().optional() }).optional(),
})

/** Where a bucket's access logs go. */
export type BucketLogging = z.infer<typeof loggingSchema>

/** The access logging of each bucket. */
export const bucketLogging = detailFact<BucketLogging, Bucket>({
  id: 's3-bucket-logging',
  title: 'access logging of S3 buckets',
  of: buckets,
  schema: loggingSchema,
})

const expiration = z.object({
  Date: dateTime().optional(),
  Days: z.number().optional(),
  ExpiredObjectDeleteMarker: z.boolean().optional(),
})
const transition = z.object({
  Date: dateTime().optional(),
  Days: z.number().optional(),
  StorageClass: z.string().optional(),
})

const lifecycleSchema = z.object({
  /** Empty where the bucket has no lifecycle. */
  Rules: z
    .array(
      z.object({
        ID: z.string().optional(),
        /** `Enabled` or `Disabled`. */
        Status: z.string(),
        Expiration: expiration.optional(),
        Transitions: z.array(transition).default([]),
        NoncurrentVersionExpiration: z
          .object({ NoncurrentDays: z.number().optional(), NewerNoncurrentVersions: z.number().optional() })
          .optional(),
        NoncurrentVersionTransitions: z
          .array(z.object({ NoncurrentDays: z.number().optional(), StorageClass: z.string().optional() }))
          .default([]),
        AbortIncompleteMultipartUpload: z.object({ DaysAfterInitiation: z.number().optional() }).optional(),
      }),
    )
    .default([]),
})

/** What a bucket removes or moves by itself. */
export type BucketLifecycle = z.infer<typeof lifecycleSchema>

/** The lifecycle of each bucket. */
export const bucketLifecycle = detailFact<BucketLifecycle, Bucket>({
  id: 's3-bucket-lifecycle',
  title: 'lifecycles of S3 buckets',
  of: buckets,
  schema: lifecycleSchema,
})

const objectLockSchema = z.object({
  /** Absent where the bucket has none. */
  ObjectLockConfiguration: z
    .object({
      /** `Enabled` where objects can be locked. */
      ObjectLockEnabled: z.string().optional(),
      Rule: z
        .object({
          DefaultRetention: z
            .object({
              /** `GOVERNANCE` or `COMPLIANCE`. */
              Mode: z.string().optional(),
              Days: z.number().optional(),
              Years: z.number().optional(),
            })
            .optional(),
        })
        .optional(),
    })
    .optional(),
})

/** Whether objects of a bucket can be held against deletion, and for how long they are by default. */
export type BucketObjectLock = z.infer<typeof objectLockSchema>

/** The object lock of each bucket. */
export const bucketObjectLock = detailFact<BucketObjectLock, Bucket>({
  id: 's3-bucket-object-lock',
  title: 'object locks of S3 buckets',
  of: buckets,
  schema: objectLockSchema,
})

const replicationSchema = z.object({
  /** Absent where the bucket is not replicated. */
  ReplicationConfiguration: z
    .object({
      Rules: z.array(
        z.object({
          ID: z.string().optional(),
          /** `Enabled` or `Disabled`. */
          Status: z.string(),
          Destination: z.object({ Bucket: z.string(), Account: z.string().optional() }),
        }),
      ),
    })
    .optional(),
})

/** Where a bucket's objects are copied to. */
export type BucketReplication = z.infer<typeof replicationSchema>

/** The replication of each bucket. */
export const bucketReplication = detailFact<BucketReplication, Bucket>({
  id: 's3-bucket-replication',
  title: 'replication of S3 buckets',
  of: buckets,
  schema: replicationSchema,
})

const accessPointSchema = z.object({
  /** AWS's `AccessPointArn`. */
  arn: z.string(),
  Name: z.string(),
  /** Name of the bucket that it leads to. */
  Bucket: z.string(),
  /** Twelve digits; absent where AWS does not tell. */
  BucketAccountId: z.string().optional(),
  /** `VPC` or `Internet`. */
  NetworkOrigin: z.string().optional(),
})

/** An access point of a bucket: an entrance with a policy of its own. */
export type AccessPoint = z.infer<typeof accessPointSchema>

/** All access points of the account in a region. */
export const accessPoints = listFact<AccessPoint>({
  id: 's3-access-points',
  title: 'S3 access points',
  per: 'region',
  type: 'AWS::S3::AccessPoint',
  schema: accessPointSchema,
  nameOf: ({ Name }) => Name,
})

/** What each access point blocks for itself; nobody can change it later. */
export const accessPointPublicAccessBlocks = detailFact<BucketPublicAccessBlock, AccessPoint>({
  id: 's3-access-point-public-access-blocks',
  title: 'public access blocks of S3 access points',
  of: accessPoints,
  schema: bucketBlockSchema,
})
