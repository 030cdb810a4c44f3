import type { AliasListEntry, KeyMetadata } from '@aws-sdk/client-kms'
import { hostileNames } from '../../hostile-names'
import { sampleArn } from '../../ids'
import { during } from '../../moments'
import { homeRegion, mainRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { kmsKeyArn, organizationTrailArn } from '../../shared-names'

/** A statement of a key's policy, as it stands in the document. */
export type KeyStatement = Readonly<Record<string, unknown>>

/** A key of the sample with what belongs to it. */
export interface SampleKey {
  readonly metadata: KeyMetadata & { readonly Arn: string; readonly KeyId: string }
  /** With `alias/`. */
  readonly alias: string
  readonly statements: readonly KeyStatement[]
  readonly rotates: boolean
}

/** How a key differs from a good one. */
type Sketch = {
  readonly statements?: readonly KeyStatement[]
  readonly rotates?: boolean
  readonly metadata?: Partial<KeyMetadata>
}

const day = 86_400_000

const keyOf = (place: SamplePlace, name: string, { statements = [], rotates = true, metadata }: Sketch = {}) => {
  const { account, region } = place
  const Arn = kmsKeyArn(account, region, name)
  const iam = {
    Sid: 'Enable IAM User Permissions',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${account.id}:root` },
    Action: 'kms:*',
    Resource: '*',
  }
  return {
    metadata: {
      AWSAccountId: account.id,
      CreationDate: new Date('2024-03-11T09:30:00Z'),
      Enabled: true,
      Description: '',
      KeyUsage: 'ENCRYPT_DECRYPT',
      KeyState: 'Enabled',
      Origin: 'AWS_KMS',
      KeyManager: 'CUSTOMER',
      CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
      KeySpec: 'SYMMETRIC_DEFAULT',
      EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
      MultiRegion: false,
      ...metadata,
      KeyId: Arn.split('/').at(-1) ?? '',
      Arn,
    },
    alias: `alias/${name}`,
    statements: [iam, ...statements],
    rotates,
  } satisfies SampleKey
}

/** A key that AWS made when one of its services first needed it. */
const keyOfAws = (place: SamplePlace, service: string): SampleKey => {
  const { account, region } = place
  const through = {
    Sid: `Allow access through ${service} for all principals in the account`,
    Effect: 'Allow',
    Principal: { AWS: '*' },
    Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:CreateGrant'],
    Resource: '*',
    Condition: {
      StringEquals: { 'kms:CallerAccount': account.id, 'kms:ViaService': `${service}.${region}.amazonaws.com` },
    },
  }
  const made = keyOf(place, `aws/${service}`, { statements: [through], metadata: { KeyManager: 'AWS' } })
  return { ...made, statements: made.statements.slice(1) }
}

/** Lets a service use a key: for one source of the account, unless nobody wrote that down. */
const forService = (place: SamplePlace, service: string, source?: string): KeyStatement => ({
  Sid: service.split('.')[0],
  Effect: 'Allow',
  Principal: { Service: service },
  Action: ['kms:GenerateDataKey*', 'kms:Decrypt'],
  Resource: '*',
  ...(source === undefined
    ? {}
    : { Condition: { ArnLike: { 'aws:SourceArn': source }, StringEquals: { 'aws:SourceAccount': place.account.id } } }),
})

const forAccount = (id: string, ...Action: readonly string[]): KeyStatement => ({
  Sid: `account-${id}`,
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${id}:root` },
  Action,
  Resource: '*',
})

/** The names under which other services of the sample point to keys. */
const common = ['ebs', 'eks', 'images', 'lambda', 'parameters', 's3', 'secrets', 'sessions', 'storage'] as const

const trailKey = (place: SamplePlace): SampleKey =>
  keyOf(place, 'trail', {
    statements: [
      {
        Sid: 'trail',
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: 'kms:GenerateDataKey*',
        Resource: '*',
        Condition: {
          StringEquals: { 'aws:SourceArn': organizationTrailArn(place.organization) },
          StringLike: {
            'kms:EncryptionContext:aws:cloudtrail:arn': sampleArn('cloudtrail', '*', place.account.id, 'trail/*'),
          },
        },
      },
    ],
  })

