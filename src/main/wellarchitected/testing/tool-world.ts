import { GetAnswerCommand } from '@aws-sdk/client-wellarchitected'
import { nameLens, readAnswer as toState, type AnswerState } from '../../../shared/draft/answer-state'
import { draftSchema, type Draft } from '../../../shared/draft/draft'
import { failed, ok, type Result } from '../../../shared/ipc/result'
import type { SendProgress } from '../../../shared/ipc/workloads'
import type { WayIn } from '../../../shared/review/way-in'
import type { NewAuditEntry } from '../../../shared/workload/stored'
import { createAwsHome } from '../../aws/aws-home'
import type { AccountKey } from '../../sample/organization'
import type { WorkloadState } from '../../sample/services/wellarchitected/state'
import { readAnswer, toolClient } from '../../sample/services/wellarchitected/testing'
import { startSample, type Sample, type SampleOptions } from '../../sample/start-sample'
import { writeSampleProfiles } from '../../sample/write-sample-profiles'
import { createTool } from '../create-tool'
import { makeOpenTool } from '../open-tool'
import type { OpenTool, SendTools, Tool, ToolComparison, WorkloadPlace } from '../tool'
import { startCuttingRelay, type CuttingRelay } from './cutting-relay'

/** A part of a draft as a test writes it. */
export type PartInput = Readonly<Record<string, unknown>> & { readonly questionId: string }

/** The Tool against the sample, over HTTP, with what a send leaves behind. */
export type ToolWorld = {
  readonly sample: Sample
  readonly relay: CuttingRelay
  readonly open: OpenTool
  readonly tool: Tool
  readonly audit: NewAuditEntry[]
  /** Questions that were marked as sent, as `lens question`. */
  readonly marked: string[]
  readonly progress: SendProgress[]
  readonly waits: number[]
  readonly wayOf: (key: AccountKey) => WayIn
  readonly workload: (name: string) => WorkloadState
  readonly placeOf: (name: string) => WorkloadPlace
  readonly draftOf: (name: string, parts: readonly PartInput[], more?: object) => Draft
  readonly sendTools: (more?: Partial<SendTools>) => SendTools
  readonly compare: (draft: Draft, key: AccountKey) => Promise<ToolComparison>
  /** Compares and sends. */
  readonly sendAll: (draft: Draft, key: AccountKey, more?: Partial<SendTools>) => Promise<Result<SendProgress>>
  /** What stands in the Tool, read beside the app. */
  readonly stands: (name: string, questionId: string, lens?: string) => Promise<AnswerState>
  /** Writes that reached the sample, by operation. */
  readonly writes: () => Record<string, number>
  readonly close: () => Promise<void>
}

const writeNames = ['UpdateAnswer', 'CreateMilestone', 'CreateWorkload', 'UpdateWorkload']

/** Starts the world; the environment points to it until it is closed. */
export const startToolWorld = async (options: SampleOptions = {}): Promise<ToolWorld> => {
  const home = await createAwsHome()
  const sample = await startSample(options)
  const relay = await startCuttingRelay(sample.url)
  await writeSampleProfiles(home.folder, relay.url, sample.organization, sample.signIns.remember)
  const waits: number[] = []
  const audit: NewAuditEntry[] = []
  const marked: string[] = []
  const progress: SendProgress[] = []
  const open = makeOpenTool({ version: '1.0.0' })
  const tool = createTool({
    open,
    wait: (milliseconds) => {
      waits.push(milliseconds)
      return Promise.resolve()
    },
  })
  const clients = new Map<string, ReturnType<typeof toolClient>>()
  let ids = 0
  const workload: ToolWorld['workload'] = (name) => {
    const found = sample.wellArchitected.workloads().find(({ settings }) => settings.WorkloadName === name)
    if (!found) throw new Error(`The sample has no workload ${name}`)
    return found
  }
  const placeOf: ToolWorld['placeOf'] = (name) => {
    const { id, region } = workload(name)
    return { workloadId: id, region }
  }
  const wayOf = (key: AccountKey): WayIn => {
    const account = sample.accounts.find((one) => one.key === key)
    if (!account) throw new Error(`The sample has no account ${key}`)
    return { kind: 'profile', name: account.name }
  }
  const sendTools: ToolWorld['sendTools'] = (more = {}) => ({
    open,
    audit: (entry) => {
      audit.push(entry)
      return ok(undefined)
    },
    markSent: (lens, questionId) => {
      marked.push(`${nameLens(lens)} ${questionId}`)
      return ok(undefined)
    },
    observe: (now) => void progress.push(now),
    who: 'ines',
    clock: () => '2026-11-20T10:00:00.000Z',
    newId: () => `id-${(ids += 1)}`,
    signal: new AbortController().signal,
    ...more,
  })
  const compare: ToolWorld['compare'] = async (draft, key) => {
    const { id: workloadId, region = 'eu-central-1' } = draft.workload
    const compared = await tool.compare(wayOf(key), { workloadId, region }, draft)
    if (!compared.ok) throw new Error(`${compared.error.code}: ${compared.error.text}`)
    return compared.value
  }
  return {
    sample,
    relay,
    open,
    tool,
    audit,
    marked,
    progress,
    waits,
    wayOf,
    workload,
    placeOf,
    draftOf: (name, parts, more = {}) => {
      const { workloadId: id, region } = placeOf(name)
      return draftSchema.parse({
        format: 'plumbline-draft',
        version: 1,
        workload: { id, region },
        author: 'ines',
        createdAt: '2026-11-20T09:00:00Z',
        questions: parts,
        ...more,
      })
    },
    sendTools,
    compare,
    sendAll: async (draft, key, more) => tool.send(wayOf(key), await compare(draft, key), draft, sendTools(more)),
    stands: async (name, questionId, lens = 'wellarchitected') => {
      const { owner, region, id } = workload(name)
      const key = sample.accounts.find((account) => account.id === owner)?.key
      if (!key) throw new Error(`Nobody owns ${name}`)
      const client = clients.get(`${key} ${region}`) ?? toolClient(sample, key, region)
      clients.set(`${key} ${region}`, client)
      if (lens === 'wellarchitected') return toState(await readAnswer(client, id, questionId))
      const asked = await client.send(new GetAnswerCommand({ WorkloadId: id, LensAlias: lens, QuestionId: questionId }))
      return toState(asked.Answer ?? {})
    },
    writes: () =>
      Object.fromEntries(
        writeNames.flatMap((name) => {
          const count = sample.received().filter(({ operation }) => operation === name).length
          return count === 0 ? [] : [[name, count]]
        }),
      ),
    close: async () => {
      for (const client of clients.values()) client.destroy()
      await relay.close()
      await sample.close()
      await home.remove()
    },
  }
}

/** An audit that fails, as where the disk is full. */
export const noAudit = (): Result<void> => failed('DiskFull', 'The disk is full.', 'Free some space.')
