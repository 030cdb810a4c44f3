import SpaceBetween from '@cloudscape-design/components/space-between'
import Alert from '@cloudscape-design/components/alert'
import { SafeText } from '../../components/safe-text'
import type { Overview } from '../../../shared/ipc/views'
import { BlindSpots } from './blind-spots'
import { FirstSteps } from './first-steps'
import { HeatMap } from './heat-map'
import { KeyFigures } from './key-figures'
import { PillarCard } from './pillar-card'
import { TrendChart } from './trend-chart'
import { WorkloadRisks } from './workload-risks'

/** Everything that the overview shows of one snapshot. */
export const OverviewView = ({ overview }: { readonly overview: Overview }) => {
  const { snapshot, accounts, scores, coverage, previous } = overview
  const names = new Map(accounts.flatMap(({ id, name }) => (id === null ? [] : [[id, name] as const])))
  // The first review of a scope has no trend yet: what could not be looked at takes its place.
  const compared = overview.trend.length > 1
  const unread = accounts.filter(({ error }) => error !== undefined)
  return (
    <div data-testid="overview" data-snapshot={snapshot.snapshot}>
      <SpaceBetween size="l">
        {unread.length > 0 && (
          <Alert
            type="warning"
            header={
              unread.length === 1
                ? 'An account could not be reviewed'
                : `${unread.length} accounts could not be reviewed`
            }
          >
            {unread.map(({ id, name, profile, error }) => (
              <div key={`${id ?? ''} ${profile ?? ''} ${name}`}>
                <SafeText text={name} />: <SafeText text={error?.text ?? ''} />
              </div>
            ))}
          </Alert>
        )}
        <KeyFigures overview={overview} />
        <section aria-label="Pillars" className="pl-cards">
          {scores.organization.map((score) => (
            <PillarCard
              key={score.pillar}
              score={score}
              coverage={coverage.organization.find(({ pillar }) => pillar === score.pillar)}
              previous={previous}
              names={names}
              snapshot={snapshot.snapshot}
            />
          ))}
        </section>
        <p className="pl-note">
          Scores are Plumbline’s own, measured from the resources that could be read, with version {scores.weights} of
          its weights. AWS gives no such score.
        </p>
        <div className="pl-halves">
          <FirstSteps overview={overview} />
          {compared ? <TrendChart trend={overview.trend} /> : <BlindSpots overview={overview} />}
        </div>
        <HeatMap overview={overview} names={names} />
        <WorkloadRisks overview={overview} />
        {compared && <BlindSpots overview={overview} />}
      </SpaceBetween>
    </div>
  )
}
