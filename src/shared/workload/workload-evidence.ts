import { findBestPracticeByChoice, findQuestion } from '../framework/lookup'
import type { BestPractice } from '../framework/catalogue'
import type { CheckMetadata } from '../review/check-metadata'
import type { Outcome } from '../review/outcome'
import type { Light } from '../review/score'
import { findProblems, isNoneOfThese, type AnswerProblem } from './answer-problems'
import { gatherCheck, type CheckEvidence, type EvidenceSource, type TagsOf } from './check-evidence'
import { markEvidence, type EvidenceMark } from './evidence-marks'
import { decideStanding, foldLight, type LinkedEvidence, type Standing } from './standing'
import { isExcluded, isTicked, type Choice, type LensReview, type Question } from './workload'
import type { WorkloadSlice } from './workload-slice'

/** A choice with what the resources say. */
export type ChoiceEvidence = {
  readonly choice: Choice
  /** `null`: "None of these", or a choice that the catalogue lacks. */
  readonly practice: BestPractice | null
  readonly ticked: boolean
  /** The choice or its question is marked as not applicable. */
  readonly excluded: boolean
  readonly standing: Standing
  readonly light: Light
  /** Necessary checks first, then by id. */
  readonly checks: readonly LinkedEvidence[]
  readonly marks: readonly EvidenceMark[]
}

/** A question with what the resources say of each choice, in the answer's own order. */
export type QuestionEvidence = {
  readonly question: Question
  readonly choices: readonly ChoiceEvidence[]
  readonly problems: readonly AnswerProblem[]
}

/** What the evidence of a workload is computed from. */
export type EvidenceRequest = {
  readonly source: EvidenceSource
  readonly slice: WorkloadSlice
  /** All checks that the app has, so that one which the review left out is missing and not unheard of; the snapshot's alone where left out. */
  readonly knownChecks?: readonly CheckMetadata[]
  /** Whether a finding is an accepted risk, by `findingId`. */
  readonly isAccepted: (finding: string) => boolean
  /** Tags of resources; left out where nothing is known of them. */
  readonly tagsOf?: TagsOf
  /** ISO 8601; evidence is old or not as of then. */
  readonly today: string
}

/** The checks that look at a practice, by its id; the same for all answers of a workload. */
export type EvidenceByPractice = ReadonlyMap<string, readonly LinkedEvidence[]>

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const compareLinked = (a: LinkedEvidence, b: LinkedEvidence): number =>
  compareText(a.link, b.link) || compareText(a.check.id, b.check.id)

/** A check that names a practice twice is one check of it, necessary if either is. */
const linkTo = (evidence: CheckEvidence, practice: string): LinkedEvidence => {
  const links = evidence.check.bestPractices.filter(({ id }) => id === practice)
  const necessary = links.filter(({ link }) => link === 'necessary')
  const parts = (necessary.length > 0 ? necessary : links).map(({ part }) => part)
  return { ...evidence, link: necessary.length > 0 ? 'necessary' : 'related', part: parts.join('; ') }
}

const groupByCheck = (outcomes: readonly Outcome[]): ReadonlyMap<string, readonly Outcome[]> => {
  const byCheck = new Map<string, Outcome[]>()
  for (const outcome of outcomes) {
    const some = byCheck.get(outcome.check)
    if (some) some.push(outcome)
    else byCheck.set(outcome.check, [outcome])
  }
  return byCheck
}

/** Gathers what a snapshot says of a slice, whatever the answers are. It takes long where the snapshot is large. */
export const gatherPractices = (request: Omit<EvidenceRequest, 'today'>): EvidenceByPractice => {
  const { source, slice, knownChecks = [], isAccepted, tagsOf } = request
  if (slice.kind === 'unmapped') return new Map()
  // The metadata of the snapshot tell what a check meant when it ran.
  const checks = new Map([...knownChecks, ...source.checks.list].map((check) => [check.id, check]))
  const outcomes = groupByCheck(source.outcomes)
  const found = new Map<string, LinkedEvidence[]>()
  for (const check of checks.values()) {
    const evidence = gatherCheck(check, outcomes.get(check.id) ?? [], { source, slice, isAccepted, tagsOf })
    for (const id of new Set(check.bestPractices.map(({ id }) => id))) {
      const some = found.get(id)
      if (some) some.push(linkTo(evidence, id))
      else found.set(id, [linkTo(evidence, id)])
    }
  }
  return new Map([...found].map(([id, linked]) => [id, linked.toSorted(compareLinked)]))
}

/** What the answers are weighed by, beside the evidence. */
export type WeighRequest = Pick<EvidenceRequest, 'slice' | 'today'> & {
  /** When the snapshot's review started: ISO 8601. */
  readonly startedAt: string
}

/** The practice that a choice is; `null` unless question and choice both have the ids of the catalogue. */
const practiceOf = (question: Question, { choiceId }: Choice): BestPractice | null => {
  const practice = findBestPracticeByChoice(choiceId)
  return practice && findQuestion(practice.question)?.questionId === question.questionId ? practice : null
}

const weigh = (
  question: Question,
  choice: Choice,
  review: LensReview,
  { slice, startedAt, today }: WeighRequest,
  byPractice: EvidenceByPractice,
): ChoiceEvidence => {
  const practice = practiceOf(question, choice)
  const checks = practice ? (byPractice.get(practice.id) ?? []) : []
  const ticked = isTicked(choice)
  const excluded = !question.isApplicable || isExcluded(choice)
  const standing = isNoneOfThese(choice)
    ? 'noneOfThese'
    : slice.kind === 'unmapped'
      ? 'unmapped'
      : decideStanding({ ticked, excluded }, checks)
  const dates = { evidence: startedAt, today, question, review }
  return {
    choice,
    practice,
    ticked,
    excluded,
    standing,
    light: foldLight(checks),
    checks,
    marks: checks.some(({ state }) => state === 'assessed' || state === 'gap') ? markEvidence(dates) : [],
  }
}

/** Sets evidence that was gathered before beside each answer of a lens review. It reads answers and changes none. */
export const weighAnswers = (
  review: LensReview,
  request: WeighRequest,
  byPractice: EvidenceByPractice,
): readonly QuestionEvidence[] =>
  review.questions.map((question) => ({
    question,
    choices: question.choices.map((choice) => weigh(question, choice, review, request, byPractice)),
    problems: findProblems(question),
  }))

/**
 * Sets the evidence of a snapshot beside each answer of a lens review. It reads answers and changes none. A choice has evidence
 * only where the answer itself lists it and the catalogue knows it.
 */
export const gatherEvidence = (review: LensReview, request: EvidenceRequest): readonly QuestionEvidence[] => {
  const { slice, today, source } = request
  return weighAnswers(review, { slice, today, startedAt: source.startedAt }, gatherPractices(request))
}
