import type { AnswerState } from '../../../shared/draft/answer-state'
import { describeApplicability, reasonNames, statusNames } from './answer-words'

type Choice = AnswerState['choices'][number]

/** One thing of an answer before and after, in words; `null`: not read, or not listed there. */
export type AnswerRow = {
  readonly id: string
  readonly title: string
  readonly before: string | null
  readonly after: string | null
  readonly changed: boolean
}

const sameText = (one: string, other: string): boolean => one.replace(/\r\n?/g, '\n') === other.replace(/\r\n?/g, '\n')

const describe = ({ status, reason, notes, unclear }: Choice): string =>
  [
    statusNames[status],
    ...(reason === 'NONE' ? [] : [reasonNames[reason].toLowerCase()]),
    ...(unclear === true ? ['the Tool says two different things of it'] : []),
    ...(notes === '' ? [] : [`notes: ${notes}`]),
  ].join(', ')

const isSame = (one: Choice | undefined, other: Choice | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.status === other.status &&
  one.reason === other.reason &&
  sameText(one.notes, other.notes)

/** The choices of an answer before and after something was sent, what changed first; where one side was not read, nothing counts as changed. */
export const choiceRows = (before: AnswerState | null, after: AnswerState | null): readonly AnswerRow[] => {
  const listed = [...(before?.choices ?? []), ...(after?.choices ?? [])]
  const ids = [...new Set(listed.map(({ choiceId }) => choiceId))]
  const find = (answer: AnswerState | null, id: string): Choice | undefined =>
    answer?.choices.find(({ choiceId }) => choiceId === id)
  return ids
    .map((id): AnswerRow => {
      const [one, other] = [find(before, id), find(after, id)]
      return {
        id,
        title: one?.title ?? other?.title ?? id,
        before: one ? describe(one) : null,
        after: other ? describe(other) : null,
        changed: before !== null && after !== null && !isSame(one, other),
      }
    })
    .toSorted((one, other) => Number(other.changed) - Number(one.changed))
}

/** Whether the question applies, before and after. */
export const applicabilityRow = (before: AnswerState | null, after: AnswerState | null): AnswerRow => {
  const [one, other] = [before && describeApplicability(before), after && describeApplicability(after)]
  return {
    id: 'applicability',
    title: 'Whether the question applies',
    before: one,
    after: other,
    changed: one !== null && other !== null && one !== other,
  }
}
