import { drawTick, tickWords, type Tick } from '../../../shared/charts/draw-tick'
import { markup, type Markup } from '../../../shared/markup'
import type { Light } from '../../../shared/review/score'
import { staleAfterDays } from '../../../shared/workload/evidence-marks'
import { standings, type Standing } from '../../../shared/workload/standing'
import { thresholds } from '../../../shared/scoring/weights'
import { row, showLight, table } from '../parts'
import { standingWords } from './workload-words'

const meanings: Readonly<Record<Standing, string>> = {
  contradiction:
    'Ticked, the question applies, and a necessary check has an open critical or high finding that is not an accepted risk.',
  doubt: 'Ticked, and necessary checks have medium, low or accepted findings only.',
  candidate:
    'Not ticked and not marked as not applicable; every necessary check that applies was assessed without gap, at least one passes, none fails. Worth asking, never proven.',
  blindSpot: 'Ticked, checks exist, and because of gaps none of them gave a verdict.',
  excludedButFound: 'The choice or its question is marked as not applicable, and a necessary check assessed resources.',
  personOnly: 'No check looks at it: only a person can judge it.',
  nothingInScope: 'Checks exist, and nothing that they look at is in the workload.',
  agreement:
    'Ticked, and no necessary check that gave a verdict fails. It proves the parts that were looked at, and no more.',
  openFindings: 'Not ticked, and necessary checks have findings.',
  undecided: 'The evidence decides nothing: there are gaps, or related checks only.',
  unmapped: 'The workload names no accounts, and the reviewer has named none: there is no evidence.',
  noneOfThese: '“None of these” is no practice and has no evidence of its own.',
}

const lightMeanings: readonly (readonly [Light, string])[] = [
  ['red', 'A necessary check of the choice has a critical or high finding, accepted ones too.'],
  ['amber', 'Necessary checks have medium or low findings.'],
  ['green', 'All that the necessary checks apply to was looked at and found good.'],
  ['grey', 'There is no verdict, or not all could be looked at.'],
]

const ticks: readonly Tick[] = ['ticked', 'open', 'excluded']

/** What the words mean, and what the report does not claim. */
export const writeWorkloadMethod = (): Markup =>
  markup`<h3>Two sources side by side</h3>
<p>The <b>answers</b> are those of the team that reviewed the workload, as the AWS Well-Architected Tool keeps them; a local workload's answers are kept by Plumbline. The <b>evidence</b> is what Plumbline's checks found in the workload's accounts, regions and tags when the snapshot was taken. A check names the practice that it is about and which part of it; <b>necessary</b> means that the practice cannot be in place where the check fails, <b>related</b> checks are shown and decide nothing. Facts of a whole account, as its users and roles, count for every workload of the account and say so.</p>
<p>An answer is read by the id of its question and of its choice. A choice that the framework's catalogue does not know has no evidence. Where evidence is older than ${staleAfterDays} days, or the answer changed after it, a mark says so.</p>
<h3>Answers</h3>
<p>${ticks.map((tick) => markup`<span class="nowrap">${drawTick(tick)} ${tickWords[tick]}</span> &nbsp; `)}</p>
<h3>How an answer and its evidence stand to each other</h3>
${table(
  'Standings',
  [
    ['Word', 22],
    ['Meaning', 0],
  ],
  standings.map((standing) => row(markup`<b>${standingWords[standing]}</b>`, markup`${meanings[standing]}`)),
)}
<h3>Lights of a choice</h3>
${table(
  'Lights of a choice',
  [
    ['Light', 22],
    ['When', 0],
  ],
  lightMeanings.map(([light, meaning]) => row(showLight(light), markup`${meaning}`)),
)}
<h3>Risks and scores</h3>
<p><b>Risk</b> is computed by the Well-Architected Tool alone, from the answers. Plumbline never computes one; where the Tool has none yet, the place stays empty. In the improvement plan such a practice is ordered by the level that the framework publishes for it, and says so.</p>
<p><b>Scores</b> are Plumbline's own, from 0 to 100, never rounded up, and are no scores of AWS: what the checks found, weighed by severity within a practice and by the framework's level within a pillar, over the accounts and regions of this workload. A pillar's light is red where a critical finding is open or the score is below ${thresholds.redBelow}; amber where a high finding is open, a critical check could not judge something, the score is below ${thresholds.amberBelow}, or less than ${Math.round(thresholds.amberBelowCoverage * 100)}% of what applies was assessed; grey where nothing was assessed. Two coverages stand beside each score: on how many of the pillar's practices there is evidence, and how much of what applies was assessed.</p>
<h3>What this report does not claim</h3>
<ul>
<li>It attests nothing. Evidence proves a part of a practice; whether the practice is in place is for people to say.</li>
<li>That nothing was found does not mean that nothing is there: what could not be looked at is named, and is never counted as good.</li>
<li>Plumbline ticks and unticks nothing by itself. What it sends to the Tool, a reviewer has seen and confirmed, and the audit log keeps it.</li>
</ul>`
