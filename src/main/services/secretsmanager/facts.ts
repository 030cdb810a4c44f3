import { z } from 'zod'
import { dateTime, detailFact, listFact, policyDocument, volatile } from '../../engine/fact'

const secretSchema = z.object({
  arn: z.string(),
  Name: z.string(),
  Description: z.string().optional(),
  /** The customer's key; absent where AWS's own for Secrets Manager is used. */
  KmsKeyId: z.string().optional(),
  /** Absent where rotation was never set up. */
  RotationEnabled: z.boolean().optional(),
  RotationLambdaARN: z.string().optional(),
  RotationRules: z
    .object({
      /** Days between rotations. */
      AutomaticallyAfterDays: z.number().optional(),
      ScheduleExpression: z.string().optional(),
    })
    .optional(),
  CreatedDate: dateTime().optional(),
  /** Absent where it was never rotated. */
  LastRotatedDate: volatile(dateTime()).optional(),
  /** When the next rotation is due at the latest; absent where rotation is off, and in copies. */
  NextRotationDate: volatile(dateTime()).optional(),
  /** A day; absent where nobody ever asked for the value in this region. */
  LastAccessedDate: volatile(dateTime()).optional(),
  /** The AWS service that manages the secret, as `rds`. */
  OwningService: z.string().optional(),
  /** Of a replicated secret: the region where it is changed. */
  PrimaryRegion: z.string().optional(),
  Tags: z.array(z.object({ Key: z.string().optional(), Value: z.string().optional() })).default([]),
})

/** A secret, never its value. */
export type Secret = z.infer<typeof secretSchema>

/** All secrets of a region that are not about to be deleted, copies of other regions included. */
export const secrets = listFact<Secret>({
  id: 'secretsmanager-secrets',
  title: 'secrets',
  per: 'region',
  type: 'AWS::SecretsManager::Secret',
  schema: secretSchema,
  nameOf: ({ Name }) => Name,
})

const secretPolicySchema = z.object({
  /** Null where the secret has none. */
  ResourcePolicy: policyDocument(),
})

/** The policy of a secret. */
export type SecretPolicy = z.infer<typeof secretPolicySchema>

/** The policy of each secret. */
export const secretPolicies = detailFact<SecretPolicy, Secret>({
  id: 'secretsmanager-secret-policies',
  title: 'policies of secrets',
  of: secrets,
  schema: secretPolicySchema,
})
