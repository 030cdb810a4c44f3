import { openReader } from '../../history/open-history'
import type { Reader } from '../../history/read'
import { ok, type Result } from '../../../shared/ipc/result'
import type { AuditEntry } from '../../../shared/workload/stored'
import { exitCodes, exitOfProblem, print, printJson, say, sayProblem, type ExitCode } from '../terminal'
import { readWorkloadName } from './connect-tool'

/** What `plumbline workload audit` is told. */
export type AuditOptions = {
  /** Id or ARN; undefined: all. */
  readonly workload: string | undefined
  readonly json: boolean
  readonly home: string
}

/** Entries that are read at a time. */
const pageSize = 200

const readAll = (reader: Reader): Result<readonly AuditEntry[]> => {
  const entries: AuditEntry[] = []
  for (;;) {
    const page = reader.workloads.audit({ workload: null, offset: entries.length, limit: pageSize })
    if (!page.ok) return page
    entries.push(...page.value.entries)
    if (page.value.entries.length === 0 || entries.length >= page.value.total) return ok(entries)
  }
}

const describe = (entry: AuditEntry): string =>
  [
    `${entry.number}  ${entry.at}  ${entry.step.padEnd(10)} ${entry.operation}  ${entry.workloadName}${entry.questionId === null ? '' : `  ${entry.lens ?? ''} ${entry.questionId}`}`,
    `  ${entry.who}, as ${entry.caller} in ${entry.account}, ${entry.region}${entry.endpoint === null ? '' : ` (not AWS: ${entry.endpoint})`}`,
    ...(entry.text === null ? [] : [`  ${entry.text}`]),
  ].join('\n')

/** Lists what was written to the Tool from this home, newest first. */
export const showAudit = ({ workload, json, home }: AuditOptions): ExitCode => {
  const reader = openReader(home)
  if (!reader.ok && reader.error.code !== 'noHistory') {
    sayProblem(reader.error)
    return exitOfProblem(reader.error)
  }
  const read = reader.ok ? readAll(reader.value) : ok([])
  if (reader.ok) reader.value.close()
  if (!read.ok) {
    sayProblem(read.error)
    return exitOfProblem(read.error)
  }
  const id = workload === undefined ? undefined : readWorkloadName(workload).workloadId
  const entries = read.value.filter((entry) => id === undefined || entry.workload.endsWith(`/${id}`))
  if (json) printJson(entries)
  else entries.map(describe).forEach(print)
  if (entries.length === 0) say('Nothing was written to the Tool from this home.')
  return exitCodes.done
}
