import type { z } from 'zod'
import type { DetailFact, Fact, ListFact, OneFact, WithArn } from './fact'

/**
 * The API operations that a read may call, each with the IAM actions it takes: `{ 's3:ListBuckets': ['s3:ListAllMyBuckets'] }`.
 * The key is the SDK client's name in lower case without "Client", a colon and the operation. An operation that is not named is refused before it is sent.
 */
export type Calls = Readonly<Record<string, readonly string[]>>

/** Makes an SDK client for the account at hand, in the read's region unless another is named. The only way to a client. */
export type MakeClient = <Client>(Client: new (...configuration: never) => Client, region?: string) => Client

/**
 * What never changes in AWS: read once in a home and kept for ever, in the shape that `schema` gives it. `key` names it among all of
 * AWS. What cannot be read is not kept.
 */
export type Once = <Value>(key: string, schema: z.ZodType<Value>, read: () => Promise<unknown>) => Promise<Value>

/** What several reads of one place need: read once, by whoever comes first; its error too is everybody's. */
export type Shared = <Value>(key: string, read: () => Promise<Value>) => Promise<Value>

/** What a read is given. */
export type ReadContext = {
  /** Twelve digits. */
  readonly account: string
  /** The region that is read; for facts of the account, the partition's own region for global services. */
  readonly region: string
  /** `aws`, `aws-us-gov` or `aws-cn`. */
  readonly partition: string
  readonly client: MakeClient
  /** Aborts where the review is cancelled; pass it to each `send`. */
  readonly signal: AbortSignal
  readonly once: Once
  readonly shared: Shared
}

type ReadCommon = {
  readonly calls: Calls
}

/** Reads one or several whole facts with the same calls. */
export type WholeRead = ReadCommon & {
  readonly kind: 'whole'
  readonly provides: readonly (ListFact | OneFact)[]
  /** By fact id: the items of a list, or the single value, as AWS gave them; the engine keeps what the schema names. */
  read(context: ReadContext): Promise<Readonly<Record<string, unknown>>>
}

/** Reads a detail of one or several resources with each call; stored after each call. */
export type DetailRead = ReadCommon & {
  readonly kind: 'detail'
  readonly provides: readonly [DetailFact]
  /** How many resources one call may take. */
  readonly size: number
  /** By ARN: the detail of each resource asked for. */
  read(parents: readonly WithArn[], context: ReadContext): Promise<ReadonlyMap<string, unknown>>
}

/** One way to come by facts; a fact has exactly one. */
export type Read = WholeRead | DetailRead

/** All that is read of one service. */
export type Collector = {
  /** The service's folder. */
  readonly service: string
  readonly reads: readonly Read[]
}

/** Declares what is read of a service. */
export const defineCollector = (collector: Collector): Collector => collector

/** Reads a list of resources, all pages. Each item needs its `arn`. */
export const readList = <Value extends WithArn>(
  fact: ListFact<Value>,
  how: ReadCommon & { read(context: ReadContext): Promise<readonly unknown[]> },
): WholeRead => ({
  kind: 'whole',
  provides: [fact],
  calls: how.calls,
  read: async (context) => ({ [fact.id]: await how.read(context) }),
})

/** Reads a single value. */
export const readOne = <Value>(
  fact: OneFact<Value>,
  how: ReadCommon & { read(context: ReadContext): Promise<unknown> },
): WholeRead => ({
  kind: 'whole',
  provides: [fact],
  calls: how.calls,
  read: async (context) => ({ [fact.id]: await how.read(context) }),
})

/** Reads several facts that come with the same calls; the answer has the same names as the facts. */
export const readTogether = <const Facts extends Readonly<Record<string, ListFact | OneFact>>>(
  facts: Facts,
  how: ReadCommon & { read(context: ReadContext): Promise<{ readonly [Name in keyof Facts]: unknown }> },
): WholeRead => ({
  kind: 'whole',
  provides: Object.values(facts),
  calls: how.calls,
  read: async (context) => {
    const values = await how.read(context)
    return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [fact.id, values[name]]))
  },
})

/**
 * What a detail read gives for a resource that was listed and is gone by now, as AWS's documented code for it says. Checks that need
 * the detail do not judge it: neither good nor bad, and nothing that could not be seen.
 */
export const vanished: unique symbol = Symbol('vanished')

const isOneOf = (error: unknown, codes: readonly string[]): boolean =>
  error instanceof Error && codes.includes(error.name)

/**
 * Reads a detail with a call (or a few) per resource; `vanished` for one that is gone. `gone` names the codes by which AWS says of the
 * resource itself, in any of the calls, that it does not exist: only those that mean nothing else there.
 */
export const readEach = <Value, Parent extends WithArn>(
  fact: DetailFact<Value, Parent>,
  how: ReadCommon & {
    readonly gone?: readonly string[]
    read(parent: Parent, context: ReadContext): Promise<unknown>
  },
): DetailRead => ({
  kind: 'detail',
  provides: [fact],
  calls: how.calls,
  size: 1,
  read: async (parents, context) => {
    const details = new Map<string, unknown>()
    for (const parent of parents) {
      const read = Promise.resolve(how.read(fact.of.schema.parse(parent), context))
      const detail = await read.catch((error: unknown) => {
        if (isOneOf(error, how.gone ?? [])) return vanished
        throw error
      })
      details.set(parent.arn, detail)
    }
    return details
  },
})

/** Reads a detail with a call per `size` resources; a resource that the answer leaves out is a gap, one that is gone `vanished`. */
export const readBatches = <Value, Parent extends WithArn>(
  fact: DetailFact<Value, Parent>,
  how: ReadCommon & {
    readonly size: number
    read(parents: readonly Parent[], context: ReadContext): Promise<ReadonlyMap<string, unknown>>
  },
): DetailRead => ({
  kind: 'detail',
  provides: [fact],
  calls: how.calls,
  size: how.size,
  read: (parents, context) =>
    how.read(
      parents.map((parent) => fact.of.schema.parse(parent)),
      context,
    ),
})

/** The facts that a collector provides. */
export const providedFacts = (collector: Collector): readonly Fact[] =>
  collector.reads.flatMap((read): readonly Fact[] => read.provides)
