import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { AskedView } from '../../components/asked-view'
import { PageHeader } from '../../components/page-header'
import { SaveReportButton } from '../../components/save-report-button'
import { SnapshotMissing } from '../../components/snapshot-missing'
import { SnapshotSelect } from '../../components/snapshot-select'
import type { Overview, SnapshotRow } from '../../../shared/ipc/views'
import { addressOf, goTo, type Route } from '../../route'
import { showCount } from '../../text/show-count'
import { showMoment } from '../../text/show-date'
import { useAnswer } from '../../use-answer'
import { useSnapshot } from '../../use-snapshot'
import { NoSnapshot } from './no-snapshot'
import { OverviewView } from './overview-view'

const describe = ({ accounts, snapshot, calls }: Overview): string => {
  const regions = new Set(accounts.flatMap((account) => account.regions))
  return [
    `Reviewed ${showMoment(snapshot.startedAt)}`,
    showCount(accounts.length, 'account'),
    showCount(regions.size, 'region'),
    showCount(calls, 'read-only call'),
  ].join(' · ')
}

const Shown = ({ row, snapshots }: { readonly row: SnapshotRow; readonly snapshots: readonly SnapshotRow[] }) => {
  const overview = useAnswer('snapshots:overview', { snapshot: row.snapshot }, { keepPrevious: true })
  return (
    <>
      <PageHeader
        title="Overview"
        sample={row.sample}
        notAws={row.notAws}
        description={overview.state === 'ready' ? describe(overview.value) : `Reviewed ${showMoment(row.startedAt)}`}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <SnapshotSelect
              snapshots={snapshots}
              chosen={row.snapshot}
              choose={(snapshot) => goTo(addressOf('overview', { snapshot }))}
            />
            <SaveReportButton snapshot={row.snapshot} />
            <Button variant="primary" href={addressOf('review')}>
              New review
            </Button>
          </SpaceBetween>
        }
      />
      <AskedView asked={overview} loading="Reading the snapshot">
        {(value) => <OverviewView overview={value} />}
      </AskedView>
    </>
  )
}

/** How the newest, or a chosen, snapshot stands. */
export const OverviewPage = ({ query }: { readonly query: Route['query'] }) => {
  const shown = useSnapshot(query['snapshot'])
  if (shown.state === 'ready' && shown.value.row)
    return <Shown row={shown.value.row} snapshots={shown.value.snapshots} />
  return (
    <>
      <PageHeader title="Overview" />
      <AskedView asked={shown} loading="Reading the snapshots">
        {({ snapshots }) => (snapshots.length === 0 ? <NoSnapshot /> : <SnapshotMissing page="overview" />)}
      </AskedView>
    </>
  )
}
