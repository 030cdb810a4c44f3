import type { CheckView, ChoiceView, LensView, PillarStandingsView, QuestionView } from '../../../shared/ipc/workloads'

/** Choices that ask for a look, as lists of their ids. */
type ToLookAt = {
  readonly contradictions: readonly string[]
  readonly doubts: readonly string[]
  readonly candidates: readonly string[]
  readonly blindSpots: readonly string[]
  readonly excludedButFound: readonly string[]
}

const lookAt = (questions: readonly QuestionView[]): ToLookAt => {
  const choices = questions.flatMap((question) => question.choices)
  const those = (standing: ChoiceView['standing']): readonly string[] =>
    choices.filter((choice) => choice.standing === standing).map(({ choiceId }) => choiceId)
  return {
    contradictions: those('contradiction'),
    doubts: those('doubt'),
    candidates: those('candidate'),
    blindSpots: those('blindSpot'),
    excludedButFound: those('excludedButFound'),
  }
}

const checkJson = ({ check, ...rest }: CheckView) => ({ id: check, ...rest })

const choiceJson = (choice: ChoiceView) => ({
  choiceId: choice.choiceId,
  bestPractice: choice.bestPractice,
  title: choice.title,
  selected: choice.ticked,
  status: choice.status,
  reason: choice.reason,
  notes: choice.notes,
  light: choice.light,
  standing: choice.standing,
  sentence: choice.sentence,
  marks: choice.marks,
  checks: choice.checks.map(checkJson),
})

const questionJson = (question: QuestionView) => ({
  questionId: question.questionId,
  number: question.number,
  title: question.title,
  pillar: question.pillarId,
  risk: question.risk,
  isApplicable: question.isApplicable,
  reason: question.reason,
  answered: question.answered,
  notes: question.notes,
  problems: question.problems,
  ...lookAt([question]),
  choices: question.choices.map(choiceJson),
})

const pillarJson = (pillar: PillarStandingsView, all: readonly QuestionView[]) => {
  const own = all.filter(({ pillarId }) => pillarId === pillar.pillarId)
  return {
    pillar: pillar.pillarId,
    name: pillar.pillarName,
    risks: pillar.risks,
    score: pillar.score,
    light: pillar.light,
    answered: pillar.answered,
    standings: pillar.choices,
    ...lookAt(own),
    questions: own.map(questionJson),
  }
}

const milestoneJson = ({ number, name, recordedAt }: LensView['milestones'][number]) => ({
  milestoneNumber: number,
  milestoneName: name,
  recordedAt,
})

/**
 * What `workload show --json` prints: pillars, questions and choices of one lens, each answer beside its evidence. The lists of
 * what asks for a look stand at the top for the whole lens, and again for each pillar and each question.
 */
export const makeLensJson = (view: LensView) => {
  const { lensReviews: _reviews, milestones: _milestones, ...workload } = view.workload
  return {
    workload,
    lens: view.lens,
    /** Where the answers come from, and when they were read. */
    answers: view.source,
    snapshot: view.snapshot,
    ...lookAt(view.questions),
    pillars: view.pillars.map((pillar) => pillarJson(pillar, view.questions)),
    milestones: view.milestones.map(milestoneJson),
    remarks: view.remarks.filter((remark) => !view.row.problems.includes(remark)),
    problems: view.row.problems,
  }
}
