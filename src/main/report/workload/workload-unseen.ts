import { markup, nothing, type Markup } from '../../../shared/markup'
import { cut } from '../limits'
import { foreign, listNames, row, showAccount, table } from '../parts'
import { showCount, showNumber } from '../words'
import { chapterIds, refer } from './workload-chapters'
import type { LensSummary, WorkloadReportView } from './workload-view'

/** Reasons that the table of them holds, those behind the most checks first. */
const mostReasons = 60
/** Checks that are named for one reason. */
const mostChecks = 6

const list = (sentences: readonly string[]): Markup =>
  sentences.length === 0
    ? nothing
    : markup`<ul>${sentences.map((sentence) => markup`<li>${foreign(sentence)}</li>`)}</ul>`

const lensProblems = ({ view }: LensSummary): readonly string[] => [...new Set(view.remarks)]

const problemsPart = ({ lenses }: WorkloadReportView): Markup => {
  const own = [...new Set(lenses[0]?.view.row.problems ?? [])]
  const lensed = lenses.map((lens) => ({ lens, sentences: lensProblems(lens).filter((one) => !own.includes(one)) }))
  if (own.length === 0 && lensed.every(({ sentences }) => sentences.length === 0)) return nothing
  return markup`<h3>What could not be read, and what evidence cannot tell</h3>
${list(own)}${lensed.map(({ lens, sentences }) => (sentences.length === 0 ? nothing : markup`${lenses.length > 1 ? markup`<h4>${foreign(lens.name)}</h4>` : nothing}${list(sentences)}`))}`
}

const failedPart = ({ failed, nameOf }: WorkloadReportView): Markup =>
  failed.length === 0
    ? nothing
    : markup`<h3>Accounts that could not be reviewed in full</h3>
${table(
  'Accounts that could not be reviewed in full',
  [
    ['Account', 28],
    ['What happened, and what to do', 0],
  ],
  failed.map(({ id, name, error }) =>
    row(id === null ? foreign(name) : showAccount(id, nameOf), foreign(error?.text ?? '')),
  ),
)}`

const missingPart = ({ missing, missingMore }: WorkloadReportView): Markup => {
  if (missing.length === 0) return nothing
  const { shown, more } = cut(missing, mostReasons)
  const rest = [
    ...(more > 0 ? [`And ${showCount(more, 'reason')} more, behind fewer checks.`] : []),
    ...(missingMore > 0 ? [`Of ${showCount(missingMore, 'check')} more places are missing than are listed here.`] : []),
  ]
  return markup`<h3>Where checks got no answer</h3>
<p class="opening">What a check could not look at is never counted as good. Each line says what would end it.</p>
${table(
  'Where checks got no answer',
  [
    ['What is missing, and what to do', 0],
    ['Checks', 8, 'number'],
    ['Which', 40],
  ],
  shown.map(({ sentence, checks }) =>
    row(
      foreign(sentence),
      markup`<span class="figure">${showNumber(checks.length)}</span>`,
      markup`<span class="small">${listNames(
        checks.map((id) => markup`<span class="id">${id}</span>`),
        mostChecks,
      )}</span>`,
    ),
  ),
  'small',
)}${rest.length > 0 ? markup`<p class="note">${rest.join(' ')}</p>` : nothing}`
}

const lensWithoutEvidence = ({ lenses, report }: WorkloadReportView): Markup => {
  const others = report.evidence === null ? [] : lenses.filter(({ isFramework }) => !isFramework)
  if (others.length === 0) return nothing
  return markup`<h3>Lenses without evidence of their own</h3>
<p>Checks name practices of the AWS Well-Architected Framework. ${listNames(others.map(({ name }) => markup`<b>${foreign(name)}</b>`))} ${others.length === 1 ? 'asks' : 'ask'} other questions: evidence stands there only beside a choice that is a practice of the framework. All else is for people to judge.</p>`
}

const lead = ({ lenses, missing, report, failed }: WorkloadReportView): Markup => {
  const first = lenses[0]
  if (report.evidence === null)
    return markup`No snapshot was chosen: nothing of the workload was looked at for this report. It shows answers only.`
  if (first?.view.row.slice === 'unmapped')
    return markup`The workload names no accounts, and the reviewer has named none. Nothing says what belongs to it, so none of its practices has evidence. Map it to accounts and write the report again.`
  const personOnly = lenses.reduce((sum, { standings }) => sum + standings.personOnly, 0)
  const blind = lenses.reduce((sum, { standings }) => sum + standings.blindSpot, 0)
  const people = `No check looks at ${showCount(personOnly, 'choice')}: only people can answer for ${personOnly === 1 ? 'it' : 'them'}.`
  if (missing.length === 0 && failed.length === 0)
    return markup`Every check that looks at this workload got the answers that it asked for. ${people}`
  return markup`For ${showCount(missing.length, 'reason')}, checks did not see all of the workload. ${blind === 0 ? nothing : markup`${showCount(blind, 'ticked choice')} could not be looked at in any part: ${refer(chapterIds.questions, blind === 1 ? 'it is a blind spot' : 'they are blind spots')}. `}${people}`
}

/** What stands behind no answer: problems of reading, missing accounts and regions, gaps, lenses without checks. */
export const writeWorkloadUnseen = (view: WorkloadReportView): Markup =>
  markup`<p class="lead">${lead(view)}</p>
${problemsPart(view)}${failedPart(view)}${missingPart(view)}${lensWithoutEvidence(view)}`
