import Header from '@cloudscape-design/components/header'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import type { ReviewerPolicy } from '../../../shared/ipc/preflight'
import { useFoundPages } from '../../components/use-found-pages'
import { serviceName } from '../../text/service-name'

type Action = ReviewerPolicy['actions'][number]

const pageSize = 20

// What the app itself asks before a review stands beside the services.
const ownNeeds: Readonly<Record<string, string>> = {
  regions: 'finding regions',
  organization: 'reading the organization',
  permissions: 'the pre-flight',
}

const needName = (need: string): string => ownNeeds[need] ?? serviceName(need)

const columns: readonly TableProps.ColumnDefinition<Action>[] = [
  {
    id: 'action',
    header: 'Action to grant',
    isRowHeader: true,
    cell: ({ action }) => <code className="pl-mono">{action}</code>,
  },
  {
    id: 'services',
    header: 'Needed by',
    cell: ({ services }) => services.map(needName).join(', '),
  },
  {
    id: 'operations',
    header: 'Calls that take it',
    cell: ({ operations }) => <span className="pl-mono">{operations.length === 0 ? '–' : operations.join(', ')}</span>,
  },
]

const matches = ({ action, services, operations }: Action, text: string): boolean =>
  [action, ...services, ...services.map(needName), ...operations].some((part) => part.toLowerCase().includes(text))

/** Each action with who needs it and for what: an action and the call that takes it often have different names. */
export const PolicyActions = ({ actions }: { readonly actions: readonly Action[] }) => {
  const { shown, filter, pagination } = useFoundPages({
    items: actions,
    matches,
    pageSize,
    noun: 'action',
    placeholder: 'Find an action, a call or a service',
    label: 'Find an action',
  })
  return (
    <Table
      items={shown}
      trackBy="action"
      contentDensity="compact"
      wrapLines
      columnDefinitions={columns}
      ariaLabels={{ tableLabel: 'Actions' }}
      header={
        <Header
          variant="h2"
          counter={`(${actions.length})`}
          description="What the app calls, and the IAM action that each call takes. The two often differ: listing buckets takes s3:ListAllMyBuckets."
        >
          What is called, and why
        </Header>
      }
      filter={filter}
      pagination={pagination}
      empty={<span className="pl-quiet">No action matches.</span>}
    />
  )
}
