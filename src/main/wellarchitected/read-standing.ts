import {
  GetGlobalSettingsCommand,
  GetLensCommand,
  GetWorkloadCommand,
  paginateListLensReviews,
  paginateListShareInvitations,
  type LensReviewSummary,
  type Workload as ToolWorkload,
} from '@aws-sdk/client-wellarchitected'
import { nameLens } from '../../shared/draft/answer-state'
import { listBlockers, type Blocker, type JiraSettings, type SendContext } from '../../shared/draft/blockers'
import { toWorkload } from '../../shared/workload/from-tool'
import type { Workload } from '../../shared/workload/workload'
import { allOf, forEachOf } from './all-of'
import { isoReview, isoWorkload } from './iso-dates'
import type { WorkloadPlace } from './tool'
import type { ToolSession } from './tool-session'
import { askTool, unusable, type Asked } from './trouble'

/** What stands about a workload, its answers aside. */
export type Standing = {
  /** Its lens reviews have no questions, and its milestones were not read. */
  readonly workload: Workload
  /** Its lenses as the Tool names them: sends address them so. */
  readonly lenses: readonly { readonly lens: string; readonly version: string | undefined }[]
  /** About answers and milestones; how many milestones there are is not known here. */
  readonly blockers: readonly Blocker[]
}

/** What a workload is called in sentences. */
export const nameOfWorkload = (workload: Pick<Workload, 'workloadName'>): string =>
  `the workload "${workload.workloadName}"`

/** Reads the workload itself. */
export const readWorkloadNow = async (
  { client, region }: ToolSession,
  { workloadId }: WorkloadPlace,
): Promise<Asked<ToolWorkload>> => {
  const subject = `the workload ${workloadId} in ${region}`
  const asked = await askTool(() => client.send(new GetWorkloadCommand({ WorkloadId: workloadId })), subject)
  if (!asked.ok) return asked
  const found = asked.value.Workload
  return found?.WorkloadId === workloadId && found.WorkloadArn !== undefined && found.WorkloadName !== undefined
    ? { ok: true, value: found }
    : { ok: false, trouble: unusable(`The Tool's answer about ${subject} is not whole.`) }
}

/** Lists the lens reviews, as they stand or as a milestone keeps them. */
export const listReviews = async (
  { client, region }: ToolSession,
  { workloadId }: WorkloadPlace,
  milestone?: number,
): Promise<Asked<readonly LensReviewSummary[]>> =>
  allOf(
    () =>
      paginateListLensReviews(
        { client },
        { WorkloadId: workloadId, ...(milestone === undefined ? {} : { MilestoneNumber: milestone }) },
      ),
    (page) => page.LensReviewSummaries,
    `the lens reviews of ${workloadId} in ${region}`,
  )

/**
 * Which permission the share gives. The Tool tells it with the invitation; once that was accepted it may be told no more, and only
 * the owner's own lists have it: then it is not known.
 */
export const readPermission = async (
  { client, account }: ToolSession,
  workload: ToolWorkload,
): Promise<'own' | 'CONTRIBUTOR' | 'READONLY' | 'unknown'> => {
  if (workload.Owner === account.id) return 'own'
  // A share with an organization has no invitation.
  if (workload.ShareInvitationId === undefined) return 'unknown'
  const asked = await allOf(
    () =>
      paginateListShareInvitations(
        { client },
        {
          ShareResourceType: 'WORKLOAD',
          ...(workload.WorkloadName ? { WorkloadNamePrefix: workload.WorkloadName } : {}),
        },
      ),
    (page) => page.ShareInvitationSummaries,
    'the invitations to share workloads',
  )
  const found = asked.ok
    ? asked.value.find(({ ShareInvitationId: id }) => id === workload.ShareInvitationId)
    : undefined
  return found?.PermissionType ?? 'unknown'
}

const readJira = async (
  { client }: ToolSession,
  { JiraConfiguration: own }: ToolWorkload,
): Promise<Pick<SendContext, 'workloadJira' | 'accountJira'>> => {
  const workloadJira: JiraSettings | undefined = own && {
    status: own.IssueManagementStatus,
    type: own.IssueManagementType,
    projectKey: own.JiraProjectKey,
  }
  if (workloadJira?.status !== 'INHERIT') return { workloadJira }
  const asked = await askTool(() => client.send(new GetGlobalSettingsCommand({})), "the account's settings of the Tool")
  const account = asked.ok ? asked.value.JiraConfiguration : undefined
  return {
    workloadJira,
    accountJira: account && {
      status: account.IssueManagementStatus,
      type: account.IssueManagementType,
      projectKey: account.JiraProjectKey,
    },
  }
}

/** The newest version of a lens; undefined where it could not be read, which only shortens a sentence. */
const readLatest = async ({ client }: ToolSession, lens: string): Promise<string | undefined> => {
  const asked = await askTool(() => client.send(new GetLensCommand({ LensAlias: lens })), `the lens ${lens}`)
  return asked.ok ? asked.value.Lens?.LensVersion : undefined
}

/** How the Tool names the lens of a review. */
export const lensOf = ({ LensAlias: alias, LensArn: arn }: LensReviewSummary): string | undefined => alias || arn

/**
 * Reads what stands about a workload, and names what blocks or changes sending. `drafted` says which lens version the draft was
 * made for, by alias or ARN.
 */
export const readStanding = async (
  session: ToolSession,
  place: WorkloadPlace,
  drafted: Readonly<Record<string, string>>,
  now: string,
): Promise<Asked<Standing>> => {
  const found = await readWorkloadNow(session, place)
  if (!found.ok) return found
  const summaries = await listReviews(session, place)
  if (!summaries.ok) return summaries
  const [access, jira] = [await readPermission(session, found.value), await readJira(session, found.value)]
  const versionOf = (lens: string) => Object.entries(drafted).find(([name]) => nameLens(name) === nameLens(lens))?.[1]
  const lenses = await forEachOf(
    summaries.value.flatMap((review) => {
      const lens = lensOf(review)
      return lens === undefined ? [] : [{ lens, review }]
    }),
    async ({ lens, review }) => ({
      lens,
      name: review.LensName,
      status: review.LensStatus,
      version: review.LensVersion,
      latestVersion: review.LensStatus === 'NOT_CURRENT' ? await readLatest(session, lens) : undefined,
      draftVersion: versionOf(lens),
    }),
  )
  const context: SendContext = {
    now,
    access,
    reviewOwner: found.value.ReviewOwner,
    reviewRestrictionDate: isoWorkload(found.value).ReviewRestrictionDate,
    lenses,
    ...jira,
    milestones: 0,
  }
  const workload = toWorkload({
    workload: isoWorkload(found.value),
    region: session.region,
    permission: access === 'CONTRIBUTOR' || access === 'READONLY' ? access : null,
    lensReviews: summaries.value.map((review) => ({ review: isoReview(review), answers: [] })),
    milestones: [],
    problems: [],
  })
  return {
    ok: true,
    value: {
      workload,
      lenses: lenses.map(({ lens, version }) => ({ lens, version })),
      blockers: listBlockers(context),
    },
  }
}
