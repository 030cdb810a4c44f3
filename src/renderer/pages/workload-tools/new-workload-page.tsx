import { PageHeader } from '../../components/page-header'
import { SafeText } from '../../components/safe-text'

/** A new workload, kept in the app or created in the Tool; or one of the app to edit. */
export const NewWorkloadPage = ({
  workload,
}: {
  readonly workload?: string | undefined
  readonly snapshot: string | null
}) => <PageHeader title="New workload" description={workload && <SafeText text={workload} />} />
