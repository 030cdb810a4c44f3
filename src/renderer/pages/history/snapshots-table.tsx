import { useCollection } from '@cloudscape-design/collection-hooks'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import Pagination from '@cloudscape-design/components/pagination'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import { LightMark } from '../../components/light-mark'
import { SaveReportButton } from '../../components/save-report-button'
import { SnapshotMarks } from '../../components/snapshot-marks'
import { pillars } from '../../../shared/framework/catalogue'
import type { SnapshotRow } from '../../../shared/ipc/views'
import { addressOf } from '../../route'
import { showMoment } from '../../text/show-date'
import { showScore } from '../../text/show-score'
import { shorten } from '../../text/shorten'
import { VerifyCell } from './verify-cell'

const pageSize = 20

const pillarColumns: readonly TableProps.ColumnDefinition<SnapshotRow>[] = pillars.map(
  ({ pillarId, name, prefix }) => ({
    id: pillarId,
    header: <abbr title={name}>{prefix}</abbr>,
    ariaLabel: () => name,
    cell: ({ scores }) => {
      const score = scores[pillarId]
      return score ? <LightMark light={score.light} text={showScore(score.score)} /> : '–'
    },
  }),
)

const columns: readonly TableProps.ColumnDefinition<SnapshotRow>[] = [
  {
    id: 'startedAt',
    header: 'Review',
    sortingField: 'startedAt',
    isRowHeader: true,
    cell: ({ snapshot, startedAt, sample }) => (
      <>
        <Link href={addressOf('overview', { snapshot })}>{showMoment(startedAt)}</Link>
        <div>
          <SnapshotMarks sample={sample} notAws={false} />
        </div>
      </>
    ),
  },
  {
    id: 'accounts',
    header: 'Accounts',
    cell: ({ accounts, notAws }) => (
      <>
        <span title={shorten(accounts.join(', '), 1000)}>{accounts.length}</span>
        <div>
          <SnapshotMarks sample={false} notAws={notAws} />
        </div>
      </>
    ),
  },
  ...pillarColumns,
  {
    id: 'red',
    header: 'Red',
    sortingField: 'red',
    cell: ({ red }) => <LightMark light={red > 0 ? 'red' : 'green'} text={String(red)} />,
  },
  {
    id: 'amber',
    header: 'Amber',
    sortingField: 'amber',
    cell: ({ amber }) => <LightMark light={amber > 0 ? 'amber' : 'green'} text={String(amber)} />,
  },
  {
    id: 'digest',
    header: 'Digest',
    cell: ({ snapshot, digest }) => (
      <>
        <code title={digest}>{digest.slice(0, 10)}</code>
        <div>
          <VerifyCell snapshot={snapshot} />
        </div>
      </>
    ),
  },
]

/** The snapshots, newest first. */
export const SnapshotsTable = ({ snapshots }: { readonly snapshots: readonly SnapshotRow[] }) => {
  const { items, collectionProps, paginationProps } = useCollection(snapshots, {
    pagination: { pageSize },
    sorting: {},
    selection: { trackBy: 'snapshot', ...(snapshots[0] && { defaultSelectedItems: [snapshots[0]] }) },
  })
  const chosen = collectionProps.selectedItems?.[0]?.snapshot
  return (
    <Table
      {...collectionProps}
      variant="container"
      items={items}
      columnDefinitions={columns}
      selectionType="single"
      onRowClick={({ detail }) =>
        collectionProps.onSelectionChange?.(new CustomEvent('select', { detail: { selectedItems: [detail.item] } }))
      }
      trackBy="snapshot"
      ariaLabels={{
        tableLabel: 'Snapshots',
        selectionGroupLabel: 'Choose a snapshot',
        itemSelectionLabel: (_all, { startedAt }) => `Review of ${showMoment(startedAt)}`,
      }}
      header={
        <Header
          variant="h2"
          counter={`(${snapshots.length})`}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button disabled={chosen === undefined} href={addressOf('overview', { snapshot: chosen })}>
                Open in Overview
              </Button>
              <Button disabled={chosen === undefined} href={addressOf('findings', { snapshot: chosen })}>
                Open in Findings
              </Button>
              <SaveReportButton snapshot={chosen ?? ''} disabled={chosen === undefined} />
            </SpaceBetween>
          }
        >
          Snapshots
        </Header>
      }
      pagination={snapshots.length > pageSize && <Pagination {...paginationProps} />}
    />
  )
}
