import { connectHistory } from '../../host/history'
import { openReader } from '../../history/open-history'
import { succeed } from '../../history/problem'
import type { Reader } from '../../history/read'
import { registry } from '../../registry'
import { createViewCache } from '../../workload-views/view-cache'
import type { ViewSource } from '../../workload-views/view-source'
import { ok, type Result } from '../../../shared/ipc/result'
import { keyOfWorkload, type Reading } from '../../../shared/workload/stored'

/** What views are made from, until it is closed. */
export type Views = { readonly source: ViewSource; readonly close: () => void }

/** Opens a home for reading; one that is new, or that an older app used last, is made ready first. */
const openReady = (home: string, version: string): Result<Reader> => {
  const first = openReader(home)
  if (first.ok || (first.error.code !== 'noHistory' && first.error.code !== 'olderApp')) return first
  const { writer, notices, close } = connectHistory(home, version, 'cli')
  close()
  const [notice] = notices
  return writer || !notice ? openReader(home) : { ok: false, error: notice }
}

/** A reader to which what was read from the Tool just now is the latest reading, without being stored. */
const withReading = (reader: Reader, reading: Reading): Reader => {
  const key = keyOfWorkload(reading.workload)
  const isOther = ({ workload }: Reading): boolean => keyOfWorkload(workload) !== key
  return {
    ...reader,
    workloads: {
      ...reader.workloads,
      latestReadings: () => {
        const kept = reader.workloads.latestReadings()
        return kept.ok ? succeed([...kept.value.filter(isOther), reading]) : kept
      },
      readings: (workload) => {
        const kept = reader.workloads.readings(workload)
        return kept.ok && workload === key ? succeed([...kept.value, reading]) : kept
      },
    },
  }
}

const viewsOf = (reader: Reader, today: string, reading: Reading | undefined): Views => ({
  source: {
    reader: reading === undefined ? reader : withReading(reader, reading),
    checks: registry.checks.map(({ metadata }) => metadata),
    today,
    cache: createViewCache(),
  },
  close: reader.close,
})

/** Opens the views of what a home keeps; there must be a snapshot to show. */
export const openStoredViews = (home: string): Result<Views> => {
  const reader = openReader(home)
  return reader.ok ? ok(viewsOf(reader.value, new Date().toISOString(), undefined)) : reader
}

/** Opens the views of what a home keeps, and of a workload as it was read just now. */
export const openLiveViews = (home: string, version: string, reading: Reading): Result<Views> => {
  const reader = openReady(home, version)
  return reader.ok ? ok(viewsOf(reader.value, reading.readAt, reading)) : reader
}
