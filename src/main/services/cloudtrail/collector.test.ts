import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moments } from '../../sample/moments'
import { cloudTrailSample } from '../../sample/services/cloudtrail/cloudtrail'
import { startSample, type Sample } from '../../sample/start-sample'
import { registry } from '../../registry'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import { recordingTrails, trails, trailSelectors, trailStatuses } from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [cloudTrailSample] })
})
afterAll(() => sample.close())

const organizationTrail = 'arn:aws:cloudtrail:us-east-1:111122223333:trail/organization-trail'
const own = 'arn:aws:cloudtrail:eu-central-1:555566667777:trail/payments-object-access'

describe('the CloudTrail collector', () => {
  it('sees the organization’s trail in a member account, but not as a trail that was made there', async () => {
    const read = await readFromSample(sample, collector, 'payments')
    expect(read(recordingTrails).map(({ key }) => key)).toEqual([organizationTrail, own])
    expect(read(trails, 'us-east-1')).toEqual([])
    expect(read(trails, 'eu-central-1').map(({ key }) => key)).toEqual([own])
    expect(read(trails, 'eu-west-1')).toEqual([])
    expect(valuesOf(read(trails, 'eu-central-1'))).toEqual([
      {
        arn: own,
        Name: 'payments-object-access',
        HomeRegion: 'eu-central-1',
        S3BucketName: 'marlowbay-access-logs-payments-7777-eu-central-1',
        S3KeyPrefix: 'trail',
        IncludeGlobalServiceEvents: true,
        IsMultiRegionTrail: true,
        IsOrganizationTrail: false,
        LogFileValidationEnabled: true,
        KmsKeyId: expect.stringMatching(/^arn:aws:kms:eu-central-1:555566667777:key\//),
        CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-central-1:555566667777:log-group:object-access:*',
        HasCustomEventSelectors: true,
        HasInsightSelectors: false,
      },
    ])
  })

  it('asks for status and selectors where the trail was made, and not for selectors that AWS hides', async () => {
    sample.forget()
    const read = await readFromSample(sample, collector, 'payments', ['eu-west-1'])
    expect(new Map(read(trailStatuses).map(({ key, value }) => [key, value]))).toEqual(
      new Map([
        [organizationTrail, { IsLogging: true, LatestDeliveryTime: '2026-10-29T08:56:00.000Z' }],
        [own, { IsLogging: true, LatestDeliveryTime: '2026-10-29T08:56:00.000Z' }],
      ]),
    )
    expect(new Map(read(trailSelectors).map(({ key, value }) => [key, value]))).toEqual(
      new Map<string, unknown>([
        [organizationTrail, { EventSelectors: [], AdvancedEventSelectors: [] }],
        [
          own,
          {
            EventSelectors: [],
            AdvancedEventSelectors: [
              {
                Name: 'All S3 objects but the logs',
                FieldSelectors: [
                  { Field: 'eventCategory', Equals: ['Data'] },
                  { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
                  { Field: 'resources.ARN', NotStartsWith: ['arn:aws:s3:::marlowbay-access-logs-'] },
                ].toSorted((a, b) => (JSON.stringify(a.Equals) < JSON.stringify(b.Equals) ? -1 : 1)),
              },
            ],
          },
        ],
      ]),
    )
    const asked = sample.received().filter(({ operation }) => operation === 'GetTrailStatus')
    expect(asked.map(({ region }) => region).toSorted()).toEqual(['eu-central-1', 'us-east-1'])
    expect(sample.counts()).toEqual({
      'cloudtrail:DescribeTrails': 2,
      'cloudtrail:GetTrailStatus': 2,
      'cloudtrail:GetEventSelectors': 1,
    })
  })

  it('tells a stopped trail', async () => {
    sample.setTime(moments.regression)
    const read = await readFromSample(sample, collector, 'payments', [])
    expect(read(trailStatuses).find(({ key }) => key === own)?.value).toEqual({
      IsLogging: false,
      StopLoggingTime: '2026-05-14T09:00:00.000Z',
      LatestDeliveryTime: '2026-05-14T08:56:00.000Z',
    })
    sample.setTime(moments.autumn)
  })

  it('makes a gap of what is denied, for that trail alone', async () => {
    sample.faults.add({ operation: 'GetTrailStatus', text: own, effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'payments', [])
    sample.faults.set([])
    expect(read(trailStatuses).map(({ key, gap }) => [key, gap?.kind === 'failed' ? gap.code : undefined])).toEqual(
      expect.arrayContaining([
        [organizationTrail, undefined],
        [own, 'AccessDeniedException'],
      ]),
    )
  })
})

describe('the CloudTrail checks in the sample organization', () => {
  it('each find something good and something bad', { timeout: 60_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'cloudtrail')
    const outcomes = await judgeSample(sample, collector, checks)
    const results = resultsOf(outcomes)
    sample.setTime(moments.autumn)
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
    const archive = outcomes.filter(({ account }) => account === '333344445555').flatMap(({ verdicts }) => verdicts)
    expect(archive.filter(({ result }) => result === 'fail')).toEqual([])
  })
})
