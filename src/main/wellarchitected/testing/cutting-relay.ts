import { connect, createServer, type Socket } from 'node:net'

/** Stands between a client and the sample, and loses requests on their way. */
export type CuttingRelay = {
  readonly url: string
  /** From now on, so many requests whose first line begins so are lost with their connection before they arrive. */
  readonly lose: (start: string, times: number) => void
  /** Refuses all connections from now on: the machine is offline. */
  readonly goOffline: () => void
  readonly close: () => Promise<void>
}

/** Starts a relay on a free port of 127.0.0.1. */
export const startCuttingRelay = async (target: string): Promise<CuttingRelay> => {
  const { hostname, port } = new URL(target)
  const lost = new Map<string, number>()
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
    upstream.on('data', (bytes) => client.write(bytes))
    client.on('data', (bytes) => {
      const text = bytes.subarray(0, 256).toString('latin1')
      const found = [...lost].find(([start, left]) => left > 0 && text.startsWith(start))
      if (!found) return void upstream.write(bytes)
      lost.set(found[0], found[1] - 1)
      client.destroy()
      upstream.destroy()
    })
  })
  const listening = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const end = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  let ended: Promise<void> | undefined
  return {
    url: `http://127.0.0.1:${listening}`,
    lose: (start, times) => void lost.set(start, times),
    goOffline: () => {
      ended ??= end()
    },
    close: () => (ended ??= end()),
  }
}
