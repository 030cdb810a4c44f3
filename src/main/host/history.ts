import { lockHome } from '../history/home-lock'
import { openHistory } from '../history/open-history'
import type { Writer } from '../history/write'
import type { Problem } from '../../shared/ipc/result'

/** A home's history, for writing where nobody else writes. */
export type ConnectedHistory = {
  /** Absent where the home cannot be written; `notices` say why. */
  readonly writer?: Writer
  readonly notices: readonly Problem[]
  readonly close: () => void
}

/** Takes the home's lock and opens its database. */
export const connectHistory = (home: string, appVersion: string, what: 'app' | 'cli' = 'app'): ConnectedHistory => {
  const at = new Date().toISOString()
  const lock = lockHome(home, what, at)
  if (!lock.ok) return { notices: [lock.error], close: () => undefined }
  const history = openHistory({ home, appVersion, at })
  if (!history.ok) {
    lock.value.release()
    return { notices: [history.error], close: () => undefined }
  }
  const { writer, setAside } = history.value
  return {
    writer,
    notices: setAside ? [{ code: 'damaged', text: setAside.text, next: setAside.next }] : [],
    close: () => {
      writer.close()
      lock.value.release()
    },
  }
}
