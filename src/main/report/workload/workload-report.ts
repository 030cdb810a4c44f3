import type { LensView, MilestoneTrend, PlanRow } from '../../../shared/ipc/workloads'
import { markup } from '../../../shared/markup'
import { writePageLines } from '../../../shared/page-lines'
import type { Snapshot } from '../../../shared/review/snapshot'
import type { AuditEntry, Reading } from '../../../shared/workload/stored'
import { styles } from '../styles'
import { writeAnswers } from './answers'
import { writeMilestones } from './milestones'
import { writePlan } from './plan'
import { writeSends } from './sends'
import { writeToAsk } from './to-ask'
import { answersId, chapterIds, writeChapters, type WorkloadChapter } from './workload-chapters'
import { writeWorkloadCover } from './workload-cover'
import { writeWorkloadMethod } from './workload-method'
import { workloadStyles } from './workload-styles'
import { writeWorkloadSummary } from './workload-summary'
import { writeWorkloadUnseen } from './workload-unseen'
import { readWorkloadReport, type WorkloadReportView } from './workload-view'

/** One lens of the reported workload. */
export type ReportedLens = {
  readonly view: LensView
  /** The most urgent first. */
  readonly plan: readonly PlanRow[]
  readonly trend: MilestoneTrend
}

/** What the report of a workload is made of. */
export type WorkloadReport = {
  /** All lenses of the workload, the framework's own first. */
  readonly lenses: readonly [ReportedLens, ...ReportedLens[]]
  /** The snapshot whose evidence stands beside the answers; `null`: there is none. */
  readonly evidence: Pick<Snapshot, 'snapshot' | 'startedAt' | 'digest' | 'sample' | 'accounts' | 'app'> | null
  /** The reading that the answers come from, where they were not read by the snapshot's review; `null`: they were, or the workload is local. */
  readonly reading: Pick<Reading, 'readAt' | 'caller' | 'account' | 'way' | 'endpoint'> | null
  /** What was sent to the Tool, newest first; left out where it is not known. `more`: older entries that are not given. */
  readonly audit?: { readonly entries: readonly AuditEntry[]; readonly more: number }
  /** Version of the app that writes the report. */
  readonly app: string
  /** ISO 8601: when the report is written. */
  readonly today: string
}

/** Characters of a digest in the line at the foot of each page; the cover has all of it. */
const shortDigest = 16

const footOf = ({ lenses, evidence }: WorkloadReport): string => {
  const name = Array.from(lenses[0].view.row.name)
  const shown = name.length > 60 ? `${name.slice(0, 59).join('')}…` : name.join('')
  const digest = evidence === null ? 'no evidence' : `digest ${evidence.digest.slice(0, shortDigest)}`
  return `${shown} · ${evidence === null ? '' : `snapshot ${evidence.snapshot} · `}${digest}`
}

/** Whether there is more to say than a few sentences. */
const hasUnseen = ({ missing, failed, lenses }: WorkloadReportView): boolean =>
  missing.length > 0 ||
  failed.length > 0 ||
  lenses.some(({ view }) => view.remarks.length + view.row.problems.length > 3)

const hasMilestones = ({ lenses }: WorkloadReportView): boolean =>
  lenses.some(({ trend }) => trend.points.some(({ number }) => number !== null))

const chaptersOf = (view: WorkloadReportView): readonly WorkloadChapter[] => [
  { id: chapterIds.summary, title: 'Summary', content: writeWorkloadSummary(view) },
  {
    id: chapterIds.unseen,
    title: 'What could not be seen',
    content: writeWorkloadUnseen(view),
    follows: !hasUnseen(view),
  },
  { id: chapterIds.questions, title: 'Where answers and evidence part', content: writeToAsk(view) },
  ...view.lenses.map((lens) => ({
    id: answersId(lens.index),
    title: view.lenses.length > 1 ? `Answers: ${lens.name}` : 'Answers',
    content: writeAnswers(lens),
  })),
  { id: chapterIds.plan, title: 'Improvement plan', content: writePlan(view) },
  { id: chapterIds.milestones, title: 'Milestones', content: writeMilestones(view), follows: !hasMilestones(view) },
  {
    id: chapterIds.sends,
    title: 'What was sent to the Tool',
    content: writeSends(view),
    follows: (view.report.audit?.entries.length ?? 0) === 0,
  },
  { id: chapterIds.method, title: 'Method', content: writeWorkloadMethod() },
]

/**
 * The report of a workload as one self-contained page without script. What stands at the head and foot of each printed page is
 * named in `meta` elements, for the printer.
 */
export const makeWorkloadReport = (report: WorkloadReport): string => {
  const view = readWorkloadReport(report)
  const chapters = chaptersOf(view)
  return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${view.title}</title>
<meta name="author" content="Plumbline ${report.app}">
${writePageLines({ mark: view.mark?.line ?? '', foot: footOf(report) })}
<style>${styles}${workloadStyles}</style></head>
<body>
${writeWorkloadCover(view, chapters)}
${writeChapters(chapters)}
</body></html>
`.markup
}
