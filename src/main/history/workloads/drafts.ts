import type { Database } from 'better-sqlite3'
import { nameLens } from '../../../shared/draft/answer-state'
import { draftQuestionSchema } from '../../../shared/draft/draft'
import type { DraftQuestion } from '../../../shared/draft/draft'
import { draftPartSchema, storedDraftSchema } from '../../../shared/workload/stored'
import type { StoredDraft, WorkloadKey } from '../../../shared/workload/stored'
import { readStored } from './stored-json'
import type { DraftHead } from './workload-reader'
import type { PartsToSave } from './workload-writer'

type DraftRow = { readonly created_at: string; readonly snapshot: string | null; readonly lens_versions: string }

type PartRow = {
  readonly question_id: string
  readonly author: string
  readonly changed_at: string
  readonly state: string
  readonly sent_at: string | null
  readonly question: string
}

const { createdAt: atSchema, snapshot: snapshotSchema, lensVersions: versionsSchema } = storedDraftSchema.shape

/** Reads drafts; throws a `HistoryFailure` where a row is damaged. */
export type DraftReads = {
  readonly list: () => readonly DraftHead[]
  readonly find: (workload: WorkloadKey) => StoredDraft | undefined
}

/** Prepares reading of drafts on a connection. */
export const prepareDraftReads = (database: Database): DraftReads => {
  const heads = database.prepare<[], DraftHead>(
    `SELECT workload, sum(state = 'open') AS open, sum(state = 'sent') AS sent, max(changed_at) AS changedAt
     FROM draft_part GROUP BY workload ORDER BY workload`,
  )
  const findDraft = database.prepare<[string], DraftRow>(
    'SELECT created_at, snapshot, lens_versions FROM workload_draft WHERE workload = ?',
  )
  const findParts = database.prepare<[string], PartRow>(
    `SELECT question_id, author, changed_at, state, sent_at, question FROM draft_part
     WHERE workload = ? ORDER BY lens, question_id`,
  )
  const read = database.transaction((workload: WorkloadKey): StoredDraft | undefined => {
    const draft = findDraft.get(workload)
    if (draft === undefined) return undefined
    const what = `draft of workload ${workload}`
    return {
      workload,
      createdAt: draft.created_at,
      snapshot: draft.snapshot === null ? null : readStored(snapshotSchema, draft.snapshot, what),
      lensVersions: readStored(versionsSchema, draft.lens_versions, what),
      parts: findParts.all(workload).map((part) => ({
        question: readStored(
          draftQuestionSchema,
          part.question,
          `draft of question ${part.question_id} of ${workload}`,
        ),
        author: part.author,
        changedAt: part.changed_at,
        state: part.state === 'sent' ? 'sent' : 'open',
        sentAt: part.sent_at,
      })),
    }
  })
  return { list: () => heads.all(), find: (workload) => read.deferred(workload) }
}

/** Writes drafts, each call within the caller's transaction. Throws where a part does not fit its schema: that is a bug. */
export type DraftWrites = {
  readonly save: (workload: WorkloadKey, saved: PartsToSave) => void
  readonly removePart: (workload: WorkloadKey, lens: string, questionId: string) => void
  readonly discard: (workload: WorkloadKey) => void
  readonly markSent: (workload: WorkloadKey, lens: string, questionId: string, at: string, sent: DraftQuestion) => void
}

/** What a part says, whoever wrote it and when. */
const contentOf = ({ author: _author, changedAt: _changedAt, ...content }: DraftQuestion): string =>
  JSON.stringify(draftQuestionSchema.parse(content))

/** Versions after a save: a lens with open parts keeps the version that these were begun with. */
const joinVersions = (
  before: StoredDraft['lensVersions'],
  now: StoredDraft['lensVersions'],
  openLenses: ReadonlySet<string>,
): StoredDraft['lensVersions'] => {
  const namesOf = (versions: StoredDraft['lensVersions']) => new Set(Object.keys(versions).map(nameLens))
  const [known, renewed] = [namesOf(before), namesOf(now)]
  const stays = (name: string): boolean => known.has(name) && (openLenses.has(name) || !renewed.has(name))
  return Object.fromEntries([
    ...Object.entries(before).filter(([lens]) => stays(nameLens(lens))),
    ...Object.entries(now).filter(([lens]) => !stays(nameLens(lens))),
  ])
}

/** Prepares writing of drafts on the writer's connection. */
export const prepareDraftWrites = (database: Database): DraftWrites => {
  const findDraft = database.prepare<[string], DraftRow>(
    'SELECT created_at, snapshot, lens_versions FROM workload_draft WHERE workload = ?',
  )
  const findOpenLenses = database
    .prepare<[string], string>(`SELECT DISTINCT lens FROM draft_part WHERE workload = ? AND state = 'open'`)
    .pluck()
  const putDraft = database.prepare(
    `INSERT INTO workload_draft VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET snapshot = coalesce(excluded.snapshot, snapshot), lens_versions = excluded.lens_versions`,
  )
  const putPart = database.prepare(
    `INSERT INTO draft_part VALUES (?, ?, ?, ?, ?, 'open', NULL, ?) ON CONFLICT DO UPDATE SET
     author = excluded.author, changed_at = excluded.changed_at, state = 'open', sent_at = NULL, question = excluded.question`,
  )
  const deletePart = database.prepare('DELETE FROM draft_part WHERE workload = ? AND lens = ? AND question_id = ?')
  const deleteEmpty = database.prepare(
    'DELETE FROM workload_draft WHERE workload = @workload AND NOT EXISTS (SELECT 1 FROM draft_part WHERE workload = @workload)',
  )
  const deleteDraft = database.prepare('DELETE FROM workload_draft WHERE workload = ?')
  const findQuestion = database
    .prepare<[string, string, string], string>(
      'SELECT question FROM draft_part WHERE workload = ? AND lens = ? AND question_id = ?',
    )
    .pluck()
  const setSent = database.prepare(
    `UPDATE draft_part SET state = 'sent', sent_at = ? WHERE workload = ? AND lens = ? AND question_id = ?`,
  )
  return {
    save: (workload, { parts, snapshot, lensVersions, at }) => {
      if (parts.length === 0) return
      const stored = findDraft.get(workload)
      const before =
        stored === undefined ? {} : readStored(versionsSchema, stored.lens_versions, `draft of workload ${workload}`)
      const versions = joinVersions(before, versionsSchema.parse(lensVersions), new Set(findOpenLenses.all(workload)))
      const evidence = snapshot === null ? null : JSON.stringify(snapshotSchema.parse(snapshot))
      putDraft.run(workload, atSchema.parse(at), evidence, JSON.stringify(versions))
      for (const part of parts) {
        const { question, author, changedAt } = draftPartSchema.parse(part)
        putPart.run(workload, nameLens(question.lens), question.questionId, author, changedAt, JSON.stringify(question))
      }
    },
    removePart: (workload, lens, questionId) => {
      deletePart.run(workload, nameLens(lens), questionId)
      deleteEmpty.run({ workload })
    },
    discard: (workload) => void deleteDraft.run(workload),
    markSent: (workload, lens, questionId, at, sent) => {
      const name = nameLens(lens)
      const question = findQuestion.get(workload, name, questionId)
      if (question === undefined) return
      const what = `draft of question ${questionId} of ${workload}`
      if (contentOf(readStored(draftQuestionSchema, question, what)) !== contentOf(sent)) return
      setSent.run(atSchema.parse(at), workload, name, questionId)
    },
  }
}
