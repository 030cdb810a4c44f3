import Header from '@cloudscape-design/components/header'
import Pagination from '@cloudscape-design/components/pagination'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import TextFilter from '@cloudscape-design/components/text-filter'
import { useState } from 'react'
import type { ReviewerPolicy } from '../../../shared/ipc/preflight'
import { serviceName } from '../../text/service-name'
import { showCount } from '../../text/show-count'

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
  const [text, setText] = useState('')
  const [page, setPage] = useState(1)
  const found = actions.filter((action) => matches(action, text.trim().toLowerCase()))
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const shown = Math.min(page, pages)
  return (
    <Table
      items={found.slice((shown - 1) * pageSize, shown * pageSize)}
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
      filter={
        <TextFilter
          filteringText={text}
          onChange={({ detail }) => {
            setText(detail.filteringText)
            setPage(1)
          }}
          filteringPlaceholder="Find an action, a call or a service"
          filteringAriaLabel="Find an action"
          countText={text === '' ? '' : showCount(found.length, 'action')}
        />
      }
      pagination={
        pages > 1 && (
          <Pagination
            currentPageIndex={shown}
            pagesCount={pages}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
            ariaLabels={{
              paginationLabel: 'Pages of actions',
              previousPageLabel: 'Previous page',
              nextPageLabel: 'Next page',
              pageLabel: (number) => `Page ${number}`,
            }}
          />
        )
      }
      empty={<span className="pl-quiet">No action matches.</span>}
    />
  )
}
