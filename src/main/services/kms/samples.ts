import type { Key, KeyMetadata, KeyPolicy } from './facts'

const arnOf = (KeyId: string): string => `arn:aws:kms:eu-central-1:111122223333:key/${KeyId}`

/** A key of the tables: `orders`, unless told. */
export const key = (fields: Partial<Key> = {}): Key => {
  const { KeyId = '1a2b3c4d-1111-2222-3333-444455556666' } = fields
  return { arn: arnOf(KeyId), KeyId, AliasNames: ['orders'], ...fields }
}

/** The ARN of `key()`. */
export const keyArn = key().arn

/** A symmetric key of the account, in use, made by KMS, unless told. */
export const metadata = (fields: Partial<KeyMetadata> = {}): KeyMetadata => ({
  KeyManager: 'CUSTOMER',
  KeyState: 'Enabled',
  KeyUsage: 'ENCRYPT_DECRYPT',
  KeySpec: 'SYMMETRIC_DEFAULT',
  Origin: 'AWS_KMS',
  ...fields,
})

/** A statement of a policy, as it stands in the document. */
export type PolicyStatement = { readonly [element: string]: NonNullable<KeyPolicy['Policy']> }

/** What KMS puts into the policy of a new key: IAM of the account decides. */
export const ofAccount: PolicyStatement = {
  Sid: 'Enable IAM User Permissions',
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111122223333:root' },
  Action: 'kms:*',
  Resource: '*',
}

/** The key of the tables with a policy of these statements after that of a new key. */
export const withPolicy = (...statements: readonly PolicyStatement[]) => ({
  keys: [key()],
  keyPolicies: { [keyArn]: { Policy: { Version: '2012-10-17', Statement: [ofAccount, ...statements] } } },
})

/** No key at all. */
export const noKey = { keys: [], keyPolicies: {} }

/** The policy of the key may not be read. */
export const deniedPolicy = {
  ...withPolicy(),
  keyPolicies: { [keyArn]: { kind: 'denied', action: 'kms:GetKeyPolicy' } },
} as const
