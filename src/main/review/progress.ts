import type { CollectEvent, ReadableAccount } from '../engine/collect'
import type { Plan } from '../engine/plan'
import type { Registry } from '../engine/validate'
import type { Outcome } from '../../shared/review/outcome'
import type { Progress, ProgressCell } from '../../shared/ipc/review'
import type { Problem } from '../../shared/ipc/result'

/** Follows a review and says where it stands. */
export type ProgressKeeper = {
  readonly note: (event: CollectEvent) => void
  readonly enter: (state: Progress['state'], more?: { readonly snapshot?: string; readonly error?: Problem }) => void
  readonly current: () => Progress
}

/** What progress starts from; the counts come from the clients. */
export type ProgressStart = Pick<Progress, 'review' | 'scope' | 'startedAt' | 'resumed' | 'notes'> & {
  readonly accounts: readonly (Omit<Progress['accounts'][number], 'waitsFor'> & {
    /** The SSO session that it is read through. */
    readonly session: string | undefined
  })[]
  /** Whether a sign-in to the session is waited for. */
  readonly isWaitedFor: (session: string) => boolean
  readonly plan: Plan
  readonly registry: Registry
  readonly readable: readonly ReadableAccount[]
  readonly counts: () => { readonly calls: number; readonly throttles: number }
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsed: () => number
}

const cellKey = (account: string, service: string): string => `${account} ${service}`

const makeCells = ({ plan, registry, readable }: ProgressStart): Map<string, ProgressCell> => {
  const cells = new Map<string, ProgressCell>()
  const add = (account: string, fact: string, count: number): void => {
    const service = registry.reads.get(fact)?.service ?? ''
    const cell = cells.get(cellKey(account, service)) ?? { account, service, done: 0, total: 0, gaps: 0 }
    cells.set(cellKey(account, service), { ...cell, total: cell.total + count })
  }
  for (const { id, regions, otherRegions = [] } of readable) {
    plan.accountReads.forEach((read) => add(id, read.provides[0]?.id ?? '', 1))
    plan.regionReads.forEach((read) => add(id, read.provides[0]?.id ?? '', regions.length))
    plan.keptReads.forEach((read) => add(id, read.provides[0]?.id ?? '', otherRegions.length))
  }
  return cells
}

/** Estimates from the share of reads that are done; the first twentieth says too little. */
const estimate = (done: number, total: number, elapsed: number): number | null =>
  done === 0 || done / total < 0.05 ? null : Math.round(((elapsed / done) * (total - done)) / 1000)

/** Makes a keeper for one review. */
export const keepProgress = (start: ProgressStart): ProgressKeeper => {
  const cells = makeCells(start)
  let state: Progress['state'] = 'starting'
  let snapshot: string | null = null
  let error: Problem | null = null
  /** An account that has been read whole waits for nothing. */
  const isRead = (account: string | null): boolean =>
    [...cells.values()].every((cell) => cell.account !== account || cell.done === cell.total)
  const waitsFor = (account: string | null, session: string | undefined): string | null =>
    session !== undefined && start.isWaitedFor(session) && !isRead(account) ? session : null
  const sum = (field: 'done' | 'total'): number => [...cells.values()].reduce((all, cell) => all + cell[field], 0)
  return {
    note: ({ account, facts, state: end }) => {
      if (end === 'started' || end === 'stopped') return
      const key = cellKey(account, start.registry.reads.get(facts[0] ?? '')?.service ?? '')
      const cell = cells.get(key)
      // What is left out in an empty region is told in one note, so that it does not hide what went wrong.
      if (cell) cells.set(key, { ...cell, done: cell.done + 1, gaps: cell.gaps + (end === 'gap' ? 1 : 0) })
    },
    enter: (next, more) => {
      state = next
      snapshot = more?.snapshot ?? snapshot
      error = more?.error ?? error
    },
    current: () => {
      const [done, total] = [sum('done'), sum('total')]
      const { review, scope, startedAt, resumed, notes, counts, elapsed } = start
      const accounts = start.accounts.map(({ session, ...account }) => ({
        ...account,
        waitsFor: state === 'reading' ? waitsFor(account.id, session) : null,
      }))
      const waits = accounts.some((account) => account.waitsFor !== null)
      return {
        review,
        state,
        scope,
        startedAt,
        resumed,
        accounts,
        notes,
        cells: [...cells.values()],
        done,
        total,
        ...counts(),
        secondsLeft: state === 'reading' && !waits ? estimate(done, total, elapsed()) : null,
        snapshot,
        error,
      }
    },
  }
}

/** Whether something in a review could not be looked at; `manual` is neither. */
export const hasBlindSpots = (outcomes: readonly Outcome[]): boolean =>
  outcomes.some(({ status, unknown }) => status === 'notAssessed' || unknown.length > 0)
