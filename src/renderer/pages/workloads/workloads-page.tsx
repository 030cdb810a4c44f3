import { PageHeader } from '../../components/page-header'
import type { Route } from '../../route'

/** The workloads of the Well-Architected Tool and of the app. */
export const WorkloadsPage = ({ query: _query }: { readonly query: Route['query'] }) => <PageHeader title="Workloads" />
