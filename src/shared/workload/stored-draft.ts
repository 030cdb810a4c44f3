import type { Draft, DraftQuestion } from '../draft/draft'
import { nameLens } from '../draft/answer-state'
import type { DraftPart, StoredDraft } from './stored'
import type { Workload } from './workload'

/** The draft file of what a stored draft has open; questions that were sent are left out. */
export const openDraft = (
  stored: StoredDraft,
  workload: Pick<Workload, 'workloadId' | 'region'> & Partial<Pick<Workload, 'workloadName'>>,
): Draft => {
  const open = stored.parts.filter(({ state }) => state === 'open')
  const latest = open.toSorted((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt)).at(0)
  return {
    format: 'plumbline-draft',
    version: 1,
    workload: {
      id: workload.workloadId,
      ...(workload.region === null ? {} : { region: workload.region }),
      ...(workload.workloadName === undefined ? {} : { name: workload.workloadName }),
    },
    author: latest?.author ?? 'nobody',
    createdAt: stored.createdAt,
    ...(stored.snapshot === null ? {} : { snapshot: stored.snapshot }),
    lensVersions: stored.lensVersions,
    questions: open.map(({ question, author, changedAt }) => ({ ...question, author, changedAt })),
  }
}

/** Whether a draft's part asks for anything; one that does not is taken out. */
export const asksForSomething = ({ tick, untick, notApplicable, applicability, notes }: DraftQuestion): boolean =>
  tick.length + untick.length + notApplicable.length > 0 ||
  applicability !== undefined ||
  notes?.person !== undefined ||
  notes?.evidence !== undefined

/** The part of a draft about a question, whatever way its lens is named. */
export const findPart = (
  draft: Pick<StoredDraft, 'parts'> | null | undefined,
  lens: string,
  questionId: string,
): DraftPart | undefined =>
  draft?.parts.find(({ question }) => question.questionId === questionId && nameLens(question.lens) === nameLens(lens))
