import { setMaxListeners } from 'node:events'
import type { Sso } from '../../aws/sso/sso'
import type { PortalAccounts } from '../../../shared/ipc/sign-in'

/** The accounts of SSO sessions, listed once and kept until they are asked for anew. */
export type KnownAccounts = {
  /** What is known now; begins to list where nothing is, or anew with `refresh`. */
  readonly of: (session: string, refresh: boolean) => PortalAccounts
  /** Forgets what is known of a session: somebody else may be signed in now. */
  readonly forget: (session: string) => void
  /** Forgets the lists that failed: the reason may be gone. */
  readonly forgetFailed: () => void
  readonly close: () => void
}

type Listing = { known: PortalAccounts; readonly abort: AbortController }

/** Holds the accounts of sessions; `changed` hears that more is known. */
export const openKnownAccounts = (
  list: Sso['accounts'],
  changed: (session: string) => void,
  onBug: (error: unknown) => void,
): KnownAccounts => {
  const listings = new Map<string, Listing>()

  const forget = (session: string): void => {
    listings.get(session)?.abort.abort()
    listings.delete(session)
  }

  const begin = (session: string): PortalAccounts => {
    const listing: Listing = {
      known: { session, state: 'listing', accounts: [], problem: null },
      abort: new AbortController(),
    }
    // Every call under way listens to it.
    setMaxListeners(0, listing.abort.signal)
    listings.set(session, listing)
    const keep = (known: PortalAccounts): void => {
      if (listings.get(session) !== listing) return
      listing.known = known
      changed(session)
    }
    list(session, keep, listing.abort.signal).then(keep, (error: unknown) => {
      onBug(error)
      keep({
        ...listing.known,
        state: 'failed',
        problem: {
          code: 'Bug',
          text: `Listing the accounts of ${session} failed inside the app.`,
          next: 'List them again. Report this if it stays.',
        },
      })
    })
    return listing.known
  }

  return {
    of: (session, refresh) => {
      const listing = listings.get(session)
      if (!listing || refresh) {
        forget(session)
        return begin(session)
      }
      return listing.known
    },
    forget: (session) => {
      forget(session)
      changed(session)
    },
    forgetFailed: () => {
      for (const [session, { known }] of listings) {
        if (known.state !== 'failed') continue
        forget(session)
        changed(session)
      }
    },
    close: () => {
      for (const session of [...listings.keys()]) forget(session)
    },
  }
}
