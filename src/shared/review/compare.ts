import { findingId, type Outcome } from './outcome'

/** How the findings of one snapshot stand against those of an earlier one, by identity (check and resource). */
export type Comparison = {
  /** Failing now, and not failing before. */
  readonly new: readonly string[]
  /** Failing before and passing now. */
  readonly fixed: readonly string[]
  /** Failing in both. */
  readonly open: readonly string[]
  /** Failing before, and neither failing nor passing now: the resource is gone, or could not be judged. */
  readonly unseen: readonly string[]
}

const resultsOf = (outcomes: readonly Outcome[]): ReadonlyMap<string, 'pass' | 'fail'> => {
  const results = new Map<string, 'pass' | 'fail'>()
  for (const { check, verdicts } of outcomes) {
    for (const { resource, result } of verdicts) {
      const id = findingId(check, resource.arn)
      if (results.get(id) !== 'fail') results.set(id, result)
    }
  }
  return results
}

/** Compares two snapshots' outcomes. A finding that is not seen any more is not called fixed. */
export const compare = (before: readonly Outcome[], now: readonly Outcome[]): Comparison => {
  const [earlier, later] = [resultsOf(before), resultsOf(now)]
  const failing = (results: ReadonlyMap<string, 'pass' | 'fail'>): readonly string[] =>
    [...results].flatMap(([id, result]) => (result === 'fail' ? [id] : []))
  const failedBefore = failing(earlier)
  return {
    new: failing(later).filter((id) => earlier.get(id) !== 'fail'),
    fixed: failedBefore.filter((id) => later.get(id) === 'pass'),
    open: failedBefore.filter((id) => later.get(id) === 'fail'),
    unseen: failedBefore.filter((id) => !later.has(id)),
  }
}
