import { z } from 'zod'
import { faultSchema } from './faults'
import type { Sample } from './start-sample'
import { assertNever } from '../../shared/assert-never'

/** What a running sample can be told from another process, one JSON value each. */
export const commandSchema = z.discriminatedUnion('do', [
  /** Replaces all faults. */
  z.object({ do: z.literal('faults'), faults: z.array(faultSchema) }),
  /** Shows another day (ISO 8601). */
  z.object({ do: z.literal('time'), at: z.iso.datetime() }),
  /** Asks for all calls so far and their counts. */
  z.object({ do: z.literal('received') }),
  /** Asks for the counts only. */
  z.object({ do: z.literal('counts') }),
  /** Forgets the calls so far. */
  z.object({ do: z.literal('forget') }),
  /** Ends the sample. */
  z.object({ do: z.literal('close') }),
])

/** A command to a running sample. */
export type SampleCommand = z.infer<typeof commandSchema>

/** The answer to a command. */
export type SampleReply =
  | { readonly ok: true; readonly counts?: Record<string, number>; readonly received?: ReturnType<Sample['received']> }
  | { readonly ok: false; readonly error: string }

/** Carries out one command; a value that is none gets a sentence that says what is wrong with it. */
export async function control(sample: Sample, value: unknown): Promise<SampleReply> {
  const parsed = commandSchema.safeParse(value)
  if (!parsed.success) return { ok: false, error: `Not a command of the sample: ${z.prettifyError(parsed.error)}` }
  const command = parsed.data
  switch (command.do) {
    case 'faults':
      sample.faults.set(command.faults)
      return { ok: true }
    case 'time':
      sample.setTime(new Date(command.at))
      return { ok: true }
    case 'received':
      return { ok: true, counts: sample.counts(), received: sample.received() }
    case 'counts':
      return { ok: true, counts: sample.counts() }
    case 'forget':
      sample.forget()
      return { ok: true }
    case 'close':
      await sample.close()
      return { ok: true }
    default:
      return assertNever(command)
  }
}

/** The text of a command line as a value; undefined where it is not JSON. */
export function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
