import { compareAnswers, type AnswerChange } from '../../../shared/draft/compare-answers'
import type { AnswerState } from '../../../shared/draft/answer-state'
import { tickWords, type Tick } from '../../../shared/charts/draw-tick'
import { markup, nothing, type Markup } from '../../../shared/markup'
import type { AuditEntry } from '../../../shared/workload/stored'
import { breakable, foreign, row, table } from '../parts'
import { showCount, showMoment, showNumber } from '../words'
import type { WorkloadReportView } from './workload-view'
import { operationWords, stepWords } from './workload-words'

/** What was sent once: the last that is known of it. */
const lastSteps = (entries: readonly AuditEntry[]): readonly AuditEntry[] => {
  const seen = new Set<string>()
  return entries.filter(({ send, operation, lens, questionId }) => {
    const key = JSON.stringify([send, operation, lens, questionId])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const tickWord = { SELECTED: 'ticked', NOT_APPLICABLE: 'excluded', UNSELECTED: 'open' } as const satisfies Record<
  AnswerState['choices'][number]['status'],
  Tick
>

const changeLine = (change: AnswerChange, entry: AuditEntry): Markup => {
  if (change.kind === 'notes')
    return markup`<div>Notes changed: ${showCount(change.after.length, 'character')} instead of ${showNumber(change.before.length)}</div>`
  if (change.kind === 'applicability')
    return markup`<div>${change.after.isApplicable ? 'The question applies again' : 'The question was marked as not applicable'}</div>`
  const title = entry.before?.choices.find(({ choiceId }) => choiceId === change.choiceId)?.title ?? change.choiceId
  const [from, to] = [change.before, change.after].map((side) =>
    side === undefined ? 'not listed' : tickWords[tickWord[side.status]],
  )
  const sentence = entry.sentences[change.choiceId]
  return markup`<div>${foreign(title)}: ${from === to ? 'reason or notes changed' : `${from?.toLowerCase()} → ${to?.toLowerCase()}`}${sentence === undefined ? nothing : markup` <span class="note">“${foreign(sentence)}”</span>`}</div>`
}

const what = (entry: AuditEntry): Markup => {
  const { operation, questionId, before, after, text } = entry
  const changes = before && after ? compareAnswers(before, after).map((change) => changeLine(change, entry)) : []
  const title = before?.title ?? questionId
  return markup`<b>${operationWords[operation]}</b>${title === null ? nothing : markup` ${foreign(title)}`}${changes}${text === null ? nothing : markup`<div class="note">${foreign(text)}</div>`}`
}

/** Who sent what to the Tool, and what became of it, newest first. */
export const writeSends = ({ report: { audit } }: WorkloadReportView): Markup => {
  if (audit === undefined) return markup`<p>The audit log was not given to this report.</p>`
  const entries = lastSteps(audit.entries)
  if (entries.length === 0) return markup`<p>Plumbline has sent nothing to the Tool for this workload.</p>`
  return markup`<p class="lead">What Plumbline sent to the Tool from this home, newest first. Each was shown and confirmed before, read again just before and just after, and written to the audit log, which holds every answer in full.</p>
${table(
  'What was sent',
  [
    ['When', 17],
    ['Who', 25],
    ['What', 0],
    ['Outcome', 17],
  ],
  entries.map((entry) =>
    row(
      markup`${showMoment(entry.at)}`,
      markup`${foreign(entry.who)}<div class="arn">${breakable(entry.caller)}</div>${entry.endpoint === null ? nothing : markup`<div class="note">Not AWS: ${foreign(entry.endpoint)}</div>`}`,
      what(entry),
      markup`${stepWords[entry.step]}`,
    ),
  ),
)}${audit.more > 0 ? markup`<p class="note">And ${showCount(audit.more, 'older entry', 'older entries')} of the audit log, which the app shows.</p>` : nothing}`
}
