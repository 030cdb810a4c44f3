import Box from '@cloudscape-design/components/box'
import Header from '@cloudscape-design/components/header'
import Pagination from '@cloudscape-design/components/pagination'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import { useState } from 'react'
import { GapText } from '../../components/gap-text'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import type { SeenGap } from '../../../shared/ipc/review'
import { showNumber } from '../../text/show-count'
import { useAnswer } from '../../use-answer'

const pageSize = 50

const rowId = ({ account, region, check, resource }: SeenGap): string =>
  JSON.stringify([account, region, check, resource])

const columns: readonly TableProps.ColumnDefinition<SeenGap>[] = [
  {
    id: 'gap',
    header: 'Why, and what to do',
    width: 345,
    isRowHeader: true,
    cell: ({ gap }) => <GapText gap={gap} brief />,
  },
  { id: 'title', header: 'Check', width: 285, cell: ({ title }) => title },
  {
    id: 'resource',
    header: 'Resource',
    width: 170,
    cell: ({ resource }) =>
      resource === null ? <span className="pl-quiet">the whole check</span> : <SafeText text={resource} line />,
  },
  { id: 'account', header: 'Account', width: 150, cell: ({ account }) => account },
  { id: 'region', header: 'Region', width: 130, cell: ({ region }) => region },
]

/** All that could not be looked at, with what to do about each. */
export const GapsTable = ({ snapshot }: { readonly snapshot: string }) => {
  const [page, setPage] = useState(1)
  const gaps = useAnswer(
    'gaps:page',
    { snapshot, offset: (page - 1) * pageSize, limit: pageSize },
    { keepPrevious: true },
  )
  if (gaps.state === 'problem') return <ProblemAlert problem={gaps.problem} retry={gaps.retry} />
  const total = gaps.state === 'ready' ? gaps.value.total : 0
  return (
    <Table
      variant="container"
      resizableColumns
      wrapLines
      stickyHeader
      loading={gaps.state === 'loading'}
      loadingText="Reading what could not be looked at"
      items={gaps.state === 'ready' ? [...gaps.value.rows] : []}
      trackBy={rowId}
      ariaLabels={{ tableLabel: 'What could not be looked at' }}
      columnDefinitions={columns}
      header={
        <Header
          variant="h2"
          counter={gaps.state === 'ready' ? `(${showNumber(total)})` : ''}
          description="None of this counts as passing. Each reason says what to do, so that it is looked at next time."
        >
          What could not be looked at
        </Header>
      }
      pagination={
        <Pagination
          currentPageIndex={page}
          pagesCount={Math.max(1, Math.ceil(total / pageSize))}
          onChange={({ detail }) => setPage(detail.currentPageIndex)}
        />
      }
      empty={
        <Box textAlign="center" padding="l">
          <Box variant="strong">Everything that applies was looked at</Box>
        </Box>
      }
    />
  )
}
