import { drawLight } from '../../../shared/charts/draw-light'
import { markup, nothing, type Markup } from '../../../shared/markup'
import type { Standing } from '../../../shared/workload/standing'
import { showCount } from '../words'
import { checkLine } from './check-lines'
import { questionAnchor } from './workload-chapters'
import { groupedTable, showChoice, showQuestion, type RowGroup } from './workload-parts'
import type { PlacedChoice, WorkloadReportView } from './workload-view'

type Asked = { readonly standing: Standing; readonly title: string; readonly means: string }

const lists = [
  {
    standing: 'contradiction',
    title: 'Contradictions',
    means:
      'Ticked, but a check without which the practice cannot be in place found something critical or high that is no accepted risk. Untick it, explain it, or mend the resources.',
  },
  {
    standing: 'excludedButFound',
    title: 'Excluded but found',
    means: 'Marked as not applicable, but there are resources that it is about. Ask whether it applies after all.',
  },
  {
    standing: 'blindSpot',
    title: 'Blind spots',
    means: 'Ticked, and nothing of it could be looked at. Neither right nor wrong can be said.',
  },
  { standing: 'doubt', title: 'Doubts', means: 'Ticked, with medium, low or accepted findings only.' },
  {
    standing: 'candidate',
    title: 'Candidates',
    means: 'Not ticked, though all that checks looked at passes. Worth asking, never proven.',
  },
] as const satisfies readonly Asked[]

/** The checks whose critical or high findings stand against the tick; what they did not see stands with the answer. */
const against = ({ choice }: PlacedChoice): readonly Markup[] =>
  choice.checks
    .filter(({ link, light }) => link === 'necessary' && light === 'red')
    .map((check) => checkLine({ ...check, missing: [], missingMore: 0 }))

const askGroup = (placed: PlacedChoice): RowGroup => {
  const { lens, question, choice } = placed
  return {
    cells: [
      drawLight(choice.light, true),
      markup`<a href="#${questionAnchor(lens, question.questionId)}">${showChoice({ ...choice, url: null })}</a><div class="note">${showQuestion(question)}</div>`,
      markup`${choice.sentence}${choice.marks.map((mark) => markup`<div class="note">${mark}</div>`)}`,
    ],
    lines: choice.standing === 'contradiction' ? against(placed) : [],
  }
}

const askPart = ({ standing, title, means }: Asked, view: WorkloadReportView): Markup => {
  const placed = view.placed(standing)
  if (placed.length === 0) return nothing
  return markup`<h3>${title} (${placed.length})</h3><p class="opening">${means}</p>
${groupedTable(
  title,
  [
    ['Light', 6],
    ['Practice', 38],
    ['What the answer and the evidence say', 0],
  ],
  placed.map(askGroup),
)}`
}

/** Everything at which answer and evidence part, contradictions first. */
export const writeToAsk = (view: WorkloadReportView): Markup => {
  const count = lists.reduce((sum, { standing }) => sum + view.placed(standing).length, 0)
  const hasNone = view.report.evidence === null || view.lenses[0]?.view.row.slice === 'unmapped'
  if (hasNone) return markup`<p class="lead">There is no evidence, so no answer can be held against it.</p>`
  if (count === 0)
    return markup`<p class="lead">Nowhere do an answer and its evidence part. That holds for what could be assessed, and proves no practice.</p>`
  return markup`<p class="lead">${showCount(count, 'choice')} to talk about with the team. Evidence against a tick names what is to be mended; evidence for a practice is a reason to ask, not to tick.</p>
${lists.map((one) => askPart(one, view))}`
}
