import { PageHeader } from '../../components/page-header'
import { SafeText } from '../../components/safe-text'

/** The milestones of a workload: trend, comparison and a new one. */
export const MilestonesPage = ({ workload }: { readonly workload: string; readonly snapshot: string | null }) => (
  <PageHeader title="Milestones" description={workload && <SafeText text={workload} />} />
)
