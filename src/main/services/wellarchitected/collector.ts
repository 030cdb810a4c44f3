import {
  GetAnswerCommand,
  GetLensReviewCommand,
  GetProfileCommand,
  GetWorkloadCommand,
  paginateListAnswers,
  paginateListLensReviewImprovements,
  paginateListLensReviews,
  paginateListMilestones,
  paginateListShareInvitations,
  paginateListWorkloads,
  paginateListWorkloadShares,
  WellArchitectedClient,
} from '@aws-sdk/client-wellarchitected'
import { allPages, orAbsent, UnexpectedAnswer } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readTogether, type ReadContext } from '../../engine/collector'
import {
  lensAnswers,
  lensDetails,
  lensesOfWorkloads,
  lensImprovements,
  milestoneReviewsSchema,
  workloadMilestoneReviews,
  workloadMilestones,
  workloadProfiles,
  workloadReviews,
  workloads,
  workloadSettings,
  workloadShares,
} from './facts'

/** The largest page of the Tool's lists. */
const pageSize = 50
/** The largest page of improvement items. */
const improvementsPageSize = 100

/** A review by one lens, today's or that of a milestone. */
type Place = { readonly WorkloadId: string; readonly LensAlias: string; readonly MilestoneNumber?: number }

const toolOf = ({ client, signal }: ReadContext) => ({
  tool: client(WellArchitectedClient),
  options: { abortSignal: signal },
})

const getLensReview = async (place: Place, context: ReadContext) => {
  const { tool, options } = toolOf(context)
  const { LensReview } = await requireField(tool.send(new GetLensReviewCommand(place), options), 'LensReview')
  // A custom lens has no alias but its ARN.
  return { ...LensReview, LensAlias: place.LensAlias }
}

/** Two reads need today's review by a lens. */
const shareLensReview = (place: Place, context: ReadContext) =>
  context.shared(`GetLensReview ${place.WorkloadId} ${place.LensAlias}`, () => getLensReview(place, context))

const listLenses = async (
  workload: { readonly WorkloadId: string; readonly MilestoneNumber?: number },
  context: ReadContext,
): Promise<readonly string[]> => {
  const { tool, options } = toolOf(context)
  const pages = paginateListLensReviews({ client: tool, pageSize }, workload, options)
  const summaries = await allPages(pages, ({ LensReviewSummaries }) => LensReviewSummaries)
  return summaries.flatMap(({ LensAlias, LensArn }) => LensAlias ?? LensArn ?? [])
}

const listAnswers = (place: Place, context: ReadContext) => {
  const { tool, options } = toolOf(context)
  const pages = paginateListAnswers({ client: tool, pageSize }, place, options)
  return allPages(pages, ({ AnswerSummaries }) => AnswerSummaries)
}

/** Two reads need the list of milestones. */
const shareMilestones = (WorkloadId: string, context: ReadContext) =>
  context.shared(`ListMilestones ${WorkloadId}`, () => {
    const { tool, options } = toolOf(context)
    const pages = paginateListMilestones({ client: tool, pageSize }, { WorkloadId }, options)
    return allPages(pages, ({ MilestoneSummaries }) => MilestoneSummaries)
  })

/** Goes up with each change of `milestoneReviewsSchema`, so that milestones which were kept without a new field are read once more. */
const milestoneShape = 1

/** The reviews of a milestone with their answers. Its notes are read on demand. */
const readMilestone = async (workload: { readonly WorkloadId: string }, number: number, context: ReadContext) => {
  const at = { ...workload, MilestoneNumber: number }
  const lenses = await listLenses(at, context)
  const LensReviews = await Promise.all(
    lenses.map(async (LensAlias) => {
      const place = { ...at, LensAlias }
      const [review, AnswerSummaries] = await Promise.all([getLensReview(place, context), listAnswers(place, context)])
      return { ...review, AnswerSummaries }
    }),
  )
  return { LensReviews }
}

