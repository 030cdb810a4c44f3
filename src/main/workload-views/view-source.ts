import type { CheckMetadata } from '../../shared/review/check-metadata'
import type { Reader } from '../history/read'
import type { ViewCache } from './view-cache'

/** Accepted risks. */
export type Accepted = {
  /** Names this set of them: evidence is kept by it. */
  readonly key: string
  /** Whether a finding is one, by `findingId`. */
  readonly has: (finding: string) => boolean
}

/** What views of workloads are made from. */
export type ViewSource = {
  readonly reader: Reader
  /** All checks that the app has, so that one which a review left out is missing and not unheard of. */
  readonly checks: readonly CheckMetadata[]
  /** ISO 8601: evidence is old or not as of then. */
  readonly today: string
  /** What was computed before; one that lives as long as the process makes pages open at once. */
  readonly cache: ViewCache
  /** Nothing is accepted where it is left out. */
  readonly accepted?: Accepted
}

/** Which answers are shown. latest: of the snapshot, or of a later reading. snapshot: of the snapshot alone. */
export type Answers = 'latest' | 'snapshot'

/** A lens of a workload, beside the evidence of a snapshot. */
export type LensPlace = {
  /** As `keyOfWorkload` writes it. */
  readonly workload: string
  /** Alias or ARN. */
  readonly lens: string
  /** `null`: no evidence. */
  readonly snapshot: string | null
}
