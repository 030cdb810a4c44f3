import type { DraftQuestion } from '../../../shared/draft/draft'
import type { LensView, QuestionView } from '../../../shared/ipc/workloads'
import type { DraftPart } from '../../../shared/workload/stored'
import {
  applyEdit,
  editOfPart,
  findPart,
  finishEdit,
  isEmptyPart,
  startEdit,
  type EditAction,
  type QuestionEdit,
  type Unfinished,
} from './draft-edit'
import { nameEntry, type DraftEntry } from './draft-store'
import { useDrafts } from './drafts-provider'

/** What the reviewer wants of one question, and how far it is kept. */
export type QuestionDraft = {
  readonly edit: QuestionEdit
  /** As it is, or will be, in the draft. */
  readonly part: DraftQuestion
  readonly unfinished: readonly Unfinished[]
  /** The part that is in the draft; undefined where there is none. */
  readonly stored: DraftPart | undefined
  /** The edit that is on its way; undefined where all is kept. */
  readonly entry: DraftEntry | undefined
}

/** The drafts of one lens of a workload, and how they are changed. */
export type LensDrafts = {
  readonly draftOf: (question: QuestionView) => QuestionDraft
  readonly isDrafted: (question: QuestionView) => boolean
  readonly change: (question: QuestionView, action: EditAction) => void
  /** Questions with something to send. */
  readonly open: number
}

/** Reads and changes the drafts of the lens that is shown. */
export const useLensDrafts = (view: LensView): LensDrafts => {
  const { store, entries } = useDrafts()
  const workload = view.row.key
  const lens = view.lens.alias
  const parts = view.draft?.parts ?? []
  const storedOf = ({ questionId }: QuestionView): DraftPart | undefined => findPart(parts, lens, questionId)
  const entryOf = ({ questionId }: QuestionView): DraftEntry | undefined =>
    entries.get(nameEntry(workload, lens, questionId))
  const editOf = (question: QuestionView): QuestionEdit => {
    const entry = entryOf(question)
    if (entry) return entry.edit
    const stored = storedOf(question)
    // What was sent stands in the Tool: the next change begins anew.
    return stored?.state === 'open' ? { ...editOfPart(stored.question), lens } : startEdit(lens, question.state)
  }
  const isDrafted = (question: QuestionView): boolean => {
    const { part, unfinished } = finishEdit(editOf(question), question.state)
    return !isEmptyPart(part) || unfinished.length > 0
  }
  const waiting = view.questions.filter((question) => storedOf(question)?.state !== 'open' && isDrafted(question))
  return {
    draftOf: (question) => {
      const edit = editOf(question)
      return { edit, ...finishEdit(edit, question.state), stored: storedOf(question), entry: entryOf(question) }
    },
    isDrafted,
    change: (question, action) =>
      store.change(
        { workload, snapshot: view.snapshot?.id ?? null },
        applyEdit(editOf(question), question.state, action),
        question.state,
      ),
    open: parts.filter(({ state }) => state === 'open').length + waiting.length,
  }
}
