import { PageHeader } from '../../components/page-header'
import { SafeText } from '../../components/safe-text'

/** What was sent to the Tool: who, when, before and after. */
export const AuditPage = ({ workload }: { readonly workload: string | null }) => (
  <PageHeader title="Audit log" description={workload && <SafeText text={workload} />} />
)
