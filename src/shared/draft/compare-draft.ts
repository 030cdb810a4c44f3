import { nameLens, type AnswerState } from './answer-state'
import type { Draft } from './draft'
import { mergeAnswer, type Merge } from './merge-answer'

/** One lens of the workload as it was read from the Tool. */
export type LensNow = {
  /** Alias or ARN, as the Tool names it; sends use it. */
  readonly lens: string
  readonly version?: string | undefined
  readonly answers: readonly AnswerState[]
}

/** A question of the draft beside the Tool. */
export type QuestionComparison =
  /** What sending would do. `hasBase` is false where the draft does not say what its author saw, so that no change since is known. */
  | {
      readonly kind: 'known'
      readonly lens: string
      readonly questionId: string
      readonly merge: Merge
      readonly hasBase: boolean
    }
  /** The workload has no such question, or not even its lens: shown, never sent, never guessed. */
  | {
      readonly kind: 'unknown'
      readonly lens: string
      readonly questionId: string
      readonly missing: 'lens' | 'question'
    }

/** A lens whose version is another one than when the draft was made. */
export type VersionChange = { readonly lens: string; readonly draft: string; readonly now: string }

/** The whole draft beside the Tool as it stands. */
export type DraftComparison = {
  /** In the draft's order, those with nothing to send among them. */
  readonly questions: readonly QuestionComparison[]
  readonly versionChanges: readonly VersionChange[]
}

/** Compares a draft with the answers as they stand in the Tool: every difference, by question and choice. */
export const compareDraft = (draft: Draft, lenses: readonly LensNow[]): DraftComparison => {
  const findLens = (name: string) => lenses.find(({ lens }) => nameLens(lens) === nameLens(name))
  const questions = draft.questions.map((part): QuestionComparison => {
    const { questionId } = part
    const lensNow = findLens(part.lens)
    const now = lensNow?.answers.find((answer) => answer.questionId === questionId)
    if (lensNow === undefined) return { kind: 'unknown', lens: part.lens, questionId, missing: 'lens' }
    if (now === undefined) return { kind: 'unknown', lens: lensNow.lens, questionId, missing: 'question' }
    const target = { workloadId: draft.workload.id, lensAlias: lensNow.lens }
    const merge = mergeAnswer(part, now, part.asRead ?? now, target)
    return { kind: 'known', lens: lensNow.lens, questionId, merge, hasBase: part.asRead !== undefined }
  })
  const versionChanges = Object.entries(draft.lensVersions).flatMap(([lens, version]): VersionChange[] => {
    const now = findLens(lens)?.version
    return now === undefined || now === version ? [] : [{ lens, draft: version, now }]
  })
  return { questions, versionChanges }
}
