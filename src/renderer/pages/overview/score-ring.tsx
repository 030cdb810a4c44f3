import type { Light } from '../../../shared/review/score'
import { showScore } from '../../text/show-score'

const radius = 34
const length = 2 * Math.PI * radius

/** A score as a number in a ring that is as full as the score; the light's colour is said beside it in words. */
export const ScoreRing = ({ score, light }: { readonly score: number | null; readonly light: Light }) => (
  <svg className={`pl-ring pl-ring-${light}`} viewBox="0 0 84 84" aria-hidden="true" focusable="false">
    <circle className="pl-ring-track" cx="42" cy="42" r={radius} />
    {score !== null && (
      <circle
        className="pl-ring-value"
        cx="42"
        cy="42"
        r={radius}
        strokeDasharray={`${(length * score) / 100} ${length}`}
        transform="rotate(-90 42 42)"
      />
    )}
    <text x="42" y="43" textAnchor="middle" dominantBaseline="middle">
      {showScore(score)}
    </text>
  </svg>
)
