import { questions as framework } from '../../../shared/framework/catalogue'
import type { Comparison, Difference, SendProgress } from '../../../shared/ipc/workloads'
import { showCount } from '../../text/show-count'

/** What becomes of questions, in the order in which they are shown: what needs the reviewer first. */
export const differenceKinds = [
  'conflicts',
  'refused',
  'unknown',
  'send',
  'nothing',
] as const satisfies readonly Difference['kind'][]

const placeOf = (questionId: string): number => {
  const place = framework.findIndex((question) => question.questionId === questionId)
  return place < 0 ? framework.length : place
}

/** By what becomes of them, then by lens, then as the framework numbers questions. */
export const orderDifferences = (differences: readonly Difference[]): readonly Difference[] => {
  const lenses = [...new Set(differences.map(({ lens }) => lens))]
  return differences.toSorted(
    (one, other) =>
      differenceKinds.indexOf(one.kind) - differenceKinds.indexOf(other.kind) ||
      lenses.indexOf(one.lens) - lenses.indexOf(other.lens) ||
      placeOf(one.questionId) - placeOf(other.questionId),
  )
}

/** Questions of a comparison by what becomes of them. */
export const countDifferences = (differences: readonly Difference[]): Readonly<Record<Difference['kind'], number>> => {
  const count = (kind: Difference['kind']): number => differences.filter((one) => one.kind === kind).length
  return {
    send: count('send'),
    nothing: count('nothing'),
    conflicts: count('conflicts'),
    refused: count('refused'),
    unknown: count('unknown'),
  }
}

/** Why nothing can be sent although there is a draft; `undefined`: something can. */
export const whyNothing = ({
  differences,
  blockers,
}: Pick<Comparison, 'differences' | 'blockers'>): string | undefined => {
  if (blockers.some(({ effect, on }) => effect === 'blocks' && on.includes('answers')))
    return 'Nothing can be sent: see what stands against it above.'
  const { send, conflicts, refused, unknown } = countDifferences(differences)
  if (send > 0) return undefined
  if (conflicts + refused + unknown > 0) return 'Nothing can be sent before the questions below are settled.'
  return 'The Tool says already what the draft says: there is nothing to send.'
}

/** Choices that sending would change, over all questions that are sent. */
export const countChoices = (differences: readonly Difference[]): number =>
  differences.reduce((sum, { kind, choices }) => (kind === 'send' ? sum + choices.length : sum), 0)

/** What is sent, in a few words: `2 answers with 3 changed choices`. */
export const describeSending = (differences: readonly Difference[]): string => {
  const choices = countChoices(differences)
  const answers = showCount(countDifferences(differences).send, 'answer')
  return choices === 0
    ? `${answers} without a change of choices`
    : `${answers} with ${showCount(choices, 'changed choice')}`
}

type Question = SendProgress['questions'][number]

/** Whether a question of a send is at its end. */
export const isSettled = ({ state }: Pick<Question, 'state'>): boolean => state !== 'waiting' && state !== 'sending'

/** How a send ended, in a sentence: what was sent, what was not. */
export const describeSend = ({ questions, state }: Pick<SendProgress, 'questions' | 'state'>): string => {
  const count = (...states: readonly Question['state'][]): number =>
    questions.filter((question) => states.includes(question.state)).length
  const parts = [
    [count('sent'), 'sent and read back'],
    [count('nothing'), 'stood there already'],
    [count('differs'), 'sent, but stands differently'],
    [count('conflicts'), 'changed by somebody meanwhile and left as it is'],
    [count('refused'), 'not fit to send'],
    [count('failed'), 'refused by AWS'],
    [count('unanswered'), 'without an answer'],
    [count('waiting', 'sending'), state === 'running' ? 'to go' : 'not begun'],
  ] as const
  const said = parts.flatMap(([number, words]) => (number === 0 ? [] : [`${number} ${words}`]))
  return `Of ${showCount(questions.length, 'answer')}: ${said.length === 0 ? 'none to send' : said.join(', ')}.`
}

/** Whether all that was to be sent stands in the Tool. */
export const isComplete = ({
  questions,
  state,
  problem,
}: Pick<SendProgress, 'questions' | 'state' | 'problem'>): boolean =>
  state === 'done' && problem === null && questions.every((one) => one.state === 'sent' || one.state === 'nothing')
