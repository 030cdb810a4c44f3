import { markup, type Markup } from '../../shared/markup'
import { severities, type Severity } from '../../shared/review/outcome'
import { riskWeights, severityWeights, thresholds, weightsVersion } from '../../shared/scoring/weights'
import { findingLight } from '../../shared/scoring/light'
import { chapter } from './chapters'
import { numberCell, row, showLight, showSeverity, table } from './parts'
import type { ReportView } from './report-view'

const reasons: Readonly<Record<Severity, string>> = {
  critical: 'Someone outside can use it now.',
  high: 'One more mistake, or one leaked key, makes it usable.',
  medium: 'It makes an attack or an outage worse, or its traces fewer.',
  low: 'It is not as it should be; nothing follows from it by itself.',
}

const severityTable = (): Markup =>
  table(
    'Severities',
    [
      ['Severity', 14],
      ['Weight', 10, 'number'],
      ['Light of a finding', 18],
      ['Meaning', 0],
    ],
    severities.map((severity) =>
      row(
        showSeverity(severity),
        numberCell(severityWeights[severity]),
        showLight(findingLight(severity)),
        markup`${reasons[severity]}`,
      ),
    ),
  )

const lightTable = (): Markup =>
  table(
    'Lights of a pillar',
    [
      ['Light', 14],
      ['When', 0],
    ],
    [
      row(
        showLight('red'),
        markup`A critical finding is open, or the score is below ${thresholds.redBelow}: a critical error that must be taken care of.`,
      ),
      row(
        showLight('amber'),
        markup`A high finding is open, a critical check could not judge something, the score is below ${thresholds.amberBelow}, or less than ${Math.round(thresholds.amberBelowCoverage * 100)}% of what applies was assessed: there is room for improvement.`,
      ),
      row(showLight('green'), markup`None of these: what was looked at is in order.`),
      row(showLight('grey'), markup`Nothing was assessed. The score is then missing; it is neither 0 nor 100.`),
    ],
  )

/** The weights in force when the snapshot was sealed may not be the table's of today. */
const weightsLine = (version: string): Markup =>
  version === weightsVersion
    ? markup`Weights and limits are those of version ${version} of Plumbline's table.`
    : markup`The scores were counted with version ${version} of Plumbline's table; the numbers printed here are those of version ${weightsVersion}, which this copy of Plumbline holds.`

/** How lights, scores and coverages are counted, and what Plumbline never does. */
export const writeMethod = ({ snapshot }: ReportView): Markup =>
  chapter(
    'method',
    markup`<h3>From AWS to a verdict</h3>
<p>Collectors read the settings of resources through AWS's interfaces and keep them as facts. A check is a pure function: it sees the facts that it declares, and nothing else, and gives each resource a verdict with the path and value that decided. It sees no clock; the present is the moment when the review began.</p>
<p>Each check ends, in each account and region, in one of four ways: <b>assessed</b>, with verdicts; <b>not applicable</b>, where there is no such resource; <b>not assessed</b>, where an answer is missing, with the reason; or <b>for a person</b>. A resource whose answer is missing is not judged. What was not assessed or not judged is never a pass and never a failure: it stands in no score, and in the coverage instead. So is what was left out in a region that is believed to be empty: a belief is not a look.</p>
<h3>Severities</h3>
${severityTable()}
<p>A verdict may carry a severity of its own where the rule of its check says so: a security group that nothing uses weighs less than one in front of an instance.</p>
<h3>Scores</h3>
<ol>
<li>A <b>check</b>'s score in an account is the share of its judged resources that pass.</li>
<li>A <b>best practice</b>'s score is the mean of its checks' scores, weighed by the severity of each check. Only checks without which the practice cannot be in place count; related ones are shown beside it.</li>
<li>With several accounts, a practice's score is the mean of the accounts' scores, and the lowest account is named, so that a large account cannot hide a small one. A resource seen from two places counts once.</li>
<li>A <b>pillar</b>'s score is 100 times the mean of its practices with evidence, weighed by the risk that the framework gives to each: high ${riskWeights.HIGH}, medium ${riskWeights.MEDIUM}, low ${riskWeights.LOW}. A practice without a published risk counts as medium.</li>
</ol>
<p>Scores have one decimal and are never rounded up. Each stands twice: as measured, and with accepted risks set aside; an accepted finding then counts neither as a failure nor as a pass. ${weightsLine(snapshot.scores.weights)}</p>
<h3>Lights</h3>
<p>A finding is red where it is critical or high, and amber where it is medium or low. What passed is green; what could not be judged is grey. A pillar's light:</p>
${lightTable()}
<h3>Two coverages</h3>
<p><b>Of the framework:</b> on how many of a pillar's best practices there is evidence, of all that the framework has. <b>Of the checks:</b> how much of what applies was assessed: a run of a check counts by the share of its resources that could be judged, runs without an answer count as nothing, and checks that find no such resource or that only a person can judge are left out.</p>
<h3>Trends</h3>
<p>Only reviews of the same scope are joined by a curve. Where the checks themselves differ from those of the review before, the curve is marked.</p>
<h3>What Plumbline does not do</h3>
<ul>
<li>It changes nothing in the accounts that it reviews. Answers in the Well-Architected Tool are written only when a reviewer confirms each.</li>
<li>It reads no content: no objects, no secret values, no code. Credentials stay in memory and stand in no report.</li>
<li>It attests nothing. A check proves a part of a best practice; whether the practice is in place is for people to say.</li>
<li>It gives no score of AWS. The risks that the Well-Architected Tool counts are the Tool's own.</li>
</ul>`,
  )
