import type { SampleOrganization } from '../../organization'
import { applyChange, changeOf, toolChangeSchema, type ToolChange, type ToolChangeInput } from './change'
import { conflict, notFound } from './failures'
import { makeWorkloads } from './make-workload'
import type { WorkloadState } from './state'

/**
 * When a colleague's change happens: `now`; `afterRead`, just after the next answer to GetAnswer; `beforeWrite`, when the
 * next write has arrived and before it is carried out; `afterWrite`, just after the next write. A change of an answer
 * waits for a call about its very question, any other for a call about its workload.
 */
export type ChangeMoment = 'now' | 'afterRead' | 'beforeWrite' | 'afterWrite'

/** The workloads of the whole organization, as a running sample holds them. */
export interface Tool {
  /** Shows another day: all is made up anew, and what was written is gone. */
  setTime(at: Date): void
  /** The time of a write: the day that the sample shows, and a minute more with each write. */
  writeTime(): Date
  /** All workloads, in the order of their accounts. */
  workloads(): readonly WorkloadState[]
  /** The workload of this id; throws AWS's error where there is none. */
  find(id: string): WorkloadState
  /** Adds a workload or replaces one. */
  put(workload: WorkloadState): void
  /** A colleague's change to a workload, by its id or name, on demand; throws where the sample has no such thing. */
  edit(change: ToolChangeInput, when?: ChangeMoment): void
  /** Carries out the changes that waited for this call. */
  reach(when: Exclude<ChangeMoment, 'now'>, workload: string, question?: string): void
  /** The output that a request token stands for; makes it the first time. Another input with the same token is refused. */
  once(token: string, input: object, make: () => Created): Created
}

/** What a create operation answers. */
export interface Created {
  readonly WorkloadId?: string
  readonly WorkloadArn?: string
  readonly MilestoneNumber?: number
}

interface Waiting {
  readonly change: ToolChange
  readonly when: ChangeMoment
}

/** Makes the workloads of an organization up when they are first asked for. */
export function createTool(organization: SampleOrganization, start: Date): Tool {
  let day = start
  let writes = 0
  let held: Map<string, WorkloadState> | undefined
  let waiting: readonly Waiting[] = []
  let tokens = new Map<string, { readonly input: string; readonly output: Created }>()
  const all = (): Map<string, WorkloadState> => {
    held ??= new Map(makeWorkloads(organization, day).map((workload) => [workload.id, workload]))
    return held
  }
  const writeTime = (): Date => {
    writes += 1
    return new Date(day.getTime() + writes * 60_000)
  }
  const carryOut = (change: ToolChange): void => {
    const workload = named(change.workload)
    // It may be gone by the time that a change waited for.
    if (!workload) return
    const next = applyChange(workload, change, writeTime())
    if (next) all().set(next.id, next)
    else all().delete(workload.id)
  }
  const named = (name: string): WorkloadState | undefined =>
    all().get(name) ?? [...all().values()].find(({ settings }) => settings.WorkloadName === name)
  return {
    setTime: (at) => {
      day = at
      writes = 0
      held = undefined
      waiting = []
      tokens = new Map()
    },
    writeTime,
    workloads: () => [...all().values()],
    find: (id) => {
      const found = all().get(id)
      if (!found) throw notFound('Workload', id)
      return found
    },
    put: (workload) => void all().set(workload.id, workload),
    edit: (given, when = 'now') => {
      const change = toolChangeSchema.parse(given)
      const workload = named(change.workload)
      if (!workload) throw new Error(`The sample has no workload ${change.workload}.`)
      const pinned = { ...change, workload: workload.id }
      // Says now what is wrong with it.
      applyChange(workload, pinned, day)
      if (when === 'now') carryOut(pinned)
      else waiting = [...waiting, { change: pinned, when }]
    },
    reach: (when, workload, question) => {
      const reached = waiting.filter((one) => one.when === when && changeOf(one.change, workload, question))
      waiting = waiting.filter((one) => !reached.includes(one))
      reached.forEach(({ change }) => carryOut(change))
    },
    once: (token, input, make) => {
      const text = JSON.stringify(input)
      const known = tokens.get(token)
      if (!known) {
        const output = make()
        tokens.set(token, { input: text, output })
        return output
      }
      if (known.input !== text) throw conflict('Request', token, 'The request token was used for another request.')
      return known.output
    },
  }
}
