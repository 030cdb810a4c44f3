import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { sampleServices } from '../../sample/services'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import { keyMetadata, keyPolicies, keyRotation, keys } from './facts'

const services = sampleServices.filter(({ service }) => service === 'kms')
const region = 'eu-central-1'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

const storefront = async (from: Sample = sample) => {
  const read = await readFromSample(from, collector, 'storefront', [region])
  const arnOf = (name: string): string =>
    read(keys, region).find(({ value }) => JSON.stringify(value).includes(`["${name}"]`))?.key ?? ''
  const found = (fact: { readonly id: string }, name: string) =>
    read(fact, region).find(({ key }) => key === arnOf(name))
  return { read, found }
}

describe('the collector of KMS', () => {
  it('lists the account’s own keys by their names, and asks nothing about those of AWS', async () => {
    sample.forget()
    const { read } = await storefront()
    const names = valuesOf(read(keys, region)).map((value) => JSON.stringify(value))
    expect(names).toHaveLength(12)
    expect(names.filter((text) => text.includes('aws/'))).toEqual([])
    const counts = sample.counts()
    expect([counts['kms:ListKeys'], counts['kms:ListAliases']]).toEqual([1, 1])
    expect([counts['kms:DescribeKey'], counts['kms:GetKeyPolicy'], counts['kms:GetKeyRotationStatus']]).toEqual([
      12, 12, 12,
    ])
  })

  it('reads state, policy and rotation of a key', async () => {
    const { found } = await storefront()
    expect(found(keys, 'queue')?.value).toEqual({
      arn: expect.stringMatching(/^arn:aws:kms:eu-central-1:444455556666:key\//),
      KeyId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      AliasNames: ['queue'],
    })
    expect(found(keyMetadata, 'queue')?.value).toEqual({
      Description: '',
      CreationDate: '2024-03-11T09:30:00.000Z',
      KeyManager: 'CUSTOMER',
      KeyState: 'Enabled',
      KeyUsage: 'ENCRYPT_DECRYPT',
      KeySpec: 'SYMMETRIC_DEFAULT',
      Origin: 'AWS_KMS',
    })
    expect(found(keyPolicies, 'queue')?.value).toMatchObject({
      Policy: {
        Statement: [{ Action: 'kms:*' }, { Principal: { Service: 's3.amazonaws.com' } }],
      },
    })
    expect(found(keyRotation, 'queue')?.value).toEqual({ KeyRotationEnabled: true, RotationPeriodInDays: 365 })
    expect(found(keyRotation, 'receipts-signing')?.value).toEqual({})
  })

  it('reads all pages of keys and of aliases', async () => {
    const small = await startSample({ services, pageSize: 2 })
    const paged = (await storefront(small)).read
    expect(valuesOf(paged(keys, region))).toEqual(valuesOf((await storefront()).read(keys, region)))
    // Fifteen keys, and one alias more than keys.
    expect([small.counts()['kms:ListKeys'], small.counts()['kms:ListAliases']]).toEqual([8, 8])
    await small.close()
  })

  it('makes a gap of a key whose policy is refused, and leaves out one that is gone', async () => {
    sample.faults.add({ operation: 'GetKeyPolicy', effect: { kind: 'denied' } })
    const { read } = await storefront()
    const codes = read(keyPolicies, region).map(({ gap }) => (gap?.kind === 'failed' ? gap.code : gap?.kind))
    expect(new Set(codes)).toEqual(new Set(['AccessDeniedException']))
    const operations = ['DescribeKey', 'GetKeyPolicy', 'GetKeyRotationStatus']
    sample.faults.set(
      operations.map((operation) => ({ operation, effect: { kind: 'error', code: 'NotFoundException' } })),
    )
    const { read: gone } = await storefront()
    for (const fact of [keyMetadata, keyPolicies, keyRotation]) {
      const gaps = gone(fact, region).map(({ gap }) => gap)
      expect(new Set(gaps)).toEqual(new Set([expect.objectContaining({ code: 'Vanished' })]))
    }
  })

  it('takes no hollow answer for one about a key', async () => {
    sample.faults.add({ operation: 'GetKeyPolicy', effect: { kind: 'hollow' } })
    sample.faults.add({ operation: 'DescribeKey', effect: { kind: 'hollow' } })
    const { read } = await storefront()
    expect(read(keyPolicies, region).every(({ gap }) => gap?.kind === 'failed')).toBe(true)
    expect(read(keyMetadata, region).every(({ gap }) => gap?.kind === 'failed')).toBe(true)
  })
})

describe('the checks of KMS in the sample organization', () => {
  it('each find something good and something bad', { timeout: 120_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'kms')
    sample.setTime(moments.regression)
    const results = resultsOf(await judgeSample(sample, collector, checks))
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
  })
})
