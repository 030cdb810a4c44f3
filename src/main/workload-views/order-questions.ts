import { bestPractices, questions as catalogue } from '../../shared/framework/catalogue'
import { isNoneOfThese } from '../../shared/workload/answer-problems'
import type { ChoiceEvidence, QuestionEvidence } from '../../shared/workload/workload-evidence'

const questionRanks = new Map(catalogue.map(({ questionId }, index) => [questionId, index]))
const practiceRanks = new Map(bestPractices.map(({ id }, index) => [id, index]))

/** Place of a question in the framework; those of other lenses come after all of its own. */
export const rankOfQuestion = (questionId: string): number => questionRanks.get(questionId) ?? catalogue.length

const rankOfChoice = ({ choice, practice }: ChoiceEvidence): number => {
  if (isNoneOfThese(choice)) return bestPractices.length + 1
  return practiceRanks.get(practice?.id ?? '') ?? bestPractices.length
}

/**
 * Questions in the framework's order, others after them as the lens lists them; choices by the number of their practice, "None of
 * these" last. The order is for people: nothing is addressed by it.
 */
export const orderQuestions = (questions: readonly QuestionEvidence[]): readonly QuestionEvidence[] =>
  questions
    .toSorted((a, b) => rankOfQuestion(a.question.questionId) - rankOfQuestion(b.question.questionId))
    .map((one) => ({ ...one, choices: one.choices.toSorted((a, b) => rankOfChoice(a) - rankOfChoice(b)) }))
