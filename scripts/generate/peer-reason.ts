/**
 * Why none of the checks answers a row of the peers:
 * - `outsideSource`: the answer lies outside of AWS, or in a source that costs money for each question;
 * - `customerData`: it takes customers' code, secrets or objects, which are never read;
 * - `duplicate`: another row asks the same, which `why` names with the check that answers it;
 * - `wrong`: the rule is not true of AWS;
 * - `retired`: AWS took the thing away;
 * - `noRisk`: no risk by itself: an AWS default, a paid option, a matter of taste.
 */
export type ReasonKind = 'outsideSource' | 'customerData' | 'duplicate' | 'wrong' | 'retired' | 'noRisk'

/** The reason why no check answers a row. */
export type PeerReason = {
  readonly kind: ReasonKind
  /** One sentence for the person who misses the check. */
  readonly why: string
}

/** Reasons by row: `prowler:<id>` or `service-screener:<id>`. */
export type PeerReasons = Readonly<Record<string, PeerReason>>
