import Alert from '@cloudscape-design/components/alert'
import Container from '@cloudscape-design/components/container'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Header from '@cloudscape-design/components/header'
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { SafeText } from '../../components/safe-text'
import type { MilestoneTrend } from '../../../shared/ipc/workloads'
import { showDay } from '../../text/show-date'
import { countTicks, highestBar, labelOf, riskBars, trendPillars, type RiskBar } from './trend-points'

const tick = { fill: 'var(--pl-quiet)', fontSize: 11 }

/** What recharts hands to a tooltip, of which this one needs little. */
type BarDetailProps = { readonly bars: readonly RiskBar[]; readonly active?: boolean; readonly label?: unknown }

const BarDetail = ({ bars, active = false, label }: BarDetailProps) => {
  const bar = active ? bars.find((one) => one.label === label) : undefined
  if (!bar) return null
  return (
    <div className="pl-tooltip">
      <strong>
        <SafeText text={bar.name} />
      </strong>
      <span className="pl-quiet">{showDay(bar.at)}</span>
      <div>
        High <b>{bar.high ?? 'not known'}</b>
      </div>
      <div>
        Medium <b>{bar.medium ?? 'not known'}</b>
      </div>
    </div>
  )
}

const PillarTrend = ({
  name,
  bars,
  top,
}: {
  readonly name: string
  readonly bars: readonly RiskBar[]
  readonly top: number
}) => {
  const now = bars.at(-1)
  return (
    <section className="pl-pillar-trend" aria-label={`Risks of ${name}`}>
      <h3>
        <SafeText text={name} />
        <span className="pl-quiet">
          {now?.high === null ? 'not known now' : `${now?.high ?? 0} high · ${now?.medium ?? 0} medium`}
        </span>
      </h3>
      <div className="pl-pillar-chart">
        <ResponsiveContainer width="100%" height="100%">
          <BarChart
            data={[...bars]}
            margin={{ top: 6, right: 4, bottom: 0, left: -30 }}
            accessibilityLayer
            title={`Risks of ${name} over milestones`}
          >
            <CartesianGrid stroke="var(--pl-grid)" vertical={false} />
            <XAxis
              dataKey="label"
              tick={tick}
              tickLine={false}
              stroke="var(--pl-quiet)"
              interval="preserveStartEnd"
              minTickGap={6}
            />
            <YAxis
              domain={[0, top]}
              ticks={[...countTicks(top)]}
              interval={0}
              axisLine={false}
              tickLine={false}
              tick={tick}
            />
            <Tooltip
              cursor={{ fill: 'var(--pl-inset)' }}
              isAnimationActive={false}
              content={<BarDetail bars={bars} />}
            />
            <Bar
              dataKey="high"
              name="High"
              stackId="risk"
              fill="var(--pl-red)"
              maxBarSize={30}
              isAnimationActive={false}
            />
            <Bar
              dataKey="medium"
              name="Medium"
              stackId="risk"
              fill="var(--pl-amber)"
              maxBarSize={30}
              isAnimationActive={false}
            />
          </BarChart>
        </ResponsiveContainer>
      </div>
    </section>
  )
}

const show = (value: number | null): string => (value === null ? '–' : String(value))

const TrendTable = ({ trend }: { readonly trend: MilestoneTrend }) => {
  const pillars = trendPillars(trend.points)
  const bars = pillars.map(({ id }) => riskBars(trend.points, id))
  return (
    <div className="pl-scroll">
      <table className="pl-table">
        <thead>
          <tr>
            <th scope="col">Milestone</th>
            {pillars.map(({ id, name }) => (
              <th scope="col" key={id}>
                <SafeText text={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trend.points.map((point, index) => (
            <tr key={labelOf(point)}>
              <th scope="row">
                {labelOf(point)} {point.number !== null && <SafeText text={point.name} />}
                <span className="pl-quiet pl-account-id">{showDay(point.at)}</span>
              </th>
              {pillars.map(({ id }, pillar) => {
                const bar = bars[pillar]?.[index]
                return (
                  <td key={id}>
                    {bar?.high === null ? '–' : `${show(bar?.high ?? null)} high, ${show(bar?.medium ?? null)} medium`}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** High and medium risks per pillar over the milestones of a workload, and as it stands now. */
export const MilestoneTrendView = ({ trend }: { readonly trend: MilestoneTrend }) => {
  const top = countTicks(highestBar(trend.points)).at(-1) ?? 1
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Questions at high and medium risk, as the Well-Architected Tool counts them. All charts have one scale; what is not known leaves a gap."
        >
          Risks over milestones
        </Header>
      }
    >
      <div className="pl-stack">
        {trend.problems.map((problem) => (
          <Alert key={problem} type="info">
            <SafeText text={problem} />
          </Alert>
        ))}
        <div className="pl-legend" aria-hidden="true">
          <span>
            <span className="pl-swatch pl-swatch-high" /> High
          </span>
          <span>
            <span className="pl-swatch pl-swatch-medium" /> Medium
          </span>
        </div>
        <div className="pl-pillar-trends">
          {trendPillars(trend.points).map(({ id, name }) => (
            <PillarTrend key={id} name={name} bars={riskBars(trend.points, id)} top={top} />
          ))}
        </div>
        <ExpandableSection headerText="The same as a table" variant="footer">
          <TrendTable trend={trend} />
        </ExpandableSection>
      </div>
    </Container>
  )
}
