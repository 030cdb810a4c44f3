import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { channels, eventNames } from '../shared/ipc/names'

const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name)

/** What the window gets: ask on a known channel, listen to a known event. Nothing else crosses. */
const api = {
  ask: (channel: string, request: unknown): Promise<unknown> =>
    isOneOf(channels, channel)
      ? ipcRenderer.invoke(channel, request)
      : Promise.reject(new Error(`No such channel: ${channel}`)),
  listen: (name: string, receive: (payload: unknown) => void): (() => void) => {
    if (!isOneOf(eventNames, name)) throw new Error(`No such event: ${name}`)
    const listener = (_event: IpcRendererEvent, payload: unknown): void => receive(payload)
    ipcRenderer.on(name, listener)
    return () => ipcRenderer.off(name, listener)
  },
}

contextBridge.exposeInMainWorld('api', api)
