import { nameLens } from '../../../shared/draft/answer-entry'
import type { AnswerState, ChoiceStatus, Reason } from '../../../shared/draft/answer-state'
import type { DraftQuestion, PersonNote } from '../../../shared/draft/draft'
import { choiceNotesLimit, holdsOwnNote, questionNotesLimit } from '../../../shared/draft/evidence-note'

/** Most characters of the sentence that goes with a change. */
export const sentenceLimit = 1000

/** Why something does not apply; the Tool wants one of them. */
export type StatedReason = Exclude<Reason, 'NONE'>

/** What the reviewer wants of one choice, as it stands in the form. */
export type ChoiceEdit = {
  readonly status: ChoiceStatus
  /** The reviewer's own; may be empty while it is being written. */
  readonly sentence: string
  /** Only of a choice that does not apply; `null`: not chosen yet. */
  readonly reason: StatedReason | null
  readonly note: PersonNote | null
}

/** What the reviewer wants of one question, finished or not. */
export type QuestionEdit = {
  readonly lens: string
  readonly questionId: string
  /** By choice id. */
  readonly choices: ReadonlyMap<string, ChoiceEdit>
  readonly applicability: DraftQuestion['applicability'] | null
  readonly person: PersonNote | null
  /** The app's note; undefined leaves the one that stands. */
  readonly evidence: string | undefined
  /** The answer as the reviewer saw it first. */
  readonly asRead: AnswerState | undefined
}

/** One press or one changed field. */
export type EditAction =
  /** Ticks what is not ticked and unticks what is. */
  | { readonly kind: 'toggle'; readonly choiceId: string }
  /** Marks as not applicable, or takes the mark away. */
  | { readonly kind: 'exclude'; readonly choiceId: string }
  | { readonly kind: 'sentence'; readonly choiceId: string; readonly text: string }
  | { readonly kind: 'reason'; readonly choiceId: string; readonly reason: StatedReason }
  | { readonly kind: 'choiceNote'; readonly choiceId: string; readonly note: PersonNote | null }
  | { readonly kind: 'undo'; readonly choiceId: string }
  | { readonly kind: 'applicability'; readonly applicability: DraftQuestion['applicability'] | null }
  | { readonly kind: 'person'; readonly note: PersonNote | null }
  | { readonly kind: 'dropEvidence' }

/** What keeps a piece of an edit from being kept in the draft. */
export type Unfinished = { readonly choiceId: string | null; readonly text: string }

/** An edit that changes nothing yet. */
export const startEdit = (lens: string, state: AnswerState): QuestionEdit => ({
  lens,
  questionId: state.questionId,
  choices: new Map(),
  applicability: null,
  person: null,
  evidence: undefined,
  asRead: state,
})

/** The edit that a kept draft is. */
export const editOfPart = (part: DraftQuestion): QuestionEdit => ({
  lens: part.lens,
  questionId: part.questionId,
  choices: new Map<string, ChoiceEdit>([
    ...part.tick.map(({ choiceId, sentence, notes }): [string, ChoiceEdit] => [
      choiceId,
      { status: 'SELECTED', sentence, reason: null, note: notes ?? null },
    ]),
    ...part.untick.map(({ choiceId, sentence, notes }): [string, ChoiceEdit] => [
      choiceId,
      { status: 'UNSELECTED', sentence, reason: null, note: notes ?? null },
    ]),
    ...part.notApplicable.map(({ choiceId, sentence, reason, notes }): [string, ChoiceEdit] => [
      choiceId,
      { status: 'NOT_APPLICABLE', sentence: sentence ?? '', reason, note: notes ?? null },
    ]),
  ]),
  applicability: part.applicability ?? null,
  person: part.notes?.person ?? null,
  evidence: part.notes?.evidence,
  asRead: part.asRead,
})

