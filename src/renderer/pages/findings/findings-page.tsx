import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Tabs from '@cloudscape-design/components/tabs'
import { AskedView } from '../../components/asked-view'
import { PageHeader } from '../../components/page-header'
import { SaveReportButton } from '../../components/save-report-button'
import { SnapshotMissing } from '../../components/snapshot-missing'
import { SnapshotSelect } from '../../components/snapshot-select'
import type { SnapshotRow } from '../../../shared/ipc/views'
import { addressOf, goTo, type Route } from '../../route'
import { showMoment } from '../../text/show-date'
import { useSnapshot } from '../../use-snapshot'
import { NoSnapshot } from '../overview/no-snapshot'
import { FindingsTable } from './findings-table'
import { GapsTable } from './gaps-table'

const Shown = ({
  row,
  snapshots,
  query,
}: {
  readonly row: SnapshotRow
  readonly snapshots: readonly SnapshotRow[]
  readonly query: Route['query']
}) => (
  <>
    <PageHeader
      title="Findings"
      sample={row.sample}
      notAws={row.notAws}
      description={`Of the review of ${showMoment(row.startedAt)}`}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <SnapshotSelect
            snapshots={snapshots}
            chosen={row.snapshot}
            choose={(snapshot) =>
              goTo(addressOf('findings', { ...query, snapshot, finding: undefined, page: undefined }))
            }
          />
          <Button href={addressOf('overview', { snapshot: row.snapshot })}>Overview</Button>
          <SaveReportButton snapshot={row.snapshot} />
        </SpaceBetween>
      }
    />
    <Tabs
      activeTabId={query['tab'] === 'gaps' ? 'gaps' : 'findings'}
      ariaLabel="Findings"
      onChange={({ detail }) =>
        goTo(
          addressOf('findings', {
            ...query,
            tab: detail.activeTabId === 'gaps' ? 'gaps' : undefined,
            finding: undefined,
          }),
        )
      }
      tabs={[
        { id: 'findings', label: 'Findings', content: <FindingsTable snapshot={row.snapshot} query={query} /> },
        {
          id: 'gaps',
          label: 'What could not be looked at',
          content: <GapsTable key={row.snapshot} snapshot={row.snapshot} />,
        },
      ]}
    />
  </>
)

/** The findings of the newest, or a chosen, snapshot, and what could not be looked at. */
export const FindingsPage = ({ query }: { readonly query: Route['query'] }) => {
  const shown = useSnapshot(query['snapshot'])
  if (shown.state === 'ready' && shown.value.row)
    return <Shown row={shown.value.row} snapshots={shown.value.snapshots} query={query} />
  return (
    <>
      <PageHeader title="Findings" />
      <AskedView asked={shown} loading="Reading the snapshots">
        {({ snapshots }) => (snapshots.length === 0 ? <NoSnapshot /> : <SnapshotMissing page="findings" />)}
      </AskedView>
    </>
  )
}
