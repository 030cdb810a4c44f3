import { PageHeader } from '../../components/page-header'
import { SafeText } from '../../components/safe-text'

/** The draft of a workload beside the Tool, question by question, and the send. */
export const SendPage = ({ workload }: { readonly workload: string }) => (
  <PageHeader title="Send answers" description={workload && <SafeText text={workload} />} />
)
