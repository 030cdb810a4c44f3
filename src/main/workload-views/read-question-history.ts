import type { QuestionMoment } from '../../shared/ipc/workloads'
import { isExcluded, isTicked, type Question, type Workload } from '../../shared/workload/workload'
import { keyOfWorkload } from '../../shared/workload/stored'
import { refuse, succeed, type Result } from '../history/problem'
import { findReview } from './gather-lens-evidence'
import { readSnapshotWorkloads } from './read-snapshot-workloads'
import type { ViewSource } from './view-source'

/** A question of a workload. */
export type QuestionPlace = { readonly workload: string; readonly lens: string; readonly questionId: string }

type Moment = Pick<QuestionMoment, 'kind' | 'label' | 'at'>
type Sight = Moment & { readonly workload: Workload }

const findQuestion = (reviews: Workload['lensReviews'], { lens, questionId }: QuestionPlace): Question | undefined =>
  findReview(reviews, lens)?.questions.find((question) => question.questionId === questionId)

const viewMoment = (moment: Moment, question: Question | undefined): QuestionMoment[] =>
  question
    ? [
        {
          ...moment,
          risk: question.risk,
          isApplicable: question.isApplicable,
          ticked: question.choices.filter(isTicked).map(({ choiceId }) => choiceId),
          excluded: question.choices.filter(isExcluded).map(({ choiceId }) => choiceId),
          notes: moment.kind === 'milestone' ? null : question.notes,
        },
      ]
    : []

/** The workload in each snapshot that holds it. A snapshot that does not read is passed over: it has pages that say so. */
const inSnapshots = (source: ViewSource, key: string): Result<readonly Sight[]> => {
  const entries = source.reader.listSnapshots()
  if (!entries.ok) return entries
  return succeed(
    entries.value.flatMap(({ id, startedAt }): Sight[] => {
      const held = readSnapshotWorkloads(source, id)
      const one = held.ok ? held.value.workloads.get(key) : undefined
      return one
        ? [{ kind: 'snapshot', label: `Snapshot of ${startedAt.slice(0, 10)}`, at: startedAt, workload: one.workload }]
        : []
    }),
  )
}

const inReadings = ({ reader }: ViewSource, key: string): Result<readonly Sight[]> => {
  const readings = reader.workloads.readings(key)
  if (!readings.ok) return readings
  return succeed(
    readings.value.map(({ workload, readAt }) => ({
      kind: 'reading',
      label: 'Read from the Tool',
      at: readAt,
      workload,
    })),
  )
}

/** Milestones never change, so any sight of one is the milestone; one that was not read yet gives way to one that was. */
const milestonesOf = (sights: readonly Sight[]): readonly Workload['milestones'][number][] => {
  const found = new Map<number, Workload['milestones'][number]>()
  for (const { workload } of sights) {
    for (const milestone of workload.milestones) {
      const known = found.get(milestone.milestoneNumber)
      if (!known || known.lensReviews.length === 0) found.set(milestone.milestoneNumber, milestone)
    }
  }
  return [...found.values()]
}

/** A question across milestones, snapshots and readings, oldest first. */
export const readQuestionHistory = (source: ViewSource, place: QuestionPlace): Result<QuestionMoment[]> => {
  const snapshots = inSnapshots(source, place.workload)
  if (!snapshots.ok) return snapshots
  const readings = inReadings(source, place.workload)
  if (!readings.ok) return readings
  const locals = source.reader.workloads.locals()
  if (!locals.ok) return locals
  const sights = [...snapshots.value, ...readings.value]
  const isLocal = locals.value.some(({ workload }) => keyOfWorkload(workload) === place.workload)
  if (sights.length === 0 && !isLocal)
    return refuse('notFound', 'There is no such workload.', 'Choose one from the list of workloads.')
  const moments = [
    ...sights.flatMap(({ workload, ...moment }) => viewMoment(moment, findQuestion(workload.lensReviews, place))),
    ...milestonesOf(sights).flatMap(({ milestoneName: label, recordedAt: at, lensReviews }) =>
      viewMoment({ kind: 'milestone', label, at }, findQuestion(lensReviews, place)),
    ),
  ]
  return succeed(moments.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)))
}
