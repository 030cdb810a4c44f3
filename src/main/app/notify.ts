import { Notification } from 'electron'
import type { AppWindow } from './window'
import type { SessionEnd } from '../../shared/ipc/sign-in'
import { printable } from '../../shared/printable'

const accountsWait = (count: number): string => (count === 1 ? '1 account waits' : `${count} accounts wait`)

/** Tells through the system that a session ended in mid-review; a press brings the window to the front. */
export const notifyOfEnd = ({ session, accounts }: SessionEnd, view: () => AppWindow | undefined): void => {
  if (!Notification.isSupported()) return
  const notification = new Notification({
    title: `Sign in to ${printable(session)} again`,
    body: `The session ended. ${accountsWait(accounts.length)} for it; the review goes on with the others.`,
  })
  notification.on('click', () => {
    const window = view()?.window
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  notification.show()
}
