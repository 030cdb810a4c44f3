import { z } from 'zod'
import { ok, type Result } from '../../../shared/ipc/result'
import type { WorkloadWriter } from '../../history/workloads/workload-writer'

/** Something read on demand, and when. */
export type Kept<Value> = { readonly value: Value; readonly readAt: string; readonly problem: string | null }

/** What is kept is JSON: what has no value is left out, as SQLite would not hold it either. */
const toJson = (value: unknown) => z.json().parse(JSON.parse(JSON.stringify({ value })))

/**
 * Reads something on demand and keeps it; where it is not to be read now, or cannot be, gives what was kept and says why.
 * `null`: it was never read.
 */
export const keepReading = async <Value>(
  store: Pick<WorkloadWriter, 'kept' | 'keep'>,
  name: string,
  schema: z.ZodType<Value>,
  now: string,
  read: (() => Promise<Result<Value>>) | undefined,
): Promise<Result<Kept<Value> | null>> => {
  const fresh = await read?.()
  if (fresh?.ok) {
    const stored = store.keep(name, toJson(fresh.value), now)
    return stored.ok ? ok({ value: fresh.value, readAt: now, problem: null }) : stored
  }
  const kept = store.kept(name)
  if (!kept.ok) return kept
  const before = z.object({ value: schema }).safeParse(kept.value?.value)
  if (!kept.value || !before.success) return fresh ?? ok(null)
  const { text, next } = fresh?.error ?? { text: '', next: '' }
  return ok({ value: before.data.value, readAt: kept.value.at, problem: fresh ? `${text} ${next}` : null })
}
