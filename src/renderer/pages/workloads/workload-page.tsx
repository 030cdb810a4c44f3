import { PageHeader } from '../../components/page-header'
import { SafeText } from '../../components/safe-text'
import type { Route } from '../../route'

/** One workload: its questions with answers and evidence. */
export const WorkloadPage = ({ workload }: { readonly workload: string; readonly query: Route['query'] }) => (
  <PageHeader title="Workload" description={<SafeText text={workload} />} />
)
