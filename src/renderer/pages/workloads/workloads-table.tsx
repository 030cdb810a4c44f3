import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Pagination from '@cloudscape-design/components/pagination'
import Table from '@cloudscape-design/components/table'
import TextFilter from '@cloudscape-design/components/text-filter'
import { useState } from 'react'
import type { WorkloadRow } from '../../../shared/ipc/workloads'
import { goTo } from '../../route'
import { showCount } from '../../text/show-count'
import { shorten } from '../../text/shorten'
import { addressOfWorkload } from '../workload-tools/workload-address'
import { arrangeWorkloads } from './arrange-workloads'
import { workloadColumns } from './workload-columns'

const pageSize = 50

/** The workloads, with the Tool's risks beside what the evidence says. */
export const WorkloadsTable = ({
  rows,
  snapshot,
}: {
  readonly rows: readonly WorkloadRow[]
  /** As it stands in the address: absent for the newest. */
  readonly snapshot: string | undefined
}) => {
  const [text, setText] = useState('')
  const [page, setPage] = useState(1)
  const [sort, setSort] = useState({ column: 'evidence', descending: true })
  const columns = workloadColumns(snapshot)
  const sortBy = columns.find(({ id }) => id === sort.column)?.sortBy ?? (({ name }: WorkloadRow) => name)
  const found = arrangeWorkloads(rows, { text, sortBy, descending: sort.descending })
  return (
    <Table
      variant="container"
      stickyHeader
      wrapLines
      items={found.slice((page - 1) * pageSize, page * pageSize)}
      trackBy="key"
      columnDefinitions={columns.map(({ sortBy: _sortBy, ...column }) => ({ ...column, sortingField: column.id }))}
      sortingColumn={{ sortingField: sort.column }}
      sortingDescending={sort.descending}
      onSortingChange={({ detail }) =>
        setSort({ column: detail.sortingColumn.sortingField ?? 'name', descending: detail.isDescending ?? false })
      }
      onRowClick={({ detail }) => goTo(addressOfWorkload(detail.item.key, undefined, { snapshot }))}
      ariaLabels={{ tableLabel: 'Workloads', itemSelectionLabel: (_all, { name }) => shorten(name) }}
      header={
        <Header
          variant="h2"
          counter={`(${rows.length})`}
          description="The Tool counts questions by risk; the evidence counts choices. Both are of the Framework’s lens where the workload has it."
        >
          Workloads
        </Header>
      }
      filter={
        <TextFilter
          filteringText={text}
          onChange={({ detail }) => {
            setText(detail.filteringText)
            setPage(1)
          }}
          filteringPlaceholder="Find by name, account, region or lens"
          filteringAriaLabel="Filter workloads"
          countText={showCount(found.length, 'match', 'matches')}
        />
      }
      pagination={
        found.length > pageSize && (
          <Pagination
            currentPageIndex={page}
            pagesCount={Math.ceil(found.length / pageSize)}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
          />
        )
      }
      empty={
        <Box textAlign="center" padding="l">
          <Box variant="strong">Nothing matches</Box>
          <Box variant="p" color="text-body-secondary">
            No workload has these words in its name, account, region or lenses.
          </Box>
          <Button onClick={() => setText('')}>Clear the filter</Button>
        </Box>
      }
    />
  )
}
