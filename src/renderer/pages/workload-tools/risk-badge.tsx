import Badge from '@cloudscape-design/components/badge'
import type { ToolRisk } from '../../../shared/workload/workload'

/** What the Tool's risks are called. */
export const riskNames: Readonly<Record<ToolRisk, string>> = {
  HIGH: 'High risk',
  MEDIUM: 'Medium risk',
  UNANSWERED: 'Unanswered',
  NONE: 'No risk',
  NOT_APPLICABLE: 'Not applicable',
}

/** The Tool's risk of a question; `null`: only the Tool computes it, and has not yet. */
export const RiskBadge = ({ risk }: { readonly risk: ToolRisk | null }) => {
  switch (risk) {
    case null:
      return <span className="pl-quiet">Not computed</span>
    case 'HIGH':
      return <Badge color="severity-high">{riskNames[risk]}</Badge>
    case 'MEDIUM':
      return <Badge color="severity-medium">{riskNames[risk]}</Badge>
    case 'NONE':
      return <Badge color="green">{riskNames[risk]}</Badge>
    case 'UNANSWERED':
    case 'NOT_APPLICABLE':
      return <Badge>{riskNames[risk]}</Badge>
  }
}
