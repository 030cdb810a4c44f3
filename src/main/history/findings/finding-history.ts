import type { Database } from 'better-sqlite3'
import { resultOf, resultRank } from './ranks'
import type { FindingResult } from './ranks'
import type { FindingKey } from './finding-detail'

/** What one snapshot says about a finding. absent: the resource was not there, or not in the snapshot's scope. */
export type FindingMoment = {
  readonly snapshot: string
  /** The `now` of its checks, ISO 8601. */
  readonly at: string
  readonly result: FindingResult | 'absent'
}

/** A finding over all snapshots. */
export type FindingHistory = {
  /** Oldest first. */
  readonly moments: readonly FindingMoment[]
  /** When it failed for the first and the last time; null where it never failed. */
  readonly firstSeen: string | null
  readonly lastSeen: string | null
}

type MomentRow = {
  readonly snapshot: string
  readonly at: string
  readonly result: number | null
  readonly missed: number
}

/** Prepares the history of a finding: its identity is check and resource; the place tells where the check could not run. */
export const prepareFindingHistory = (database: Database): ((key: FindingKey) => FindingHistory) => {
  // A resource that is not in a snapshot may be gone; where its check could not run there, nobody knows.
  const moments = database.prepare<unknown[], MomentRow>(
    `WITH seen AS (
       SELECT s.snapshot, max(g.result) AS result
       FROM resource AS r CROSS JOIN snapshot_resource AS s ON s.resource = r.number
       CROSS JOIN finding AS f INDEXED BY finding_position ON f.snapshot = s.snapshot AND f.position = s.position
       CROSS JOIN finding_group AS g ON g.snapshot = f.snapshot AND g.number = f.finding_group
       CROSS JOIN check_metadata AS c ON c.number = g.check_number
       WHERE r.arn = @arn AND c.id = @check GROUP BY s.snapshot),
     missed AS (
       SELECT DISTINCT g.snapshot FROM check_metadata AS c JOIN finding_group AS g ON g.check_number = c.number
       WHERE c.id = @check AND g.result = @notAssessed AND g.account = @account AND g.region = @region)
     SELECT snapshot.id AS snapshot, started_at AS at, seen.result, missed.snapshot IS NOT NULL AS missed
     FROM snapshot LEFT JOIN seen ON seen.snapshot = number LEFT JOIN missed ON missed.snapshot = number
     ORDER BY started_at, number`,
  )
  return (key) => {
    const rows = moments
      .all({ ...key, notAssessed: resultRank('notAssessed') })
      .map(({ snapshot, at, result, missed }): FindingMoment => ({
        snapshot,
        at,
        result: result !== null ? resultOf(result) : missed === 1 ? 'notAssessed' : 'absent',
      }))
    const failures = rows.filter(({ result }) => result === 'fail')
    return { moments: rows, firstSeen: failures[0]?.at ?? null, lastSeen: failures.at(-1)?.at ?? null }
  }
}
