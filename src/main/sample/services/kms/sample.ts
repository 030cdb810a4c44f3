import * as kms from '@aws-sdk/client-kms'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext } from '../../service'
import { aliasesOf, keysOf, type SampleKey } from './estate'

interface State {
  readonly keys: readonly SampleKey[]
  readonly aliases: readonly kms.AliasListEntry[]
}

const find = (id: string | undefined, { state, account, region }: SampleContext<State>): SampleKey => {
  const found = state.keys.find(({ metadata }) => metadata.Arn === id || metadata.KeyId === id)
  if (!found) {
    throw new AwsFailure('NotFoundException', `Key 'arn:aws:kms:${region}:${account.id}:key/${id}' does not exist`)
  }
  return found
}

/** The keys of the sample: nothing here encrypts. */
export const sample = defineSampleService<typeof kms, State>({
  service: 'kms',
  scope: 'regional',
  sdk: kms,
  client: kms.KMSClient,
  badToken: 'InvalidMarkerException',
  state: (place) => {
    const keys = keysOf(place)
    return { keys, aliases: aliasesOf(place, keys) }
  },
}).answer({
  ListKeys: (input, context) => {
    const request = { token: input.Marker, max: input.Limit, size: 100, most: 1000 }
    const { items, next } = context.page(context.state.keys, request)
    return {
      Keys: items.map(({ metadata }) => ({ KeyId: metadata.KeyId, KeyArn: metadata.Arn })),
      Truncated: next !== undefined,
      ...(next === undefined ? {} : { NextMarker: next }),
    }
  },
  ListAliases: (input, context) => {
    const request = { token: input.Marker, max: input.Limit, size: 50, most: 100 }
    const { items, next } = context.page(context.state.aliases, request)
    return {
      Aliases: items,
      Truncated: next !== undefined,
      ...(next === undefined ? {} : { NextMarker: next }),
    }
  },
  DescribeKey: (input, context) => ({ KeyMetadata: find(input.KeyId, context).metadata }),
  GetKeyPolicy: (input, context) => ({
    Policy: JSON.stringify({
      Version: '2012-10-17',
      Id: 'key-default-1',
      Statement: find(input.KeyId, context).statements,
    }),
    PolicyName: 'default',
  }),
  GetKeyRotationStatus: (input, context) => {
    const { metadata, rotates } = find(input.KeyId, context)
    if (metadata.KeySpec !== 'SYMMETRIC_DEFAULT') throw new AwsFailure('UnsupportedOperationException', '')
    // While a key waits for its deletion, KMS says that it does not rotate it.
    const KeyRotationEnabled = rotates && metadata.KeyState === 'Enabled'
    return {
      KeyId: metadata.Arn,
      KeyRotationEnabled,
      ...(KeyRotationEnabled ? { RotationPeriodInDays: 365, NextRotationDate: new Date('2027-03-11T09:30:00Z') } : {}),
    }
  },
})
