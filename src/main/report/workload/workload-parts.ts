import { lightWords, drawLight } from '../../../shared/charts/draw-light'
import { drawTick, tickWords } from '../../../shared/charts/draw-tick'
import { readNotes, readPeopleText } from '../../../shared/draft/evidence-note'
import type { ChoiceView, QuestionView } from '../../../shared/ipc/workloads'
import { markup, nothing, type Markup } from '../../../shared/markup'
import type { Light } from '../../../shared/review/score'
import type { Standing } from '../../../shared/workload/standing'
import type { ToolRisk } from '../../../shared/workload/workload'
import { link } from '../parts'
import { showNumber } from '../words'
import { standingWords, riskWords, tickOf } from './workload-words'

/** Characters of a text that somebody typed; the Tool's own notes hold 2,084. */
const longestText = 6_000

/** Text that people typed, with its lines; nothing in it can leave its place. */
export const showText = (text: string): Markup => {
  const characters = Array.from(text.replaceAll(/\r\n?/g, '\n'))
  const shown = characters.slice(0, longestText).join('')
  const lines = shown
    .split('\n')
    .map((line, index) => markup`${index === 0 ? nothing : markup`<br>`}<bdi>${line}</bdi>`)
  const rest = characters.length - longestText
  return markup`${lines}${rest > 0 ? markup`… <i>(${showNumber(rest)} more characters)</i>` : nothing}`
}

/** The Tool's risk in its own colours; where there is none, who computes it. */
export const showRisk = (risk: ToolRisk | null): Markup =>
  risk === null
    ? markup`<span class="note">The Tool computes it</span>`
    : markup`<span class="risk ${risk}">${riskWords[risk]}</span>`

/** A light and a standing in their words. */
export const showStanding = (standing: Standing, light: Light): Markup =>
  markup`<span class="light ${light}">${drawLight(light)} ${lightWords[light]}</span> · <b>${standingWords[standing]}</b>`

/** The sign of an answer with its word. */
export const showTick = (choice: Pick<ChoiceView, 'ticked' | 'status'>): Markup => {
  const tick = tickOf(choice)
  return markup`<span class="tick">${drawTick(tick)} ${tickWords[tick]}</span>`
}

/** Whether an address leads to AWS's own documentation; a custom lens may hold any address. */
const isAwsPage = (address: string): boolean => /^https:\/\/(?:docs|wa)\.aws\.amazon\.com(?:\/|$)/.test(address)

/** A choice by its number, linked where that leads to AWS, and its title. */
export const showChoice = ({
  bestPractice,
  url,
  title,
  choiceId,
}: Pick<ChoiceView, 'bestPractice' | 'url' | 'title' | 'choiceId'>): Markup => {
  const name = title === '' ? choiceId : title
  if (bestPractice === null) return markup`<bdi>${name}</bdi>`
  const number = url !== null && isAwsPage(url) ? link(url, bestPractice) : markup`${bestPractice}`
  return markup`<span class="nowrap">${number}</span> <bdi>${name}</bdi>`
}

/** A question by its number, where it has one, and its title. */
export const showQuestion = ({
  number,
  title,
  questionId,
}: Pick<QuestionView, 'number' | 'title' | 'questionId'>): Markup =>
  markup`${number === null ? nothing : markup`${number} `}<bdi>${title === '' ? questionId : title}</bdi>`

/** Notes of a question: what people wrote, and the app's own apart from it. */
export const showNotes = (notes: string): Markup => {
  const people = readPeopleText(notes).trim()
  const own = readNotes(notes).flatMap(({ by, body }) => (by === 'app' && body !== undefined ? [body] : []))
  return markup`${people === '' ? nothing : markup`<div class="notes"><span class="label">Notes</span>${showText(people)}</div>`}${own.map((body) => markup`<div class="notes own"><span class="label">Evidence note by Plumbline</span>${showText(body)}</div>`)}`
}

/** A group of rows that belong together: the first holds the cells, each further one a line that stands under them, after the first cell. */
export type RowGroup = {
  readonly cells: readonly Markup[]
  readonly lines: readonly Markup[]
  readonly mark?: 'against'
}

/** The rows of a group. No row is broken over pages, and the first stays with the line after it. */
const groupRows = ({ cells: [first = nothing, ...cells], lines, mark }: RowGroup): Markup =>
  markup`<tbody class="group ${mark ?? ''}"><tr${lines.length > 0 ? markup` class="opens"` : nothing}><td>${first}</td>${cells.map((cell, index) => (index === 0 ? markup`<th scope="row">${cell}</th>` : markup`<td>${cell}</td>`))}</tr>
${lines.map((line) => markup`<tr class="line"><td></td><td colspan="${cells.length}">${line}</td></tr>\n`)}</tbody>`

/** A table of groups of rows; `columns` are widths in percent, 0 for what is left. */
export const groupedTable = (
  label: string,
  columns: readonly (readonly [head: string, width: number, kind?: 'number'])[],
  groups: readonly RowGroup[],
): Markup => markup`<table class="grouped" aria-label="${label}">
<colgroup>${columns.map(([, width]) => (width === 0 ? markup`<col>` : markup`<col style="width:${width}%">`))}</colgroup>
<thead><tr>${columns.map(([head, , own]) => markup`<th scope="col"${own ? markup` class="number"` : nothing}>${head}</th>`)}</tr></thead>
${groups.map(groupRows)}
</table>`
