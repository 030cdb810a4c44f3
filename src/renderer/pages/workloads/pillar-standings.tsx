import { LightMark } from '../../components/light-mark'
import type { PillarStandingsView } from '../../../shared/ipc/workloads'
import { printable } from '../../../shared/printable'
import { showScore } from '../../text/show-score'
import { askingStandings, StandingCount } from './standing-mark'
import { ToolRiskSums } from './tool-risk-mark'

const Pillar = ({
  pillar,
  chosen,
  choose,
}: {
  readonly pillar: PillarStandingsView
  readonly chosen: boolean
  readonly choose: () => void
}) => {
  const { pillarName, pillarId, risks, choices, questions, answered, score, light } = pillar
  const standing = askingStandings.filter((one) => choices[one] > 0)
  return (
    <li className={`pl-wa-pillar pl-card-${light}${chosen ? ' pl-wa-pillar-chosen' : ''}`}>
      <div className="pl-wa-pillar-head">
        <h2>
          <button type="button" aria-pressed={chosen} onClick={choose}>
            {printable(pillarName === '' ? pillarId : pillarName)}
          </button>
        </h2>
        <span className="pl-wa-score" title="Plumbline’s own score of the pillar over this workload; AWS gives none">
          <span className="pl-hidden">Score </span>
          {showScore(score)} <LightMark light={light} hideText />
        </span>
      </div>
      <dl>
        <dt>Tool</dt>
        <dd>
          <ToolRiskSums risks={risks} />
        </dd>
        <dt>Answered</dt>
        <dd>
          {answered} of {questions}
        </dd>
        <dt className="pl-hidden">Evidence</dt>
        <dd className="pl-wa-counts">
          {standing.length === 0 ? (
            <span className="pl-quiet">{choices.unmapped > 0 ? 'not mapped' : 'nothing to ask'}</span>
          ) : (
            standing.map((one) => <StandingCount key={one} standing={one} count={choices[one]} />)
          )}
        </dd>
      </dl>
    </li>
  )
}

/** Each pillar of the lens: the Tool's risks beside the counts of the evidence. Choosing one shows its questions alone. */
export const PillarStandings = ({
  pillars,
  chosen,
  choose,
}: {
  readonly pillars: readonly PillarStandingsView[]
  readonly chosen: string | undefined
  readonly choose: (pillar: string | undefined) => void
}) => (
  <ul className="pl-wa-pillars" aria-label="Pillars">
    {pillars.map((pillar) => (
      <Pillar
        key={pillar.pillarId}
        pillar={pillar}
        chosen={chosen === pillar.pillarId}
        choose={() => choose(chosen === pillar.pillarId ? undefined : pillar.pillarId)}
      />
    ))}
  </ul>
)
