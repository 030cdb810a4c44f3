import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { AskedView } from '../../components/asked-view'
import { SafeText } from '../../components/safe-text'
import type { MilestoneTrend } from '../../../shared/ipc/workloads'
import { showMoment } from '../../text/show-date'
import { useAnswer } from '../../use-answer'
import { firstLens, LensSelect } from './lens-select'
import { MilestoneAnswerDialog } from './milestone-answer-dialog'
import { MilestoneComparisonView } from './milestone-comparison-view'
import { MilestoneDialog } from './milestone-dialog'
import { MilestoneTrendView } from './milestone-trend-view'
import { addressOfWorkload } from './workload-address'
import { WorkloadFrame, type Framed } from './workload-frame'

type Point = MilestoneTrend['points'][number]
type Numbered = { readonly number: number; readonly name: string; readonly recordedAt: string }

const sum = ({ pillars }: Point, risk: 'HIGH' | 'MEDIUM'): number =>
  pillars.reduce((total, { risks }) => total + (risks[risk] ?? 0), 0)

const numbered = (points: readonly Point[]): readonly Numbered[] =>
  points.flatMap(({ number, name, at }) => (number === null ? [] : [{ number, name, recordedAt: at }]))

const MilestoneList = ({
  points,
  open,
}: {
  readonly points: readonly Point[]
  /** Opens the answers of a milestone. */
  readonly open: (milestone: number) => void
}) => (
  <Container
    header={
      <Header variant="h2" counter={`(${points.length} of 100)`} description="Newest first. A milestone never changes.">
        Milestones
      </Header>
    }
  >
    <table className="pl-table">
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Name</th>
          <th scope="col">Recorded</th>
          <th scope="col">High risks</th>
          <th scope="col">Medium risks</th>
          <th scope="col">
            <span className="pl-hidden">Answers</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <tr key={point.number}>
            <td>{point.number}</td>
            <th scope="row" className="pl-wide-cell">
              <SafeText text={point.name} />
            </th>
            <td>{showMoment(point.at)}</td>
            <td>{point.pillars.length === 0 ? '–' : sum(point, 'HIGH')}</td>
            <td>{point.pillars.length === 0 ? '–' : sum(point, 'MEDIUM')}</td>
            <td>
              <Button
                variant="inline-link"
                ariaLabel={`Answers and notes of milestone ${point.number ?? ''}`}
                onClick={() => {
                  if (point.number !== null) open(point.number)
                }}
              >
                Answers and notes
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Container>
)

const NoMilestone = ({ local }: { readonly local: boolean }) => (
  <Container>
    <div className="pl-empty">
      <h2>No milestone yet</h2>
      <p className="pl-quiet">
        {local
          ? 'Milestones are kept by the Well-Architected Tool, and only the Tool computes risks. This workload is kept in the app: its snapshots hold its past.'
          : 'A milestone keeps the answers and risks of a workload as they stand. With the first one, the trend and the comparison with today begin here.'}
      </p>
    </div>
  </Container>
)

const Milestones = ({ row, snapshot, lens }: Framed & { readonly lens: string }) => {
  const trend = useAnswer('workloads:trend', { workload: row.key, snapshot, lens })
  const [looked, setLooked] = useState<{
    readonly question: { readonly questionId: string; readonly title: string } | undefined
    readonly milestone: number
  }>()
  return (
    <AskedView asked={trend} loading="Reading the milestones">
      {(value) => {
        const points = value.points.filter(({ number }) => number !== null)
        if (points.length === 0) return <NoMilestone local={row.region === null} />
        return (
          <SpaceBetween size="l">
            <MilestoneTrendView trend={value} />
            <MilestoneComparisonView
              key={lens}
              workload={row.key}
              snapshot={snapshot}
              lens={lens}
              points={value.points}
              lookUp={(question, milestone) => setLooked({ question, milestone })}
            />
            <MilestoneList points={points} open={(milestone) => setLooked({ question: undefined, milestone })} />
            {looked && (
              <MilestoneAnswerDialog
                row={row}
                lens={lens}
                snapshot={snapshot}
                question={looked.question}
                first={looked.milestone}
                milestones={[...numbered(points)]}
                close={() => setLooked(undefined)}
              />
            )}
          </SpaceBetween>
        )
      }}
    </AskedView>
  )
}

/** The milestones of a workload: trend, comparison and a new one. */
export const MilestonesPage = ({
  workload,
  snapshot,
}: {
  readonly workload: string
  readonly snapshot: string | null
}) => {
  const [lens, setLens] = useState<string>()
  const [making, setMaking] = useState(false)
  return (
    <WorkloadFrame
      workload={workload}
      snapshot={snapshot}
      title="Milestones"
      renderActions={({ row }) => (
        <SpaceBetween direction="horizontal" size="xs">
          <LensSelect lenses={row.lenses} chosen={lens ?? firstLens(row)} choose={setLens} />
          <Button href={addressOfWorkload(workload, undefined, { snapshot })}>Open the workload</Button>
          {row.region !== null && (
            <Button variant="primary" onClick={() => setMaking(true)}>
              New milestone…
            </Button>
          )}
        </SpaceBetween>
      )}
    >
      {(found) => (
        <>
          <Milestones {...found} lens={lens ?? firstLens(found.row)} />
          {making && <MilestoneDialog row={found.row} close={() => setMaking(false)} />}
        </>
      )}
    </WorkloadFrame>
  )
}
