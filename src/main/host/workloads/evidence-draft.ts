import type { z } from 'zod'
import type { evidenceDraftSchema } from '../../../shared/ipc/workloads'
import { failed, ok, type Result } from '../../../shared/ipc/result'
import { draftFromEvidence, withEvidenceNote } from '../../../shared/workload/draft-from-evidence'
import { findPart } from '../../../shared/workload/stored-draft'
import { gatherLensEvidence } from '../../workload-views/gather-lens-evidence'
import type { LensPlace, ViewSource } from '../../workload-views/view-source'
import type { WorkloadWriter } from '../../history/workloads/workload-writer'

type EvidenceDraft = z.infer<typeof evidenceDraftSchema>

/** What a draft from evidence is asked for. */
export type EvidenceRequest = LensPlace & { readonly questions: readonly string[] | null }

/** Writes evidence notes into the stored draft, beside what a person wrote there, and says what to ask the team. */
export const writeEvidenceDraft = (
  source: ViewSource,
  store: WorkloadWriter,
  { questions, ...place }: EvidenceRequest,
  { who, at }: { readonly who: string; readonly at: string },
): Result<EvidenceDraft> => {
  const gathered = gatherLensEvidence(source, place)
  if (!gathered.ok) return gathered
  const { review, snapshot, questions: all } = gathered.value
  if (!snapshot)
    return failed(
      'NoEvidence',
      'There is no snapshot to take evidence from.',
      'Review the accounts of the workload first.',
    )
  const draft = store.draft(place.workload)
  if (!draft.ok) return draft
  const drafted = (questionId: string) => {
    const part = findPart(draft.value, review.lensAlias, questionId)
    return part?.state === 'open' ? part.question : undefined
  }
  const evidence = all.filter(({ question }) => questions?.includes(question.questionId) ?? true)
  const { parts, noted, ask } = draftFromEvidence({ review, evidence, snapshot, drafted })
  const saved = store.saveParts(place.workload, {
    parts: parts.map((part) => ({
      question: withEvidenceNote(drafted(part.questionId), part),
      author: findPart(draft.value, review.lensAlias, part.questionId)?.author ?? who,
      changedAt: at,
      state: 'open',
      sentAt: null,
    })),
    snapshot: { id: snapshot.id, digest: snapshot.digest },
    lensVersions: { [review.lensAlias]: review.lensVersion },
    at,
  })
  if (!saved.ok) return saved
  const now = store.draft(place.workload)
  return now.ok ? ok({ draft: now.value ?? null, noted, ask: [...ask] }) : now
}
