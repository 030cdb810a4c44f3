import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import type { FindingDetail } from '../../shared/ipc/views'

/** A result of a check for a resource, now or in an earlier snapshot. */
export type ShownResult = FindingDetail['history'][number]['result']

/** What each result is called. */
export const resultNames: Readonly<Record<ShownResult, string>> = {
  fail: 'Failing',
  pass: 'Passing',
  unknown: 'Unknown',
  notAssessed: 'Not assessed',
  absent: 'Not there',
}

const types: Readonly<Record<ShownResult, StatusIndicatorProps.Type>> = {
  fail: 'error',
  pass: 'success',
  unknown: 'warning',
  notAssessed: 'stopped',
  absent: 'not-started',
}

/** A result with its icon, in words. */
export const ResultMark = ({ result }: { readonly result: ShownResult }) => (
  <StatusIndicator type={types[result]} {...(result === 'unknown' && { colorOverride: 'grey' as const })}>
    {resultNames[result]}
  </StatusIndicator>
)
