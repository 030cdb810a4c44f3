import type { CheckMetadata } from '../../shared/review/check-metadata'
import type { Reader } from '../history/read'
import type { ViewCache } from './view-cache'

/** What views of workloads are made from. */
export type ViewSource = {
  readonly reader: Reader
  /** All checks that the app has, so that one which a review left out is missing and not unheard of. */
  readonly checks: readonly CheckMetadata[]
  /** ISO 8601: evidence is old or not as of then. */
  readonly today: string
  /** What was computed before; one that lives as long as the process makes pages open at once. */
  readonly cache: ViewCache
  /** Whether a finding is an accepted risk, by `findingId`; none is where left out. */
  readonly isAccepted?: (finding: string) => boolean
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
