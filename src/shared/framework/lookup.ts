import { bestPractices, pillars, questions } from './catalogue'
import type { BestPractice, Pillar, PillarId, Question, Risk } from './catalogue'

const pillarsById: ReadonlyMap<string, Pillar> = new Map(pillars.map((pillar) => [pillar.pillarId, pillar]))
const questionsById: ReadonlyMap<string, Question> = new Map(
  questions.flatMap((question) => [
    [question.id, question],
    [question.questionId, question],
  ]),
)
const practicesById: ReadonlyMap<string, BestPractice> = new Map(
  bestPractices.map((practice) => [practice.id, practice]),
)
const practicesByChoice: ReadonlyMap<string, BestPractice> = new Map(
  bestPractices.map((practice) => [practice.choiceId, practice]),
)

/** Finds a pillar by its `PillarId` in the Tool; undefined if the catalogue has none of that id. */
export function findPillar(pillarId: string): Pillar | undefined {
  return pillarsById.get(pillarId)
}

/** Finds a question by its number (`SEC05`) or by its `QuestionId` in the Tool (`network-protection`). */
export function findQuestion(id: string): Question | undefined {
  return questionsById.get(id)
}

/** Finds a best practice by its number (`SEC05-BP02`). */
export function findBestPractice(id: string): BestPractice | undefined {
  return practicesById.get(id)
}

/** Finds a best practice by its `ChoiceId` in the Tool; "None of these" is none. */
export function findBestPracticeByChoice(choiceId: string): BestPractice | undefined {
  return practicesByChoice.get(choiceId)
}

/** How much of the framework a pillar holds: the denominators of framework coverage. */
export type PillarCount = {
  /** The pillar counted. */
  readonly pillarId: PillarId
  /** Number of its questions. */
  readonly questions: number
  /** Number of its best practices. */
  readonly bestPractices: number
}

/** Counts of each pillar in the framework's order. */
export const pillarCounts: readonly PillarCount[] = pillars.map((pillar) => ({
  pillarId: pillar.pillarId,
  questions: pillar.questions.length,
  bestPractices: pillar.questions.reduce((sum, question) => sum + question.bestPractices.length, 0),
}))

/**
 * Risk by which a practice is weighed. A practice without a published risk counts as MEDIUM: leaving it out would hide
 * its findings, and the two other levels would claim something that AWS does not say. `riskSourced` tells such a
 * practice apart.
 */
export function weighedRisk(practice: Pick<BestPractice, 'risk'>): Risk {
  return practice.risk ?? 'MEDIUM'
}
