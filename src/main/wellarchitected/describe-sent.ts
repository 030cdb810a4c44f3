import { assertNever } from '../../shared/assert-never'
import type { AnswerChange } from '../../shared/draft/compare-answers'
import type { Description } from '../../shared/draft/describe-merge'
import type { Mismatch } from '../../shared/draft/verify-sent'
import { describeApplicability, describeEntry } from './describe-comparison'

const next = 'Compare the draft again, and look at the question in the console.'

/** Says what does not stand as it was sent. */
export const describeMismatch = (mismatch: Mismatch): Description => {
  switch (mismatch.kind) {
    case 'choice': {
      const { choiceId, sent, found } = mismatch
      const stands = found === undefined ? 'it is not listed any more' : `it stands as ${describeEntry(found)}`
      const notes =
        found !== undefined && describeEntry(found) === describeEntry(sent) ? ', with other notes than were sent' : ''
      return { sentence: `${choiceId} was sent as ${describeEntry(sent)}, and ${stands}${notes}.`, next }
    }
    case 'notes':
      return { sentence: 'The notes of the question are not those that were sent.', next }
    case 'isApplicable':
      return {
        sentence: `It was sent that the question ${mismatch.sent ? 'applies' : 'does not apply'}, and the Tool says the opposite.`,
        next,
      }
    case 'reason':
      return { sentence: `The reason was sent as ${mismatch.sent}, and stands as ${mismatch.found}.`, next }
    default:
      return assertNever(mismatch)
  }
}

/** Says what somebody else changed while it was sent. */
export const describeBeside = (change: AnswerChange): Description => {
  const stays = 'It stays as it was left.'
  switch (change.kind) {
    case 'choice': {
      const { choiceId, after } = change
      const now = after === undefined ? 'it is not listed any more' : `it is ${describeEntry(after)} now`
      return { sentence: `Somebody else changed ${choiceId} at the same time: ${now}.`, next: stays }
    }
    case 'notes':
      return { sentence: 'Somebody else changed the notes at the same time.', next: stays }
    case 'applicability':
      return {
        sentence: `Somebody else changed at the same time whether the question applies: it ${describeApplicability(change.after)}.`,
        next: stays,
      }
    default:
      return assertNever(change)
  }
}
