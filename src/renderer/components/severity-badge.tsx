import Badge from '@cloudscape-design/components/badge'
import type { Severity } from '../../shared/review/outcome'

/** Severities from worst to least. */
export const severityOrder: readonly Severity[] = ['critical', 'high', 'medium', 'low']

/** What each severity is called. */
export const severityNames: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
}

/** A severity in its colour, in words. */
export const SeverityBadge = ({ severity }: { readonly severity: Severity }) => (
  <Badge color={`severity-${severity}`}>{severityNames[severity]}</Badge>
)
