import { AskedView } from '../../components/asked-view'
import { PageHeader } from '../../components/page-header'
import { useAnswer } from '../../use-answer'
import { NoSnapshot } from '../overview/no-snapshot'
import { SnapshotsTable } from './snapshots-table'

/** All snapshots of this home. They open without a network and without credentials. */
export const HistoryPage = () => {
  const list = useAnswer('snapshots:list', undefined)
  return (
    <>
      <PageHeader
        title="History"
        description="Every review, sealed as a snapshot. Opens without a network or credentials."
      />
      <AskedView asked={list} loading="Reading the snapshots">
        {(snapshots) => (snapshots.length === 0 ? <NoSnapshot /> : <SnapshotsTable snapshots={snapshots} />)}
      </AskedView>
    </>
  )
}
