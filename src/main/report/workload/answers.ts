import type { ChoiceView, QuestionView } from '../../../shared/ipc/workloads'
import { markup, nothing, type Markup } from '../../../shared/markup'
import { foreign } from '../parts'
import { showMoment } from '../words'
import { checkLines } from './check-lines'
import { questionAnchor } from './workload-chapters'
import { showChoice, showNotes, showQuestion, showRisk, showStanding, showText, showTick } from './workload-parts'
import type { LensSummary } from './workload-view'
import { reasonWords, sourceWord } from './workload-words'

const hasChecks = ({ checks }: ChoiceView): boolean => checks.length > 0

const levelOf = ({ level }: ChoiceView): Markup =>
  level === null
    ? nothing
    : markup`<div class="note">Framework: ${level.risk.toLowerCase()} risk if missing${level.sourced ? '' : ' (assumed)'}</div>`

const evidenceOf = (choice: ChoiceView): Markup => {
  if (choice.noneOfThese) return markup`<span class="note">No evidence of its own</span>`
  if (!hasChecks(choice)) return markup`<span class="note">${choice.sentence}</span>`
  return markup`<div>${showStanding(choice.standing, choice.light)}</div><div>${choice.sentence}</div>${choice.marks.map((mark) => markup`<div class="note">${mark}</div>`)}${checkLines(choice.checks)}`
}

const choiceRow = (
  choice: ChoiceView,
): Markup => markup`<tr${choice.standing === 'contradiction' ? markup` class="against"` : nothing}>
<td>${showTick(choice)}${choice.status === 'NOT_APPLICABLE' ? markup`<div class="note">${reasonWords[choice.reason]}</div>` : nothing}</td>
<th scope="row">${showChoice(choice)}${choice.noneOfThese ? nothing : levelOf(choice)}${choice.notes === '' ? nothing : markup`<div class="notes">${showText(choice.notes)}</div>`}</th>
<td>${evidenceOf(choice)}</td></tr>`

const choiceTable = ({ choices, title }: QuestionView): Markup =>
  choices.length === 0
    ? markup`<p class="note">Its choices were not read.</p>`
    : markup`<table class="answers" aria-label="${title}">
<colgroup><col style="width:15%"><col style="width:33%"><col></colgroup>
<thead><tr><th scope="col">Answer</th><th scope="col">Choice</th><th scope="col">Evidence</th></tr></thead>
<tbody>
${choices.map(choiceRow)}
</tbody></table>`

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
  return markup`<p class="lead">Answers as of ${when}. Choices stand in the order of their practices. The risk of a question is the Tool's.</p>
${view.lens.notes === '' ? nothing : markup`<div class="notes"><span class="label">Notes of the lens review</span>${showText(view.lens.notes)}</div>`}
${view.pillars.map((pillar) => pillarPart(pillar, lens))}
${others.map((question) => questionPart(question, lens.index))}`
}
