import type { MakeClient } from '../aws/clients'

/** Thrown instead of AWS's answer, so that a read ends with its first call; it leaves this folder only where a read swallows it. */
class EnoughKnown extends Error {
  override readonly name = 'EnoughKnown'
}

/** What became of the first call of a read. */
export type FirstCall = {
  /** As in `Calls`: `ec2:DescribeVolumes`. */
  readonly operation: string
  /** The region of its client. */
  readonly region: string
  /** AWS's error; undefined where AWS answered. */
  readonly error: unknown
  /** The read took the error for an answer: by it AWS says that there is no such thing. */
  readonly expected: boolean
}

type Context = { readonly clientName?: unknown; readonly commandName?: unknown }
type Handler = (step: object) => Promise<object>
type Command = {
  readonly middlewareStack: {
    readonly add: (
      middleware: (next: Handler, context: Context) => Handler,
      options: { readonly step: 'initialize'; readonly name: string },
    ) => void
  }
}

const hasMember = <Name extends string>(value: unknown, name: Name): value is { readonly [Key in Name]: unknown } =>
  typeof value === 'object' && value !== null && name in value

const isCommand = (value: unknown): value is Command =>
  hasMember(value, 'middlewareStack') && hasMember(value.middlewareStack, 'add')

const nameOf = ({ clientName, commandName }: Context): string => {
  const client = typeof clientName === 'string' ? clientName.replace(/Client$/, '').toLowerCase() : 'unknown'
  return `${client}:${typeof commandName === 'string' ? commandName.replace(/Command$/, '') : 'Unknown'}`
}

type Watch = {
  operation?: string
  region?: string
  /** Ends with the call: with its error, if any. */
  ended?: Promise<unknown>
  pending: boolean
  /** Another call was made while the first was under way: how the read ended says nothing about the first. */
  together: boolean
}

const noError = Symbol('no error')

const isSend = (member: unknown): member is (...args: readonly unknown[]) => Promise<unknown> =>
  typeof member === 'function'

/** A client whose first call of all goes out, and whose every other ends the read. */
const letOneThrough = <Client extends object>(client: Client, region: string, watch: Watch): Client =>
  new Proxy(client, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target)
      if (name !== 'send' || !isSend(member)) return member
      return async (...args: readonly unknown[]): Promise<never> => {
        const [command] = args
        watch.together ||= watch.pending
        if (watch.ended || !isCommand(command)) throw new EnoughKnown()
        command.middlewareStack.add(
          (next, context) => (step) => {
            watch.operation = nameOf(context)
            return next(step)
          },
          { step: 'initialize', name: 'plumblineFirstCall' },
        )
        watch.region = region
        const sent: Promise<unknown> = Reflect.apply(member, target, args)
        watch.pending = true
        watch.ended = sent.then(
          () => noError,
          (error: unknown) => error,
        )
        await sent.finally(() => {
          watch.pending = false
        })
        throw new EnoughKnown()
      }
    },
  })

const makeWatchedClients =
  (make: MakeClient, ownRegion: string, watch: Watch): MakeClient =>
  (Class, region = ownRegion) => {
    const client = make(Class, region)
    return typeof client === 'object' && client !== null ? letOneThrough(client, region, watch) : client
  }

/**
 * Runs a read up to its first call: that one is sent, whatever comes after it is not. Undefined where the read makes no call.
 */
export const makeFirstCall = async (
  make: MakeClient,
  region: string,
  read: (client: MakeClient) => Promise<unknown>,
): Promise<FirstCall | undefined> => {
  const watch: Watch = { pending: false, together: false }
  const thrown = await read(makeWatchedClients(make, region, watch)).then(
    () => noError,
    (error: unknown) => error,
  )
  // Calls made at once: the read may have ended with a later one while the first is still under way.
  const error = await watch.ended
  if (watch.ended === undefined) return undefined
  return {
    operation: watch.operation ?? 'unknown',
    region: watch.region ?? region,
    error: error === noError ? undefined : error,
    expected: error !== noError && thrown !== error && !watch.together,
  }
}
