import { assertNever } from '../../shared/assert-never'
import type { AnswerChange } from '../../shared/draft/compare-answers'
import { compareAnswers } from '../../shared/draft/compare-answers'
import { sameText, type Reason } from '../../shared/draft/answer-state'
import { readPeopleText } from '../../shared/draft/evidence-note'
import { findBestPracticeByChoice } from '../../shared/framework/lookup'
import { stateOfQuestion } from '../../shared/workload/state-of-question'
import type { Question } from '../../shared/workload/workload'

const reasonWords: Readonly<Record<Reason, string>> = {
  OUT_OF_SCOPE: 'out of scope',
  BUSINESS_PRIORITIES: 'business priorities',
  ARCHITECTURE_CONSTRAINTS: 'architecture constraints',
  OTHER: 'another reason',
  NONE: 'no reason given',
}

type ChoiceChange = Extract<AnswerChange, { kind: 'choice' }>
type Entry = NonNullable<ChoiceChange['after']>

const becameNow = (name: string, before: Entry, after: Entry): string => {
  switch (after.status) {
    case 'SELECTED':
      return `Ticked ${name}`
    case 'NOT_APPLICABLE':
      return `Marked ${name} as not applicable (${reasonWords[after.reason]})`
    case 'UNSELECTED':
      return before.status === 'SELECTED' ? `Unticked ${name}` : `Took back that ${name} does not apply`
    default:
      return assertNever(after.status)
  }
}

const describeChoice = ({ before, after }: ChoiceChange, name: string): readonly string[] => {
  if (!before) return [`${name} is new in the lens${after?.status === 'SELECTED' ? ', and ticked' : ''}`]
  if (!after) return [`${name} is gone from the lens${before.status === 'SELECTED' ? '; it was ticked' : ''}`]
  const moved = before.status !== after.status
  return [
    ...(moved ? [becameNow(name, before, after)] : []),
    ...(!moved && before.reason !== after.reason ? [`Reason of ${name} changed: ${reasonWords[after.reason]}`] : []),
    ...(sameText(before.notes, after.notes) ? [] : [`Notes of ${name} changed`]),
  ]
}

const describeApplicability = ({ before, after }: Extract<AnswerChange, { kind: 'applicability' }>): string => {
  if (before.isApplicable === after.isApplicable) return `Reason of the question changed: ${reasonWords[after.reason]}`
  return after.isApplicable
    ? 'The question applies again'
    : `Marked the question as not applicable (${reasonWords[after.reason]})`
}

const describeNotes = ({ before, after }: Extract<AnswerChange, { kind: 'notes' }>): string =>
  sameText(readPeopleText(before), readPeopleText(after)) ? 'The evidence note changed' : 'Notes changed'

/** One of two readings of an answer. */
export type Side = {
  readonly question: Question
  /** False: its notes were not read, so that they cannot be compared. */
  readonly hasNotes: boolean
}

/** A milestone's answers are listed without notes: what was not read is no change. */
const withoutNotes = (state: ReturnType<typeof stateOfQuestion>) => ({
  ...state,
  notes: '',
  choices: state.choices.map((choice) => ({ ...choice, notes: '' })),
})

/** What changed in an answer, in sentences; choices are told apart by their ids and never by position. */
export const describeChanges = (before: Side, after: Side): readonly string[] => {
  const both = before.hasNotes && after.hasNotes
  const [one, other] = [before, after].map(({ question }) => {
    const state = stateOfQuestion(question)
    return both ? state : withoutNotes(state)
  })
  if (!one || !other) return []
  const titles = new Map([...one.choices, ...other.choices].map(({ choiceId, title }) => [choiceId, title]))
  const nameOf = (choiceId: string): string => {
    const practice = findBestPracticeByChoice(choiceId)
    const title = titles.get(choiceId) ?? practice?.title
    return practice ? `${practice.id} ${practice.title}` : `“${title ?? choiceId}”`
  }
  return compareAnswers(one, other).flatMap((change) => {
    switch (change.kind) {
      case 'choice':
        return describeChoice(change, nameOf(change.choiceId))
      case 'applicability':
        return [describeApplicability(change)]
      case 'notes':
        return [describeNotes(change)]
      default:
        return assertNever(change)
    }
  })
}