/** The part of a draft that is about a question of a lens; alias and ARN of a lens name the same. */
export const findPart = <Part extends { readonly question: Pick<DraftQuestion, 'lens' | 'questionId'> }>(
  parts: readonly Part[],
  lens: string,
  questionId: string,
): Part | undefined =>
  parts.find(({ question }) => question.questionId === questionId && nameLens(question.lens) === nameLens(lens))

const standing = (state: AnswerState, choiceId: string) => state.choices.find((choice) => choice.choiceId === choiceId)

const stated = (reason: Reason | undefined): StatedReason | null =>
  reason === undefined || reason === 'NONE' ? null : reason

const currentOf = (edit: QuestionEdit, state: AnswerState, choiceId: string): ChoiceEdit => {
  const known = edit.choices.get(choiceId)
  if (known) return known
  const choice = standing(state, choiceId)
  return { status: choice?.status ?? 'UNSELECTED', sentence: '', reason: stated(choice?.reason), note: null }
}

const put = (edit: QuestionEdit, choiceId: string, choice: ChoiceEdit | undefined): QuestionEdit => {
  const choices = new Map(edit.choices)
  if (choice === undefined) choices.delete(choiceId)
  else choices.set(choiceId, choice)
  return { ...edit, choices }
}

/** A status that stands already, without a note, is no change: its sentence has nothing to explain. */
const restate = (edit: QuestionEdit, state: AnswerState, choiceId: string, status: ChoiceStatus): QuestionEdit => {
  const current = currentOf(edit, state, choiceId)
  const before = standing(state, choiceId)
  if (before?.status === status && before.unclear !== true && current.note === null)
    return put(edit, choiceId, undefined)
  const reason = status === 'NOT_APPLICABLE' ? (current.reason ?? stated(before?.reason)) : null
  return put(edit, choiceId, { ...current, status, reason })
}

/** The edit after one press or one changed field; `state` is the answer as it is shown. */
export const applyEdit = (edit: QuestionEdit, state: AnswerState, action: EditAction): QuestionEdit => {
  switch (action.kind) {
    case 'toggle': {
      const { status } = currentOf(edit, state, action.choiceId)
      return restate(edit, state, action.choiceId, status === 'SELECTED' ? 'UNSELECTED' : 'SELECTED')
    }
    case 'exclude': {
      const { status } = currentOf(edit, state, action.choiceId)
      const before = standing(state, action.choiceId)?.status ?? 'UNSELECTED'
      const back = before === 'NOT_APPLICABLE' ? 'UNSELECTED' : before
      return restate(edit, state, action.choiceId, status === 'NOT_APPLICABLE' ? back : 'NOT_APPLICABLE')
    }
    case 'sentence':
      return put(edit, action.choiceId, { ...currentOf(edit, state, action.choiceId), sentence: action.text })
    case 'reason':
      return put(edit, action.choiceId, { ...currentOf(edit, state, action.choiceId), reason: action.reason })
    case 'choiceNote':
      return put(edit, action.choiceId, { ...currentOf(edit, state, action.choiceId), note: action.note })
    case 'undo':
      return put(edit, action.choiceId, undefined)
    case 'applicability':
      return { ...edit, applicability: action.applicability }
    case 'person':
      return { ...edit, person: action.note }
    case 'dropEvidence':
      return { ...edit, evidence: undefined }
  }
}

const hasWords = (text: string): boolean => /\S/.test(text)

/** A note that adds nothing is none. */
const noteOf = (note: PersonNote | null): PersonNote | undefined =>
  note === null || (note.action === 'add' && !hasWords(note.text)) ? undefined : note

const blockOf = (status: ChoiceStatus, choice: ChoiceEdit): string | undefined => {
  if (status === 'NOT_APPLICABLE' && choice.reason === null) return 'Choose why it does not apply.'
  if (status !== 'NOT_APPLICABLE' && !hasWords(choice.sentence)) return 'Say in a sentence of your own why.'
  if (choice.sentence.length > sentenceLimit) return `The sentence is longer than ${sentenceLimit} characters.`
  if (choice.note && choice.note.text.length > choiceNotesLimit)
    return `The note is longer than ${choiceNotesLimit} characters, which is all that the Tool holds.`
  return undefined
}

