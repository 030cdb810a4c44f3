import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { sample as acmSample } from '../../sample/services/acm/sample'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import { certificateRenewals, certificates } from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [acmSample] })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

describe('the collector of certificates', () => {
  it('reads certificates of all types of keys, and the renewals of those that AWS renews', async () => {
    sample.setTime(moments.start)
    sample.forget()
    const read = await readFromSample(sample, collector, 'sandbox', ['us-east-1'])
    const found = read(certificates, 'us-east-1')
    expect(found.map(({ value }) => value)).toContainEqual(
      expect.objectContaining({ DomainName: '*.marlowbay.example', KeyAlgorithm: 'EC_prime256v1', InUse: false }),
    )
    expect(found.map(({ value }) => value)).toContainEqual({
      arn: expect.stringMatching(/^arn:aws:acm:us-east-1:777788889999:certificate\//),
      DomainName: 'appliance.marlowbay.example',
      SubjectAlternativeNameSummaries: ['appliance.marlowbay.example'],
      Status: 'ISSUED',
      Type: 'IMPORTED',
      KeyAlgorithm: 'RSA_1024',
      InUse: true,
      Exported: false,
      RenewalEligibility: 'INELIGIBLE',
      NotAfter: '2031-01-01T00:00:00.000Z',
      CreatedAt: '2024-06-12T09:00:00.000Z',
      ImportedAt: '2024-06-12T09:00:00.000Z',
    })
    // Of these, only the balancer's certificates and the revoked one are in use and not imported.
    const asked = found.filter(
      ({ value }) => JSON.stringify(value).includes('"InUse":true,') && !JSON.stringify(value).includes('IMPORTED'),
    )
    expect(sample.counts()['acm:DescribeCertificate']).toBe(asked.length)
    expect(sample.counts()['acm:ListCertificates']).toBe(1)
  })

  it('reads a renewal that failed', async () => {
    sample.setTime(moments.start)
    const read = await readFromSample(sample, collector, 'staging', ['eu-central-1'])
    expect(valuesOf(read(certificateRenewals, 'eu-central-1'))).toContainEqual({
      RenewalSummary: {
        RenewalStatus: 'FAILED',
        RenewalStatusReason: 'CAA_ERROR',
        UpdatedAt: '2026-01-13T09:00:00.000Z',
      },
    })
  })

  it('reads all pages', async () => {
    const small = await startSample({ services: [acmSample], pageSize: 1 })
    const read = await readFromSample(small, collector, 'sandbox', ['us-east-1'])
    const { length } = read(certificates, 'us-east-1')
    expect(length).toBeGreaterThan(4)
    expect(small.counts()['acm:ListCertificates']).toBe(length)
    await small.close()
  })

  it('leaves out a certificate that is gone by the time it is asked for', async () => {
    sample.faults.add({
      operation: 'DescribeCertificate',
      effect: { kind: 'error', code: 'ResourceNotFoundException' },
    })
    const read = await readFromSample(sample, collector, 'payments', ['eu-central-1'])
    const gaps = read(certificateRenewals, 'eu-central-1').flatMap(({ gap }) => (gap ? [gap] : []))
    expect(gaps.length).toBeGreaterThan(0)
    expect(new Set(gaps.map((gap) => (gap.kind === 'failed' ? gap.code : gap.kind)))).toEqual(new Set(['Vanished']))
  })
})

describe('the checks of certificates in the sample organization', () => {
  it('each find something good and something bad', { timeout: 60_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'acm')
    const results = resultsOf(await judgeSample(sample, collector, checks))
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
  })
})
