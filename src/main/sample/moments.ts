/**
 * The five days on which the sample organization is reviewed, and what each shows:
 * - `start`: the first review. Staging and sandbox are bad, production has a few gaps, log archive is good.
 * - `spring`: staging begins to be mended, production closes its gaps.
 * - `regression`: a hurried migration of the payments account opens it up.
 * - `recovery`: the regression is mended, staging is nearly good.
 * - `autumn`: the latest. Production is at its best, staging is good, sandbox is as bad as ever.
 */
export const moments = {
  start: new Date('2026-01-15T09:00:00Z'),
  spring: new Date('2026-03-12T09:00:00Z'),
  regression: new Date('2026-05-20T09:00:00Z'),
  recovery: new Date('2026-08-06T09:00:00Z'),
  autumn: new Date('2026-10-29T09:00:00Z'),
} as const satisfies Record<string, Date>

/** The name of one of the five days. */
export type Moment = keyof typeof moments

const instant = (when: Moment | Date): number => (when instanceof Date ? when : moments[when]).getTime()

/**
 * Whether something that appeared at `from` and went at `until` is there at `at`. It is there on the day it appeared and
 * gone on the day it went; without `until` it stays. `during(at, 'regression', 'recovery')` is true in May only.
 */
export const during = (at: Date, from: Moment | Date, until?: Moment | Date): boolean =>
  at.getTime() >= instant(from) && (until === undefined || at.getTime() < instant(until))

/** The day `days` before `at`; for ages that a check judges, so that they mean the same at every moment. */
export const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * 86_400_000)
