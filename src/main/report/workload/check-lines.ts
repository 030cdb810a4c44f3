import { drawLight } from '../../../shared/charts/draw-light'
import type { CheckView } from '../../../shared/ipc/workloads'
import { markup, nothing, type Markup } from '../../../shared/markup'
import { cut } from '../limits'
import { breakable, foreign, showName } from '../parts'
import { showCount, showNumber } from '../words'

/** Findings of one check that stand beside a choice; the rest is counted. */
export const mostFindings = 3
/** Sentences on what a check did not see; chapter 2 has them all. */
const mostMissing = 1

/** What a check found, in numbers. */
export const countWords = ({ state, judged, failing, accepted, unknown }: CheckView): string => {
  if (state === 'notApplicable') return 'no such resource'
  if (state === 'manual') return 'for a person to judge'
  const counts = [
    ...(failing > 0 ? [`${showNumber(failing)} of ${showNumber(judged)} ${failing === 1 ? 'fails' : 'fail'}`] : []),
    ...(accepted > 0 ? [`${showNumber(accepted)} accepted`] : []),
    ...(failing === 0 && judged > 0 ? [judged === 1 ? '1 passes' : `all ${showNumber(judged)} pass`] : []),
    ...(unknown > 0 ? [`${showNumber(unknown)} not judged`] : []),
  ]
  return counts.length === 0 ? 'no answer' : counts.join(', ')
}

const findingLines = ({ findings, failing }: CheckView): Markup => {
  const { shown } = cut(findings, mostFindings)
  const more = failing - shown.length
  return markup`${shown.map(
    ({ name, arn, severity, accepted }) =>
      markup`<div class="worst"><span class="grade ${severity}">${severity}</span> ${showName(name)}${accepted ? markup` <i>(accepted)</i>` : nothing}${name === arn ? nothing : markup` <span class="arn">${breakable(arn)}</span>`}</div>`,
  )}${more > 0 ? markup`<div class="worst note">and ${showNumber(more)} more</div>` : nothing}`
}

const missingLines = ({ missing, missingMore }: CheckView): Markup => {
  const { shown, more } = cut(missing, mostMissing)
  const rest = more + missingMore
  return markup`${shown.map((sentence) => markup`<div class="worst note">Not seen: ${foreign(sentence)}</div>`)}${rest > 0 ? markup`<div class="worst note">and ${showCount(rest, 'place')} more not seen</div>` : nothing}`
}

/** A check beside a choice: light, counts, its part of the practice, the worst findings, and what it did not see. */
export const checkLine = (check: CheckView): Markup => markup`<div class="check">
<div>${drawLight(check.light, true)} ${check.title} <b class="nowrap">${countWords(check)}</b> <span class="note">${check.link === 'related' ? 'related, decides nothing' : check.part === '' ? '' : `part: ${check.part}`}</span></div>
${findingLines(check)}${missingLines(check)}</div>`

const isQuiet = ({ state, missing }: CheckView): boolean =>
  (state === 'notApplicable' && missing.length === 0) || state === 'manual'

/** A line for each check of a choice; those that had nothing to look at share one. */
export const checkLines = (checks: readonly CheckView[]): readonly Markup[] => {
  const quiet = checks.filter(isQuiet)
  const titles = quiet.map(({ title }) => title).join('; ')
  return [
    ...checks.filter((check) => !isQuiet(check)).map(checkLine),
    ...(quiet.length === 0
      ? []
      : [markup`<div class="check note">Nothing to judge for ${showCount(quiet.length, 'check')}: ${titles}</div>`]),
  ]
}
