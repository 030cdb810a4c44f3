import { assertNever } from '../assert-never'
import { isNoneOfThese } from '../draft/answer-state'
import { findQuestion } from '../framework/lookup'
import { isExcluded, isTicked, type Choice, type Question } from './workload'

export { isNoneOfThese }

/** What is wrong with an answer as it stands. */
export type AnswerProblem =
  /** "None of these" is ticked beside other choices. */
  | { readonly kind: 'noneBesideOthers'; readonly choiceIds: readonly string[] }
  /** The question applies, and each of its choices is marked as not applicable. */
  | { readonly kind: 'allNotApplicable' }
  /** The Tool's two lists say different things of a choice: it counts as ticked. */
  | { readonly kind: 'listsDisagree'; readonly choiceIds: readonly string[] }
  /** Practices of the catalogue that the answer does not list, as in an older version of the lens. */
  | { readonly kind: 'missingChoices'; readonly choiceIds: readonly string[] }
  /** Choices of a question of the framework that the catalogue lacks: they are shown, and have no evidence. */
  | { readonly kind: 'unknownChoices'; readonly choiceIds: readonly string[] }

const idsOf = (choices: readonly Pick<Choice, 'choiceId'>[]): readonly string[] =>
  choices.map(({ choiceId }) => choiceId).toSorted()

const compareWithCatalogue = (question: Pick<Question, 'questionId' | 'choices'>): readonly AnswerProblem[] => {
  const known = findQuestion(question.questionId)
  const listed = new Set(idsOf(question.choices))
  if (known?.questionId !== question.questionId) return []
  const practices = new Set(known.bestPractices.map(({ choiceId }) => choiceId))
  const missing = idsOf(known.bestPractices.filter(({ choiceId }) => !listed.has(choiceId)))
  const unknown = idsOf(question.choices.filter((choice) => !practices.has(choice.choiceId) && !isNoneOfThese(choice)))
  return [
    ...(missing.length > 0 ? [{ kind: 'missingChoices', choiceIds: missing } as const] : []),
    ...(unknown.length > 0 ? [{ kind: 'unknownChoices', choiceIds: unknown } as const] : []),
  ]
}

/** Finds what is wrong with an answer; whether it is true is for its evidence to say. */
export const findProblems = (question: Question): readonly AnswerProblem[] => {
  const practices = question.choices.filter((choice) => !isNoneOfThese(choice))
  const none = question.choices.some((choice) => isNoneOfThese(choice) && isTicked(choice))
  const beside = none ? idsOf(practices.filter(isTicked)) : []
  const disagree = idsOf(question.choices.filter(({ selected, status }) => selected !== (status === 'SELECTED')))
  const isEmpty = question.isApplicable && practices.length > 0 && practices.every(isExcluded)
  return [
    ...(beside.length > 0 ? [{ kind: 'noneBesideOthers', choiceIds: beside } as const] : []),
    ...(isEmpty ? [{ kind: 'allNotApplicable' } as const] : []),
    ...(disagree.length > 0 ? [{ kind: 'listsDisagree', choiceIds: disagree } as const] : []),
    ...compareWithCatalogue(question),
  ]
}

/** A sentence for people: what is wrong with the answer and what to do. */
export const describeProblem = (problem: AnswerProblem): string => {
  switch (problem.kind) {
    case 'noneBesideOthers':
      return 'The answer is inconsistent: “None of these” is ticked beside other choices. Untick the one or the others.'
    case 'allNotApplicable':
      return 'Every choice is marked as not applicable: mark the question itself as not applicable, or look at its choices again.'
    case 'listsDisagree':
      return 'The Tool’s lists of this answer say different things of some choices: look at them in the Tool and save the answer again.'
    case 'missingChoices':
      return 'The answer lacks choices of today’s framework: its lens has another version. Upgrade the lens in the Tool to answer them.'
    case 'unknownChoices':
      return 'The answer lists choices that the app does not know: they have no evidence and are for a person to judge.'
    default:
      return assertNever(problem)
  }
}
