import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Select, { type SelectProps } from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Toggle from '@cloudscape-design/components/toggle'
import { useState } from 'react'
import { AskedView } from '../../components/asked-view'
import { SafeText } from '../../components/safe-text'
import type { Answer } from '../../../shared/ipc/contract'
import type { MilestoneTrend } from '../../../shared/ipc/workloads'
import { printable } from '../../../shared/printable'
import { showCount } from '../../text/show-count'
import { showDay } from '../../text/show-date'
import { shorten } from '../../text/shorten'
import { useAnswer } from '../../use-answer'
import { ToolRiskMark } from '../workloads/tool-risk-mark'
import { riskWay } from './trend-points'

type Point = MilestoneTrend['points'][number]
type Place = number | 'now'
type Row = Answer<'workloads:compareMilestones'>['questions'][number]

const placeOf = ({ number }: Point): Place => number ?? 'now'

const optionOf = (point: Point): SelectProps.Option => ({
  value: String(placeOf(point)),
  label: point.number === null ? 'Now' : `#${point.number} ${shorten(point.name, 60)}`,
  description: showDay(point.at),
})

const ways = { worse: 'Risk grew', better: 'Risk fell' } as const

const Change = ({ row: { riskBefore, riskAfter } }: { readonly row: Row }) => {
  const way = riskWay(riskBefore, riskAfter)
  return (
    <span className="pl-risk-change">
      <ToolRiskMark risk={riskBefore} />
      <span aria-hidden="true">→</span>
      <span className="pl-hidden">then</span>
      <ToolRiskMark risk={riskAfter} />
      {(way === 'worse' || way === 'better') && (
        <span className={way === 'worse' ? 'pl-change-down' : 'pl-change-up'}>{ways[way]}</span>
      )}
    </span>
  )
}

const isChanged = ({ riskBefore, riskAfter, changes }: Row): boolean => riskBefore !== riskAfter || changes.length > 0

const Rows = ({ rows, lookUp }: { readonly rows: readonly Row[]; readonly lookUp: (question: Row) => void }) => (
  <div className="pl-scroll">
    <table className="pl-table pl-compared-questions">
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Risk</th>
          <th scope="col">What changed</th>
          <th scope="col">
            <span className="pl-hidden">Answers then</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.questionId}>
            <th scope="row" className="pl-wide-cell">
              {row.number !== null && `${row.number} `}
              <SafeText text={row.title} />
            </th>
            <td>
              <Change row={row} />
            </td>
            <td>
              {row.changes.length === 0 ? (
                <span className="pl-quiet">Nothing in the answer.</span>
              ) : (
                <ul className="pl-plain">
                  {row.changes.map((change, index) => (
                    <li key={index}>
                      <SafeText text={change} />
                    </li>
                  ))}
                </ul>
              )}
            </td>
            <td>
              <Button
                variant="inline-link"
                ariaLabel={`Notes then: ${printable(row.title)}`}
                onClick={() => lookUp(row)}
              >
                Notes then
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** Two milestones, or one and today, question by question. */
export const MilestoneComparisonView = ({
  workload,
  snapshot,
  lens,
  points,
  lookUp,
}: {
  readonly workload: string
  readonly snapshot: string | null
  readonly lens: string
  /** Oldest first; at least two. */
  readonly points: readonly Point[]
  /** Opens the answer of a milestone. */
  readonly lookUp: (question: { readonly questionId: string; readonly title: string }, milestone: number) => void
}) => {
  const [chosen, setChosen] = useState<readonly [Place | undefined, Place | undefined]>([undefined, undefined])
  const [all, setAll] = useState(false)
  const [last, oneBefore] = [points.at(-1), points.at(-2)]
  const find = (place: Place | undefined): Point | undefined => points.find((point) => placeOf(point) === place)
  const before = find(chosen[0]) ?? oneBefore
  const after = find(chosen[1]) ?? last
  const compared = useAnswer(
    'workloads:compareMilestones',
    {
      workload,
      snapshot,
      lens,
      before: before ? placeOf(before) : 'now',
      after: after ? placeOf(after) : 'now',
    },
    { enabled: before !== undefined && after !== undefined, keepPrevious: true },
  )
  const options = points.map(optionOf)
  const choose = (side: 0 | 1, value: string | undefined): void => {
    const point = points.find((one) => String(placeOf(one)) === value)
    if (!point) return
    const own = placeOf(point)
    setChosen(side === 0 ? [own, after && placeOf(after)] : [before && placeOf(before), own])
  }
  const milestone = before?.number ?? after?.number
  return (
    <Container
      header={
        <Header variant="h2" description="Any two milestones, or one and today, by question.">
          Compare
        </Header>
      }
    >
      <SpaceBetween size="m">
        <div className="pl-fields pl-fields-two">
          <FormField label="Before">
            <Select
              selectedOption={before ? optionOf(before) : null}
              options={options}
              onChange={({ detail }) => choose(0, detail.selectedOption.value)}
              filteringType={options.length > 10 ? 'auto' : 'none'}
              filteringAriaLabel="Find in the list"
              expandToViewport
            />
          </FormField>
          <FormField label="After">
            <Select
              selectedOption={after ? optionOf(after) : null}
              options={options}
              onChange={({ detail }) => choose(1, detail.selectedOption.value)}
              filteringType={options.length > 10 ? 'auto' : 'none'}
              filteringAriaLabel="Find in the list"
              expandToViewport
            />
          </FormField>
        </div>
        <AskedView asked={compared} loading="Comparing">
          {({ questions, versions, remarks }) => {
            const changed = questions.filter(isChanged)
            const rows = all ? questions : changed
            return (
              <SpaceBetween size="s">
                {versions.before !== versions.after && (
                  <Alert type="info" header="The lens has another version on each side">
                    Version <SafeText text={versions.before} /> before, <SafeText text={versions.after} /> after:
                    questions are matched by their ids alone.
                  </Alert>
                )}
                {remarks.map((remark) => (
                  <Alert key={remark} type="info">
                    <SafeText text={remark} />
                  </Alert>
                ))}
                <div className="pl-filters">
                  <span role="status">
                    {changed.length === 0
                      ? 'No answer and no risk changed.'
                      : `${showCount(changed.length, 'question')} changed.`}
                  </span>
                  {changed.length < questions.length && (
                    <Toggle checked={all} onChange={({ detail }) => setAll(detail.checked)}>
                      Show unchanged questions too
                    </Toggle>
                  )}
                </div>
                {rows.length > 0 && (
                  <Rows
                    rows={rows}
                    lookUp={(row) => {
                      if (milestone !== null && milestone !== undefined) lookUp(row, milestone)
                    }}
                  />
                )}
              </SpaceBetween>
            )
          }}
        </AskedView>
      </SpaceBetween>
    </Container>
  )
}
