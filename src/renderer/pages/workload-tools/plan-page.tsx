import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Header from '@cloudscape-design/components/header'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table from '@cloudscape-design/components/table'
import { useState } from 'react'
import { AskedView } from '../../components/asked-view'
import { useFoundPages } from '../../components/use-found-pages'
import { findQuestion } from '../../../shared/framework/lookup'
import type { PlanRow } from '../../../shared/ipc/workloads'
import { pillarName } from '../../text/pillar-name'
import { useAnswer } from '../../use-answer'
import { firstLens, LensSelect } from './lens-select'
import { planColumns } from './plan-columns'
import { SaveFileButton } from './save-file-button'
import { WorkloadFrame, type Framed } from './workload-frame'

const pageSize = 25
const every = { value: '', label: 'All pillars' }

const matches = ({ title, bestPractice, questionId, findings }: PlanRow, text: string): boolean =>
  [title, bestPractice ?? '', findQuestion(questionId)?.id ?? questionId, ...findings.map((finding) => finding.title)]
    .join('\n')
    .toLowerCase()
    .includes(text)

const PlanTable = ({
  rows,
  workload,
  snapshot,
  lens,
}: {
  readonly rows: readonly PlanRow[]
  readonly workload: string
  readonly snapshot: string | null
  readonly lens: string
}) => {
  const [pillar, setPillar] = useState('')
  const pillars = [...new Set(rows.map(({ pillarId }) => pillarId))]
  const options = [every, ...pillars.map((id) => ({ value: id, label: pillarName(id) }))]
  const { found, shown, filter, pagination, restart } = useFoundPages({
    items: pillar === '' ? rows : rows.filter(({ pillarId }) => pillarId === pillar),
    matches,
    pageSize,
    noun: 'practice',
    placeholder: 'Find a practice or a finding',
  })
  return (
    <Table
      variant="container"
      wrapLines
      stickyHeader
      items={[...shown]}
      trackBy={({ questionId, choiceId }) => `${questionId} ${choiceId}`}
      columnDefinitions={planColumns({ workload, snapshot, lens }).map((column) => ({
        ...column,
        verticalAlign: 'top',
      }))}
      ariaLabels={{ tableLabel: 'Improvement plan' }}
      header={
        <Header
          variant="h2"
          counter={`(${found.length})`}
          description="By risk, then by the worst open finding, then by the resources to mend, the fewest first. Who states the risk stands beside it."
        >
          Practices to put in place
        </Header>
      }
      filter={
        <div className="pl-filters">
          {filter}
          <Select
            selectedOption={options.find(({ value }) => value === pillar) ?? every}
            options={options}
            onChange={({ detail }) => {
              setPillar(detail.selectedOption.value ?? '')
              restart()
            }}
            ariaLabel="Pillar"
            expandToViewport
          />
        </div>
      }
      pagination={pagination}
      empty={
        <Box textAlign="center" padding="l">
          <Box variant="strong">{rows.length === 0 ? 'Nothing to improve is known' : 'No practice matches'}</Box>
          <Box variant="p" color="text-body-secondary">
            {rows.length === 0
              ? 'No question stands at high or medium risk, and no finding speaks against an answer.'
              : 'Choose another pillar, or search for less.'}
          </Box>
        </Box>
      }
    />
  )
}

const Plan = ({ row, snapshot, lens }: Framed & { readonly lens: string }) => {
  const plan = useAnswer('workloads:plan', { workload: row.key, snapshot, lens })
  return (
    <SpaceBetween size="m">
      {snapshot === null && (
        <Alert type="info">
          Nothing was reviewed yet, so that no finding stands beside the practices. Start a review to see what is to be
          mended.
        </Alert>
      )}
      <AskedView asked={plan} loading="Putting the plan together">
        {(rows) => <PlanTable rows={rows} workload={row.key} snapshot={snapshot} lens={lens} />}
      </AskedView>
    </SpaceBetween>
  )
}

/** What to improve in a workload, the gravest risk first. */
export const PlanPage = ({ workload, snapshot }: { readonly workload: string; readonly snapshot: string | null }) => {
  const [chosen, setLens] = useState<string>()
  return (
    <WorkloadFrame
      workload={workload}
      snapshot={snapshot}
      title="Improvement plan"
      renderActions={(found) => {
        const lens = chosen ?? firstLens(found.row)
        const request = { workload, snapshot: found.snapshot, lens }
        return (
          <SpaceBetween direction="horizontal" size="xs">
            <LensSelect lenses={found.row.lenses} chosen={lens} choose={setLens} />
            <SaveFileButton channel="workloads:savePlan" request={request} text="Save plan as CSV" />
            <SaveFileButton channel="workloads:saveReport" request={request} text="Save report as PDF" />
          </SpaceBetween>
        )
      }}
    >
      {(found) => <Plan {...found} lens={chosen ?? firstLens(found.row)} />}
    </WorkloadFrame>
  )
}
