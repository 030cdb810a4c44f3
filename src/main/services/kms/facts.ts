import { z } from 'zod'
import { dateTime, detailFact, listFact, policyDocument } from '../../engine/fact'

const keySchema = z.object({
  /** AWS's `KeyArn`. */
  arn: z.string(),
  KeyId: z.string(),
  /** Without `alias/`; empty where it has none. */
  AliasNames: z.array(z.string()).default([]),
})

/** A KMS key by its id, with the names that it goes by. */
export type Key = z.infer<typeof keySchema>

/** The keys of a region, without those that AWS made for a service of its own (`aws/s3`): nobody can set anything on them. */
export const keys = listFact<Key>({
  id: 'kms-keys',
  title: 'KMS keys',
  per: 'region',
  type: 'AWS::KMS::Key',
  schema: keySchema,
  nameOf: ({ AliasNames, KeyId }) => AliasNames[0] ?? KeyId,
})

const keyMetadataSchema = z.object({
  Description: z.string().optional(),
  CreationDate: dateTime().optional(),
  /** `CUSTOMER` or `AWS`. */
  KeyManager: z.string().optional(),
  /** `Enabled`, `Disabled`, `PendingDeletion`, `PendingReplicaDeletion`, … */
  KeyState: z.string().optional(),
  /** `ENCRYPT_DECRYPT`, `SIGN_VERIFY`, `GENERATE_VERIFY_MAC` or `KEY_AGREEMENT`. */
  KeyUsage: z.string().optional(),
  /** `SYMMETRIC_DEFAULT`, `RSA_2048`, … */
  KeySpec: z.string().optional(),
  /** Where its material comes from: `AWS_KMS`, `EXTERNAL`, `AWS_CLOUDHSM` or `EXTERNAL_KEY_STORE`. */
  Origin: z.string().optional(),
  /** When KMS will delete the key; only where that is decided. */
  DeletionDate: dateTime().optional(),
  MultiRegionConfiguration: z
    .object({
      /** `PRIMARY`, or `REPLICA` of a key of another region. */
      MultiRegionKeyType: z.string().optional(),
    })
    .optional(),
})

/** What a key is and in which state. */
export type KeyMetadata = z.infer<typeof keyMetadataSchema>

/** What each key is and in which state. */
export const keyMetadata = detailFact<KeyMetadata, Key>({
  id: 'kms-key-metadata',
  title: 'states of KMS keys',
  of: keys,
  schema: keyMetadataSchema,
})

const keyPolicySchema = z.object({
  /** Each key has one. */
  Policy: policyDocument(),
})

/** Who may use a key, and who may change that. */
export type KeyPolicy = z.infer<typeof keyPolicySchema>

/** The policy of each key. */
export const keyPolicies = detailFact<KeyPolicy, Key>({
  id: 'kms-key-policies',
  title: 'policies of KMS keys',
  of: keys,
  schema: keyPolicySchema,
})

const keyRotationSchema = z.object({
  /** Absent where KMS rotates no keys of this kind. */
  KeyRotationEnabled: z.boolean().optional(),
  RotationPeriodInDays: z.number().optional(),
})

/** Whether KMS gives a key new material by itself. */
export type KeyRotation = z.infer<typeof keyRotationSchema>

/** The rotation of each key. */
export const keyRotation = detailFact<KeyRotation, Key>({
  id: 'kms-key-rotation',
  title: 'rotation of KMS keys',
  of: keys,
  schema: keyRotationSchema,
})