export default defineCollector({
  service: 'wellarchitected',
  reads: [
    readTogether(
      { workloads, lensesOfWorkloads },
      {
        calls: { 'wellarchitected:ListWorkloads': ['wellarchitected:ListWorkloads'] },
        read: async (context) => {
          const { tool, options } = toolOf(context)
          const pages = paginateListWorkloads({ client: tool, pageSize }, {}, options)
          const found = await allPages(pages, ({ WorkloadSummaries }) => WorkloadSummaries)
          return {
            workloads: found.map((workload) => ({ ...workload, arn: workload.WorkloadArn })),
            lensesOfWorkloads: found.flatMap(({ WorkloadArn, WorkloadId, WorkloadName, Lenses = [] }) =>
              Lenses.map((LensAlias) => ({
                arn: `${WorkloadArn}/lens/${LensAlias}`,
                WorkloadArn,
                WorkloadId,
                WorkloadName,
                LensAlias,
              })),
            ),
          }
        },
      },
    ),
    readEach(workloadSettings, {
      gone: ['ResourceNotFoundException'],
      calls: { 'wellarchitected:GetWorkload': ['wellarchitected:GetWorkload'] },
      read: async ({ WorkloadId }, context) => {
        const { tool, options } = toolOf(context)
        const { Workload } = await requireField(tool.send(new GetWorkloadCommand({ WorkloadId }), options), 'Workload')
        return Workload
      },
    }),
    readEach(workloadReviews, {
      gone: ['ResourceNotFoundException'],
      calls: {
        'wellarchitected:ListLensReviews': ['wellarchitected:ListLensReviews'],
        'wellarchitected:GetLensReview': ['wellarchitected:GetLensReview'],
      },
      read: async ({ WorkloadId }, context) => {
        const lenses = await listLenses({ WorkloadId }, context)
        const LensReviews = await Promise.all(
          lenses.map((LensAlias) => shareLensReview({ WorkloadId, LensAlias }, context)),
        )
        return { LensReviews }
      },
    }),
    readEach(workloadMilestones, {
      gone: ['ResourceNotFoundException'],
      calls: { 'wellarchitected:ListMilestones': ['wellarchitected:ListMilestones'] },
      read: async ({ WorkloadId }, context) => ({ MilestoneSummaries: await shareMilestones(WorkloadId, context) }),
    }),
    readEach(lensDetails, {
      gone: ['ResourceNotFoundException'],
      calls: { 'wellarchitected:GetLensReview': ['wellarchitected:GetLensReview'] },
      read: shareLensReview,
    }),
    readEach(lensAnswers, {
      gone: ['ResourceNotFoundException'],
      calls: {
        'wellarchitected:ListAnswers': ['wellarchitected:ListAnswers'],
        'wellarchitected:GetAnswer': ['wellarchitected:GetAnswer'],
      },
      read: async ({ WorkloadId, LensAlias }, context) => {
        const { tool, options } = toolOf(context)
        const summaries = await listAnswers({ WorkloadId, LensAlias }, context)
        const Answers = await Promise.all(
          summaries.map(async ({ QuestionId }) => {
            const command = new GetAnswerCommand({ WorkloadId, LensAlias, QuestionId })
            const { Answer } = await requireField(tool.send(command, options), 'Answer')
            return Answer
          }),
        )
        return { Answers }
      },
    }),
    readEach(lensImprovements, {
      gone: ['ResourceNotFoundException'],
      calls: { 'wellarchitected:ListLensReviewImprovements': ['wellarchitected:ListLensReviewImprovements'] },
      read: async ({ WorkloadId, LensAlias }, context) => {
        const { tool, options } = toolOf(context)
        const paged = { client: tool, pageSize: improvementsPageSize }
        const pages = paginateListLensReviewImprovements(paged, { WorkloadId, LensAlias }, options)
        return { ImprovementSummaries: await allPages(pages, ({ ImprovementSummaries }) => ImprovementSummaries) }
      },
    }),
    readEach(workloadMilestoneReviews, {
      gone: ['ResourceNotFoundException'],
      calls: {
        'wellarchitected:ListMilestones': ['wellarchitected:ListMilestones'],
        'wellarchitected:ListLensReviews': ['wellarchitected:ListLensReviews'],
        'wellarchitected:GetLensReview': ['wellarchitected:GetLensReview'],
        'wellarchitected:ListAnswers': ['wellarchitected:ListAnswers'],
      },
      read: async ({ WorkloadId, arn }, context) => {
        const summaries = await shareMilestones(WorkloadId, context)
        const Milestones: unknown[] = []
        // One after the other, so that a review that is stopped goes on with the milestone at which it was.
        for (const { MilestoneNumber, MilestoneName, RecordedAt } of summaries) {
          if (MilestoneNumber === undefined)
            throw new UnexpectedAnswer("AWS's answer holds a milestone without its number")
          const reviews = await context.once(
            `${arn}/milestone/${MilestoneNumber}/${milestoneShape}`,
            milestoneReviewsSchema,
            () => readMilestone({ WorkloadId }, MilestoneNumber, context),
          )
          Milestones.push({ MilestoneNumber, MilestoneName, RecordedAt, ...reviews })
        }
        return { Milestones }
      },
    }),
    readEach(workloadShares, {
      gone: ['ResourceNotFoundException'],
      calls: {
        'wellarchitected:ListWorkloadShares': ['wellarchitected:ListWorkloadShares'],
        'wellarchitected:ListShareInvitations': ['wellarchitected:ListShareInvitations'],
      },
      read: async ({ WorkloadId, WorkloadName, Owner }, context) => {
        const { tool, options } = toolOf(context)
        const paged = { client: tool, pageSize }
        if (Owner === context.account) {
          const pages = paginateListWorkloadShares(paged, { WorkloadId }, options)
          return { Shares: await allPages(pages, ({ WorkloadShareSummaries }) => WorkloadShareSummaries) }
        }
        const asked = { ShareResourceType: 'WORKLOAD', WorkloadNamePrefix: WorkloadName } as const
        const pages = paginateListShareInvitations(paged, asked, options)
        const found = await allPages(pages, ({ ShareInvitationSummaries }) => ShareInvitationSummaries)
        return { Shares: found.filter((invitation) => invitation.WorkloadId === WorkloadId) }
      },
    }),
    readEach(workloadProfiles, {
      calls: { 'wellarchitected:GetProfile': ['wellarchitected:GetProfile'] },
      read: async ({ Profiles = [] }, context) => {
        const { tool, options } = toolOf(context)
        const read = Profiles.map(async ({ ProfileArn, ProfileVersion }) => {
          const answer = tool.send(new GetProfileCommand({ ProfileArn }), options)
          // The profile of a shared workload may be its owner's alone: then only its ARN is known.
          const found = await orAbsent(requireField(answer, 'Profile'), 'ResourceNotFoundException')
          return { ProfileArn, ProfileVersion, ProfileName: found?.Profile?.ProfileName }
        })
        return { Profiles: await Promise.all(read) }
      },
    }),
  ],
})
