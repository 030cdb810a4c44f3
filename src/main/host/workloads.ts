import { z } from 'zod'
import type { FactUnit, StoredFact } from '../../shared/review/fact-state'
import type { Overview } from '../../shared/ipc/views'

const workloadsFact = 'wellarchitected-workloads'
const reviewsFact = 'wellarchitected-workload-reviews'

const workloadSchema = z.looseObject({ arn: z.string(), WorkloadName: z.string() })
const reviewsSchema = z.looseObject({
  LensReviews: z.array(
    z.looseObject({
      LensAlias: z.string(),
      PillarReviewSummaries: z.array(
        z.looseObject({ PillarId: z.string(), RiskCounts: z.record(z.string(), z.number().int()) }),
      ),
    }),
  ),
})

type Risks = Overview['workloads'][number]['risks']

/** The framework's own lens; the risks of others are no risks of its pillars. */
const isFramework = (alias: string): boolean => alias === 'wellarchitected' || alias.endsWith(':lens/wellarchitected')

const risksOf = (value: unknown): Risks => {
  const reviews = reviewsSchema.safeParse(value).data?.LensReviews ?? []
  const framework = reviews.find(({ LensAlias }) => isFramework(LensAlias))
  return Object.fromEntries(
    (framework?.PillarReviewSummaries ?? []).map(({ PillarId, RiskCounts }) => [PillarId, RiskCounts]),
  )
}

/** The workloads of the Well-Architected Tool, with the risks per pillar that it counts; none where its reviews could not be read. */
export const workloadsOf = (
  facts: Iterable<{ readonly unit: FactUnit; readonly stored: StoredFact }>,
): Overview['workloads'] => {
  const workloads: Overview['workloads'] = []
  const risks = new Map<string, Risks>()
  for (const { unit, stored } of facts) {
    if (unit.fact === reviewsFact) for (const { key, value } of stored.items) risks.set(key, risksOf(value))
    if (unit.fact !== workloadsFact) continue
    for (const { value } of stored.items) {
      const workload = workloadSchema.safeParse(value).data
      if (!workload) continue
      const { arn, WorkloadName: name } = workload
      workloads.push({ account: unit.account, region: unit.region, name, arn, risks: {} })
    }
  }
  return workloads.map((workload) => ({ ...workload, risks: risks.get(workload.arn) ?? {} }))
}
