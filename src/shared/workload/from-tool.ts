import { nameLens, readAnswer, type ToolAnswer as ReadableAnswer } from '../draft/answer-state'
import {
  answerReasons,
  choiceStatuses,
  toolRisks,
  type Choice,
  type Improvement,
  type LensReview,
  type Milestone,
  type PillarReview,
  type Question,
  type ToolRiskCounts,
  type Workload,
} from './workload'
import type {
  LensParts,
  Maybe,
  MilestoneParts,
  RawAnswer,
  RawCounts,
  RawImprovement,
  RawLensReview,
  RawWorkload,
  WorkloadParts,
} from './tool-parts'

export type { LensParts, MilestoneParts, RawAnswer, RawImprovement, RawLensReview, RawWorkload, WorkloadParts }

/** Collects what is odd, each thing once. */
type Note = (problem: string) => void

const member = <Name extends string>(names: readonly Name[], value: Maybe<string>): Name | undefined =>
  names.find((name) => name === value)

/** A value that this app knows, or undefined; a value that it does not know is told. */
const known = <const Name extends string>(
  names: readonly Name[],
  value: Maybe<string>,
  what: string,
  note: Note,
): Name | undefined => {
  const found = member(names, value)
  if (found === undefined && value !== undefined && value !== null)
    note(`The Tool says ${JSON.stringify(value)} for ${what}, which this version of the app does not know.`)
  return found
}

