import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnswerState } from '../../../shared/draft/answer-state'
import type { DraftQuestion } from '../../../shared/draft/draft'
import type { Result } from '../../../shared/ipc/result'
import type { StoredDraft } from '../../../shared/workload/stored'
import { applyEdit, startEdit, type QuestionEdit } from './draft-edit'
import { createDraftStore, nameEntry } from './draft-store'

const state: AnswerState = {
  questionId: 'q',
  isApplicable: true,
  reason: 'NONE',
  notes: '',
  choices: [{ choiceId: 'c', status: 'UNSELECTED', reason: 'NONE', notes: '' }],
}
const place = { workload: 'local/w', snapshot: null }
const name = nameEntry('local/w', 'wellarchitected', 'q')

const write = (sentence: string): QuestionEdit =>
  applyEdit(applyEdit(startEdit('wellarchitected', state), state, { kind: 'toggle', choiceId: 'c' }), state, {
    kind: 'sentence',
    choiceId: 'c',
    text: sentence,
  })

const draftOf = (question: DraftQuestion): StoredDraft => ({
  workload: 'local/w',
  createdAt: '2026-01-01T00:00:00Z',
  snapshot: null,
  lensVersions: {},
  parts: [{ question, author: 'me', changedAt: '2026-01-01T00:00:00Z', state: 'open', sentAt: null }],
})

/** A main process whose answers come when the test lets them. */
const make = () => {
  const asked: { readonly part: DraftQuestion; readonly answer: (result: Result<StoredDraft | null>) => void }[] = []
  const saved: (StoredDraft | null)[] = []
  const store = createDraftStore({
    save: (_place, part) => new Promise((answer) => asked.push({ part, answer })),
    saved: (_workload, draft) => saved.push(draft),
    delay: 400,
  })
  const sentences = () => asked.map(({ part }) => part.tick.map(({ sentence }) => sentence).join())
  const answerLast = async (ok: boolean): Promise<void> => {
    const last = asked.at(-1)
    last?.answer(
      ok
        ? { ok: true, value: draftOf(last.part) }
        : { ok: false, error: { code: 'Full', text: 'The disk is full.', next: 'Make room.' } },
    )
    await vi.advanceTimersByTimeAsync(0)
  }
  return { store, asked, saved, sentences, answerLast }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('edits on their way into the draft', () => {
  it('are kept once, soon after the last key, and let go only then', async () => {
    const { store, saved, sentences, answerLast } = make()
    store.change(place, write('Be'), state)
    await vi.advanceTimersByTimeAsync(300)
    store.change(place, write('Because'), state)
    await vi.advanceTimersByTimeAsync(399)
    expect(sentences()).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(sentences()).toEqual(['Because'])
    expect(store.entries().get(name)?.step).toBe('saving')
    await answerLast(true)
    expect(saved).toHaveLength(1)
    expect(store.entries().size).toBe(0)
  })

  it('are kept at once when the page is left', async () => {
    const { store, sentences, answerLast } = make()
    store.change(place, write('Soon'), state)
    const flushed = store.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(sentences()).toEqual(['Soon'])
    await answerLast(true)
    await flushed
    await vi.advanceTimersByTimeAsync(1000)
    expect(sentences()).toEqual(['Soon'])
  })

  it('stay with their text where they could not be kept, and are tried again', async () => {
    const { store, sentences, answerLast } = make()
    store.change(place, write('Precious'), state)
    await vi.advanceTimersByTimeAsync(400)
    await answerLast(false)
    const entry = store.entries().get(name)
    expect(entry?.step).toBe('failed')
    expect(entry?.problem?.text).toBe('The disk is full.')
    expect(entry?.edit.choices.get('c')?.sentence).toBe('Precious')
    void store.flush()
    await vi.advanceTimersByTimeAsync(0)
    await answerLast(true)
    expect(sentences()).toEqual(['Precious', 'Precious'])
    expect(store.entries().size).toBe(0)
  })

  it('typed while others are being kept come after them', async () => {
    const { store, sentences, answerLast } = make()
    store.change(place, write('One'), state)
    await vi.advanceTimersByTimeAsync(400)
    store.change(place, write('One two'), state)
    await answerLast(true)
    expect(store.entries().get(name)?.edit.choices.get('c')?.sentence).toBe('One two')
    await vi.advanceTimersByTimeAsync(400)
    await answerLast(true)
    expect(sentences()).toEqual(['One', 'One two'])
    expect(store.entries().size).toBe(0)
  })

  it('that are unfinished stay open beside what was kept', async () => {
    const { store, sentences, answerLast } = make()
    store.change(place, write(''), state)
    await vi.advanceTimersByTimeAsync(400)
    await answerLast(true)
    expect(sentences()).toEqual([''])
    expect(store.entries().get(name)?.step).toBe('open')
  })

  it('leave a field that was opened, and not written in, where it is', async () => {
    const { store, asked, answerLast } = make()
    const note = { kind: 'person' as const, note: { action: 'add' as const, text: '' } }
    store.change(place, applyEdit(startEdit('wellarchitected', state), state, note), state)
    await vi.advanceTimersByTimeAsync(400)
    await answerLast(true)
    expect(asked.at(-1)?.part.notes).toBeUndefined()
    expect(store.entries().get(name)?.edit.person).toEqual({ action: 'add', text: '' })
  })

  it('take over an evidence note that was written meanwhile', async () => {
    const { store, answerLast } = make()
    store.change(place, write(''), state)
    await vi.advanceTimersByTimeAsync(400)
    await answerLast(true)
    const part = { ...draftOf({ ...emptyPart, notes: { evidence: 'Evidence of today' } }) }
    store.takeEvidence('local/w', part)
    expect(store.entries().get(name)?.edit.evidence).toBe('Evidence of today')
    store.takeEvidence('local/other', null)
    expect(store.entries().get(name)?.edit.evidence).toBe('Evidence of today')
  })

  it('are forgotten with the draft', async () => {
    const { store, sentences } = make()
    store.change(place, write('Gone'), state)
    store.forget('local/w', { lens: 'wellarchitected', questionId: 'other' })
    expect(store.entries().size).toBe(1)
    store.forget('local/w')
    await vi.advanceTimersByTimeAsync(1000)
    expect(store.entries().size).toBe(0)
    expect(sentences()).toEqual([])
  })
})

const emptyPart: DraftQuestion = { lens: 'wellarchitected', questionId: 'q', tick: [], untick: [], notApplicable: [] }
