import { joinMarkup, markup, nothing, type Markup } from '../../shared/markup'
import type { CheckMetadata } from '../../shared/review/check-metadata'
import { chapter } from './chapters'
import type { CheckResult, OpenFinding } from './check-results'
import { cut, limits } from './limits'
import {
  breakable,
  coverageLine,
  foreign,
  link,
  listNames,
  row,
  showEvidence,
  showLight,
  showName,
  showPlace,
  showPractice,
  showSeverity,
  showWorst,
  table,
  withCommands,
} from './parts'
import type { PillarView, PracticeView, ReportView } from './report-view'
import { showCount, showNumber, showScore } from './words'
import { findingLight } from '../../shared/scoring/light'
import { drawLight } from '../../shared/charts/draw-light'
import { weighedRisk } from '../../shared/framework/lookup'

/** What the account itself is called as a resource; its name is its id. */
const accountType = 'AWS::::Account'

type NameOf = (account: string) => string

const findingRow = (nameOf: NameOf, { resource, severity, evidence, places }: OpenFinding, own: string): Markup => {
  const [place, ...others] = places
  return row(
    markup`${severity === own ? nothing : showSeverity(severity)}${showName(resource.type === accountType ? nameOf(place.account) : resource.name)}<div class="arn">${breakable(resource.arn)}</div>`,
    markup`${showPlace(place, nameOf)}${others.length > 0 ? markup`<div class="note">and seen from ${showCount(others.length, 'more place')}</div>` : nothing}`,
    showEvidence(evidence),
  )
}

const moreLine = (left: readonly OpenFinding[], nameOf: NameOf): Markup => {
  if (left.length === 0) return nothing
  const counts = new Map<string, number>()
  for (const { places } of left) counts.set(places[0].account, (counts.get(places[0].account) ?? 0) + 1)
  const accounts = [...counts].map(([account, count]) => markup`${foreign(nameOf(account))} (${showNumber(count)})`)
  return markup`<p class="note more">And ${showNumber(left.length)} more, in the snapshot's JSON: ${listNames(accounts, 8)}.</p>`
}

const practicesLine = ({ check, practice }: CheckResult): Markup => {
  const others = check.bestPractices.filter(({ id }) => id !== practice)
  const own = check.bestPractices.find(({ id }) => id === practice)
  return markup`${own ? markup`${own.part}${own.link === 'related' ? ' (shown beside the practice; it does not count in its score)' : ''}` : nothing}${
    others.length > 0
      ? markup`; also ${joinMarkup(
          others.map(({ id, link: kind }) => markup`${id}${kind === 'related' ? ' (related)' : ''}`),
          ', ',
        )}`
      : nothing
  }`
}

const wayPart = ({ steps, caution }: CheckMetadata): Markup =>
  markup`${
    steps ? markup`<ol class="way">${steps.map((step) => markup`<li>${withCommands(step)}</li>`)}</ol>` : nothing
  }${caution === undefined ? nothing : markup`<p><b>Before you do.</b> ${withCommands(caution)}</p>`}`

const checkPart = (result: CheckResult, nameOf: NameOf): Markup => {
  const { check, severity, open, passed, unknown, accounts } = result
  const { shown } = cut(open, limits.resources[severity])
  const judged = `${showNumber(open.length)} of ${showCount(open.length + passed, 'resource')} in ${showCount(accounts, 'account')}`
  return markup`<article>
<div class="finding"><h5 id="check-${check.id}">${drawLight(findingLight(severity), true)}${check.failureTitle}</h5>
<p class="facts">${showSeverity(severity)} ${judged}${unknown > 0 ? `; ${showNumber(unknown)} more could not be judged` : ''} · <span class="id">${check.id}</span></p>
<p><b>Risk.</b> ${check.risk}</p>
<p><b>What to do.</b> ${check.fix}</p>${wayPart(check)}
<p class="note">Looks at: ${practicesLine(result)}.${
    check.references.length > 0
      ? markup` See ${joinMarkup(
          check.references.map((address) => link(address)),
          ', ',
        )}`
      : nothing
  }</p></div>
${table(
  check.failureTitle,
  [
    ['Resource', 41],
    ['Account and region', 21],
    ['Evidence', 0],
  ],
  shown.map((finding) => findingRow(nameOf, finding, severity)),
  'small',
)}
${moreLine(open.slice(shown.length), nameOf)}</article>`
}

const practicePart = ({ practice, score, open }: PracticeView, nameOf: NameOf): Markup =>
  open.length === 0
    ? nothing
    : markup`<h4>${showPractice(practice.id)}</h4>
<p class="facts opening">Risk in the framework: ${weighedRisk(practice).toLowerCase()} · score ${showScore(score?.score ?? null)}</p>
${open.map((result) => checkPart(result, nameOf))}`

const practiceTable = ({ practices, name }: PillarView, nameOf: NameOf): Markup =>
  practices.length === 0
    ? nothing
    : table(
        `Best practices of ${name}`,
        [
          ['Best practice', 0],
          ['Risk', 9],
          ['Score', 10],
          ['Checks with findings', 14],
          ['Lowest account', 26],
        ],
        practices.map(({ practice, score, open }) =>
          row(
            showPractice(practice.id),
            markup`${weighedRisk(practice).toLowerCase()}`,
            markup`${showScore(score?.score ?? null)}`,
            markup`${showNumber(open.length)}`,
            showWorst(score?.worst, nameOf),
          ),
        ),
        'small',
      )

const pillarPart = (pillar: PillarView, nameOf: NameOf): Markup => {
  const { name, score, coverage, practices } = pillar
  const open = practices.some((one) => one.open.length > 0)
  return markup`<section class="pillar"><h3>${name}</h3>
<p>${showLight(score.light)} ${coverageLine(name, score.score, coverage)}</p>
${practiceTable(pillar, nameOf)}
${practices.map((practice) => practicePart(practice, nameOf))}
${open ? nothing : markup`<p>${score.score === null ? 'Nothing was assessed here, so nothing can be said of it.' : 'No finding is open in what was assessed.'}</p>`}</section>`
}

/** Open findings by pillar, best practice and check, with their evidence. */
export const writeFindings = ({ pillars, nameOf }: ReportView): Markup => {
  const { critical, medium } = limits.resources
  return chapter(
    'findings',
    markup`<p>Open findings by pillar and best practice; each check stands once, under the first practice that it decides on. Of one check the report lists at most ${critical} resources where one of them is critical or high, and ${medium} where they are medium or low; the snapshot's JSON holds all of them. Evidence names the path in AWS's answer and the value that decided.</p>
${pillars.map((pillar) => pillarPart(pillar, nameOf))}`,
  )
}
