import { assertNever } from '../../../shared/assert-never'
import type { PolicyTarget } from '../../../shared/policy/coverage'
import type { PolicyJudgement } from '../../../shared/policy/judgement'
import { at, fail, pass, undecided, unknown } from '../../engine/check'
import type { Judged, Judgement } from '../../engine/check'
import type { Secret } from './facts'

/** The days after which a secret should be another one, and after which one that nobody asks for is not needed. */
export const limitDays = 90

/** Whether a moment is more than `limitDays` before another one; both in ISO 8601. */
export const isOld = (moment: string, now: string): boolean =>
  Date.parse(now) - Date.parse(moment) > limitDays * 86_400_000

/** Whether the secret is a copy of one in another region, where it is changed. */
export const isCopy = ({ PrimaryRegion }: Secret, region: string): boolean =>
  PrimaryRegion !== undefined && PrimaryRegion !== region

/** Whether an AWS service manages the secret and leaves nothing to set up. */
export const isManaged = ({ OwningService, RotationEnabled }: Secret): boolean =>
  OwningService !== undefined && RotationEnabled !== true

/** What a secret's policy is about: the secret. */
export const secretTarget = ({ arn }: Secret): PolicyTarget => ({ service: 'secretsmanager', resources: [arn] })

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
