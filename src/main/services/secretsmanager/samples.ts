import type { Secret, SecretPolicy } from './facts'

/** A secret of the tables: `orders/database`, rotated and used lately, with a key of the account, unless told. */
export const secret = (fields: Partial<Secret> = {}): Secret => ({
  arn: `arn:aws:secretsmanager:eu-central-1:111122223333:secret:${fields.Name ?? 'orders/database'}-AbCdEf`,
  Name: 'orders/database',
  KmsKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/0f3c1f0e-5d0a-4b7e-9a55-2b7c1f3a9d10',
  RotationEnabled: true,
  RotationRules: { AutomaticallyAfterDays: 30 },
  CreatedDate: '2025-01-10T08:00:00.000Z',
  LastRotatedDate: '2026-05-20T03:00:00.000Z',
  LastAccessedDate: '2026-05-31T00:00:00.000Z',
  Tags: [],
  ...fields,
})

/** `secret()` without these fields, as AWS leaves them out. */
export const secretWithout = (fields: readonly (keyof Secret)[], others: Partial<Secret> = {}): Secret => {
  const dropped: ReadonlySet<string> = new Set(fields)
  const kept: Partial<Secret> = Object.fromEntries(
    Object.entries(secret(others)).filter(([name]) => !dropped.has(name)),
  )
  const { arn, Name, Tags } = secret(others)
  return { arn, Name, Tags, ...kept }
}

/** The ARN of `secret()`. */
export const secretArn = secret().arn

/** A statement of a policy, as it stands in the document. */
export type PolicyStatement = { readonly [element: string]: NonNullable<SecretPolicy['ResourcePolicy']> }

/** A policy of these statements. */
export const policy = (...statements: readonly PolicyStatement[]): SecretPolicy => ({
  ResourcePolicy: { Version: '2012-10-17', Statement: [...statements] },
})

/** No policy. */
export const noPolicy: SecretPolicy = { ResourcePolicy: null }
