import type { Risk } from '@aws-sdk/client-wellarchitected'
import { questionsOf, type SamplePillar, type SampleQuestion } from './lens'
import { answerOf, type AnswerState, type ReviewState } from './state'

/** How many questions stand at which risk; a risk that none has is left out, as AWS does. */
export type Counts = Partial<Record<Risk, number>>

/**
 * The risk of an answer. AWS does not publish the rule of its own lenses; the sample's is that of the framework's levels:
 * a missing practice of level HIGH gives HIGH, any other missing one MEDIUM. "None of these" counts as if nothing were
 * ticked, also where something is. Practices that do not apply are not missing; where none applies, nothing is.
 */
export function riskOf({ choices: practices, noneId }: SampleQuestion, answer: AnswerState): Risk {
  if (!answer.isApplicable) return 'NOT_APPLICABLE'
  const statusOf = (id: string) => answer.choices[id]?.status
  const applying = practices.filter(({ id }) => statusOf(id) !== 'NOT_APPLICABLE')
  if (applying.length === 0) return 'NONE'
  const none = statusOf(noneId) === 'SELECTED'
  const ticked = applying.filter(({ id }) => statusOf(id) === 'SELECTED')
  if (!none && ticked.length === 0) return 'UNANSWERED'
  const missing = none ? applying : applying.filter((practice) => !ticked.includes(practice))
  if (missing.length === 0) return 'NONE'
  return missing.some(({ risk }) => risk === 'HIGH') ? 'HIGH' : 'MEDIUM'
}

/** Counts risks. */
export function countRisks(risks: readonly Risk[]): Counts {
  const counts: Counts = {}
  for (const risk of risks) counts[risk] = (counts[risk] ?? 0) + 1
  return counts
}

/** The risks of a review's questions, of one pillar or of all. */
export const risksOf = (review: ReviewState, pillar?: SamplePillar): readonly Risk[] =>
  questionsOf(review.lens)
    .filter((placed) => pillar === undefined || placed.pillar.id === pillar.id)
    .map(({ question }) => riskOf(question, answerOf(review, question.id)))
