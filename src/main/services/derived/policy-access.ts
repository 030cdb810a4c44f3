import { assertNever } from '../../../shared/assert-never'
import type { PolicyJudgement } from '../../../shared/policy/judgement'
import { at, fail, pass, undecided, unknown } from '../../engine/check'
import type { Judged, Judgement } from '../../engine/check'

/** Fails where the answer is yes, passes where it is no; `prefix` is the field of the fact that holds the policy. */
export const judgeAccess = (judged: Judged, prefix: string, judgement: PolicyJudgement): Judgement => {
  switch (judgement.answer) {
    case 'no':
      return pass(judged)
    case 'unknown':
      return unknown(judged, undecided('PolicyUndecided', judgement.reason))
    case 'yes': {
      const [first, ...others] = judgement.evidence.map(({ path, value }) => at(`${prefix}.${path}`, value))
      return fail(judged, first ?? at(prefix, null), ...others)
    }
    default:
      return assertNever(judgement)
  }
}
