import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { sample as shieldSample } from '../../sample/services/shield/sample'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import { attacks, help, protections, subscription } from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [shieldSample], pageSize: 1 })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
  sample.forget()
})
afterAll(() => sample.close())

describe('the collector of Shield Advanced', () => {
  it('reads subscription, protections over pages, and help, without the people who are to be called', async () => {
    const read = await readFromSample(sample, collector, 'storefront', [])
    expect(valuesOf(read(subscription))).toEqual([
      {
        SubscriptionState: 'ACTIVE',
        Subscription: {
          StartTime: '2024-11-01T00:00:00.000Z',
          EndTime: '2026-11-01T00:00:00.000Z',
          AutoRenew: 'ENABLED',
          ProactiveEngagementStatus: 'ENABLED',
        },
      },
    ])
    const found = valuesOf(read(protections))
    expect(found).toHaveLength(3)
    expect(found[0]).toMatchObject({
      arn: expect.stringMatching(/^arn:aws:shield::444455556666:protection\//),
      HealthCheckIds: [expect.any(String)],
      ApplicationLayerAutomaticResponseConfiguration: { Status: 'ENABLED', Action: 'Block' },
    })
    expect(valuesOf(read(help))).toEqual([
      { RoleArn: 'arn:aws:iam::444455556666:role/security-audit', EmergencyContacts: 2 },
    ])
    expect(JSON.stringify(read(help))).not.toContain('on-call')
  })

  it('reads attacks', async () => {
    sample.setTime(moments.regression)
    const read = await readFromSample(sample, collector, 'payments', [])
    expect(valuesOf(read(attacks))).toEqual([
      {
        AttackSummaries: [
          expect.objectContaining({
            StartTime: '2026-05-14T09:00:00.000Z',
            AttackVectors: [{ VectorType: 'REQUEST_FLOOD' }],
          }),
        ],
      },
    ])
  })

  it('asks an account without a subscription for nothing but that', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', [])
    expect(valuesOf(read(subscription))).toEqual([{ SubscriptionState: 'INACTIVE' }])
    expect(valuesOf(read(protections))).toEqual([])
    expect(sample.received().map(({ operation }) => operation)).toEqual(['GetSubscriptionState'])
  })

  it('knows nothing where the state of the subscription is denied', async () => {
    sample.faults.add({ operation: 'GetSubscriptionState', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'storefront', [])
    expect(() => read(protections)).toThrow('AccessDenied')
    expect(() => read(subscription)).toThrow('AccessDenied')
  })
})

describe('the checks of Shield Advanced in the sample organization', () => {
  it('each find something good and something bad', { timeout: 120_000 }, async () => {
    const checks = registry.checks.filter(
      ({ metadata }) => metadata.service === 'shield' && metadata.needs.every((need) => need.startsWith('shield-')),
    )
    expect(checks).toHaveLength(5)
    const results = resultsOf(await judgeSample(sample, collector, checks))
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
  })
})
