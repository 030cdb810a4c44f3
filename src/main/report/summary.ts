import { lightInk } from '../../shared/charts/colours'
import { drawGauge } from '../../shared/charts/draw-gauge'
import { drawLight } from '../../shared/charts/draw-light'
import { drawSeverityBar } from '../../shared/charts/draw-severity-bar'
import { drawTrend } from '../../shared/charts/draw-trend'
import { markup, nothing, type Markup } from '../../shared/markup'
import { severities } from '../../shared/review/outcome'
import { chapter, nameChapter } from './chapters'
import { coverageLine, numberCell, row, showAccount, showLight, showSeverity, showWorst, table } from './parts'
import { namePillar, type AccountRow, type PillarView, type ReportView } from './report-view'
import { showChange, showCount, showNumber, showScore, showShare, showShortDay } from './words'

const openingLine = ({ open, places, failed }: ReportView): Markup => {
  const red = open.critical + open.high
  const amber = open.medium + open.low
  const found =
    red + amber === 0
      ? 'No finding is open in what could be assessed.'
      : `${showCount(red + amber, 'finding is', 'findings are')} open: ${showNumber(red)} red (critical or high) and ${showNumber(amber)} amber (medium or low).`
  const missing = [
    ...(places.notAssessed > 0
      ? [
          `${showNumber(places.notAssessed)} of ${showNumber(places.notAssessed + places.assessed)} runs of checks gave no answer`,
        ]
      : []),
    ...(places.unknown > 0 ? [`${showCount(places.unknown, 'resource')} could not be judged`] : []),
    ...(failed.length > 0 ? [`${showCount(failed.length, 'account')} could not be reviewed in full`] : []),
  ]
  const seen =
    places.assessed === 0
      ? 'No check found anything that it applies to, so nothing was assessed.'
      : 'Everything that the checks apply to was looked at.'
  const unseen =
    missing.length === 0
      ? seen
      : markup`${missing.join('; ')}: see <a href="#unseen">${nameChapter('unseen')}</a>. What was not looked at is never counted as good.`
  return markup`<p class="lead">${found} ${unseen}</p>`
}

/** A step between two sets of checks is not one of the architecture, so it never stands alone. */
const sinceLastTime = (change: string, checksChanged: boolean): Markup =>
  markup` <span class="change">${change} since last time${checksChanged ? ', with other checks' : ''}</span>`

const card = ({ name, score, coverage, before }: PillarView, checksChanged: boolean): Markup => {
  const change = showChange(score.score, before)
  const [, ...covered] = coverageLine(name, score.score, coverage).split(' · ')
  return markup`<div class="card ${score.light}">${drawGauge(score.score, score.light)}<div><h4>${name}</h4>
<p>${showLight(score.light)}${change ? sinceLastTime(change, checksChanged) : nothing}</p>
${covered.map((line) => markup`<p class="small">${line}</p>`)}</div></div>`
}

const pillarTable = ({ pillars, nameOf }: ReportView): Markup =>
  table(
    'Pillars',
    [
      ['Pillar', 16],
      ['As measured', 15],
      ['Accepted risks set aside', 16],
      ['Critical', 8, 'number'],
      ['High', 6, 'number'],
      ['Medium', 8, 'number'],
      ['Low', 6, 'number'],
      ['Lowest account', 0],
    ],
    pillars.map(({ name, score }) =>
      row(
        markup`${name}`,
        markup`${showLight(score.light)} ${showScore(score.score)}`,
        markup`${showLight(score.accepted.light)} ${showScore(score.accepted.score)}${score.accepted.findings > 0 ? markup`<div class="note">${showCount(score.accepted.findings, 'finding')} accepted</div>` : nothing}`,
        ...severities.map((severity) => numberCell(score.open[severity])),
        showWorst(score.worst, nameOf),
      ),
    ),
  )

const severityTiles = ({ open }: ReportView): Markup =>
  markup`<div class="tiles">${severities.map(
    (severity) =>
      markup`<div class="tile">${showSeverity(severity)}<strong>${showNumber(open[severity])}</strong></div>`,
  )}</div>${drawSeverityBar(open)}`

const changeLine = ({ change, trend, checksChanged }: ReportView): Markup => {
  const before = trend.at(-2)
  if (!change || !before) return nothing
  return markup`<p>Against the snapshot of ${showShortDay(before.at)}: ${showCount(change.new, 'finding')} new, ${showNumber(change.fixed)} fixed, ${showNumber(change.open)} still open.${checksChanged ? ' The checks changed in between, so some of it may be a change of the checks.' : ''}</p>`
}

