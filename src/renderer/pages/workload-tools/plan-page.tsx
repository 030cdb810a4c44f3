import { PageHeader } from '../../components/page-header'
import { SafeText } from '../../components/safe-text'

/** What to improve in a workload, the gravest risk first. */
export const PlanPage = ({ workload }: { readonly workload: string; readonly snapshot: string | null }) => (
  <PageHeader title="Improvement plan" description={workload && <SafeText text={workload} />} />
)
