import { paginateListWorkloads, WellArchitectedClient, type WorkloadSummary } from '@aws-sdk/client-wellarchitected'
import type { OpenAccount } from '../aws/accounts'
import { toGap } from '../aws/errors'
import { allPages } from '../aws/reading'
import { nameLens } from '../../shared/draft/answer-state'
import type { Problem } from '../../shared/ipc/result'
import { toolRiskCountsSchema, type ToolRiskCounts } from '../../shared/workload/workload'
import { toolCalls } from './tool-calls'
import { troubleOf } from './trouble'

/** A workload as the Tool lists it. */
export type ListedWorkload = {
  readonly workloadId: string
  readonly workloadArn: string
  readonly workloadName: string
  readonly region: string
  /** The account that defined it; `null` where the Tool does not say. */
  readonly owner: string | null
  /** Another account shares it with the caller's. */
  readonly shared: boolean
  /** When it was changed last, ISO 8601; `null` where the Tool does not say. */
  readonly updatedAt: string | null
  /** By alias, custom ones by ARN. */
  readonly lenses: readonly string[]
  /** As the Tool counts them, over all lenses. */
  readonly risks: ToolRiskCounts
}

/** What a region holds. */
export type Listing =
  | { readonly kind: 'found'; readonly workloads: readonly ListedWorkload[] }
  /** The region does not have the Tool, or the account has not enabled it. */
  | { readonly kind: 'absent'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly problem: Problem }

const toListed = (summary: WorkloadSummary, region: string, account: string): readonly ListedWorkload[] => {
  const { WorkloadId: workloadId, WorkloadArn: workloadArn, Owner: owner } = summary
  if (workloadId === undefined || workloadArn === undefined) return []
  return [
    {
      workloadId,
      workloadArn,
      workloadName: summary.WorkloadName ?? workloadId,
      region,
      owner: owner ?? null,
      shared: owner !== undefined && owner !== account,
      updatedAt: summary.UpdatedAt?.toISOString() ?? null,
      lenses: (summary.Lenses ?? []).map(nameLens),
      risks: toolRiskCountsSchema.safeParse(summary.RiskCounts).data ?? {},
    },
  ]
}

/** Lists the workloads of a region that an account sees: its own, and those that are shared with it. */
export const listToolWorkloads = async (account: OpenAccount, region: string): Promise<Listing> => {
  const client = account.client(WellArchitectedClient, region)
  try {
    const pages = paginateListWorkloads({ client, pageSize: 50 }, {})
    const summaries = await allPages(pages, ({ WorkloadSummaries }) => WorkloadSummaries)
    return { kind: 'found', workloads: summaries.flatMap((summary) => toListed(summary, region, account.id)) }
  } catch (error) {
    const { problem } = troubleOf(error, `the workloads in ${region}`)
    return { kind: toGap(error, toolCalls).kind === 'unsupported' ? 'absent' : 'failed', problem }
  }
}