const dateOf = (value: Maybe<string>): string | null => {
  const time = Date.parse(value ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

const given = <Key extends string, const Value>(key: Key, value: Maybe<Value>): { readonly [Name in Key]?: Value } =>
  value === undefined || value === null
    ? {}
    : // A computed key widens to any string, so the one key is named by its type here.
      ({ [key]: value } as { readonly [Name in Key]?: Value })

const countsOf = (counts: RawCounts, note: Note): ToolRiskCounts =>
  Object.fromEntries(
    Object.entries(counts ?? {}).flatMap(([risk, count]) => {
      const name = known(toolRisks, risk, 'a risk', note)
      return name !== undefined && typeof count === 'number' ? [[name, Math.max(0, Math.trunc(count))]] : []
    }),
  )

/** An unknown reason is a reason all the same. */
const reasonOf = (reason: Maybe<string>, what: string, note: Note): Choice['reason'] =>
  reason === undefined || reason === null ? 'NONE' : (known(answerReasons, reason, what, note) ?? 'OTHER')

/** The answer with its values narrowed to those that `readAnswer` knows. */
const narrowAnswer = (answer: RawAnswer, questionId: string, note: Note): ReadableAnswer => {
  const entries = answer.ChoiceAnswers ?? answer.ChoiceAnswerSummaries
  return {
    QuestionId: questionId,
    QuestionTitle: answer.QuestionTitle ?? undefined,
    Choices: (answer.Choices ?? []).map(({ ChoiceId, Title }) => ({
      ChoiceId: ChoiceId || undefined,
      Title: Title ?? undefined,
    })),
    SelectedChoices: answer.SelectedChoices ?? undefined,
    ChoiceAnswers: (entries ?? []).map((entry) => ({
      ChoiceId: entry.ChoiceId ?? undefined,
      Status: known(choiceStatuses, entry.Status, `the choice ${entry.ChoiceId ?? ''} of ${questionId}`, note),
      Reason: reasonOf(entry.Reason, `the reason of the choice ${entry.ChoiceId ?? ''} of ${questionId}`, note),
      Notes: entry.Notes ?? undefined,
    })),
    IsApplicable: answer.IsApplicable ?? undefined,
    Reason: reasonOf(answer.Reason, `the reason of ${questionId}`, note),
    Notes: answer.Notes ?? undefined,
  }
}

const noteUnlisted = (answer: RawAnswer, questionId: string, note: Note): void => {
  const listed = new Set((answer.Choices ?? []).map(({ ChoiceId }) => ChoiceId))
  const named = [
    ...(answer.SelectedChoices ?? []),
    ...(answer.ChoiceAnswers ?? answer.ChoiceAnswerSummaries ?? []).flatMap(({ ChoiceId }) => ChoiceId ?? []),
  ]
  const unlisted = [...new Set(named.filter((choiceId) => !listed.has(choiceId)))].toSorted()
  if (unlisted.length > 0)
    note(`The answer to ${questionId} names choices that the question does not list: ${unlisted.join(', ')}.`)
}

/** The one question of an answer; undefined, and told, where the answer names none. */
const questionOf = (answer: RawAnswer, note: Note): Question | undefined => {
  if (!answer.QuestionId) {
    note('The Tool gave an answer that names no question: it is left out.')
    return undefined
  }
  const questionId = answer.QuestionId
  noteUnlisted(answer, questionId, note)
  const state = readAnswer(narrowAnswer(answer, questionId, note))
  const texts = new Map((answer.Choices ?? []).map((choice) => [choice.ChoiceId, choice]))
  const choices = state.choices.map(({ choiceId, title, status, reason, notes, unclear }): Choice => {
    const text = texts.get(choiceId)
    return {
      choiceId,
      ...given('title', title),
      ...given('description', text?.Description),
      ...given('improvementUrl', text?.ImprovementPlan?.Url),
      // Where the two lists disagree, `SelectedChoices` says the opposite of the status.
      selected: (status === 'SELECTED') !== (unclear === true),
      status,
      reason,
      notes,
    }
  })
  return {
    questionId,
    pillarId: answer.PillarId || 'unknown',
    ...given('title', state.title),
    ...given('description', answer.QuestionDescription),
    isApplicable: state.isApplicable,
    reason: state.reason,
    notes: state.notes,
    risk: known(toolRisks, answer.Risk, `the risk of ${questionId}`, note) ?? null,
    answeredAt: null,
    choices,
  }
}

/** A question as the workload keeps it, from an answer of the Tool; what is odd about it is told in sentences. */
export const toQuestion = (
  answer: RawAnswer,
): { readonly question: Question | undefined; readonly problems: readonly string[] } => {
  const problems = new Set<string>()
  const question = questionOf(answer, (problem) => problems.add(problem))
  return { question, problems: [...problems] }
}

const improvementOf = (improvement: RawImprovement, note: Note): readonly Improvement[] => {
  const { QuestionId: questionId, PillarId: pillarId, Risk: risk, ImprovementPlans: plans } = improvement
  if (!questionId) return []
  return [
    {
      questionId,
      pillarId: pillarId || 'unknown',
      risk: known(toolRisks, risk, `the risk of ${questionId}`, note) ?? null,
      plans: (plans ?? []).flatMap(({ ChoiceId: choiceId, DisplayText: text, ImprovementPlanUrl: url }) =>
        choiceId ? [{ choiceId, text: text ?? '', ...given('url', url) }] : [],
      ),
    },
  ]
}

const pillarsOf = ({ PillarReviewSummaries: pillars }: RawLensReview, note: Note): PillarReview[] =>
  (pillars ?? []).flatMap(({ PillarId: pillarId, PillarName: name, RiskCounts: counts }) =>
    pillarId ? [{ pillarId, ...given('pillarName', name), riskCounts: countsOf(counts, note) }] : [],
  )

const lensStatuses = ['CURRENT', 'NOT_CURRENT', 'DEPRECATED', 'DELETED', 'UNSHARED'] as const

/** A lens review as the workload keeps it; undefined where the review names no lens. */
export const toLensReview = ({ review, answers, improvements, problems }: LensParts): LensReview | undefined => {
  const lensAlias = nameLens(review.LensAlias || review.LensArn || '')
  if (!lensAlias) return undefined
  const told = new Set(problems)
  const note: Note = (problem) => told.add(problem)
  const made = {
    lensAlias,
    ...given('lensName', review.LensName),
    lensVersion: review.LensVersion ?? '',
    lensStatus: known(lensStatuses, review.LensStatus, 'the state of the lens', note) ?? null,
    updatedAt: dateOf(review.UpdatedAt),
    pillarReviews: pillarsOf(review, note),
    questions: answers.flatMap((answer) => questionOf(answer, note) ?? []),
    ...given('lensArn', review.LensArn),
    ...given('notes', review.Notes),
    ...given(
      'improvements',
      improvements?.flatMap((improvement) => improvementOf(improvement, note)),
    ),
  }
  return { ...made, ...(told.size > 0 ? { problems: [...told] } : {}) }
}

const lensReviewsOf = (lenses: readonly LensParts[], note: Note): LensReview[] =>
  lenses.flatMap((parts) => {
    const review = toLensReview(parts)
    if (!review) note('The Tool gave a review that names no lens: it is left out.')
    return review ?? []
  })

const milestoneOf = ({ summary, lensReviews }: MilestoneParts, note: Note): Milestone | undefined => {
  const { MilestoneNumber: milestoneNumber, MilestoneName: name } = summary
  const recordedAt = dateOf(summary.RecordedAt)
  if (typeof milestoneNumber !== 'number' || milestoneNumber < 1 || recordedAt === null) {
    note('The Tool gave a milestone without number or date: it is left out.')
    return undefined
  }
  return { milestoneNumber, milestoneName: name ?? '', recordedAt, lensReviews: lensReviewsOf(lensReviews, note) }
}

const jiraOf = (jira: RawWorkload['JiraConfiguration'], note: Note): NonNullable<Workload['jira']> | undefined =>
  jira
    ? {
        ...given(
          'status',
          known(['ENABLED', 'DISABLED', 'INHERIT'], jira.IssueManagementStatus, 'the Jira integration', note),
        ),
        ...given('type', known(['AUTO', 'MANUAL'], jira.IssueManagementType, 'the kind of Jira integration', note)),
        ...given('projectKey', jira.JiraProjectKey),
      }
    : undefined

const profilesOf = ({ Profiles: profiles }: RawWorkload): Workload['profiles'] =>
  profiles?.flatMap(({ ProfileArn: arn, ProfileName: name, ProfileVersion: version }) =>
    arn ? [{ arn, ...given('name', name), ...given('version', version) }] : [],
  )

/**
 * A workload as the app keeps it, from the Tool's answers. Values of a later AWS that this version does not know become `null`
 * or the plainest known one, and are told in `problems`.
 *
 * @throws where the answer holds no id or name of the workload, which AWS always gives
 */
export const toWorkload = ({
  workload: raw,
  region,
  permission,
  lensReviews,
  milestones,
  problems,
}: WorkloadParts): Workload => {
  const { WorkloadId: workloadId, WorkloadArn: workloadArn, WorkloadName: workloadName } = raw
  if (!workloadId || !workloadArn) throw new Error('A workload of the Tool without id or ARN cannot be kept')
  const told = new Set(problems)
  const note: Note = (problem) => told.add(problem)
  const made = {
    workloadId,
    workloadArn,
    workloadName: workloadName ?? workloadId,
    region,
    owner: raw.Owner ?? null,
    permission: known(['READONLY', 'CONTRIBUTOR'], permission, 'the permission of the share', note) ?? null,
    environment: known(['PRODUCTION', 'PREPRODUCTION'], raw.Environment, 'the environment', note) ?? null,
    reviewOwner: raw.ReviewOwner ?? '',
    accountIds: [...(raw.AccountIds ?? [])],
    awsRegions: [...(raw.AwsRegions ?? [])],
    nonAwsRegions: [...(raw.NonAwsRegions ?? [])],
    applications: [...(raw.Applications ?? [])],
    pillarPriorities: [...(raw.PillarPriorities ?? [])],
    updatedAt: dateOf(raw.UpdatedAt),
    lensReviews: lensReviewsOf(lensReviews, note),
    milestones: milestones
      .flatMap((parts) => milestoneOf(parts, note) ?? [])
      .toSorted((a, b) => a.milestoneNumber - b.milestoneNumber),
    ...given('description', raw.Description),
    ...given('notes', raw.Notes),
    ...given('tags', raw.Tags),
    ...given('reviewRestrictionDate', dateOf(raw.ReviewRestrictionDate)),
    ...given(
      'trustedAdvisor',
      known(
        ['ENABLED', 'DISABLED'],
        raw.DiscoveryConfig?.TrustedAdvisorIntegrationStatus,
        'the Trusted Advisor integration',
        note,
      ),
    ),
    ...given('jira', jiraOf(raw.JiraConfiguration, note)),
    ...given('profiles', profilesOf(raw)),
  }
  return { ...made, ...(told.size > 0 ? { problems: [...told] } : {}) }
}
