import { z } from 'zod'
import { createRandom } from './random'

/** What a fault does to a call. */
const effectSchema = z.discriminatedUnion('kind', [
  /** The answer comes later, by so many milliseconds and up to `jitter` more. */
  z.object({ kind: z.literal('latency'), milliseconds: z.number(), jitter: z.number().optional() }),
  /** The body comes in small pieces, spread over so many milliseconds. */
  z.object({ kind: z.literal('slow'), milliseconds: z.number() }),
  /** The service's own form of "rate exceeded". */
  z.object({ kind: z.literal('throttle') }),
  /** The service's own form of "access denied"; `resource` is the ARN that its text names. */
  z.object({ kind: z.literal('denied'), resource: z.string().optional() }),
  /** Any other error. */
  z.object({
    kind: z.literal('error'),
    code: z.string(),
    message: z.string().optional(),
    status: z.number().optional(),
  }),
  /** A page of HTML, with status 500 unless told, where an answer was due. */
  z.object({ kind: z.literal('html'), status: z.number().optional() }),
  /** An answer whose text breaks off in the middle, though it arrives whole. */
  z.object({ kind: z.literal('malformed') }),
  /** An answer that can be read, but whose lists hold empty things and which otherwise says nothing. */
  z.object({ kind: z.literal('hollow') }),
  /** The connection is cut. */
  z.object({ kind: z.literal('cut'), when: z.enum(['beforeHeaders', 'afterHeaders', 'midBody']) }),
])

/** One fault: to which calls it applies, how often, and what it does. All that is given must fit. Plain JSON. */
export const faultSchema = z.object({
  /** The sample's name of the service, such as `s3`. */
  service: z.string().optional(),
  operation: z.string().optional(),
  /** IAM action, such as `s3:GetEncryptionConfiguration`; with `*` at its end all that begin like it (`s3:*`). */
  action: z.string().optional(),
  /** Account id. */
  account: z.string().optional(),
  /** The region that the call was signed for. */
  region: z.string().optional(),
  /** Members of the input that must have exactly this text: `{ Bucket: 'one' }`. */
  input: z.record(z.string(), z.string()).optional(),
  /** Text that must occur somewhere in the input (an id, an ARN). */
  text: z.string().optional(),
  /** Only every so-manieth call: 3 is the third, the sixth… */
  every: z.number().int().positive().optional(),
  /** Only the first so many calls (of those that `every` leaves). */
  times: z.number().int().optional(),
  /** Only with this probability, 0 to 1, by the sample's seed. */
  probability: z.number().optional(),
  effect: effectSchema,
})

/** One fault: to which calls it applies, how often, and what it does. */
export type Fault = z.infer<typeof faultSchema>
/** What a fault does to a call. */
export type FaultEffect = z.infer<typeof effectSchema>

/** A call, as faults see it. */
export interface FaultCall {
  readonly service: string
  readonly operation: string
  readonly action: string
  readonly account: string
  readonly region: string
  readonly input: Readonly<Record<string, unknown>>
}

/** What is to happen to one call. */
export interface FaultDecision {
  /** Milliseconds to wait before the answer: the sum of all latencies that fit. */
  readonly delay: number
  /** The first other effect that fits. */
  readonly effect: Exclude<FaultEffect, { kind: 'latency' }> | undefined
}

/** The faults of a running sample. */
export interface Faults {
  /** Replaces all faults; none ends them. */
  set(faults: readonly Fault[]): void
  /** Adds one. */
  add(fault: Fault): void
  /** What is to happen to this call; counts it. */
  decide(call: FaultCall): FaultDecision
  /** Whether a call would be denied each time, whatever its region and input; counts nothing. */
  denies(call: Pick<FaultCall, 'service' | 'operation' | 'action' | 'account'>): boolean
}

const matches = (pattern: string, action: string): boolean =>
  pattern.endsWith('*') ? action.startsWith(pattern.slice(0, -1)) : action === pattern

const inputText = (input: FaultCall['input']): string =>
  JSON.stringify(input, (_key, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value))

function fits(fault: Fault, call: FaultCall): boolean {
  for (const key of ['service', 'operation', 'account', 'region'] as const) {
    if (fault[key] !== undefined && fault[key] !== call[key]) return false
  }
  if (fault.action !== undefined && !matches(fault.action, call.action)) return false
  const members = Object.entries(fault.input ?? {})
  if (!members.every(([name, text]) => String(call.input[name]) === text)) return false
  return fault.text === undefined || inputText(call.input).includes(JSON.stringify(fault.text).slice(1, -1))
}

/** Whether a fault depends on nothing but who calls what. */
const isUnconditional = ({ region, input, text, every, times, probability }: Fault): boolean =>
  [region, input, text, every, times, probability].every((condition) => condition === undefined)

/** Keeps faults and their counts. The same seed and the same order of calls give the same decisions. */
export function createFaults(seed: string, initial: readonly Fault[] = []): Faults {
  const random = createRandom(seed, 'faults')
  let active = initial.map((fault) => ({ fault, seen: 0, applied: 0 }))

  const applies = (entry: (typeof active)[number], call: FaultCall): boolean => {
    const { fault } = entry
    if (!fits(fault, call)) return false
    entry.seen += 1
    if (fault.every !== undefined && entry.seen % fault.every !== 0) return false
    if (fault.times !== undefined && entry.applied >= fault.times) return false
    if (fault.probability !== undefined && !random.chance(fault.probability)) return false
    entry.applied += 1
    return true
  }

  return {
    set: (faults) => {
      active = faults.map((fault) => ({ fault, seen: 0, applied: 0 }))
    },
    add: (fault) => {
      active.push({ fault, seen: 0, applied: 0 })
    },
    denies: (call) =>
      active.some(
        ({ fault }) =>
          fault.effect.kind === 'denied' && isUnconditional(fault) && fits(fault, { ...call, region: '', input: {} }),
      ),
    decide: (call) => {
      let delay = 0
      let effect: FaultDecision['effect']
      for (const entry of active) {
        const other = entry.fault.effect
        if (effect && other.kind !== 'latency') continue
        if (!applies(entry, call)) continue
        if (other.kind === 'latency') delay += other.milliseconds + random.number() * (other.jitter ?? 0)
        else effect = other
      }
      return { delay, effect }
    },
  }
}
