import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import { openReader } from '../history/open-history'
import type { Result as Stored } from '../history/problem'
import type { Reader } from '../history/read'
import { hostContract } from '../../shared/ipc/host-contract'
import { serveRemote } from '../../shared/ipc/remote'
import { failed, ok, type Result } from '../../shared/ipc/result'
import { readOverview } from './overview'
import { readReportHtml } from './report-html'
import { toSnapshotRow } from './snapshot-rows'
import { threadPort } from './start'

// A thread of the host that only reads: the screen's queries run here, on a connection that cannot write, also during a review.
const { home } = z.object({ home: z.string(), version: z.string() }).parse(workerData)
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
    const html = readReportHtml(own, snapshot)
    return html.ok ? { ok: true, value: { html: html.value, name: `plumbline-${snapshot}` } } : html
  })

const answer = async (channel: string, raw: unknown): Promise<Result<unknown>> => {
  switch (channel) {
    case 'snapshots:list':
      return listSnapshots()
    case 'snapshots:overview': {
      const { snapshot } = hostContract[channel].request.parse(raw)
      return withReader((own) => readOverview(own, snapshot))
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
    default:
      return failed('UnknownChannel', `The reader does not know ${channel}.`, 'Report this.')
  }
}

serveRemote(threadPort(), answer, (error) =>
  process.stderr.write(
    `The reader failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  ),
)
