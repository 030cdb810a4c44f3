import Badge from '@cloudscape-design/components/badge'
import type { ToolRisk, ToolRiskCounts } from '../../../shared/workload/workload'

/** The Tool's risk of a question, in words. */
export const ToolRiskMark = ({ risk, brief = false }: { readonly risk: ToolRisk | null; readonly brief?: boolean }) => {
  switch (risk) {
    case 'HIGH':
      return <Badge color="severity-high">{brief ? 'High' : 'High risk'}</Badge>
    case 'MEDIUM':
      return <Badge color="severity-medium">{brief ? 'Medium' : 'Medium risk'}</Badge>
    case 'UNANSWERED':
      return <span className="pl-standing">Unanswered</span>
    case 'NONE':
      return <span className="pl-quiet pl-nowrap">No risk</span>
    case 'NOT_APPLICABLE':
      return <span className="pl-quiet pl-nowrap">Not applicable</span>
    case null:
      return brief ? null : <span className="pl-quiet">Risk: the Tool computes it</span>
  }
}

/** Questions by risk, as the Tool counts them. */
export const ToolRiskSums = ({ risks }: { readonly risks: ToolRiskCounts }) => {
  const { HIGH: high = 0, MEDIUM: medium = 0 } = risks
  if (Object.keys(risks).length === 0) return <span className="pl-quiet">not computed</span>
  return (
    <span className="pl-risk-sums">
      {high > 0 && <Badge color="severity-high">{high} high</Badge>}
      {medium > 0 && <Badge color="severity-medium">{medium} medium</Badge>}
      {high + medium === 0 && <span className="pl-quiet">none</span>}
    </span>
  )
}
