import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import { knowledgeNames, type Knowledge } from './preflight-counts'

const types: Readonly<Record<Knowledge, StatusIndicatorProps.Type>> = {
  worked: 'success',
  denied: 'error',
  simulatedAllowed: 'info',
  simulatedDenied: 'warning',
  failed: 'error',
  notTried: 'not-started',
}

/** What is known about a permission, with its icon, in the one word that is true of it. */
export const KnowledgeMark = ({ knowledge }: { readonly knowledge: Knowledge }) => (
  <StatusIndicator type={types[knowledge]} {...(knowledge === 'failed' && { colorOverride: 'grey' as const })}>
    {knowledgeNames[knowledge]}
  </StatusIndicator>
)
