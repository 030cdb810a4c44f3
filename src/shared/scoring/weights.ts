import type { Risk } from '../framework/catalogue'
import type { Severity } from '../review/outcome'

/** Version of this table; a snapshot names it, so that a change of a number is never read as a change of the architecture. */
export const weightsVersion = '1'

/**
 * What a check weighs within its best practice. Each step doubles or more, so that a handful of lesser checks cannot hide a
 * greater one: a failed critical check (10) outweighs a high (5) and a medium (2) together that pass.
 */
export const severityWeights: Readonly<Record<Severity, number>> = {
  /** Someone outside can use it now. */
  critical: 10,
  /** One more mistake, or one leaked key, makes it usable. */
  high: 5,
  /** It makes an attack or an outage worse, or its traces fewer. */
  medium: 2,
  /** It is not as it should be; nothing follows from it by itself. */
  low: 1,
}

/** What a best practice weighs within its pillar: the framework's own three levels of risk, in even steps, since AWS ranks them and gives no ratios. */
export const riskWeights: Readonly<Record<Risk, number>> = { HIGH: 3, MEDIUM: 2, LOW: 1 }

/** Where lights change. */
export const thresholds = {
  /** Below half of what was assessed in order, more is wrong than right. */
  redBelow: 50,
  /** One tenth may be open before a pillar is no longer in order; anything of high severity makes it amber by itself. */
  amberBelow: 90,
  /** Where a fifth of what applies was not looked at, green would say more than is known. A share, 0 to 1. */
  amberBelowCoverage: 0.8,
} as const
