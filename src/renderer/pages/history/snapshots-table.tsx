import { useCollection } from '@cloudscape-design/collection-hooks'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import Pagination from '@cloudscape-design/components/pagination'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import { LightMark } from '../../components/light-mark'
import { SafeText } from '../../components/safe-text'
import { SaveReportButton } from '../../components/save-report-button'
import { SnapshotMarks } from '../../components/snapshot-marks'
import { pillars } from '../../../shared/framework/catalogue'
import type { SnapshotRow } from '../../../shared/ipc/views'
import { addressOf } from '../../route'
import { showMoment } from '../../text/show-date'
import { showScore } from '../../text/show-score'
import { VerifyCell } from './verify-cell'

const pageSize = 20

const pillarColumns: readonly TableProps.ColumnDefinition<SnapshotRow>[] = pillars.map(
  ({ pillarId, name, prefix }) => ({
    id: pillarId,
    header: <abbr title={name}>{prefix}</abbr>,
    ariaLabel: () => name,
    width: 86,
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
    width: 200,
    cell: ({ snapshot, startedAt }) => <Link href={addressOf('overview', { snapshot })}>{showMoment(startedAt)}</Link>,
  },
  {
    id: 'accounts',
    header: 'Accounts',
    width: 200,
    cell: ({ accounts }) => <SafeText text={accounts.join(', ')} line />,
  },
  ...pillarColumns,
  {
    id: 'red',
    header: 'Red',
    sortingField: 'red',
    width: 84,
    cell: ({ red }) => <LightMark light={red > 0 ? 'red' : 'green'} text={String(red)} />,
  },
  {
    id: 'amber',
    header: 'Amber',
    sortingField: 'amber',
    width: 96,
    cell: ({ amber }) => <LightMark light={amber > 0 ? 'amber' : 'green'} text={String(amber)} />,
  },
  {
    id: 'marks',
    header: 'Marks',
    width: 170,
    cell: ({ sample, notAws }) => <SnapshotMarks sample={sample} notAws={notAws} />,
  },
  {
    id: 'digest',
    header: 'Digest',
    width: 120,
    cell: ({ digest }) => <code title={digest}>{digest.slice(0, 10)}</code>,
  },
  { id: 'verify', header: 'Stored bytes', width: 150, cell: ({ snapshot }) => <VerifyCell snapshot={snapshot} /> },
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
      resizableColumns
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
