import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { sampleServices } from '../../sample/services'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import { hostedZones, zoneRecords } from './facts'

const served = ['route53', 's3', 'cloudfront', 'ec2', 'elbv2', 'elb', 'globalaccelerator']
const services = sampleServices.filter(({ service }) => served.includes(service))

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

const zoneCalled = (zones: readonly { readonly key: string; readonly value?: unknown }[], name: string): string =>
  zones.find(({ value }) => JSON.stringify(value).includes(`"Name":"${name}"`))?.key ?? ''

describe('the collector of Route 53', () => {
  it('reads zones, and of public ones the records that lead somewhere', async () => {
    sample.setTime(moments.start)
    sample.forget()
    const read = await readFromSample(sample, collector, 'storefront', [])
    const zones = read(hostedZones)
    expect(zones).toHaveLength(2)
    const key = zoneCalled(zones, 'marlowbay.example.')
    expect(zones.find((zone) => zone.key === key)?.value).toEqual({
      arn: key,
      Id: key.split('/')[1],
      Name: 'marlowbay.example.',
      Config: { PrivateZone: false },
    })
    const records = read(zoneRecords).find((one) => one.key === key)?.value
    expect(records).toEqual({
      ResourceRecordSets: expect.arrayContaining([
        {
          Name: 'blog-2021.marlowbay.example.',
          Type: 'A',
          AliasTarget: { DNSName: 's3-website.eu-central-1.amazonaws.com.', HostedZoneId: 'Z21DNDUVLTQW6Q' },
          ResourceRecords: [],
        },
        {
          Name: 'www.marlowbay.example.',
          Type: 'CNAME',
          ResourceRecords: [{ Value: expect.stringMatching(/^d[0-9a-f]{13}\.cloudfront\.net$/) }],
        },
      ]),
      Buckets: [{ Name: 'blog-2021.marlowbay.example', Exists: false }],
    })
    expect(JSON.stringify(records)).not.toContain('spf1')
    // A private zone answers nobody outside, so its records are not asked for.
    expect(sample.counts()).toMatchObject({ 'route53:ListResourceRecordSets': 1, 's3:HeadBucket': 1 })
    const internal = read(zoneRecords).find((one) => one.key === zoneCalled(zones, 'shop.internal.'))
    expect(internal?.value).toEqual({ ResourceRecordSets: [], Buckets: [] })
  })

  it('reads all pages', async () => {
    const small = await startSample({ services, pageSize: 1 })
    const read = await readFromSample(small, collector, 'sandbox', [])
    expect(read(hostedZones)).toHaveLength(2)
    const whole = await readFromSample(sample, collector, 'sandbox', [])
    expect(valuesOf(read(zoneRecords))).toEqual(valuesOf(whole(zoneRecords)))
    expect(small.counts()['route53:ListHostedZones']).toBe(2)
    await small.close()
  })

  it('makes a gap of one zone where S3 refuses to say whether a bucket exists', async () => {
    sample.faults.add({ operation: 'HeadBucket', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'sandbox', [])
    const gaps = read(zoneRecords).filter(({ gap }) => gap !== undefined)
    expect([read(zoneRecords).length, gaps.length]).toEqual([2, 1])
  })

  it('leaves out a zone that is gone by the time it is asked for', async () => {
    sample.faults.add({ operation: 'ListResourceRecordSets', effect: { kind: 'error', code: 'NoSuchHostedZone' } })
    const read = await readFromSample(sample, collector, 'payments', [])
    expect(read(zoneRecords).map(({ gap }) => gap)).toEqual([expect.objectContaining({ code: 'Vanished' })])
  })
})

describe('the checks of Route 53 in the sample organization', () => {
  it('each find something good and something bad, and what nobody can tell', { timeout: 120_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'route53')
    const results = resultsOf(await judgeSample(sample, collector, checks))
    expect(results).toEqual({
      'route53-record-dangling': ['fail', 'pass', 'unknown'],
      'route53-record-temporary-address': ['fail', 'pass'],
    })
  })
})
