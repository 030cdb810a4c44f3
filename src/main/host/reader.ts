import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import { openReader } from '../history/open-history'
import { listCheckMetadata } from '../registry-checks'
import { consoleAddress } from '../wellarchitected/console-address'
import { compareMilestones } from '../workload-views/compare-milestones'
import { listWorkloads } from '../workload-views/list-workloads'
import { readLensView } from '../workload-views/read-lens-view'
import { readPlan } from '../workload-views/read-plan'
import { readQuestionHistory } from '../workload-views/read-question-history'
import { readTrend } from '../workload-views/read-trend'
import { createViewCache } from '../workload-views/view-cache'
import type { ViewSource } from '../workload-views/view-source'
import type { Result as Stored } from '../history/problem'
import type { Reader } from '../history/read'
import { hostContract } from '../../shared/ipc/host-contract'
import { serveRemote } from '../../shared/ipc/remote'
import { failed, ok, type Result } from '../../shared/ipc/result'
import { readOverview } from './overview'
import { readReportHtml } from './report-html'
import { toSnapshotRow } from './snapshot-rows'
import { threadPort } from './start'
import { readPlanCsv, readWorkloadReport } from './workload-report-html'

// A thread of the host that only reads: the screen's queries run here, on a connection that cannot write, also during a review.
const { home, version } = z.object({ home: z.string(), version: z.string() }).parse(workerData)
const cache = createViewCache()
const checks = listCheckMetadata()
let opened: Reader | undefined

/** The reader, once there is something to read. */
const reader = (): Stored<Reader> => {
  if (opened) return { ok: true, value: opened }
  const result = openReader(home)
  if (result.ok) opened = result.value
  return result
}

const withReader = <Value>(read: (from: Reader) => Stored<Value>): Result<Value> => {
  const from = reader()
  return from.ok ? read(from.value) : from
}

const withViews = <Value>(read: (source: ViewSource) => Stored<Value>): Result<Value> =>
  withReader((own) => read({ reader: own, checks, today: new Date().toISOString(), cache }))

/** What a home without any history has. */
const orNothing = (result: Result<unknown>, nothing: unknown): Result<unknown> =>
  !result.ok && result.error.code === 'noHistory' ? ok(nothing) : result

const listSnapshots = (): Result<unknown> => {
  const from = reader()
  if (!from.ok && from.error.code === 'noHistory') return ok([])
  return withReader((own) => {
    const entries = own.listSnapshots()
    if (!entries.ok) return entries
    const rows = entries.value.flatMap((entry) => {
      const summary = own.getSummary(entry.id)
      return summary.ok ? [toSnapshotRow(entry, summary.value)] : []
    })
    return { ok: true, value: rows }
  })
}

type Detail = z.infer<(typeof hostContract)['findings:detail']['request']>

const readDetail = ({ snapshot, ...key }: Detail): Result<unknown> =>
  withReader((own) => {
    const found = own.getFinding(snapshot, key)
    if (!found.ok) return found
    if (!found.value)
      return {
        ok: false,
        error: { code: 'notFound', text: 'That finding is not in this snapshot.', next: 'Choose one from the list.' },
      }
    const facts = own.getResourceFacts(snapshot, key.arn)
    if (!facts.ok) return facts
    const history = own.getFindingHistory(key)
    if (!history.ok) return history
    return {
      ok: true,
      value: {
        ...found.value,
        facts: facts.value.flatMap(({ unit, item }) => (item.gap ? [] : [{ fact: unit.fact, value: item.value }])),
        history: history.value.moments,
      },
    }
  })

const verify = (snapshot: string): Result<unknown> =>
  withReader((own) => {
    const verified = own.verifySnapshot(snapshot)
    if (!verified.ok) return verified
    const { intact, digest, values, damage } = verified.value
    const text = intact
      ? `Intact: the document fits its digest ${digest}, and so do all ${values} stored facts.`
      : damage.map((one) => one.text).join(' ')
    return { ok: true, value: { intact, text } }
  })

const readReport = (snapshot: string): Result<unknown> =>
  withReader((own) => {
    const html = readReportHtml(own, snapshot, checks)
    return html.ok ? { ok: true, value: { html: html.value, name: `plumbline-${snapshot}` } } : html
  })

const findConsole = (workload: string): Result<{ readonly address: string }> => {
  const address = consoleAddress(workload)
  if (address === undefined)
    return failed(
      'NoConsole',
      'That workload has no page in the AWS console.',
      'Create it in the Well-Architected Tool, or link it with one that is there.',
    )
  return ok({ address })
}

const answer = async (channel: string, raw: unknown): Promise<Result<unknown>> => {
  switch (channel) {
    case 'snapshots:list':
      return listSnapshots()
    case 'snapshots:overview': {
      const { snapshot } = hostContract[channel].request.parse(raw)
      return withViews((source) => readOverview(source, snapshot))
    }
    case 'snapshots:verify':
      return verify(hostContract[channel].request.parse(raw).snapshot)
    case 'findings:page': {
      const query = hostContract[channel].request.parse(raw)
      return withReader((own) => own.pageFindings(query))
    }
    case 'findings:detail':
      return readDetail(hostContract[channel].request.parse(raw))
    case 'gaps:page': {
      const { snapshot, offset, limit } = hostContract[channel].request.parse(raw)
      return withReader((own) => own.pageGaps(snapshot, offset, limit))
    }
    case 'report:html':
      return readReport(hostContract[channel].request.parse(raw).snapshot)
    case 'workloads:list': {
      const { snapshot } = hostContract[channel].request.parse(raw)
      return orNothing(
        withViews((source) => listWorkloads(source, snapshot)),
        { rows: [], problems: [] },
      )
    }
    case 'workloads:lens': {
      const query = hostContract[channel].request.parse(raw)
      return withViews((source) => readLensView(source, query))
    }
    case 'workloads:history': {
      const place = hostContract[channel].request.parse(raw)
      return withViews((source) => readQuestionHistory(source, place))
    }
    case 'workloads:plan': {
      const place = hostContract[channel].request.parse(raw)
      return withViews((source) => readPlan(source, place))
    }
    case 'workloads:trend': {
      const place = hostContract[channel].request.parse(raw)
      return withViews((source) => readTrend(source, place))
    }
    case 'workloads:compareMilestones': {
      const query = hostContract[channel].request.parse(raw)
      return withViews((source) => compareMilestones(source, query))
    }
    case 'workloads:reportHtml': {
      const place = hostContract[channel].request.parse(raw)
      return withViews((source) => readWorkloadReport(source, place, version))
    }
    case 'workloads:planCsv': {
      const place = hostContract[channel].request.parse(raw)
      return withViews((source) => readPlanCsv(source, place))
    }
    case 'workloads:consoleAddress':
      return findConsole(hostContract[channel].request.parse(raw).workload)
    case 'drafts:read': {
      const { workload } = hostContract[channel].request.parse(raw)
      const draft = withReader((own) => own.workloads.draft(workload))
      return orNothing(draft.ok ? ok(draft.value ?? null) : draft, null)
    }
    case 'audit:list': {
      const query = hostContract[channel].request.parse(raw)
      return orNothing(
        withReader((own) => own.workloads.audit(query)),
        { total: 0, entries: [] },
      )
    }
    default:
      return failed('UnknownChannel', `The reader does not know ${channel}.`, 'Report this.')
  }
}

serveRemote(threadPort(), answer, (error) =>
  process.stderr.write(
    `The reader failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  ),
)
