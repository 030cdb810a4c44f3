import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { problem } from '../scripts/setup/problem'

/** A moto server on a port of its own. */
export interface Moto {
  readonly url: string
  /** Ends the server, and waits until it is gone. */
  readonly stop: () => Promise<void>
}

const patience = 60_000

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer()
    server.on('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? found(address.port) : failed(problem('There is no free port.')),
      )
    })
  })

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/moto-api/`, { signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}

const settings = {
  // Hundreds of images and snapshots of others would be listed as the account's own.
  MOTO_EC2_LOAD_DEFAULT_AMIS: 'false',
  // The policies that AWS writes, to be attached as in a real account.
  MOTO_IAM_LOAD_MANAGED_POLICIES: 'true',
} as const

/** Starts moto on loopback and waits until it answers; throws a problem with its last words where it does not. */
export const startMoto = async (python: string): Promise<Moto> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(python, ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings },
  })
  const words: string[] = []
  child.stderr.on('data', (piece: Buffer) => {
    words.push(String(piece))
    if (words.length > 200) words.shift()
  })
  let ended: string | undefined
  const end = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      ended = error.message
      resolve()
    })
    child.on('exit', (code, signal) => {
      ended = `it ended with ${signal ?? code}`
      resolve()
    })
  })
  const stop = async (): Promise<void> => {
    if (ended !== undefined) return
    child.kill('SIGKILL')
    await end
  }
  const limit = Date.now() + patience
  while (!(await answers(url))) {
    if (ended !== undefined || Date.now() > limit) {
      await stop()
      const tail = words.join('').trim().split('\n').slice(-10).join('\n')
      throw problem(`moto did not start: ${ended ?? `no answer within ${patience / 1000} s`}.\n${tail}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return { url, stop }
}
