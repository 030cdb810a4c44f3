import type { DraftQuestion } from '../draft/draft'
import type { Standing } from './standing'
import type { LensReview } from './workload'
import type { QuestionEvidence } from './workload-evidence'

/** What a draft from evidence is made from. */
export type EvidenceDraftRequest = {
  readonly review: LensReview
  /** In the order in which it is shown. */
  readonly evidence: readonly QuestionEvidence[]
  readonly snapshot: { readonly startedAt: string; readonly digest: string }
  /** What the draft says of the question already: its note takes room too. */
  readonly drafted: (questionId: string) => DraftQuestion | undefined
}

/** Something to ask the team about a choice. */
export type AskItem = {
  readonly questionId: string
  /** Number in the framework, as `SEC05`; `null`: another lens. */
  readonly number: string | null
  readonly title: string
  readonly choiceId: string
  readonly bestPractice: string | null
  readonly choiceTitle: string
  readonly standing: Standing
  /** A question to the team. */
  readonly text: string
}

/** Evidence notes for a draft, and what to ask. */
export type EvidenceDraft = {
  /** Each holds the app's note and nothing else: put it into the draft with `withEvidenceNote`. */
  readonly parts: readonly DraftQuestion[]
  /** Questions that have evidence, those whose note says so already among them. */
  readonly noted: number
  readonly ask: readonly AskItem[]
}

/** Writes evidence notes and a list of what to ask the team. It ticks and unticks nothing. */
export const draftFromEvidence = (_request: EvidenceDraftRequest): EvidenceDraft => {
  throw new Error('not built yet')
}

/** Puts the app's note into what the draft says of the question; all else of it stays. */
export const withEvidenceNote = (drafted: DraftQuestion | undefined, part: DraftQuestion): DraftQuestion =>
  drafted === undefined
    ? part
    : {
        ...drafted,
        notes: { ...drafted.notes, ...(part.notes?.evidence === undefined ? {} : { evidence: part.notes.evidence }) },
      }
