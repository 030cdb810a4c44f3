import type { WorkloadRow } from '../../../shared/ipc/workloads'
import { showMoment } from '../../text/show-date'

/** Where answers come from, and of when they are. */
export const sourceText = ({ kind, at }: WorkloadRow['source']): string => {
  switch (kind) {
    case 'snapshot':
      return `As of ${showMoment(at)}, read by the review`
    case 'reading':
      return `As of ${showMoment(at)}, read from the Tool`
    case 'local':
      return `Kept in the app, changed ${showMoment(at)}`
  }
}
