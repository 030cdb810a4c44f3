import type { WorkloadRow } from '../../shared/ipc/workloads'
import { markup, nothing, type Markup } from '../../shared/markup'
import { chapter } from './chapters'
import { cut } from './limits'
import { foreign, numberCell, row, showAccount, showLight, showRegion, table } from './parts'
import type { ReportView } from './report-view'
import { showCount, showScore, showShortDay } from './words'
import { sourceWord, standingWords } from './workload/workload-words'

/** Workloads beside the evidence of a snapshot, and why some are missing, in sentences. */
export type ReportedWorkloads = { readonly rows: readonly WorkloadRow[]; readonly problems: readonly string[] }

/** Workloads with a table of their own; the rest is counted. */
const mostWorkloads = 100

const counted = ['contradiction', 'doubt', 'candidate', 'blindSpot', 'excludedButFound'] as const

const lensLine = ({ lenses }: WorkloadRow): string =>
  lenses.map(({ name, alias, version }) => `${name || alias}${version === '' ? '' : ` ${version}`}`).join(', ')

const headLine = (workload: WorkloadRow, { nameOf }: ReportView): Markup => {
  const { owner, region, source, milestones, reviewOwner } = workload
  const account = owner === null ? nothing : markup`${showAccount(owner, nameOf)} · `
  const place = region === null ? markup`local: the Tool does not know it` : markup`${account}${showRegion(region)}`
  const person = reviewOwner === '' ? markup`no review owner` : markup`review owner ${foreign(reviewOwner)}`
  return markup`<p class="facts">${place} · answers of ${showShortDay(source.at)}, ${sourceWord(source.kind)} · ${showCount(milestones, 'milestone')} · ${person}<br>Lenses: ${foreign(lensLine(workload))}</p>`
}

const pillarTable = ({ name, pillars }: WorkloadRow): Markup =>
  table(
    `Risks and evidence, ${name}`,
    [
      ['Pillar', 15],
      ['High risks', 6.5, 'number'],
      ['Medium risks', 8, 'number'],
      ['Unanswered', 11, 'number'],
      ['Plumbline’s score', 14],
      ['Contradictions', 12.8, 'number'],
      ['Doubts', 7.5, 'number'],
      ['Candidates', 10.2, 'number'],
      ['Blind spots', 6, 'number'],
      ['Excluded but found', 0, 'number'],
    ],
    pillars.map(({ pillarName, risks, choices, light, score }) => {
      const isKnown = Object.keys(risks).length > 0
      const risk = (count: number | undefined): Markup => numberCell(isKnown ? (count ?? 0) : '–')
      return row(
        foreign(pillarName),
        risk(risks.HIGH),
        risk(risks.MEDIUM),
        risk(risks.UNANSWERED),
        score === null
          ? markup`<span class="note">Not assessed</span>`
          : markup`<span class="nowrap">${showLight(light)} ${showScore(score)}</span>`,
        ...counted.map((standing) => numberCell(choices[standing])),
      )
    }),
    'small whole',
  )

const unmapped = markup`<p>It names no accounts, and the reviewer has named none: there is no evidence for or against its answers.</p>`

const workloadPart = (workload: WorkloadRow, view: ReportView): Markup => markup`<article class="whole">
<h3>${foreign(workload.name)}</h3>
${headLine(workload, view)}
${workload.slice === 'unmapped' ? unmapped : nothing}${workload.problems.map((problem) => markup`<p class="note">${foreign(problem)}</p>`)}
${workload.pillars.length === 0 ? markup`<p class="note">The reviews of its lenses could not be read.</p>` : pillarTable(workload)}</article>`

/** The workloads of the Well-Architected Tool: its risks per pillar, and how answers and evidence stand to each other. */
export const writeWorkloads = (view: ReportView, workloads: ReportedWorkloads | undefined): Markup => {
  if (workloads === undefined)
    return chapter('workloads', markup`<p>The workloads of the Well-Architected Tool are not part of this report.</p>`)
  const { shown, more } = cut(workloads.rows, mostWorkloads)
  const problems = workloads.problems.map((problem) => markup`<p class="note">${foreign(problem)}</p>`)
  if (shown.length === 0)
    return chapter(
      'workloads',
      markup`<p>No workload of the Well-Architected Tool was read, and none is kept by Plumbline.</p>${problems}`,
    )
  return chapter(
    'workloads',
    markup`<p class="lead">${showCount(workloads.rows.length, 'workload')}. Risks are the Well-Architected Tool's own and count questions; only the Tool computes them. Scores are Plumbline's, over the accounts and regions of the workload. The other columns count choices at which answer and evidence part.</p>
<p class="note">${standingWords.contradiction}: ticked, though a critical or high finding stands against it. ${standingWords.doubt}: ticked, with medium, low or accepted findings. ${standingWords.candidate}: not ticked, though all that was looked at passes; worth asking. ${standingWords.blindSpot}: ticked, and nothing of it could be looked at. ${standingWords.excludedButFound}: marked as not applicable, but resources were found. Risks and counts are of the framework's own lens where the workload has it, else of its first. The report of a workload has each question.</p>
${problems}
${shown.map((workload) => workloadPart(workload, view))}
${more > 0 ? markup`<p class="note">And ${showCount(more, 'workload')} more, which the app lists.</p>` : nothing}`,
  )
}
