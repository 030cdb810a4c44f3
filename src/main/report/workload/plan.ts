import type { PlanRow } from '../../../shared/ipc/workloads'
import { markup, nothing, type Markup } from '../../../shared/markup'
import { cut } from '../limits'
import { breakable, foreign, numberCell, showSeverity } from '../parts'
import { namePillar } from '../report-view'
import { showCount, showNumber } from '../words'
import { questionAnchor } from './workload-chapters'
import { groupedTable, showChoice, showStanding } from './workload-parts'
import type { LensSummary, WorkloadReportView } from './workload-view'

/** Checks to mend that are listed for one practice, and resources that are named for one check. */
const mostChecks = 8
const mostResources = 3

const findingPart = ({ title, severity, fix, failing, resources }: PlanRow['findings'][number]): Markup => {
  const { shown } = cut(resources, mostResources)
  const more = failing - shown.length
  return markup`<div class="check"><div>${showSeverity(severity)} <b>${title}</b> (${showNumber(failing)})</div><div>${fix}</div>
${shown.map((resource) => markup`<div class="worst arn">${breakable(resource)}</div>`)}${more > 0 ? markup`<div class="worst note">and ${showNumber(more)} more</div>` : nothing}</div>`
}

const mendLines = ({ findings }: PlanRow): readonly Markup[] => {
  const { shown, more } = cut(findings, mostChecks)
  const rest = markup`<div class="check note">and findings of ${showCount(more, 'check')} more</div>`
  return [...shown.map(findingPart), ...(more > 0 ? [rest] : [])]
}

const planTable = ({ plan, name, index }: LensSummary): Markup =>
  groupedTable(
    `Improvement plan, ${name}`,
    [
      ['No.', 5, 'number'],
      ['Practice, and findings to mend', 0],
      ['Answer and evidence', 20],
      ['Risk, and who says so', 21],
      ['Resources to mend', 10, 'number'],
    ],
    plan.map((item, place) => ({
      cells: [
        numberCell(place + 1),
        markup`<a href="#${questionAnchor(index, item.questionId)}">${showChoice({ ...item, url: null })}</a><div class="note">${foreign(namePillar(item.pillarId))}</div>`,
        showStanding(item.standing, item.light),
        markup`${item.risk}`,
        numberCell(item.resources),
      ],
      lines: mendLines(item),
    })),
  )

const lensPart = (lens: LensSummary, many: boolean): Markup => {
  const head = many ? markup`<h3>${foreign(lens.name)}</h3>` : nothing
  if (lens.plan.length === 0)
    return markup`${head}<p>Nothing is to be improved: no open risk, and no finding stands against an answer of this lens. What could not be seen is not in this plan.</p>`
  return markup`${head}<p>${showCount(lens.plan.length, 'practice')} to put in place.</p>${planTable(lens)}`
}

/** What to improve, the most urgent first. */
export const writePlan = ({ lenses }: WorkloadReportView): Markup =>
  markup`<p class="lead">Ordered by risk, then by the worst open finding, then by the fewest resources to mend. Each line says whose risk it is: the Tool's of the question, or the framework's level of the practice where the Tool has computed none. A practice without findings is to be put in place, and then ticked in the Tool.</p>
${lenses.map((lens) => lensPart(lens, lenses.length > 1))}`
