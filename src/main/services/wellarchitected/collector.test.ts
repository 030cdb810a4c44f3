import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { hostileNames } from '../../sample/hostile-names'
import { wellArchitectedSample } from '../../sample/services/wellarchitected/wellarchitected'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import { workloadMilestones, workloadReviews, workloads, workloadSettings } from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [wellArchitectedSample], pageSize: 2 })
})
afterAll(() => sample.close())

describe('the collector of the Well-Architected Tool', () => {
  it('reads a workload with the risks of each pillar, its settings and its milestones', async () => {
    const read = await readFromSample(sample, collector, 'storefront')
    expect(read(workloads, 'us-east-1')).toEqual([])
    const [workload] = read(workloads, 'eu-central-1')
    expect(workload?.value).toEqual({
      arn: expect.stringMatching(/^arn:aws:wellarchitected:eu-central-1:444455556666:workload\/[0-9a-f]{32}$/),
      WorkloadId: expect.stringMatching(/^[0-9a-f]{32}$/),
      WorkloadName: 'Storefront',
      Owner: '444455556666',
      UpdatedAt: '2026-10-20T09:00:00.000Z',
      Lenses: ['wellarchitected'],
      RiskCounts: { MEDIUM: 9, NONE: 48 },
      ImprovementStatus: 'IN_PROGRESS',
    })
    expect(valuesOf(read(workloadReviews, 'eu-central-1'))).toEqual([
      {
        LensReviews: [
          {
            LensAlias: 'wellarchitected',
            LensName: 'AWS Well-Architected Framework',
            LensVersion: '2024-06-27',
            LensStatus: 'CURRENT',
            UpdatedAt: '2026-10-20T09:00:00.000Z',
            RiskCounts: { MEDIUM: 9, NONE: 48 },
            PillarReviewSummaries: expect.arrayContaining([
              { PillarId: 'security', PillarName: 'Security', RiskCounts: { MEDIUM: 1, NONE: 10 } },
              { PillarId: 'performance', PillarName: 'Performance Efficiency', RiskCounts: { NONE: 5 } },
            ]),
          },
        ],
      },
    ])
    expect(valuesOf(read(workloadSettings, 'eu-central-1'))).toEqual([
      {
        Environment: 'PRODUCTION',
        AccountIds: ['444455556666'],
        AwsRegions: ['eu-central-1', 'eu-west-1', 'us-east-1'],
        ReviewOwner: 'storefront@marlowbay.example',
        Tags: { owner: 'storefront' },
        Description: 'Storefront of Marlow Bay',
        DiscoveryConfig: { TrustedAdvisorIntegrationStatus: 'ENABLED' },
        JiraConfiguration: { IssueManagementStatus: 'ENABLED', IssueManagementType: 'AUTO', JiraProjectKey: 'SHOP' },
        PillarPriorities: [
          'operationalExcellence',
          'security',
          'reliability',
          'performance',
          'costOptimization',
          'sustainability',
        ],
      },
    ])
    const milestones = valuesOf(read(workloadMilestones, 'eu-central-1'))
    expect(milestones).toMatchObject([{ MilestoneSummaries: { length: 4 } }])
    expect(sample.counts()).toMatchObject({ 'wellarchitected:ListMilestones': 2 })
  })

  it('shows workloads that others share, and hostile names as they are', async () => {
    const shared = await readFromSample(sample, collector, 'security', ['eu-central-1'])
    expect(shared(workloads, 'eu-central-1').map(({ value }) => value)).toMatchObject([
      { WorkloadName: 'Storefront', Owner: '444455556666' },
      { WorkloadName: 'Payments', Owner: '555566667777' },
    ])
    const sandbox = await readFromSample(sample, collector, 'sandbox', ['us-east-1'])
    expect(sandbox(workloads, 'us-east-1').map(({ value }) => value)).toMatchObject([
      { WorkloadName: hostileNames.markup, RiskCounts: { UNANSWERED: 57 } },
    ])
    expect(sandbox(workloadSettings, 'us-east-1').map(({ value }) => value)).toMatchObject([
      { Tags: { note: hostileNames.terminal, owner: hostileNames.bidirectional } },
    ])
  })

  it('makes a gap of a denied review', async () => {
    sample.faults.add({ operation: 'GetLensReview', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'payments', ['eu-central-1'])
    sample.faults.set([])
    expect(read(workloadReviews, 'eu-central-1').map(({ gap }) => gap?.kind)).toEqual(['failed'])
    expect(read(workloadMilestones, 'eu-central-1').map(({ gap }) => gap)).toEqual([undefined])
  })
})

describe('the checks of the Well-Architected Tool in the sample organization', () => {
  it('each find something good and something bad', { timeout: 120_000 }, async () => {
    const whole = await startSample({ services: [wellArchitectedSample] })
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'wellarchitected')
    const judged = judgeSample(whole, collector, checks)
    const results = resultsOf(await judged.finally(() => void whole.close()))
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
  })
})
