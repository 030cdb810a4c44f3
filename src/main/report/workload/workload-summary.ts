import { drawRiskBar } from '../../../shared/charts/draw-risk-bar'
import type { PillarStandingsView } from '../../../shared/ipc/workloads'
import { markup, nothing, type Markup } from '../../../shared/markup'
import { standings, type Standing } from '../../../shared/workload/standing'
import { toolRisks } from '../../../shared/workload/workload'
import { coverageLine, foreign, numberCell, row, showLight, table } from '../parts'
import { showCount, showNumber, showScore } from '../words'
import { chapterIds, questionAnchor, refer } from './workload-chapters'
import { showChoice, showRisk } from './workload-parts'
import { coverageOf, type LensSummary, type WorkloadReportView } from './workload-view'
import { riskWords, standingWords } from './workload-words'

/** Standings that the summary counts, what needs an answer first. */
const counted = [
  'contradiction',
  'doubt',
  'candidate',
  'blindSpot',
  'excludedButFound',
  'agreement',
  'personOnly',
  'nothingInScope',
] as const satisfies readonly Standing[]

const firstRows = 5

const riskLine = ({ risks, questions, answered, view }: LensSummary): string => {
  const scale = `${showNumber(answered)} of ${showCount(questions, 'question')} answered`
  if (view.source.kind === 'local')
    return `${scale}. The Tool does not know this workload, so there is no risk: only the Tool computes it.`
  if (Object.keys(risks).length === 0) return `${scale}. The Tool has computed no risk.`
  return `${scale}. The Tool counts ${showCount(risks.HIGH ?? 0, 'high risk')} and ${showCount(risks.MEDIUM ?? 0, 'medium risk')}.`
}

/** Standings of choices that no check looks at. */
const withoutChecks: ReadonlySet<Standing> = new Set(['personOnly', 'noneOfThese', 'unmapped'])

/** Whether any choice has a check; a lens of one's own usually has none. */
const hasEvidence = ({ standings: counts, isFramework }: Pick<LensSummary, 'standings' | 'isFramework'>): boolean =>
  isFramework || standings.some((standing) => counts[standing] > 0 && !withoutChecks.has(standing))

const evidenceLine = ({ standings: counts, view, isFramework }: LensSummary, hasSnapshot: boolean): Markup => {
  if (!hasSnapshot) return markup`No snapshot stands beside the answers, so there is no evidence for or against them.`
  if (view.row.slice === 'unmapped')
    return markup`The workload names no accounts and the reviewer has named none, so there is no evidence for or against its answers.`
  if (!hasEvidence({ standings: counts, isFramework }))
    return markup`No check looks at the questions of this lens: its answers stand without evidence.`
  const { contradiction, doubt, blindSpot, excludedButFound, candidate } = counts
  const found = [
    ...(doubt > 0 ? [showCount(doubt, 'doubt')] : []),
    ...(blindSpot > 0 ? [showCount(blindSpot, 'blind spot')] : []),
    ...(excludedButFound > 0 ? [`${showNumber(excludedButFound)} excluded but found`] : []),
    ...(candidate > 0 ? [showCount(candidate, 'candidate')] : []),
  ]
  return markup`${contradiction === 0 ? 'No answer is contradicted by what could be assessed' : markup`<b>${showCount(contradiction, 'answer is', 'answers are')} contradicted by evidence</b>`}${found.length === 0 ? '' : `; ${found.join(', ')}`}: see ${refer(chapterIds.questions, 'what to ask')}.`
}

const scoreCell = (lens: LensSummary, pillar: PillarStandingsView): Markup => {
  const coverage = coverageOf(lens, pillar)
  if (coverage === undefined && pillar.score === null) return markup`<span class="note">No evidence</span>`
  const [, ...words] =
    coverage === undefined ? [] : coverageLine(pillar.pillarName, pillar.score, coverage).split(' · ')
  return markup`${showLight(pillar.light)} <b>${showScore(pillar.score)}</b>${words.length === 0 ? nothing : markup`<div class="note">${words.join(' · ')}</div>`}`
}

const riskTable = (lens: LensSummary): Markup =>
  table(
    `Risks and scores by pillar, ${lens.name}`,
    [
      ['Pillar', 15],
      ['High', 6, 'number'],
      ['Medium', 8, 'number'],
      ['Unanswered', 11, 'number'],
      ['None', 6.5, 'number'],
      ['Not applicable', 10, 'number'],
      ['The Tool’s risks', lens.isFramework ? 10 : 0],
      ...(lens.isFramework ? [['Plumbline’s score', 0] as const] : []),
    ],
    lens.view.pillars.map((pillar) =>
      row(
        foreign(pillar.pillarName),
        ...toolRisks.map((risk) =>
          numberCell(Object.keys(pillar.risks).length === 0 ? '–' : (pillar.risks[risk] ?? 0)),
        ),
        Object.keys(pillar.risks).length === 0
          ? markup`<span class="note">The Tool computes it</span>`
          : drawRiskBar(pillar.risks),
        ...(lens.isFramework ? [scoreCell(lens, pillar)] : []),
      ),
    ),
    'whole',
  )

