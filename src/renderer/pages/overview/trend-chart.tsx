import Checkbox from '@cloudscape-design/components/checkbox'
import Container from '@cloudscape-design/components/container'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Header from '@cloudscape-design/components/header'
import { useState } from 'react'
import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { pillars } from '../../../shared/framework/catalogue'
import type { TrendPoint } from '../../../shared/ipc/views'
import { showDay } from '../../text/show-date'
import { showScore } from '../../text/show-score'
import { lowestTick, scoreTicks, trendRows, type TrendRow } from './trend-rows'

const colour = (index: number): string => `var(--pl-series-${index + 1})`
const dayOf = (at: number): string => showDay(new Date(at).toISOString())

const TrendTable = ({ rows }: { readonly rows: readonly TrendRow[] }) => (
  <div className="pl-fit">
    <table className="pl-table">
      <thead>
        <tr>
          <th scope="col">Review</th>
          {pillars.map(({ pillarId, name }) => (
            <th scope="col" key={pillarId}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ at, scores, checksChanged }) => (
          <tr key={at}>
            <th scope="row">
              {dayOf(at)}
              {checksChanged && ' (the checks changed)'}
            </th>
            {pillars.map(({ pillarId }) => (
              <td key={pillarId}>{showScore(scores[pillarId] ?? null)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** What recharts hands to a tooltip, of which this one needs little. */
type PointDetailProps = {
  readonly rows: readonly TrendRow[]
  readonly hidden: ReadonlySet<string>
  readonly active?: boolean
  readonly label?: unknown
}

const PointDetail = ({ rows, hidden, active = false, label }: PointDetailProps) => {
  const row = active ? rows.find(({ at }) => at === label) : undefined
  if (!row) return null
  return (
    <div className="pl-tooltip">
      <strong>{dayOf(row.at)}</strong>
      {pillars.map(({ pillarId, name }, index) =>
        hidden.has(pillarId) ? null : (
          <div key={pillarId}>
            <span className="pl-swatch" style={{ background: colour(index) }} /> {name}
            <b>{showScore(row.scores[pillarId] ?? null)}</b>
          </div>
        ),
      )}
      {row.checksChanged && <em>The checks changed before this review.</em>}
    </div>
  )
}

/** The scores of the six pillars over the reviews of the same scope, of which there are at least two. */
export const TrendChart = ({ trend }: { readonly trend: readonly TrendPoint[] }) => {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const rows = trendRows(trend)
  const toggle = (pillar: string): void =>
    setHidden((all) =>
      all.has(pillar) ? new Set([...all].filter((one) => one !== pillar)) : new Set([...all, pillar]),
    )
  return (
    <Container
      fitHeight
      header={
        <Header variant="h2" description="Reviews of the same scope; where nothing was assessed, the line has a gap.">
          Trend
        </Header>
      }
    >
      <>
        <div className="pl-chart">
          <ResponsiveContainer width="100%" height="100%">
            <LineChart
              data={[...rows]}
              margin={{ top: 18, right: 24, bottom: 4, left: -16 }}
              accessibilityLayer
              title="Scores over time"
            >
              <CartesianGrid stroke="var(--pl-grid)" vertical={false} />
              <XAxis
                dataKey="at"
                type="number"
                scale="time"
                domain={['dataMin', 'dataMax']}
                ticks={rows.map(({ at }) => at)}
                tickFormatter={dayOf}
                minTickGap={24}
                interval="preserveStartEnd"
                stroke="var(--pl-quiet)"
                tick={{ fill: 'var(--pl-quiet)', fontSize: 12 }}
                tickLine={false}
                padding={{ left: 18, right: 18 }}
              />
              <YAxis
                domain={[lowestTick(rows), 100]}
                ticks={[...scoreTicks(lowestTick(rows))]}
                axisLine={false}
                tickLine={false}
                tick={{ fill: 'var(--pl-quiet)', fontSize: 12 }}
              />
              <Tooltip
                cursor={{ stroke: 'var(--pl-quiet)', strokeDasharray: '3 3' }}
                isAnimationActive={false}
                content={<PointDetail rows={rows} hidden={hidden} />}
              />
              {rows.map(({ at, checksChanged }) =>
                checksChanged ? (
                  <ReferenceLine
                    key={at}
                    x={at}
                    stroke="var(--pl-quiet)"
                    strokeDasharray="4 4"
                    label={{ value: 'the checks changed', position: 'top', fill: 'var(--pl-quiet)', fontSize: 11 }}
                  />
                ) : null,
              )}
              {pillars.map(({ pillarId, name }, index) => (
                <Line
                  key={pillarId}
                  name={name}
                  dataKey={(row: TrendRow) => row.scores[pillarId] ?? null}
                  hide={hidden.has(pillarId)}
                  stroke={colour(index)}
                  strokeWidth={2.25}
                  dot={{ r: 3.5, fill: colour(index), strokeWidth: 0 }}
                  activeDot={{ r: 5 }}
                  isAnimationActive={false}
                />
              ))}
            </LineChart>
          </ResponsiveContainer>
        </div>
        <div className="pl-legend" role="group" aria-label="Pillars in the chart">
          {pillars.map(({ pillarId, name }, index) => (
            <Checkbox key={pillarId} checked={!hidden.has(pillarId)} onChange={() => toggle(pillarId)}>
              <span className="pl-swatch" style={{ background: colour(index) }} /> {name}
            </Checkbox>
          ))}
        </div>
        <ExpandableSection headerText="The same as a table" variant="footer">
          <TrendTable rows={rows} />
        </ExpandableSection>
      </>
    </Container>
  )
}
