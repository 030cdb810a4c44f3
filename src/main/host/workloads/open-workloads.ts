import { randomUUID } from 'node:crypto'
import type { AccessOptions } from '../../aws/access'
import type { Registry } from '../../engine/validate'
import { openReader } from '../../history/open-history'
import type { Reader } from '../../history/read'
import type { Writer } from '../../history/write'
import { readUserName } from '../../settings/read-user-name'
import { createTool } from '../../wellarchitected/create-tool'
import { makeOpenTool } from '../../wellarchitected/open-tool'
import { createViewCache } from '../../workload-views/view-cache'
import type { ViewSource } from '../../workload-views/view-source'
import type { EventName, EventPayload } from '../../../shared/ipc/contract'
import { failed, ok, type Problem, type Result } from '../../../shared/ipc/result'
import { makeWorkloadAnswers, type WorkloadAnswers } from './answers'

/** What answers about workloads need of their process. */
export type OpenWorkloadsOptions = {
  readonly home: string
  readonly version: string
  readonly registry: Registry
  /** Absent where the home cannot be written; `unwritable` says why. */
  readonly writer: Writer | undefined
  readonly unwritable: readonly Problem[]
  readonly reviewer: Pick<AccessOptions, 'ask' | 'allowed' | 'refused'>
  readonly refusal: Result<never> | undefined
  readonly tell: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void
  readonly onBug: (error: unknown) => void
}

const newId = (): string => randomUUID()

const refuseAll = (problem: Problem): WorkloadAnswers['handlers'] => {
  const refuse = (): Promise<Result<never>> => Promise.resolve({ ok: false, error: problem })
  return {
    'workloads:map': refuse,
    'workloads:readNow': refuse,
    'workloads:saveLocal': refuse,
    'workloads:deleteLocal': refuse,
    'workloads:link': refuse,
    'workloads:prepareCreate': refuse,
    'workloads:create': refuse,
    'workloads:advisor': refuse,
    'workloads:awsReport': refuse,
    'milestones:answer': refuse,
    'milestones:prepare': refuse,
    'milestones:create': refuse,
    'drafts:save': refuse,
    'drafts:discard': refuse,
    'drafts:fromEvidence': refuse,
    'drafts:rebase': refuse,
    'drafts:compare': refuse,
    'drafts:send': refuse,
    'drafts:stopSend': refuse,
    'drafts:currentSend': () => Promise.resolve(ok(null)),
  }
}

const noHome: Problem = {
  code: 'NoHome',
  text: 'The home cannot be written, so nothing about workloads can be kept or sent.',
  next: 'Choose another home with --home.',
}

/** Opens what answers about workloads: the home's store, the way to the Tool, and views of what is stored. */
export const openWorkloads = (options: OpenWorkloadsOptions): WorkloadAnswers => {
  const { home, version, registry, writer, unwritable, reviewer, refusal, tell, onBug } = options
  if (!writer) return { handlers: refuseAll(unwritable[0] ?? noHome), close: () => Promise.resolve() }
  const open = makeOpenTool({ version, ...reviewer })
  const cache = createViewCache()
  const checks = registry.checks.map(({ metadata }) => metadata)
  let reader: Reader | undefined
  const views = (): Result<ViewSource> => {
    const opened = reader ? ok(reader) : openReader(home)
    if (!opened.ok) return failed(opened.error.code, opened.error.text, opened.error.next)
    reader = opened.value
    return ok({ reader, checks, today: new Date().toISOString(), cache })
  }
  const answers = makeWorkloadAnswers({
    store: writer.workloads,
    tool: createTool({ open }),
    open,
    views,
    refusal,
    who: readUserName(),
    clock: () => new Date().toISOString(),
    newId,
    tellProgress: (progress) => tell('send:progress', progress),
    changed: () => tell('workloads:changed', null),
    onBug,
  })
  return {
    handlers: answers.handlers,
    close: async () => {
      await answers.close()
      reader?.close()
    },
  }
}
