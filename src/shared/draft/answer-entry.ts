import type { AnswerState, ChoiceState } from './answer-state'

/**
 * Whether a choice is "None of these". Its id ends with `_no`: in the framework and its official lenses, and in a custom lens
 * because that suffix makes it one.
 */
export const isNoneOfThese = ({ choiceId, title }: Pick<ChoiceState, 'choiceId' | 'title'>): boolean =>
  choiceId.endsWith('_no') || /^none of these\b/i.test(title ?? '')

const normaliseLines = (text: string): string => text.replace(/\r\n?/g, '\n')

/** Whether two notes say the same; how lines end does not count, since a form may change it. */
export const sameText = (one: string, other: string): boolean => normaliseLines(one) === normaliseLines(other)

/** What one entry of `ChoiceUpdates` replaces as a whole. */
export type ChoiceEntry = Pick<ChoiceState, 'status' | 'reason' | 'notes'>

/** The entry of a choice. */
export const entryOf = ({ status, reason, notes }: ChoiceEntry): ChoiceEntry => ({ status, reason, notes })

/** Whether two entries say the same. */
export const sameEntry = (one: ChoiceEntry, other: ChoiceEntry): boolean =>
  one.status === other.status && one.reason === other.reason && sameText(one.notes, other.notes)

/** Finds what stands for a choice; undefined where the answer does not list it. */
export const findChoice = (answer: AnswerState, choiceId: string): ChoiceState | undefined =>
  answer.choices.find((choice) => choice.choiceId === choiceId)

/**
 * `serverless` for the alias and for the ARN of an official lens, whose account is left out or is `aws`; any other lens is named
 * by its own ARN.
 */
export const nameLens = (aliasOrArn: string): string =>
  /^arn:[^:]+:wellarchitected:[^:]*:(?:aws)?:lens\/(.+)$/.exec(aliasOrArn)?.[1] ?? aliasOrArn
