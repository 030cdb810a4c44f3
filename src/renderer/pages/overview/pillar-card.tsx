import Badge from '@cloudscape-design/components/badge'
import { LightMark } from '../../components/light-mark'
import { SafeText } from '../../components/safe-text'
import { severityNames, severityOrder } from '../../components/severity-badge'
import type { Overview } from '../../../shared/ipc/views'
import type { PillarCoverage, PillarScore } from '../../../shared/review/score'
import { addressOf } from '../../route'
import { showDay } from '../../text/show-date'
import { showChange, showScore, showShare } from '../../text/show-score'
import { pillarName } from '../../text/pillar-name'
import { ScoreRing } from './score-ring'

const marks = { up: '▲', down: '▼', same: '■' } as const

const describeCoverage = ({ practices, checks }: PillarCoverage): string => {
  const evidence = `evidence on ${practices.withEvidence} of ${practices.all} practices`
  return checks.share === null
    ? `${evidence} · nothing applies`
    : `${evidence} · ${showShare(checks.share)} of what applies was assessed`
}

const Change = ({ score, previous }: { readonly score: PillarScore; readonly previous: Overview['previous'] }) => {
  if (!previous) return <span className="pl-quiet">First review of this scope</span>
  const change = showChange(score.score, previous.scores[score.pillar])
  if (!change) return <span className="pl-quiet">No score to compare with</span>
  return (
    <span>
      <span className={`pl-change pl-change-${change.way}`}>
        <span aria-hidden="true">{marks[change.way]}</span> {change.text}
      </span>{' '}
      <span className="pl-quiet">
        since {showDay(previous.at)}
        {previous.checksChanged && ', the checks changed'}
      </span>
    </span>
  )
}

/** One pillar: score, light, both coverages, change since last time, the worst account and what is open. */
export const PillarCard = ({
  score,
  coverage,
  previous,
  names,
  snapshot,
}: {
  readonly score: PillarScore
  readonly coverage: PillarCoverage | undefined
  readonly previous: Overview['previous']
  /** Names of the accounts by id. */
  readonly names: ReadonlyMap<string, string>
  readonly snapshot: string
}) => {
  const { pillar, light, worst, accepted } = score
  const open = severityOrder.filter((severity) => score.open[severity] > 0)
  return (
    <article className={`pl-card pl-card-${light}`} aria-labelledby={`pillar-${pillar}`}>
      <header>
        <h2 id={`pillar-${pillar}`}>
          <a className="pl-card-link" href={addressOf('findings', { snapshot, pillars: pillar })}>
            {pillarName(pillar)}
          </a>
        </h2>
        <LightMark light={light} />
      </header>
      <div className="pl-card-score">
        <ScoreRing score={score.score} light={light} />
        <div>
          <p className="pl-hidden">
            {score.score === null ? 'Not assessed' : `Score ${showScore(score.score)} of 100`}
          </p>
          <p>
            <Change score={score} previous={previous} />
          </p>
          {worst && (
            <p className="pl-worst">
              <span className="pl-quiet">Worst </span>
              <SafeText text={names.get(worst.account) ?? worst.account} line />{' '}
              <strong>{showScore(worst.score)}</strong>
            </p>
          )}
          {accepted.findings > 0 && (
            <p className="pl-quiet">
              {showScore(accepted.score)} with {accepted.findings} accepted set aside
            </p>
          )}
          <p className="pl-card-open">
            {open.length === 0 ? (
              <span className="pl-quiet">{score.score === null ? 'Nothing could be assessed' : 'No open finding'}</span>
            ) : (
              open.map((severity) => (
                <Badge key={severity} color={`severity-${severity}`}>
                  {score.open[severity]} {severityNames[severity].toLowerCase()}
                </Badge>
              ))
            )}
          </p>
        </div>
      </div>
      {coverage && (
        <footer>
          <div className="pl-coverage" aria-hidden="true">
            <span
              style={{ width: `${(100 * coverage.practices.withEvidence) / Math.max(1, coverage.practices.all)}%` }}
            />
          </div>
          <p>{describeCoverage(coverage)}</p>
        </footer>
      )}
    </article>
  )
}
