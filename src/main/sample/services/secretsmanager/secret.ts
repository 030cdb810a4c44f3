import type { SecretListEntry } from '@aws-sdk/client-secrets-manager'
import { sampleArn, sampleSuffix, sampleUuid } from '../../ids'
import { daysBefore } from '../../moments'
import type { SampleAccount } from '../../organization'
import { kmsKeyArn } from '../../shared-names'

/** A statement of a secret's policy, as it stands in the document. */
export interface PolicyStatement {
  readonly Sid: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Principal: '*' | { readonly [kind: string]: string }
  readonly Action: string
  readonly Resource: string
  readonly Condition?: { readonly [operator: string]: { readonly [key: string]: string } }
}

/** A secret of the sample, which has no value at all. */
export interface SampleSecret {
  readonly entry: SecretListEntry & { readonly ARN: string; readonly Name: string }
  /** The statements of its policy; none: no policy. */
  readonly statements: readonly PolicyStatement[]
}

/** Where a secret is, and on which day it is seen. */
export interface SecretPlace {
  readonly account: SampleAccount
  readonly region: string
  readonly at: Date
}

/** What differs from a good secret. */
export interface SecretSketch {
  readonly name: string
  /** Days since the last rotation; undefined: never rotated, and not set up. */
  readonly rotated?: number | undefined
  /** Days since someone last asked for it; undefined: never. */
  readonly accessed?: number | undefined
  readonly entry?: Partial<SecretListEntry>
  readonly statements?: readonly PolicyStatement[]
}

/** Secrets Manager tells only the day of the last access. */
const startOfDay = (at: Date): Date => new Date(Math.floor(at.getTime() / 86_400_000) * 86_400_000)

/** The ARN of a secret; its copies in other regions have the same six characters at the end. */
export const secretArn = ({ account, region }: Pick<SecretPlace, 'account' | 'region'>, name: string): string =>
  sampleArn('secretsmanager', region, account.id, `secret:${name}-${sampleSuffix(6, account.id, name)}`)

/** A secret as the organization wants it: rotated every 30 days, in use, with the account's own key; and what differs. */
export const goodSecret = (place: SecretPlace, sketch: SecretSketch): SampleSecret => {
  const { account, region, at } = place
  const { name, rotated, accessed, entry = {}, statements = [] } = { rotated: 12, accessed: 1, ...sketch }
  return {
    entry: {
      Description: '',
      KmsKeyId: kmsKeyArn(account, region, 'secrets'),
      CreatedDate: new Date('2024-04-02T09:15:00Z'),
      LastChangedDate: rotated === undefined ? new Date('2024-04-02T09:15:00Z') : daysBefore(at, rotated),
      ...(rotated === undefined
        ? {}
        : {
            RotationEnabled: true,
            RotationLambdaARN: sampleArn('lambda', region, account.id, 'function:secret-rotation'),
            RotationRules: { AutomaticallyAfterDays: 30 },
            LastRotatedDate: daysBefore(at, rotated),
            NextRotationDate: daysBefore(at, rotated - 30),
          }),
      ...(accessed === undefined ? {} : { LastAccessedDate: startOfDay(daysBefore(at, accessed)) }),
      SecretVersionsToStages: { [sampleUuid('secret', account.id, name)]: ['AWSCURRENT'] },
      Tags: [
        { Key: 'environment', Value: account.environment },
        { Key: 'owner', Value: account.owner },
      ],
      ...entry,
      ARN: secretArn(place, name),
      Name: name,
    },
    statements,
  }
}

/** A secret that someone made in the console and forgot: AWS's key, never rotated. */
export const plainSecret = (place: SecretPlace, sketch: SecretSketch): SampleSecret =>
  goodSecret(place, { rotated: undefined, ...sketch, entry: { KmsKeyId: undefined, ...sketch.entry } })
