import { randomUUID } from 'node:crypto'
import { describeComparison } from '../../wellarchitected/describe-comparison'
import type { ToolComparison, WorkloadPlace } from '../../wellarchitected/tool'
import type { Draft } from '../../../shared/draft/draft'
import type { Comparison } from '../../../shared/ipc/workloads'
import { ok, type Result } from '../../../shared/ipc/result'
import { wrongUsage } from '../terminal'
import {
  connectTool,
  explainMissing,
  placeWorkload,
  readWorkloadName,
  type Connection,
  type LiveOptions,
} from './connect-tool'
import { readDraftFile } from './read-draft-file'

/** A draft file, and the workload that it is about. */
export type DraftFileOptions = LiveOptions & {
  /** Id or ARN. */
  readonly workload: string
  /** Path of the draft file. */
  readonly draft: string
}

/** A draft beside the Tool, and all that a send of it takes. */
export type Compared = {
  readonly connection: Connection
  readonly place: WorkloadPlace
  readonly draft: Draft
  readonly comparison: ToolComparison
  readonly shown: Comparison
}

const readFitting = async ({ draft: file, workload: named }: DraftFileOptions): Promise<Result<Draft>> => {
  const draft = await readDraftFile(file)
  if (!draft.ok) return draft
  const { workloadId } = readWorkloadName(named)
  const { id } = draft.value.workload
  return id === workloadId
    ? draft
    : wrongUsage(
        `${file} is a draft of the workload ${id}, and the command names ${workloadId}.`,
        'A draft is never sent to another workload: name its own, or correct workload.id in the file.',
      )
}

/** Reads a draft file and sets it beside the Tool as it stands now. Writes nothing. */
export const compareFile = async (options: DraftFileOptions): Promise<Result<Compared>> => {
  const draft = await readFitting(options)
  if (!draft.ok) return draft
  const connected = await connectTool(options)
  if (!connected.ok) return connected
  const { region = draft.value.workload.region } = options
  const place = await placeWorkload(connected.value, options.workload, region)
  if (!place.ok) return place
  const comparison = await connected.value.tool.compare(connected.value.way, place.value, draft.value)
  if (!comparison.ok) return { ok: false, error: explainMissing(comparison.error, place.value) }
  return ok({
    connection: connected.value,
    place: place.value,
    draft: draft.value,
    comparison: comparison.value,
    shown: describeComparison(comparison.value, randomUUID()),
  })
}
