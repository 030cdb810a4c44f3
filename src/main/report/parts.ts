import { drawLight, lightWords } from '../../shared/charts/draw-light'
import { findBestPractice } from '../../shared/framework/lookup'
import { joinMarkup, markup, nothing, type Markup } from '../../shared/markup'
import { splitCommands } from '../../shared/split-commands'
import type { Evidence, Severity } from '../../shared/review/outcome'
import type { Light, PillarCoverage } from '../../shared/review/score'
import type { Place } from './check-results'
import { cut, limits } from './limits'
import { showNumber, showScore, showShare } from './words'

/** Text that others typed: it cannot turn the direction of the text around it. */
export const foreign = (text: string): Markup => markup`<bdi>${text}</bdi>`

/** A name that others typed, cut where it is very long. */
export const showName = (text: string): Markup => {
  const characters = Array.from(text)
  return foreign(characters.length > limits.name ? `${characters.slice(0, limits.name - 1).join('')}…` : text)
}

/** A sentence of a check, its commands set as code. */
export const withCommands = (sentence: string): Markup =>
  markup`${splitCommands(sentence).map(({ text, isCommand }) => (isCommand ? markup`<code>${text}</code>` : text))}`

/** A region's name, which does not break at its hyphens. */
export const showRegion = (region: string): Markup => markup`<span class="nowrap">${region}</span>`

/** A path, an ARN or an address: broken over lines between its parts rather than within one. */
export const breakable = (text: string): Markup =>
  markup`<bdi>${text.split(/(?<=[.:/])/).map((part, index) => (index === 0 ? part : markup`<wbr>${part}`))}</bdi>`

/** A light by its sign and its word. */
export const showLight = (light: Light): Markup =>
  markup`<span class="light ${light}">${drawLight(light)} ${lightWords[light]}</span>`

/** A severity by its word. */
export const showSeverity = (severity: Severity): Markup =>
  markup`<span class="severity ${severity}">${severity}</span>`

/** A place by the account's name, its id and the region. */
export const showPlace = ({ account, region }: Place, nameOf: (id: string) => string): Markup =>
  markup`${foreign(nameOf(account))}<div class="note">${nameOf(account) === account ? nothing : markup`<span class="id nowrap">${account}</span> · `}${showRegion(region)}</div>`

/** An account by its name and id. */
export const showAccount = (id: string, nameOf: (id: string) => string): Markup => {
  const name = nameOf(id)
  return name === id
    ? markup`<span class="id nowrap">${id}</span>`
    : markup`${foreign(name)} <span class="id nowrap">${id}</span>`
}

/** The lowest of several accounts, with its score. */
export const showWorst = (
  worst: { readonly account: string; readonly score: number } | undefined,
  nameOf: (id: string) => string,
): Markup => (worst ? markup`${worst.score} · ${showAccount(worst.account, nameOf)}` : markup`–`)

/** Names in a line, with the number of those that are left out. */
export const listNames = (names: readonly Markup[], limit: number = limits.names): Markup => {
  const { shown, more } = cut(names, limit)
  return markup`${joinMarkup(shown, ', ')}${more > 0 ? ` and ${showNumber(more)} more` : ''}`
}

/** `Security 91 · evidence on 24 of 63 practices · 96% of what applies was assessed`. */
export const coverageLine = (name: string, score: number | null, { checks, practices }: PillarCoverage): string =>
  [
    `${name} ${showScore(score)}`,
    `evidence on ${practices.withEvidence} of ${practices.all} practices`,
    checks.share === null
      ? 'no check applies to what was read'
      : `${showShare(checks.share)} of what applies was assessed`,
  ].join(' · ')

const showValue = (value: Evidence['value']): Markup => {
  if (value === null) return markup`<i>not set</i>`
  const text = String(value)
  const characters = Array.from(text)
  if (characters.length <= limits.characters) return markup`<code>${breakable(text)}</code>`
  return markup`<code>${foreign(characters.slice(0, limits.characters).join(''))}…</code> <i>(${showNumber(characters.length)} characters)</i>`
}

/** Each piece of evidence on a line: path = value. */
export const showEvidence = (evidence: readonly Evidence[]): Markup => {
  const { shown, more } = cut(evidence, limits.evidence)
  const lines = shown.map(({ path, value }) => markup`<div><code>${breakable(path)}</code> = ${showValue(value)}</div>`)
  return markup`${lines}${more > 0 ? markup`<div class="note">and ${showNumber(more)} more</div>` : nothing}`
}

/** A link, where it leads to a page on the web; the address itself otherwise. */
export const link = (address: string, text: string = address): Markup =>
  address.startsWith('https://') ? markup`<a href="${address}">${text}</a>` : markup`${text}`

/** A practice by its number, as a link to its page, and its name. */
export const showPractice = (id: string): Markup => {
  const practice = findBestPractice(id)
  return practice ? markup`${link(practice.url, practice.id)} ${practice.title}` : markup`${id}`
}

/** A table whose head stands again on each page; `columns` are widths in percent, 0 for what is left. */
export const table = (
  label: string,
  columns: readonly (readonly [head: string, width: number, kind?: 'number'])[],
  rows: readonly Markup[],
  kind = '',
): Markup => markup`<table class="${kind}" aria-label="${label}">
<colgroup>${columns.map(([, width]) => (width === 0 ? markup`<col>` : markup`<col style="width:${width}%">`))}</colgroup>
<thead><tr>${columns.map(([head, , own]) => markup`<th scope="col"${own ? markup` class="number"` : nothing}>${head}</th>`)}</tr></thead>
<tbody>
${rows}
</tbody></table>`

/** A row whose first cell is its head. */
export const row = (head: Markup, ...cells: readonly Markup[]): Markup =>
  markup`<tr><th scope="row">${head}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`

/** A cell's number, set to the right by its column's class. */
export const numberCell = (value: number | string): Markup =>
  markup`<span class="figure">${typeof value === 'number' ? showNumber(value) : value}</span>`

/** Pairs of a name and a value. */
export const pairs = (list: readonly (readonly [string, Markup])[]): Markup =>
  markup`<dl>${list.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
