import { Socket } from 'node:net'

/** Names of this machine; the unspecified addresses lead to it as well. */
const isLoopback = (host: string): boolean => /^(127(\.\d{1,3}){3}|::1|localhost|0\.0\.0\.0|::)$/.test(host)

type Target = { readonly host?: string | null; readonly path?: string | null }

/** Where a call of `connect` goes: Node passes a list of its own, an object, or port and host. */
const targetOf = (argument: unknown, second: unknown): Target => {
  if (Array.isArray(argument)) return targetOf(argument[0], argument[1])
  if (typeof argument === 'object' && argument !== null) return argument
  return typeof second === 'string' ? { host: second } : {}
}

/**
 * From now on, a connection of this process to anywhere but this machine fails, and `report` is told. Reviews of the sample
 * organization run behind it, so that none of them can reach AWS by mistake.
 */
export const stayOnLoopback = (report: (text: string) => void): void => {
  const { connect } = Socket.prototype
  Reflect.set(Socket.prototype, 'connect', function (this: Socket, ...args: unknown[]): unknown {
    const { host, path } = targetOf(args[0], args[1])
    if (path || isLoopback(host ?? 'localhost')) {
      const begun: unknown = Reflect.apply(connect, this, args)
      return begun
    }
    const text = `A connection to ${host} was stopped: the sample organization is on this machine alone`
    report(text)
    // Later: TLS still sets up the socket in this turn.
    process.nextTick(() => this.destroy(new Error(text)))
    return this
  })
}