const standingTable = (lens: LensSummary): Markup => {
  const cells = (choices: Readonly<Record<Standing, number>>): readonly Markup[] =>
    counted.map((standing) => {
      const count = choices[standing]
      return standing === 'contradiction' && count > 0
        ? markup`<b class="alarm">${numberCell(count)}</b>`
        : numberCell(count)
    })
  return table(
    `Answers beside evidence, ${lens.name}`,
    [
      ['Pillar', 0],
      ['Questions answered', 9.5, 'number'],
      ['Contradictions', 14, 'number'],
      ['Doubts', 8, 'number'],
      ['Candidates', 11, 'number'],
      ['Blind spots', 7, 'number'],
      ['Excluded but found', 9, 'number'],
      ['In agreement', 11, 'number'],
      ['Person only', 7.5, 'number'],
      ['Nothing in scope', 8.5, 'number'],
    ],
    [
      ...lens.view.pillars.map(({ pillarName, answered, questions, choices }) =>
        row(foreign(pillarName), numberCell(`${answered} of ${questions}`), ...cells(choices)),
      ),
      row(markup`<b>All</b>`, numberCell(`${lens.answered} of ${lens.questions}`), ...cells(lens.standings)),
    ],
    'whole',
  )
}

const legend = (): Markup =>
  markup`<p class="legend">${toolRisks.map((risk) => markup`<span><i class="swatch ${risk}"></i>${riskWords[risk]}</span> `)}</p>`

const lensPart = (
  lens: LensSummary,
  { report, lenses }: WorkloadReportView,
): Markup => markup`${lenses.length > 1 ? markup`<h3>${foreign(lens.name)}</h3>` : nothing}
<p class="lead">${riskLine(lens)} ${evidenceLine(lens, report.evidence !== null)}</p>
<h4>${lens.isFramework ? 'Risks by the Tool, scores by Plumbline' : 'Risks by the Tool'}</h4>
${riskTable(lens)}${legend()}
${
  hasEvidence(lens)
    ? markup`<h4>Choices: the answer beside the evidence</h4>
${standingTable(lens)}`
    : nothing
}${lens.problems > 0 ? markup`<p class="note">${showCount(lens.problems, 'question has', 'questions have')} an answer that is inconsistent or not whole; each says so where it stands.</p>` : nothing}`

const firstPart = ({ lenses }: WorkloadReportView): Markup => {
  const rows = lenses
    .flatMap((lens) => lens.plan.slice(0, firstRows).map((item) => ({ lens, item })))
    .slice(0, firstRows)
  if (rows.length === 0) return nothing
  return markup`<h3>What to do first</h3>
${table(
  'What to do first',
  [
    ['Practice', 44],
    ['Risk, and who says so', 22],
    ['Answer and evidence', 15],
    ['Resources to mend', 0, 'number'],
  ],
  rows.map(({ lens, item }) =>
    row(
      markup`<a href="#${questionAnchor(lens.index, item.questionId)}">${showChoice({ ...item, url: null })}</a>`,
      markup`${item.risk}`,
      markup`${standingWords[item.standing]}`,
      numberCell(item.resources),
    ),
  ),
  'whole',
)}
<p class="note">The whole list stands in the ${refer(chapterIds.plan, 'improvement plan')}.</p>`
}

const draftLine = ({ lenses }: WorkloadReportView): Markup => {
  const open = lenses[0]?.view.row.draft.open ?? 0
  return open === 0
    ? nothing
    : markup`<p class="notice quiet">A draft with changes to ${showCount(open, 'question')} waits in Plumbline. It is not part of this report: the answers are those that stand in the Tool.</p>`
}

/** The Tool's risks beside the app's scores, how answers and evidence stand to each other, and what to do first. */
export const writeWorkloadSummary = (view: WorkloadReportView): Markup =>
  markup`${view.lenses.map((lens) => lensPart(lens, view))}
${draftLine(view)}
<p class="note">${showRisk('HIGH')} ${showRisk('MEDIUM')} are the Well-Architected Tool's own and count questions. Scores and lights are Plumbline's, from 0 to 100, and count what its checks found in the workload's accounts; they are never AWS's. Read each with both coverages. What was not looked at is never counted as good: see ${refer(chapterIds.unseen, 'what could not be seen')}.</p>
${firstPart(view)}`
