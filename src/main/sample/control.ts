import { z } from 'zod'
import { faultSchema } from './faults'
import { toolChangeSchema, type ToolChange } from './services/wellarchitected/change'
import type { ChangeMoment } from './services/wellarchitected/tool'
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
  /** Ends all sessions of the portal, and all credentials that came of them. */
  z.object({ do: z.literal('endSession') }),
  /** The lifetime of temporary credentials (portal and STS) from now on, whatever the caller wants. */
  z.object({ do: z.literal('roleSeconds'), seconds: z.number().positive() }),
  /** The lifetime of the portal's access tokens from now on. */
  z.object({ do: z.literal('tokenSeconds'), seconds: z.number().positive() }),
  /** How devices' sign-ins are timed from now on, in seconds; fractions are fine. */
  z.object({ do: z.literal('deviceTiming'), interval: z.number().min(0), expiresIn: z.number().min(0) }),
  /** Answers a device's sign-in as a person would who types the code. */
  z.object({ do: z.literal('approve'), userCode: z.string() }),
  /** Refuses it. */
  z.object({ do: z.literal('deny'), userCode: z.string() }),
  /** A colleague changes a workload of the Well-Architected Tool, at once unless told when. */
  z.object({
    do: z.literal('edit'),
    change: toolChangeSchema,
    when: z.enum(['now', 'afterRead', 'beforeWrite', 'afterWrite']).optional(),
  }),
  /** Asks for every secret that the sample was configured with or has ever issued. */
  z.object({ do: z.literal('secrets') }),
  /** Ends the sample. */
  z.object({ do: z.literal('close') }),
])

/** A command to a running sample. */
export type SampleCommand = z.infer<typeof commandSchema>

/** The answer to a command. */
export type SampleReply =
  | {
      readonly ok: true
      readonly counts?: Record<string, number>
      readonly received?: ReturnType<Sample['received']>
      readonly secrets?: readonly string[]
    }
  | { readonly ok: false; readonly error: string }

function answerDevice(sample: Sample, userCode: string, allowed: boolean): SampleReply {
  const answer = sample.signIns.devices.answer(userCode, allowed)
  return answer === 'taken' ? { ok: true } : { ok: false, error: `The user code ${userCode} is ${answer}.` }
}

function editTool(sample: Sample, change: ToolChange, when: ChangeMoment | undefined): SampleReply {
  try {
    sample.wellArchitected.edit(change, when)
    return { ok: true }
  } catch (problem) {
    return { ok: false, error: String(problem) }
  }
}

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
    case 'endSession':
      sample.signIns.endSessions()
      return { ok: true }
    case 'roleSeconds':
      sample.signIns.setRoleSeconds(command.seconds)
      return { ok: true }
    case 'tokenSeconds':
      sample.signIns.sessions.setTokenSeconds(command.seconds)
      return { ok: true }
    case 'deviceTiming':
      sample.signIns.devices.setTiming(command)
      return { ok: true }
    case 'approve':
      return answerDevice(sample, command.userCode, true)
    case 'deny':
      return answerDevice(sample, command.userCode, false)
    case 'edit':
      return editTool(sample, command.change, command.when)
    case 'secrets':
      return { ok: true, secrets: sample.signIns.secrets() }
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
