import type { ChoiceView, QuestionView } from '../../../shared/ipc/workloads'
import { markup, nothing, type Markup } from '../../../shared/markup'
import { foreign } from '../parts'
import { showMoment } from '../words'
import { checkLines } from './check-lines'
import { questionAnchor } from './workload-chapters'
import {
  groupedTable,
  showChoice,
  showNotes,
  showQuestion,
  showRisk,
  showStanding,
  showText,
  showTick,
  type RowGroup,
} from './workload-parts'
import type { LensSummary } from './workload-view'
import { levelWords, reasonWords, sourceWord } from './workload-words'

const hasChecks = ({ checks }: ChoiceView): boolean => checks.length > 0

const levelOf = ({ level }: ChoiceView): Markup =>
  level === null
    ? markup`<span class="note">–</span>`
    : markup`${levelWords[level.risk]}${level.sourced ? nothing : markup`<div class="note">assumed</div>`}`

const evidenceOf = (choice: ChoiceView): Markup => {
  if (choice.noneOfThese) return markup`<span class="note">No evidence of its own</span>`
  if (!hasChecks(choice)) return markup`<span class="note">${choice.sentence}</span>`
  return markup`<div>${showStanding(choice.standing, choice.light)}</div><div>${choice.sentence}</div>${choice.marks.map((mark) => markup`<div class="note">${mark}</div>`)}`
}

const choiceGroup = (choice: ChoiceView): RowGroup => ({
  cells: [
    markup`${showTick(choice)}${choice.status === 'NOT_APPLICABLE' ? markup`<div class="note">${reasonWords[choice.reason]}</div>` : nothing}`,
    markup`${showChoice(choice)}${choice.notes === '' ? nothing : markup`<div class="notes">${showText(choice.notes)}</div>`}`,
    levelOf(choice),
    evidenceOf(choice),
  ],
  lines: checkLines(choice.checks),
  ...(choice.standing === 'contradiction' ? { mark: 'against' } : {}),
})

/** "None of these" says something only where it is ticked, or has words of its own. */
const isShown = ({ noneOfThese, ticked, notes }: ChoiceView): boolean => !noneOfThese || ticked || notes !== ''

const choiceTable = ({ choices, title }: QuestionView): Markup =>
  choices.length === 0
    ? markup`<p class="note">Its choices were not read.</p>`
    : groupedTable(
        title,
        [
          ['Answer', 15],
          ['Choice', 34],
          ['Level', 9],
          ['Evidence', 0],
        ],
        choices.filter(isShown).map(choiceGroup),
      )

/** Whether and how the question is answered, in words. */
export const answerWords = ({ isApplicable, reason, answered, choices }: QuestionView): string => {
  if (!isApplicable) return `Marked as not applicable: ${reasonWords[reason]}`
  const practices = choices.filter(({ noneOfThese }) => !noneOfThese)
  const none = choices.some(({ noneOfThese, ticked }) => noneOfThese && ticked)
  const ticked = practices.filter((choice) => choice.ticked).length
  if (!answered) return 'Nobody has answered this question yet'
  if (none && ticked === 0) return 'Answered: none of these'
  return `Answered: ${ticked} of ${practices.length} ticked`
}

const questionPart = (question: QuestionView, lens: number): Markup => markup`<article class="question">
<h4 id="${questionAnchor(lens, question.questionId)}">${showQuestion(question)}</h4>
<p class="answer">${showRisk(question.risk)} <span>${answerWords(question)}</span></p>
${question.problems.map((problem) => markup`<p class="problem">${problem}</p>`)}
${showNotes(question.notes)}
${choiceTable(question)}</article>`

const pillarPart = ({ pillarId, pillarName }: LensSummary['view']['pillars'][number], lens: LensSummary): Markup => {
  const questions = lens.view.questions.filter((question) => question.pillarId === pillarId)
  if (questions.length === 0) return nothing
  return markup`<section class="pillar"><h3>${foreign(pillarName)}</h3>
${questions.map((question) => questionPart(question, lens.index))}</section>`
}

/** Every question of a lens with its answer, the Tool's risk, and the evidence beside each choice. */
export const writeAnswers = (lens: LensSummary): Markup => {
  const { view } = lens
  const known = new Set(view.pillars.map(({ pillarId }) => pillarId))
  const others = view.questions.filter(({ pillarId }) => !known.has(pillarId))
  const when = `${showMoment(view.source.at)}, ${sourceWord(view.source.kind)}`
  if (view.questions.length === 0)
    return markup`<p class="lead">The questions of this lens could not be read: see the chapter on what could not be seen.</p>`
  return markup`<p class="lead">Answers as of ${when}. The risk of a question is the Tool's; the level of a choice is the framework's, and says how much is exposed while the practice is missing. “None of these” is listed only where it is ticked.</p>
${view.lens.notes === '' ? nothing : markup`<div class="notes"><span class="label">Notes of the lens review</span>${showText(view.lens.notes)}</div>`}
${view.pillars.map((pillar) => pillarPart(pillar, lens))}
${others.map((question) => questionPart(question, lens.index))}`
}
