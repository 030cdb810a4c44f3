import type { Progress } from '../../../shared/ipc/review'
import { showCount } from '../../text/show-count'

/** A session that ended, and how many accounts of the review wait for it. */
export type WaitingSession = { readonly session: string; readonly accounts: number }

/** The sessions whose sign-in accounts wait for, in the order of the accounts. */
export const waitingSessions = (
  accounts: readonly Pick<Progress['accounts'][number], 'waitsFor'>[],
): readonly WaitingSession[] => {
  const counts = new Map<string, number>()
  for (const { waitsFor } of accounts) if (waitsFor !== null) counts.set(waitsFor, (counts.get(waitsFor) ?? 0) + 1)
  return [...counts].map(([session, count]) => ({ session, accounts: count }))
}

/** How many accounts wait for one session, and what the rest does: `waiting` counts those of all ended sessions. */
export const waitingText = (accounts: number, waiting: number, all: number): string => {
  const waits = `${showCount(accounts, 'account')} ${accounts === 1 ? 'waits' : 'wait'}`
  const others = all - waiting
  if (others === 0) return `${waits} for it.`
  return `${waits}; the other ${others === 1 ? 'one goes' : `${others} go`} on.`
}
