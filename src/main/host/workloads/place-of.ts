import type { WorkloadKey } from '../../../shared/workload/stored'
import { failed, ok, type Result } from '../../../shared/ipc/result'
import type { WorkloadPlace } from '../../wellarchitected/tool'

const arn = /^arn:[^:]+:wellarchitected:([a-z0-9-]+):\d{12}:workload\/([0-9a-f]+)$/

/** Where a workload stands in the Tool, from its key; a local one stands nowhere. */
export const placeOf = (workload: WorkloadKey): Result<WorkloadPlace> => {
  const [, region, workloadId] = arn.exec(workload) ?? []
  if (region !== undefined && workloadId !== undefined) return ok({ region, workloadId })
  return workload.startsWith('local/')
    ? failed(
        'LocalWorkload',
        'This workload is kept in the app, and the Well-Architected Tool does not know it.',
        'Create it in the Tool, or link it with one that is there; its answers then become a draft.',
      )
    : failed('NoWorkload', `${workload} names no workload.`, 'Choose one from the list of workloads.')
}
