import { afterAll, beforeAll, expect, test } from 'vitest'
import { wellArchitectedSample } from '../sample/services/wellarchitected/wellarchitected'
import { startSample, type Sample } from '../sample/start-sample'
import collector from '../services/wellarchitected/collector'
import { workloadReviews, workloads } from '../services/wellarchitected/facts'
import { readFromSample } from '../services/testing/read-from-sample'
import { workloadsOf } from './workloads'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [wellArchitectedSample] })
})
afterAll(() => sample.close())

const region = 'eu-central-1'

test('a workload shows the risks that the Tool counts for each pillar, as they are read', async () => {
  const read = await readFromSample(sample, collector, 'storefront')
  const facts = [workloadReviews, workloads].map((fact) => ({
    unit: { account: '444455556666', region, fact: fact.id },
    stored: { complete: true, items: read(fact, region) },
  }))
  const [workload] = workloadsOf(facts)
  expect(workload).toMatchObject({ account: '444455556666', region, name: 'Storefront' })
  expect(workload?.risks).toMatchObject({ security: { MEDIUM: 1, NONE: 10 }, performance: { NONE: 5 } })
  expect(Object.keys(workload?.risks ?? {})).toHaveLength(6)
})

test('a workload whose reviews could not be read stands there without risks', async () => {
  const read = await readFromSample(sample, collector, 'storefront')
  const unit = { account: '444455556666', region, fact: workloads.id }
  const [workload] = workloadsOf([{ unit, stored: { complete: true, items: read(workloads, region) } }])
  expect(workload).toMatchObject({ name: 'Storefront', risks: {} })
})

test('risks of another lens do not pass for those of the framework', () => {
  const [workload] = workloadsOf([
    {
      unit: { account: '444455556666', region, fact: workloads.id },
      stored: { complete: true, items: [{ key: 'w', value: { arn: 'w', WorkloadName: 'W' } }] },
    },
    {
      unit: { account: '444455556666', region, fact: workloadReviews.id },
      stored: {
        complete: true,
        items: [
          {
            key: 'w',
            value: {
              LensReviews: [
                {
                  LensAlias: 'serverless',
                  PillarReviewSummaries: [{ PillarId: 'security', RiskCounts: { HIGH: 3 } }],
                },
              ],
            },
          },
        ],
      },
    },
  ])
  expect(workload?.risks).toEqual({})
})
