import type { Comparison, Difference } from '../../../shared/ipc/workloads'
import { assertNever } from '../../../shared/assert-never'

const headings = (kind: Difference['kind']): string => {
  switch (kind) {
    case 'send':
      return 'would be sent'
    case 'nothing':
      return 'stands so already'
    case 'conflicts':
      return 'changed by somebody else meanwhile, not sent'
    case 'refused':
      return 'cannot be sent as it is'
    case 'unknown':
      return 'not in this workload'
    default:
      return assertNever(kind)
  }
}

const quote = (sign: string, text: string): readonly string[] =>
  text === '' ? [] : text.split(/\r\n|\r|\n/).map((line) => `    ${sign} ${line}`)

const notesLines = (what: string, before: string, after: string): readonly string[] =>
  before === after ? [] : [`  ${what}:`, ...quote('-', before), ...quote('+', after)]

const choiceLines = (choice: Difference['choices'][number]): readonly string[] => [
  `  ${choice.choiceId}: ${choice.before} -> ${choice.after}  ${choice.title}`,
  ...(choice.sentence === null ? [] : [`    because: ${choice.sentence}`]),
  ...notesLines(`notes of ${choice.choiceId}`, choice.notesBefore, choice.notesAfter),
]

const differenceLines = (one: Difference): readonly string[] => [
  `${one.lens} ${one.questionId}: ${headings(one.kind)}  ${one.title}`,
  ...one.choices.flatMap(choiceLines),
  ...(one.applicability ? [`  the question: ${one.applicability.before} -> ${one.applicability.after}`] : []),
  ...(one.notes ? notesLines('notes', one.notes.before, one.notes.after) : []),
  ...(one.evidence === 'shortened' || one.evidence === 'leftOut'
    ? [`  The evidence note is ${one.evidence === 'shortened' ? 'shortened' : 'left out'}: people’s notes come first.`]
    : []),
  ...[...one.stopped, ...one.remarks].map(({ sentence, next }) => `  ! ${sentence} ${next}`),
]

const blockerLines = ({ blockers }: Comparison): readonly string[] =>
  blockers.map(
    ({ effect, sentence, next }) =>
      `${effect === 'blocks' ? 'Nothing can be sent' : 'Worth knowing'}: ${sentence} ${next}`,
  )

/** A draft beside the Tool, for people. */
export const makeDiffText = (comparison: Comparison): readonly string[] => [
  `${comparison.workloadName} in ${comparison.region}, seen from account ${comparison.account} as ${comparison.caller}${comparison.endpoint === null ? '' : ` (not AWS: ${comparison.endpoint})`}`,
  ...blockerLines(comparison),
  ...comparison.differences.flatMap(differenceLines),
]

/** What a comparison means for a send. */
export type Outlook = {
  /** Questions that a send would change. */
  readonly toSend: number
  /** A state of the workload keeps everything from being sent. */
  readonly blocked: boolean
  /** Questions, or choices of them, that are not sent though the draft names them. */
  readonly stopped: number
}

/** Counts what a send would do, and what it would not. */
export const outlookOf = ({ differences, blockers }: Comparison): Outlook => ({
  toSend: differences.filter(({ kind }) => kind === 'send').length,
  blocked: blockers.some(({ effect }) => effect === 'blocks'),
  stopped: differences.filter(
    ({ kind, unknownChoices }) => !['send', 'nothing'].includes(kind) || unknownChoices.length > 0,
  ).length,
})

const questions = (count: number): string => (count === 1 ? '1 question' : `${count} questions`)

/** One sentence about what a send would do. */
export const describeOutlook = ({ toSend, blocked, stopped }: Outlook): string => {
  const not = stopped === 0 ? '' : ` ${questions(stopped)} of the draft cannot be sent, or not whole.`
  if (toSend === 0) return `Nothing would be sent.${not}`
  return blocked
    ? `Nothing can be sent of ${questions(toSend)} that differ.${not}`
    : `${questions(toSend)} would be sent.${not}`
}
