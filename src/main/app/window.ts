import { BrowserWindow, shell } from 'electron'
import type { EventName, EventPayload } from '../../shared/ipc/contract'
import { firstPage } from './page-origin'
import { lockContents } from './security'

/** A window of the app. */
export type AppWindow = {
  readonly window: BrowserWindow
  readonly tell: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void
}

/** Opens the app's window on its first page; `trusted` takes its id for as long as it is open. */
export const openWindow = (preload: string, trusted: Set<number>): AppWindow => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    title: 'Plumbline',
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, preload },
  })
  const { webContents } = window
  const { id } = webContents
  trusted.add(id)
  window.on('closed', () => trusted.delete(id))
  window.once('ready-to-show', () => window.show())
  lockContents(webContents, (url) => void shell.openExternal(url))
  void window.loadURL(firstPage())
  return {
    window,
    tell: (name, payload) => {
      if (!window.isDestroyed()) webContents.send(name, payload)
    },
  }
}