const changesNothing = (edit: ChoiceEdit, state: AnswerState, choiceId: string): boolean => {
  const before = standing(state, choiceId)
  if (before?.unclear === true || before?.status !== edit.status || noteOf(edit.note)) return false
  return edit.status !== 'NOT_APPLICABLE' || edit.reason === null || edit.reason === before.reason
}

const blockOfNote = (note: PersonNote | undefined): string | undefined => {
  if (note === undefined) return undefined
  if (note.text.length > questionNotesLimit)
    return `The note is longer than ${questionNotesLimit} characters, which is all that the Tool holds.`
  return holdsOwnNote(note.text)
    ? 'Take the app’s evidence note out of your own: it has a place of its own.'
    : undefined
}

/** What of an edit can be kept in the draft, and what is still being written. */
export type FinishedEdit = {
  readonly part: DraftQuestion
  readonly unfinished: readonly Unfinished[]
  /** All of the edit is in the part: no field stands open without words. */
  readonly whole: boolean
}

/** Parts an edit into what can be kept and what is still being written. */
export const finishEdit = (edit: QuestionEdit, state: AnswerState): FinishedEdit => {
  const unfinished: Unfinished[] = []
  const tick: DraftQuestion['tick'] = []
  const untick: DraftQuestion['untick'] = []
  const notApplicable: DraftQuestion['notApplicable'] = []
  for (const [choiceId, choice] of edit.choices) {
    if (changesNothing(choice, state, choiceId)) continue
    const { status, sentence, reason } = choice
    const text = blockOf(status, choice)
    if (text !== undefined) {
      unfinished.push({ choiceId, text })
      continue
    }
    const note = noteOf(choice.note)
    const notes = note && { notes: note }
    const before = standing(state, choiceId)
    const clears = before !== undefined && before.reason !== 'NONE' && before.status !== status
    const change = { choiceId, sentence, ...(clears && { reason: 'NONE' as const }), ...notes }
    if (status === 'SELECTED') tick.push(change)
    else if (status === 'UNSELECTED') untick.push(change)
    else if (reason !== null)
      notApplicable.push({ choiceId, reason, ...(hasWords(sentence) && { sentence }), ...notes })
  }
  const own = noteOf(edit.person)
  const blocked = blockOfNote(own)
  if (blocked !== undefined) unfinished.push({ choiceId: null, text: blocked })
  const person = blocked === undefined ? own : undefined
  const notes = {
    ...(person && { person }),
    ...(edit.evidence !== undefined && { evidence: edit.evidence }),
  }
  const part: DraftQuestion = {
    lens: edit.lens,
    questionId: edit.questionId,
    tick,
    untick,
    notApplicable,
    ...(edit.applicability && { applicability: edit.applicability }),
    ...(Object.keys(notes).length > 0 && { notes }),
    ...(edit.asRead && { asRead: edit.asRead }),
  }
  const isOpen = (note: PersonNote | null): boolean => note !== null && noteOf(note) === undefined
  const kept = tick.length + untick.length + notApplicable.length
  const hasOpenNote = isOpen(edit.person) || [...edit.choices.values()].some((choice) => isOpen(choice.note))
  return { part, unfinished, whole: unfinished.length === 0 && kept === edit.choices.size && !hasOpenNote }
}

/** Whether a part of a draft says anything. */
export const isEmptyPart = ({ tick, untick, notApplicable, applicability, notes }: DraftQuestion): boolean =>
  tick.length + untick.length + notApplicable.length === 0 && applicability === undefined && notes === undefined

/** Whether an edit wants anything at all. */
export const isEmptyEdit = ({ choices, applicability, person, evidence }: QuestionEdit): boolean =>
  choices.size === 0 && applicability === null && person === null && evidence === undefined
