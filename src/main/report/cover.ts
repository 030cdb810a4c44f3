import { markup, nothing, type Markup } from '../../shared/markup'
import { chapters, nameChapter } from './chapters'
import { cut, limits } from './limits'
import { foreign, listNames, pairs, showAccount, showRegion } from './parts'
import type { ReportView } from './report-view'
import { showCount, showDay, showMoment } from './words'

const regionsOf = ({ snapshot }: ReportView): readonly string[] =>
  [...new Set(snapshot.accounts.flatMap(({ regions }) => regions))].toSorted()

const showCallers = (callers: readonly string[]): Markup => {
  const { shown, more } = cut(callers, limits.callers)
  return markup`${shown.map((caller) => markup`<div>${foreign(caller)}</div>`)}${more > 0 ? markup`<div>and ${more} more: see ${nameChapter('scope')}</div>` : nothing}`
}

/** First page: what was reviewed, when, by whom, with what, and by which digests it can be told again. */
export const writeCover = (view: ReportView): Markup => {
  const { snapshot, mark, nameOf, checksVersion, results } = view
  const callers = [...new Set(snapshot.accounts.flatMap(({ caller }) => caller ?? []))]
  const regions = regionsOf(view)
  const { services } = snapshot.scope
  return markup`<section class="cover">
<p class="brand">Plumbline</p>
<h1>AWS Well-Architected review</h1>
<p class="subtitle">${showCount(snapshot.accounts.length, 'account')} · ${showDay(snapshot.startedAt)}</p>
${mark ? markup`<p class="notice"><strong>${mark.line}.</strong> ${mark.sentence}</p>` : nothing}
${pairs([
  [
    'Accounts',
    listNames(
      snapshot.accounts.map(({ id, name }) => (id === null ? foreign(name) : showAccount(id, nameOf))),
      limits.cover,
    ),
  ],
  ['Regions', regions.length === 0 ? markup`none` : listNames(regions.map(showRegion), limits.cover)],
  ['Services', services === null ? markup`all that have checks` : markup`${services.join(', ')}`],
  ['Checks', markup`${showCount(results.length, 'check')}; ${nameChapter('checks')} lists them with their versions`],
  ['Began', markup`${showMoment(snapshot.startedAt)}; the checks take this as the present`],
  ['Ended', markup`${showMoment(snapshot.endedAt)}`],
  ['Read by', callers.length === 0 ? markup`nobody: no caller could be identified` : showCallers(callers)],
])}
${pairs([
  ['Snapshot', markup`<code>${snapshot.snapshot}</code>`],
  ['Digest', markup`<code>${snapshot.digest}</code>`],
  ['Content digest', markup`<code>${snapshot.contentDigest}</code>`],
  ['Plumbline', markup`version ${snapshot.app.version}`],
  ['Set of checks', markup`<code>${checksVersion}</code>`],
  ['Weights', markup`version ${snapshot.scores.weights}`],
])}
<p class="note">The digest is the SHA-256 of the whole snapshot. Whoever has its JSON can check it with <code>plumbline verify</code>. The content digest covers facts and outcomes only: two reviews of an unchanged architecture have the same one.</p>
<nav aria-label="Contents"><ol>${chapters.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
</section>`
}
