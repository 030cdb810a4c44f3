import type { DraftQuestion } from '../../../shared/draft/draft'
import type { Problem, Result } from '../../../shared/ipc/result'
import type { AnswerState } from '../../../shared/draft/answer-state'
import type { StoredDraft } from '../../../shared/workload/stored'
import { findPart, finishEdit, type QuestionEdit } from './draft-edit'

/** Which question of which workload an edit is of. */
export type DraftPlace = {
  /** The workload's key. */
  readonly workload: string
  /** The snapshot whose evidence is shown; `null`: none. */
  readonly snapshot: string | null
}

/** An edit that is not, or not whole, in the draft yet. */
export type DraftEntry = DraftPlace & {
  readonly edit: QuestionEdit
  /** The answer as it is shown. */
  readonly state: AnswerState
  /** open: what can be kept is kept, the rest is being written · waiting: it is kept in a moment · saving · failed: it was not kept. */
  readonly step: 'open' | 'waiting' | 'saving' | 'failed'
  readonly problem: Problem | undefined
}

/** What the store needs from around it. */
export type DraftStoreTools = {
  readonly save: (place: DraftPlace, part: DraftQuestion) => Promise<Result<StoredDraft | null>>
  /** Takes the draft that stands now, before the edit is let go. */
  readonly saved: (workload: string, draft: StoredDraft | null) => void
  /** How long an edit rests before it is kept, in milliseconds. */
  readonly delay: number
}

/** Edits on their way into the draft: each is kept soon after its last key, one at a time, and none is let go before it is kept. */
export type DraftStore = {
  readonly subscribe: (changed: () => void) => () => void
  /** By `nameEntry`; the same map until something changes. */
  readonly entries: () => ReadonlyMap<string, DraftEntry>
  readonly change: (place: DraftPlace, edit: QuestionEdit, state: AnswerState) => void
  /** Keeps at once what waits, and what failed before. */
  readonly flush: () => Promise<void>
  /** Takes over evidence notes that were written into the draft beside unfinished edits. */
  readonly takeEvidence: (workload: string, draft: StoredDraft | null) => void
  /** Lets the edits of a workload go, or of one of its questions, as after the draft was discarded. */
  readonly forget: (workload: string, question?: { readonly lens: string; readonly questionId: string }) => void
}

/** Names the question of an edit. */
export const nameEntry = (workload: string, lens: string, questionId: string): string =>
  JSON.stringify([workload, lens, questionId])

/** Makes the store of edits; it outlives the page, so that what could not be kept is still there when the reviewer comes back. */
export const createDraftStore = ({ save, saved, delay }: DraftStoreTools): DraftStore => {
  let entries: ReadonlyMap<string, DraftEntry> = new Map()
  const listeners = new Set<() => void>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  let queue: Promise<void> = Promise.resolve()

  const put = (name: string, entry: DraftEntry | undefined): void => {
    const next = new Map(entries)
    if (entry === undefined) next.delete(name)
    else next.set(name, entry)
    entries = next
    listeners.forEach((changed) => changed())
  }
  const stopTimer = (name: string): void => {
    clearTimeout(timers.get(name))
    timers.delete(name)
  }
  const keep = async (name: string): Promise<void> => {
    const entry = entries.get(name)
    if (entry === undefined || entry.step === 'open' || entry.step === 'saving') return
    const saving: DraftEntry = { ...entry, step: 'saving', problem: undefined }
    put(name, saving)
    const { part, whole } = finishEdit(entry.edit, entry.state)
    const kept = await save(entry, part)
    const now = entries.get(name)
    if (kept.ok) saved(entry.workload, kept.value)
    // What was typed while it was being kept waits for its own turn.
    if (now !== saving) return
    if (!kept.ok) put(name, { ...entry, step: 'failed', problem: kept.error })
    else put(name, whole ? undefined : { ...entry, step: 'open', problem: undefined })
  }
  const enqueue = (name: string): Promise<void> => {
    stopTimer(name)
    queue = queue.then(() => keep(name))
    return queue
  }
  return {
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    entries: () => entries,
    change: ({ workload, snapshot }, edit, state) => {
      const name = nameEntry(workload, edit.lens, edit.questionId)
      put(name, { workload, snapshot, edit, state, step: 'waiting', problem: undefined })
      stopTimer(name)
      timers.set(
        name,
        setTimeout(() => void enqueue(name), delay),
      )
    },
    flush: async () => {
      for (const [name, { step }] of entries) if (step === 'waiting' || step === 'failed') void enqueue(name)
      await queue
    },
    takeEvidence: (workload, draft) => {
      for (const [name, entry] of entries) {
        if (entry.workload !== workload) continue
        const { lens, questionId } = entry.edit
        const evidence = findPart(draft?.parts ?? [], lens, questionId)?.question.notes?.evidence
        const isSaving = entry.step === 'saving'
        put(name, { ...entry, edit: { ...entry.edit, evidence }, ...(isSaving && { step: 'waiting' }) })
        if (isSaving) void enqueue(name)
      }
    },
    forget: (workload, question) => {
      for (const [name, entry] of entries) {
        const { lens, questionId } = entry.edit
        const isOther = question && (question.lens !== lens || question.questionId !== questionId)
        if (entry.workload !== workload || isOther) continue
        stopTimer(name)
        put(name, undefined)
      }
    },
  }
}