const queueKey = (place: SamplePlace): SampleKey =>
  keyOf(place, 'queue', {
    statements: [forService(place, 's3.amazonaws.com', 'arn:aws:s3:::*')],
  })

const ownKeys = (place: SamplePlace): readonly SampleKey[] => {
  const { account, region, at, organization } = place
  const idOf = (key: string): string => organization.accounts.find((one) => one.key === key)?.id ?? ''
  const all = (sketch: Sketch = {}): readonly SampleKey[] => common.map((name) => keyOf(place, name, sketch))
  switch (account.key) {
    case 'management':
      return [...all(), ...(region === homeRegion ? [trailKey(place)] : [])]
    case 'security':
    case 'logArchive':
      return all()
    case 'storefront':
      return [
        ...all(),
        queueKey(place),
        keyOf(place, 'receipts-signing', {
          metadata: { KeyUsage: 'SIGN_VERIFY', KeySpec: 'ECC_NIST_P256', CustomerMasterKeySpec: 'ECC_NIST_P256' },
        }),
        // Staging compared recommendations with production's data.
        keyOf(place, 'reports', {
          statements: during(at, 'spring') ? [] : [forAccount(idOf('staging'), 'kms:Decrypt', 'kms:DescribeKey')],
        }),
      ]
    case 'payments':
      return [
        ...all(),
        // A contractor moved the ledger, and got the key for it.
        ...(during(at, 'regression', 'recovery') && region === mainRegion
          ? [keyOf(place, 'ledger-migration', { rotates: false, statements: [forAccount('999900001111', 'kms:*')] })]
          : []),
      ]
    case 'staging':
      return [
        ...all({ rotates: during(at, 'recovery') }),
        keyOf(place, 'notifications', {
          statements: [
            during(at, 'autumn')
              ? forService(place, 'sns.amazonaws.com', sampleArn('sns', region, account.id, '*'))
              : forService(place, 'sns.amazonaws.com'),
          ],
        }),
      ]
    case 'sandbox':
      return [
        ...all({ rotates: false }),
        keyOf(place, 'demo', {
          rotates: false,
          metadata: { Description: hostileNames.markup },
          statements: [{ Sid: 'Everyone', Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' }],
        }),
        ...(region === homeRegion
          ? [
              keyOf(place, 'workshop', {
                rotates: false,
                statements: [
                  { Sid: 'Participants', Effect: 'Allow', Principal: '*', Action: 'kms:Decrypt', Resource: '*' },
                  forService(place, 'sns.amazonaws.com'),
                ],
              }),
              keyOf(place, 'old-backups', {
                rotates: false,
                metadata: {
                  Enabled: false,
                  KeyState: 'PendingDeletion',
                  DeletionDate: new Date(at.getTime() + 12 * day),
                },
              }),
            ]
          : []),
      ]
    case 'team':
      return [keyOf(place, 'lambda'), keyOf(place, 's3'), keyOf(place, 'secrets')]
  }
}

/** All keys of an account in a region on the day, by their ids. */
export const keysOf = (place: SamplePlace): readonly SampleKey[] => {
  if (!place.account.regions.includes(place.region)) return []
  return [...ownKeys(place), ...['ebs', 's3', 'ssm'].map((service) => keyOfAws(place, service))].toSorted((a, b) =>
    a.metadata.KeyId < b.metadata.KeyId ? -1 : 1,
  )
}

/** The aliases of the keys, and one that AWS keeps for a key that it has not made yet. */
export const aliasesOf = (place: SamplePlace, keys: readonly SampleKey[]): readonly AliasListEntry[] => {
  const { account, region } = place
  return [
    ...keys.map(({ alias, metadata }) => ({
      AliasName: alias,
      AliasArn: sampleArn('kms', region, account.id, alias),
      TargetKeyId: metadata.KeyId,
      CreationDate: metadata.CreationDate,
      LastUpdatedDate: metadata.CreationDate,
    })),
    { AliasName: 'alias/aws/dynamodb', AliasArn: sampleArn('kms', region, account.id, 'alias/aws/dynamodb') },
  ].toSorted((a, b) => (a.AliasName < b.AliasName ? -1 : 1))
}
