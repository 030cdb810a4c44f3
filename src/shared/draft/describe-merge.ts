import type { AnswerChange } from './compare-answers'
import type { Problem, Remark } from './plan-question'

/** A plain sentence, and what to do next. */
export type Description = { readonly sentence: string; readonly next: string }

const list = (ids: readonly string[]): string => ids.join(', ')
const count = (characters: number): string => (characters === 1 ? '1 character' : `${characters} characters`)

/** Says why nothing of a question can be sent. */
export const describeProblem = (problem: Problem): Description => {
  switch (problem.kind) {
    case 'noneBesideOthers':
      return {
        sentence: `"None of these" (${list(problem.none)}) would be ticked beside ${list(problem.others)}.`,
        next: 'Untick one or the other in the draft.',
      }
    case 'notesTooLong':
      return {
        sentence: `The notes of the question would be ${count(problem.excess)} longer than the Tool holds; nothing of them is cut.`,
        next: 'Shorten the note of the draft.',
      }
    case 'choiceNotesTooLong':
      return {
        sentence: `The notes of ${problem.choiceId} would be ${count(problem.excess)} longer than the Tool holds; nothing of them is cut.`,
        next: 'Shorten the note of the draft.',
      }
    case 'unclearChoice':
      return {
        sentence: `The Tool gives two different states for ${problem.choiceId}, so that its present state is not known.`,
        next: 'Open the question in the console, save it there, and read the workload again.',
      }
  }
}

/** Says what is worth a look and hinders nothing. */
export const describeRemark = (remark: Remark): Description => {
  switch (remark.kind) {
    case 'noneBesideOthers':
      return {
        sentence: `"None of these" (${list(remark.none)}) is ticked beside ${list(remark.others)}: the answer contradicts itself.`,
        next: 'Ask the team which of them holds, and untick the other.',
      }
    case 'allNotApplicable':
      return {
        sentence: 'Every choice of the question is marked as not applicable.',
        next: 'Consider whether the question itself does not apply.',
      }
    case 'tickedButNotApplicable':
      return {
        sentence: `The draft ticks ${list(remark.choices)}, and the question is marked as not applicable.`,
        next: 'Make the question apply, or take the ticks out of the draft.',
      }
  }
}

/** Says which change of a colleague stands against the draft. */
export const describeConflict = (change: AnswerChange): Description => {
  const next = 'Look at both, then take over theirs or make the change again on top of it.'
  switch (change.kind) {
    case 'choice':
      return {
        sentence: `Somebody changed ${change.choiceId} since the draft was made; nothing was overwritten.`,
        next,
      }
    case 'notes':
      return { sentence: 'Somebody changed the notes since the draft was made; nothing was overwritten.', next }
    case 'applicability':
      return {
        sentence: 'Somebody changed whether the question applies since the draft was made; nothing was overwritten.',
        next,
      }
  }
}
