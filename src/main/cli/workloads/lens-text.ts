import type { ChoiceView, LensView, PillarStandingsView, QuestionView } from '../../../shared/ipc/workloads'
import { toolRisks, type ToolRiskCounts } from '../../../shared/workload/workload'

/** Standings whose sentence is worth a line of its own. */
const told: readonly ChoiceView['standing'][] = ['contradiction', 'doubt', 'candidate', 'blindSpot', 'excludedButFound']

const marks = { SELECTED: '[x]', UNSELECTED: '[ ]', NOT_APPLICABLE: '[-]' } as const

const risksText = (risks: ToolRiskCounts): string =>
  toolRisks.flatMap((risk) => (risks[risk] ? [`${risks[risk]} ${risk}`] : [])).join(', ') || 'no risks computed'

const choiceLines = (choice: ChoiceView): readonly string[] => [
  `    ${choice.ticked ? marks.SELECTED : marks[choice.status]} ${choice.light.padEnd(5)} ${(choice.bestPractice ?? choice.choiceId).padEnd(11)} ${choice.title}`,
  ...(told.includes(choice.standing) ? [`          ${choice.standing}: ${choice.sentence}`] : []),
]

const questionLines = (question: QuestionView): readonly string[] => [
  `  ${question.number ?? question.questionId}  ${question.title}  (${question.risk ?? 'risk not computed'}${question.isApplicable ? '' : ', does not apply'})`,
  ...question.choices.flatMap(choiceLines),
  ...question.problems.map((problem) => `    ! ${problem}`),
  ...(question.notes === '' ? [] : question.notes.split(/\r\n|\r|\n/).map((line) => `    > ${line}`)),
]

const pillarLines = (pillar: PillarStandingsView, all: readonly QuestionView[]): readonly string[] => {
  const score = pillar.score === null ? 'not assessed' : pillar.score.toFixed(1)
  return [
    `${pillar.pillarName}: ${risksText(pillar.risks)}; evidence ${score}, ${pillar.light}`,
    ...all.filter(({ pillarId }) => pillarId === pillar.pillarId).flatMap(questionLines),
  ]
}

/** What `workload show` prints for people. */
export const makeLensText = (view: LensView): readonly string[] => [
  `${view.row.name} (${view.row.workloadId}${view.row.region === null ? '' : `, ${view.row.region}`}), lens ${view.lens.name} ${view.lens.version}`,
  view.snapshot === null
    ? 'No evidence.'
    : `Evidence of ${view.snapshot.startedAt.slice(0, 10)}, snapshot ${view.snapshot.id}.`,
  ...view.pillars.flatMap((pillar) => pillarLines(pillar, view.questions)),
]
