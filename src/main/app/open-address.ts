import { shell } from 'electron'
import { failed, ok, type Result } from '../../shared/ipc/result'
import { isSafeAddress } from '../../shared/safe-address'

/** Opens an address in the system's browser: https, or http on this machine, and nothing else. */
export const openAddress = async (address: string): Promise<Result<null>> => {
  if (!URL.canParse(address) || !isSafeAddress(new URL(address)))
    return failed(
      'UnsafeAddress',
      'The address of the sign-in is neither https nor on this machine, so it is not opened.',
      'Check the start URL of the session.',
    )
  try {
    await shell.openExternal(address)
    return ok(null)
  } catch (error) {
    return failed(
      'BrowserNotOpened',
      `The system's browser could not be opened: ${error instanceof Error ? error.message : String(error)}.`,
      'Copy the address and open it in a browser yourself.',
    )
  }
}
