import type { TrendPoint } from '../../shared/ipc/views'
import { markup } from '../../shared/markup'
import { writePageLines } from '../../shared/page-lines'
import type { Snapshot } from '../../shared/review/snapshot'
import { writeChecks } from './checks'
import { writeCover } from './cover'
import { writeFindings } from './findings'
import { writeMethod } from './method'
import { writePassed } from './passed'
import { readReport, type Change } from './report-view'
import { writeScope } from './scope'
import { styles } from './styles'
import { writeSummary } from './summary'
import { writeUnseen } from './unseen'
import { writeWorkloads, type ReportedWorkloads } from './workloads'

/** Characters of a digest in the line at the foot of each page; the cover has all of it. */
const shortDigest = 16

/**
 * The report of a snapshot as one self-contained page without script. `trend`: snapshots of the same scope, oldest first;
 * `change`: its findings against those of the snapshot before; `workloads`: those of the Well-Architected Tool, beside its evidence. What stands at the head and foot of each printed page is
 * named in `meta` elements, for the printer.
 */
export const reportPage = (
  snapshot: Snapshot,
  trend: readonly TrendPoint[] = [],
  change?: Change,
  workloads?: ReportedWorkloads,
): string => {
  const view = readReport(snapshot, trend, change)
  return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${view.title}</title>
<meta name="author" content="Plumbline ${snapshot.app.version}">
${writePageLines({ mark: view.mark?.line ?? '', foot: `Snapshot ${snapshot.snapshot} · digest ${snapshot.digest.slice(0, shortDigest)}` })}
<style>${styles}</style></head>
<body>
${writeCover(view)}
${[writeSummary, writeScope, writeFindings].map((write) => write(view))}
${writeWorkloads(view, workloads)}
${[writeUnseen, writePassed, writeMethod, writeChecks].map((write) => write(view))}
</body></html>
`.markup
}
