import type { PortalAccount, PortalAccounts } from '../../../shared/ipc/sign-in'
import { abortError } from '../abort-error'
import { failureOf, failureOfProblem, isAbort, problemOf, type Failure } from './failures'
import type { Portal } from './portal'
import { refusalOfRole } from './role-failures'
import type { Session } from './session-settings'
import type { Timing } from './timing'

/** Accounts whose roles are asked for at once; the rates are the limiter's. */
const atOnce = 16

/** Between two tellings, in milliseconds. */
const tellEvery = 250

const byName = (one: PortalAccount, other: PortalAccount): number => {
  const [name, otherName] = [one.name.toLowerCase(), other.name.toLowerCase()]
  if (name !== otherName) return name < otherName ? -1 : 1
  return one.id < other.id ? -1 : 1
}

/** Reads accounts, then the roles of each. One account's failure is that account's problem; an ended session is everybody's. */
export const listAccounts = async (
  portal: Portal,
  session: Session,
  timing: Timing,
  observe: (known: PortalAccounts) => void,
  signal: AbortSignal,
): Promise<PortalAccounts> => {
  const accounts = new Map<string, PortalAccount>()
  let toldAt = -Infinity

  const known = (state: PortalAccounts['state'], wrong?: Failure): PortalAccounts => ({
    session: session.id,
    state,
    accounts: [...accounts.values()].sort(byName),
    problem: wrong ? problemOf(wrong) : null,
  })
  const tell = (state: PortalAccounts['state']): void => {
    if (signal.aborted || timing.now() - toldAt < tellEvery) return
    toldAt = timing.now()
    observe(known(state))
  }
  const failed = (error: unknown): PortalAccounts => {
    if (isAbort(error)) return known('failed', failureOfProblem(cancelled(session)))
    return known('failed', failureOf(error, `Listing the accounts of ${session.id}`, session.id))
  }

  const readRoles = async (account: PortalAccount, stop: AbortSignal): Promise<void> => {
    try {
      accounts.set(account.id, { ...account, roles: [...(await portal.roles(account.id, stop))] })
    } catch (error) {
      if (isAbort(error)) throw error
      const doing = `Listing the roles of account ${account.id}`
      const wrong =
        refusalOfRole(error, { session: session.id, account: account.id }) ?? failureOf(error, doing, session.id)
      if (
        wrong.gap === 'signedOut' &&
        wrong.code !== 'ForbiddenException' &&
        wrong.code !== 'ResourceNotFoundException'
      )
        throw error
      accounts.set(account.id, { ...account, problem: problemOf(wrong) })
    }
    tell('roles')
  }

  const readAllRoles = async (): Promise<void> => {
    const stop = new AbortController()
    const either = AbortSignal.any([signal, stop.signal])
    const waiting = known('roles').accounts.values()
    const work = async (): Promise<void> => {
      for (const account of waiting) {
        if (either.aborted) throw abortError()
        await readRoles(account, either)
      }
    }
    const workers = Array.from({ length: atOnce }, () =>
      work().catch((error: unknown) => {
        stop.abort()
        throw error
      }),
    )
    const settled = Promise.allSettled(workers)
    try {
      await Promise.all(workers)
    } finally {
      // The first failure counts, but nobody is left at work behind the answer.
      await settled
    }
  }

  try {
    tell('listing')
    await portal.accounts((page) => {
      for (const { accountId, accountName = '', emailAddress = '' } of page) {
        if (accountId === undefined) continue
        accounts.set(accountId, { id: accountId, name: accountName, email: emailAddress, roles: null, problem: null })
      }
      tell('listing')
    }, signal)
    toldAt = -Infinity
    tell('roles')
    await readAllRoles()
    return known('done')
  } catch (error) {
    return failed(error)
  }
}

const cancelled = (session: Session) =>
  ({
    kind: 'problem',
    code: 'Cancelled',
    text: `Listing the accounts of ${session.id} was cancelled.`,
    next: 'List them again when you need them.',
  }) as const
