import type { Reader } from '../../history/read'
import { ok, type Result } from '../../../shared/ipc/result'
import { keyOfWorkload, type Reading } from '../../../shared/workload/stored'

/** The snapshot whose evidence counts, and what is to be said of that. */
export type ChosenSnapshot = { readonly snapshot: string | null; readonly remarks: readonly string[] }

const accountsOf = (reader: Reader, { workload }: Reading): Result<readonly string[]> => {
  if (workload.accountIds.length > 0) return ok(workload.accountIds)
  const mapping = reader.workloads.mapping(keyOfWorkload(workload))
  return mapping.ok ? ok(mapping.value?.accounts ?? []) : mapping
}

/**
 * The latest snapshot that holds all accounts of the workload, else the latest one that holds most of them. What was read from
 * AWS is never judged by a snapshot of something else, nor the other way round.
 */
export const chooseSnapshot = (reader: Reader, reading: Reading): Result<ChosenSnapshot> => {
  const wanted = accountsOf(reader, reading)
  if (!wanted.ok) return wanted
  if (wanted.value.length === 0)
    return ok({ snapshot: null, remarks: ['The workload names no accounts, and nobody mapped it to any.'] })
  const listed = reader.listSnapshots()
  if (!listed.ok) return listed
  let best: { readonly snapshot: string; readonly missing: readonly string[] } | undefined
  for (const { id } of listed.value) {
    const document = reader.getDocument(id)
    if (!document.ok) continue
    const held = new Set(
      document.value.accounts.flatMap((account) =>
        account.id !== null && !account.error && (account.endpoint === undefined) === (reading.endpoint === null)
          ? [account.id]
          : [],
      ),
    )
    const missing = wanted.value.filter((account) => !held.has(account))
    if (missing.length < (best?.missing.length ?? wanted.value.length)) best = { snapshot: id, missing }
    if (missing.length === 0) break
  }
  if (!best)
    return ok({
      snapshot: null,
      remarks: [`No snapshot of this home holds an account of the workload (${wanted.value.join(', ')}).`],
    })
  const remarks = best.missing.map(
    (account) => `No snapshot holds account ${account} beside the others: review it too.`,
  )
  return ok({ snapshot: best.snapshot, remarks: [`Evidence of snapshot ${best.snapshot}.`, ...remarks] })
}
