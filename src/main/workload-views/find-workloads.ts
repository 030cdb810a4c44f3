import type { z } from 'zod'
import type { sourceSchema } from '../../shared/ipc/workloads'
import type { LocalWorkload, Reading, WorkloadKey } from '../../shared/workload/stored'
import { keyOfWorkload } from '../../shared/workload/stored'
import type { Workload } from '../../shared/workload/workload'
import { refuse, succeed, type Result } from '../history/problem'
import { readSnapshotWorkloads, type SeenFrom, type SnapshotWorkloads } from './read-snapshot-workloads'
import type { Answers, ViewSource } from './view-source'

/** A workload, and where its answers come from. */
export type FoundWorkload = {
  readonly key: WorkloadKey
  readonly workload: Workload
  readonly source: z.infer<typeof sourceSchema>
  /** The owner first; empty where it is local. */
  readonly seenFrom: readonly SeenFrom[]
  /** Names these answers among all of the workload. */
  readonly version: string
  readonly linkedTo: string | null
}

/** Workloads by key, in the order in which they are listed. */
export type FoundWorkloads = { readonly found: readonly FoundWorkload[]; readonly problems: readonly string[] }

/** When any answer was changed last, as the Tool says; 0 where it does not. */
const changedAt = ({ updatedAt, lensReviews }: Workload): number =>
  Math.max(
    0,
    ...[updatedAt, ...lensReviews.map((review) => review.updatedAt)].map((date) => Date.parse(date ?? '') || 0),
  )

/** Whether a reading tells newer answers than a snapshot. A review lasts: what was read meanwhile may be newer on either side. */
const isNewer = ({ readAt, workload }: Reading, startedAt: string, known: Workload): boolean =>
  Date.parse(readAt) > Date.parse(startedAt) && changedAt(workload) >= changedAt(known)

const seenFromReading = ({ account, way }: Reading, held: SnapshotWorkloads | undefined): SeenFrom => ({
  account,
  accountName: held?.accountNames.get(account) ?? account,
  way: null,
  wayName: way,
})

const ofSnapshot = (key: WorkloadKey, id: string, held: SnapshotWorkloads): FoundWorkload | undefined => {
  const one = held.workloads.get(key)
  return (
    one && {
      key,
      workload: one.workload,
      source: { kind: 'snapshot', at: held.startedAt },
      seenFrom: one.seenFrom,
      version: `snapshot ${id}`,
      linkedTo: null,
    }
  )
}

const ofReading = (reading: Reading, held: SnapshotWorkloads | undefined): FoundWorkload => {
  const key = keyOfWorkload(reading.workload)
  const own = seenFromReading(reading, held)
  const seen = held?.workloads.get(key)?.seenFrom ?? []
  return {
    key,
    workload: reading.workload,
    source: { kind: 'reading', at: reading.readAt },
    seenFrom: seen.some(({ account }) => account === own.account) ? seen : [...seen, own],
    version: `reading ${reading.readAt}`,
    linkedTo: null,
  }
}

const ofLocal = ({ workload, changedAt: at, linkedTo }: LocalWorkload): FoundWorkload => ({
  key: keyOfWorkload(workload),
  workload,
  source: { kind: 'local', at },
  seenFrom: [],
  version: `local ${at}`,
  linkedTo,
})

/** The newest answers of a snapshot and of a reading. A simulated AWS and AWS itself are never taken for each other. */
const chooseLatest = (reading: Reading, id: string | null, held: SnapshotWorkloads | undefined): FoundWorkload => {
  const key = keyOfWorkload(reading.workload)
  const known = held?.workloads.get(key)
  const kept = id !== null && held ? ofSnapshot(key, id, held) : undefined
  if (!known || !held || !kept) return ofReading(reading, held)
  const isSameAws = known.isForeign === (reading.endpoint !== null)
  return isSameAws && isNewer(reading, held.startedAt, known.workload) ? ofReading(reading, held) : kept
}

const compareFound = (a: FoundWorkload, b: FoundWorkload): number =>
  a.workload.workloadName.localeCompare(b.workload.workloadName, 'en') || (a.key < b.key ? -1 : 1)

/** Finds all workloads of a snapshot, of readings, and local ones, each once with its newest answers; by name. */
export const findWorkloads = (source: ViewSource, snapshot: string | null): Result<FoundWorkloads> => {
  const held = snapshot === null ? succeed(undefined) : readSnapshotWorkloads(source, snapshot)
  if (!held.ok) return held
  const readings = source.reader.workloads.latestReadings()
  if (!readings.ok) return readings
  const locals = source.reader.workloads.locals()
  if (!locals.ok) return locals
  const found = new Map<WorkloadKey, FoundWorkload>()
  for (const key of held.value?.workloads.keys() ?? []) {
    const one = snapshot !== null && held.value ? ofSnapshot(key, snapshot, held.value) : undefined
    if (one) found.set(key, one)
  }
  for (const reading of readings.value)
    found.set(keyOfWorkload(reading.workload), chooseLatest(reading, snapshot, held.value))
  for (const local of locals.value) found.set(keyOfWorkload(local.workload), ofLocal(local))
  return succeed({ found: [...found.values()].toSorted(compareFound), problems: held.value?.problems ?? [] })
}

const unknownWorkload = (answers: Answers) =>
  answers === 'snapshot'
    ? refuse('notFound', 'The snapshot does not hold that workload.', 'Choose the latest answers, or another snapshot.')
    : refuse('notFound', 'There is no such workload.', 'Choose one from the list of workloads.')

/** Finds one workload by its key. */
export const findWorkload = (
  source: ViewSource,
  key: WorkloadKey,
  snapshot: string | null,
  answers: Answers,
): Result<FoundWorkload> => {
  if (answers === 'snapshot' && snapshot !== null) {
    const held = readSnapshotWorkloads(source, snapshot)
    if (!held.ok) return held
    const one = ofSnapshot(key, snapshot, held.value)
    return one ? succeed(one) : unknownWorkload(answers)
  }
  const all = findWorkloads(source, snapshot)
  if (!all.ok) return all
  const one = all.value.found.find((found) => found.key === key)
  return one ? succeed(one) : unknownWorkload(answers)
}
