import SplitPanel from '@cloudscape-design/components/split-panel'
import { AskedView } from '../../components/asked-view'
import { useAnswer } from '../../use-answer'
import { FindingDetailView } from './finding-detail-view'
import type { SelectedFinding } from './selected-finding'

/** All that is known of the finding that is selected. */
export const FindingPanel = ({ selected }: { readonly selected: SelectedFinding }) => {
  const detail = useAnswer('findings:detail', selected)
  const title = detail.state === 'ready' ? detail.value.row.title : 'Finding'
  return (
    <SplitPanel header={title} closeBehavior="hide">
      <AskedView asked={detail} loading="Reading the evidence">
        {(value) => <FindingDetailView detail={value} />}
      </AskedView>
    </SplitPanel>
  )
}
