import { assertNever } from '../assert-never'
import { questionNotesLimit } from '../draft/evidence-note'
import {
  countResources,
  nameJudged,
  sayDoubtful,
  sayFailing,
  sayPassing,
  type ResourceCount,
} from './describe-evidence'
import type { Standing } from './standing'
import type { ChoiceEvidence, QuestionEvidence } from './workload-evidence'

/** Standings that a note tells, what needs an answer first. */
const told = [
  'contradiction',
  'doubt',
  'blindSpot',
  'excludedButFound',
  'candidate',
  'openFindings',
  'agreement',
] as const satisfies readonly Standing[]

type Told = (typeof told)[number]

const phrase = (standing: Told, count: ResourceCount, isWhole: boolean): string => {
  switch (standing) {
    case 'contradiction':
      return `ticked, but ${sayFailing(count)} with critical or high severity`
    case 'doubt':
      return `ticked; ${sayDoubtful(count)}`
    case 'blindSpot':
      return 'ticked; nothing of it could be looked at'
    case 'excludedButFound':
      return `marked as not applicable; ${nameJudged(count)} assessed`
    case 'candidate':
      return `not ticked; ${sayPassing(count)}, none fails; worth asking`
    case 'openFindings':
      return `not ticked; ${sayFailing(count)}`
    case 'agreement':
      return `ticked; ${sayPassing(count)}${isWhole ? '' : ', not all could be looked at'}`
    default:
      return assertNever(standing)
  }
}

type Line = { readonly rank: number; readonly short: string; readonly full: string }

const lineOf = (choice: ChoiceEvidence): readonly Line[] => {
  const standing = told.find((one) => one === choice.standing)
  if (standing === undefined || choice.practice === null) return []
  const count = countResources(choice)
  const short = `${choice.practice.id}: ${phrase(standing, count, choice.light === 'green')}`
  const ids = count.checks.length > 0 ? count.checks : choice.checks.map(({ check }) => check.id).toSorted()
  return [{ rank: told.indexOf(standing), short, full: `${short} (${ids.join(', ')})` }]
}

const more = (count: number, kept: number): string =>
  `${kept > 0 ? 'and ' : ''}${count}${kept > 0 ? ' more' : ''} ${count === 1 ? 'practice' : 'practices'}${kept > 0 ? '' : ' with evidence'}`

/** As many lines as fit, then how many do not. */
const cut = (head: string, lines: readonly string[], room: number): string => {
  for (let kept = lines.length - 1; kept >= 0; kept -= 1) {
    const text = [head, ...lines.slice(0, kept), more(lines.length - kept, kept)].join('\n')
    if (text.length <= room) return text
  }
  return ''
}

const writeHead = ({ startedAt, digest }: { readonly startedAt: string; readonly digest: string }): string =>
  `Evidence of ${startedAt.slice(0, 10)}, snapshot digest ${digest}`

/** What a note says of the practices, whatever snapshot says it, and however a form broke its lines. */
const readFindings = (note: string): string =>
  note
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^Evidence of \S+ snapshot digest \S+ ?/, '')

/** Whether two evidence notes say the same of the practices; the snapshots they come from may differ. */
export const saysTheSame = (one: string, other: string): boolean => readFindings(one) === readFindings(other)

/**
 * Writes what the evidence says of a question, for its notes in the Tool: counts, check ids, date and digest of the snapshot,
 * and no ARN, account or name, since a shared workload shows its notes to others. At most `room` characters and never more than
 * the Tool holds (UTF-16 units, all ASCII); check ids give way first, then the practices that matter least. Empty where there is
 * nothing to say, or no room for any of it.
 */
export const writeEvidenceNote = (
  { choices }: Pick<QuestionEvidence, 'choices'>,
  snapshot: { readonly startedAt: string; readonly digest: string },
  room: number,
): string => {
  const limit = Math.min(room, questionNotesLimit)
  const lines = choices.flatMap(lineOf).toSorted((a, b) => a.rank - b.rank || (a.short < b.short ? -1 : 1))
  if (lines.length === 0) return ''
  const head = writeHead(snapshot)
  const short = [head, ...lines.map(({ short }) => short)].join('\n')
  if (short.length > limit) {
    const shorts = lines.map(({ short }) => short)
    return cut(head, shorts, limit)
  }
  let left = limit - short.length
  const widened = lines.map(({ short, full }) => {
    const extra = full.length - short.length
    if (extra > left) return short
    left -= extra
    return full
  })
  return [head, ...widened].join('\n')
}