const trendPart = (view: ReportView): Markup => {
  const { trend, pillars } = view
  const [first, last] = [trend.at(0), trend.at(-1)]
  if (!first || !last || trend.length < 2)
    return markup`<h3>Trend</h3><p>No earlier snapshot of the same scope was given, so there is no trend to show.</p>`
  const days = [showShortDay(first.at), showShortDay(last.at)] as const
  const changed = trend.some(({ checksChanged }) => checksChanged)
  return markup`<h3>Trend</h3>
<p>${showCount(trend.length, 'snapshot')} of the same scope. Dotted lines stand at the limits of the lights; a curve is broken where nothing was assessed.${changed ? ' A dashed mark shows where the checks changed: a step there is not a change of the architecture.' : ''}</p>
${changeLine(view)}
<div class="trends">${pillars.map(({ id, name, score }) => {
    const points = trend.map(({ at, scores, checksChanged }) => ({ at, score: scores[id] ?? null, checksChanged }))
    const title = `${name}: ${points.map((point) => `${showShortDay(point.at)} ${showScore(point.score)}`).join(', ')}`
    return markup`<figure><figcaption>${name} <strong>${showScore(score.score)}</strong></figcaption>${drawTrend(points, { ink: lightInk[score.light], days: [...days], title })}</figure>`
  })}</div>`
}

/** Up to here the table of accounts is not broken over pages. */
const wholeRows = 20

const accountCell = ({ pillars, coverage }: AccountRow, pillar: string): Markup => {
  const own = pillars.find((one) => one.pillar === pillar)
  const covered = coverage.find((one) => one.pillar === pillar)
  const light = own?.light ?? 'grey'
  const share = covered?.checks.share ?? null
  return markup`<span class="heat ${light}">${drawLight(light, true)} ${own?.score ?? '–'}</span>${
    covered
      ? markup`<div class="covered">${covered.practices.withEvidence}/${covered.practices.all} · ${share === null ? '–' : showShare(share)}</div>`
      : nothing
  }`
}

const accountTable = ({ accounts, pillars, nameOf }: ReportView): Markup => {
  if (accounts.shown.length === 0) return nothing
  const rows = accounts.shown.map((account) =>
    row(showAccount(account.id, nameOf), ...pillars.map(({ id }) => accountCell(account, id))),
  )
  const more =
    accounts.more > 0
      ? markup`<p class="note">And ${showCount(accounts.more, 'account')} more with higher scores, in the snapshot's JSON.</p>`
      : nothing
  return markup`<h3>Accounts by pillar</h3><p class="opening">The account with the lowest score stands first. Below each score: practices with evidence of all in the pillar, and how much of what applies was assessed. A dash means that nothing was assessed, or that nothing applies.</p>
${table('Accounts by pillar', [['Account', 28], ...pillars.map(({ id }) => [namePillar(id), 12] as const)], rows, rows.length <= wholeRows ? 'whole' : '')}${more}`
}

const firstPart = ({ first }: ReportView): Markup => {
  if (first.length === 0) return markup`<h3>What to do first</h3><p>No finding is open.</p>`
  const rows = first.map(({ check, severity, open, accounts, pillar }) =>
    row(
      markup`<a href="#check-${check.id}">${check.failureTitle}</a><div class="note">${namePillar(pillar)}</div>`,
      showSeverity(severity),
      numberCell(open.length),
      numberCell(accounts),
      markup`${check.fix}`,
    ),
  )
  return markup`<h3>What to do first</h3>
${table(
  'What to do first',
  [
    ['Finding', 34],
    ['Severity', 10],
    ['Resources', 10, 'number'],
    ['Accounts', 10, 'number'],
    ['What to do', 0],
  ],
  rows,
)}`
}

/** Scores, coverage, open findings, trend, accounts, and what to do first. */
export const writeSummary = (view: ReportView): Markup =>
  chapter(
    'summary',
    markup`${openingLine(view)}
<h3>Scores</h3>
<div class="cards">${view.pillars.map((pillar) => card(pillar, view.checksChanged))}</div>
<p class="note">Scores are Plumbline's own, from 0 to 100, counted from what its checks found; ${nameChapter('method')} says how. They are not scores of AWS. Read each with both coverages: on how many of the framework's practices there is evidence, and how much of what applies could be assessed.</p>
<h3>Open findings</h3>
${severityTiles(view)}
${pillarTable(view)}
${accountTable(view)}
${trendPart(view)}
${firstPart(view)}`,
  )
