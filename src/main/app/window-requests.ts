import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { contract, type Answer, type Channel, type Request } from '../../shared/ipc/contract'
import { channels } from '../../shared/ipc/names'
import { failed, type Result } from '../../shared/ipc/result'
import { isTrusted } from './security'

/** What answers each channel. */
export type Handlers = { readonly [Name in Channel]: (request: Request<Name>) => Promise<Result<Answer<Name>>> }

/** Answers the window's requests: only from the app's own windows, and only in the contract's shape. */
export const serveWindowRequests = (handlers: Handlers, trusted: ReadonlySet<number>): void => {
  const serve = <Name extends Channel>(channel: Name): void => {
    ipcMain.handle(channel, async (event: IpcMainInvokeEvent, raw: unknown): Promise<Result<unknown>> => {
      if (!isTrusted(event.senderFrame, trusted, event.sender)) {
        return failed('NotTrusted', `A page that is not the app's own asked for ${channel}.`, 'Close that page.')
      }
      const request = contract[channel].request.safeParse(raw)
      if (!request.success)
        return failed(
          'BadRequest',
          `The request ${channel} is not as agreed: ${request.error.message}`,
          'Report this; nothing is lost.',
        )
      // The schema of this very channel has just accepted it: types cannot follow that through the map.
      return handlers[channel](request.data as Request<Name>)
    })
  }
  channels.forEach(serve)
}
