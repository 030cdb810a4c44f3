import {
  GetLensReviewCommand,
  paginateListAnswers,
  paginateListLensReviewImprovements,
  type LensReviewSummary,
} from '@aws-sdk/client-wellarchitected'
import { GetAnswerCommand, type Answer, type AnswerSummary } from '@aws-sdk/client-wellarchitected'
import type { LensParts, RawAnswer } from '../../shared/workload/from-tool'
import { allOf, forEachOf } from './all-of'
import { isoReview } from './iso-dates'
import { lensOf } from './read-standing'
import type { WorkloadPlace } from './tool'
import type { ToolSession } from './tool-session'
import { askTool, unusable, type Asked } from './trouble'

const at = (milestone: number | undefined) => (milestone === undefined ? {} : { MilestoneNumber: milestone })

/** An answer whole; the notes of the summary of a list are missing. */
const readWhole = async (
  { client }: ToolSession,
  { workloadId }: WorkloadPlace,
  lens: string,
  questionId: string,
): Promise<Asked<Answer>> => {
  const input = { WorkloadId: workloadId, LensAlias: lens, QuestionId: questionId }
  const asked = await askTool(() => client.send(new GetAnswerCommand(input)), `the question ${questionId}`)
  if (!asked.ok) return asked
  const answer = asked.value.Answer
  return answer?.QuestionId === questionId
    ? { ok: true, value: answer }
    : { ok: false, trouble: unusable(`The Tool's answer to ${questionId} is not whole.`) }
}

const readAnswers = async (
  session: ToolSession,
  place: WorkloadPlace,
  lens: string,
  milestone: number | undefined,
  problems: string[],
): Promise<readonly RawAnswer[]> => {
  const listed = await allOf(
    () =>
      paginateListAnswers(
        { client: session.client },
        { WorkloadId: place.workloadId, LensAlias: lens, ...at(milestone) },
      ),
    (page): readonly AnswerSummary[] | undefined => page.AnswerSummaries,
    `the answers of the lens ${lens}`,
  )
  if (!listed.ok) {
    problems.push(listed.trouble.problem.text)
    return []
  }
  if (milestone !== undefined) return listed.value
  return forEachOf(listed.value, async (summary): Promise<RawAnswer> => {
    if (summary.QuestionId === undefined) return summary
    const whole = await readWhole(session, place, lens, summary.QuestionId)
    if (whole.ok) return whole.value
    problems.push(`The notes of ${summary.QuestionId} could not be read. ${whole.trouble.problem.text}`)
    return summary
  })
}

/** Reads one lens review: as it stands with all notes, or as a milestone keeps it, without. What is denied leaves the rest. */
export const readLensParts = async (
  session: ToolSession,
  place: WorkloadPlace,
  summary: LensReviewSummary,
  milestone?: number,
): Promise<LensParts> => {
  const lens = lensOf(summary)
  if (lens === undefined) return { review: isoReview(summary), answers: [] }
  const { client } = session
  const problems: string[] = []
  const input = { WorkloadId: place.workloadId, LensAlias: lens, ...at(milestone) }
  const review = await askTool(() => client.send(new GetLensReviewCommand(input)), `the review by the lens ${lens}`)
  if (!review.ok) problems.push(review.trouble.problem.text)
  const answers = await readAnswers(session, place, lens, milestone, problems)
  const improvements =
    milestone === undefined
      ? await allOf(
          () => paginateListLensReviewImprovements({ client }, input),
          (page) => page.ImprovementSummaries,
          `the improvements of the lens ${lens}`,
        )
      : undefined
  if (improvements && !improvements.ok) problems.push(improvements.trouble.problem.text)
  return {
    review: isoReview({ ...summary, ...(review.ok ? review.value.LensReview : {}) }),
    answers,
    ...(improvements?.ok ? { improvements: improvements.value } : {}),
    problems,
  }
}
