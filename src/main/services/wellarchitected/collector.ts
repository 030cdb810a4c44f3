import {
  GetLensReviewCommand,
  GetWorkloadCommand,
  paginateListLensReviews,
  paginateListMilestones,
  paginateListWorkloads,
  WellArchitectedClient,
} from '@aws-sdk/client-wellarchitected'
import { allPages } from '../../aws/reading'
import { defineCollector, readEach, readList } from '../../engine/collector'
import { workloadMilestones, workloadReviews, workloads, workloadSettings } from './facts'

/** The largest page of the Tool's lists. */
const pageSize = 50

export default defineCollector({
  service: 'wellarchitected',
  reads: [
    readList(workloads, {
      calls: { 'wellarchitected:ListWorkloads': ['wellarchitected:ListWorkloads'] },
      read: async ({ client, signal }) => {
        const configuration = { client: client(WellArchitectedClient), pageSize }
        const pages = paginateListWorkloads(configuration, {}, { abortSignal: signal })
        const found = await allPages(pages, ({ WorkloadSummaries }) => WorkloadSummaries)
        return found.map((workload) => ({ ...workload, arn: workload.WorkloadArn }))
      },
    }),
    readEach(workloadSettings, {
      calls: { 'wellarchitected:GetWorkload': ['wellarchitected:GetWorkload'] },
      read: async ({ WorkloadId }, { client, signal }) => {
        const command = new GetWorkloadCommand({ WorkloadId })
        const answer = await client(WellArchitectedClient).send(command, { abortSignal: signal })
        return answer.Workload
      },
    }),
    readEach(workloadReviews, {
      calls: {
        'wellarchitected:ListLensReviews': ['wellarchitected:ListLensReviews'],
        'wellarchitected:GetLensReview': ['wellarchitected:GetLensReview'],
      },
      read: async ({ WorkloadId }, { client, signal }) => {
        const tool = client(WellArchitectedClient)
        const pages = paginateListLensReviews({ client: tool, pageSize }, { WorkloadId }, { abortSignal: signal })
        const summaries = await allPages(pages, ({ LensReviewSummaries }) => LensReviewSummaries)
        const LensReviews = await Promise.all(
          summaries.map(async ({ LensAlias, LensArn }) => {
            // A custom lens has no alias but its ARN.
            const command = new GetLensReviewCommand({ WorkloadId, LensAlias: LensAlias ?? LensArn })
            const answer = await tool.send(command, { abortSignal: signal })
            return { ...answer.LensReview, LensAlias: LensAlias ?? LensArn }
          }),
        )
        return { LensReviews }
      },
    }),
    readEach(workloadMilestones, {
      calls: { 'wellarchitected:ListMilestones': ['wellarchitected:ListMilestones'] },
      read: async ({ WorkloadId }, { client, signal }) => {
        const configuration = { client: client(WellArchitectedClient), pageSize }
        const pages = paginateListMilestones(configuration, { WorkloadId }, { abortSignal: signal })
        return { MilestoneSummaries: await allPages(pages, ({ MilestoneSummaries }) => MilestoneSummaries) }
      },
    }),
  ],
})
