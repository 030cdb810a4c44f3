import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import type { AuditEntry } from '../../../shared/workload/stored'

/** What each operation is called. */
export const operationNames: Readonly<Record<AuditEntry['operation'], string>> = {
  UpdateAnswer: 'Answer',
  CreateMilestone: 'New milestone',
  CreateWorkload: 'New workload',
}

const steps: Readonly<Record<AuditEntry['step'], { readonly type: StatusIndicatorProps.Type; readonly text: string }>> =
  {
    sending: { type: 'pending', text: 'About to be sent' },
    sent: { type: 'success', text: 'Sent and read back' },
    differs: { type: 'warning', text: 'Stands differently' },
    failed: { type: 'error', text: 'Refused by AWS' },
    unanswered: { type: 'warning', text: 'No answer' },
  }

/** A step of a write, in words. */
export const AuditStep = ({ step }: Pick<AuditEntry, 'step'>) => (
  <StatusIndicator type={steps[step].type}>{steps[step].text}</StatusIndicator>
)
