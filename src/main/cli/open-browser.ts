import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { isSafeAddress } from '../../shared/safe-address'

/** The system's opener and its arguments; the address is one of them and goes through no shell. */
const openerOf = (address: string): readonly [program: string, ...args: string[]] => {
  switch (process.platform) {
    case 'darwin':
      return ['/usr/bin/open', address]
    case 'win32':
      // Not `start`, which is a command of the shell, where & and | end an address and begin a command.
      return [
        join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'rundll32.exe'),
        'url.dll,FileProtocolHandler',
        address,
      ]
    default:
      return ['xdg-open', address]
  }
}

/** Opens an address in the system's browser, where it is https or on this machine; says whether an opener was started. */
export const openBrowser = (address: string): Promise<boolean> => {
  if (!URL.canParse(address) || !isSafeAddress(new URL(address))) return Promise.resolve(false)
  // As parsed, it has no space, quote or control character, and begins with its scheme.
  const [program, ...args] = openerOf(new URL(address).href)
  return new Promise((resolve) => {
    const opener = spawn(program, args, { shell: false, detached: true, stdio: 'ignore' })
    opener.once('error', () => resolve(false))
    opener.once('spawn', () => {
      opener.unref()
      resolve(true)
    })
  })
}
