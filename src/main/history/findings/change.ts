import type { Database } from 'better-sqlite3'
import { resultRank } from './ranks'
import { rememberLast } from './remember'

/** How findings changed from one snapshot to a later one, by identity (check and resource). */
export type FindingChange = {
  /** Fail now and did not fail before. */
  readonly new: number
  /** Failed before; now they pass, or the resource is gone. */
  readonly fixed: number
  /** Failed before and fail now. */
  readonly open: number
  /** Failed before, and could not be judged now: nobody knows. */
  readonly unseen: number
}

type Row = { readonly now: number | null; readonly missed: number; readonly count: number }

const failing = (snapshot: string): string =>
  `SELECT DISTINCT c.id AS "check", g.account, g.region, r.arn
   FROM finding_group AS g JOIN check_metadata AS c ON c.number = g.check_number
   CROSS JOIN finding AS f ON f.snapshot = g.snapshot AND f.finding_group = g.number
   CROSS JOIN snapshot_resource AS s ON s.snapshot = f.snapshot AND s.position = f.position
   CROSS JOIN resource AS r ON r.number = s.resource
   WHERE g.snapshot = ${snapshot} AND g.result = ${resultRank('fail')}`

/** The worst that a snapshot says about a check and a resource. */
const resultIn = (snapshot: string): string =>
  `(SELECT max(g.result) FROM resource AS r
    CROSS JOIN snapshot_resource AS s INDEXED BY snapshot_resource_resource ON s.resource = r.number AND s.snapshot = ${snapshot}
    CROSS JOIN finding AS f INDEXED BY finding_position ON f.snapshot = s.snapshot AND f.position = s.position
    CROSS JOIN finding_group AS g ON g.snapshot = f.snapshot AND g.number = f.finding_group
    CROSS JOIN check_metadata AS c ON c.number = g.check_number WHERE r.arn = one.arn AND c.id = one."check")`

/** Prepares the comparison of two snapshots' findings, the earlier one first. */
export const prepareChange = (database: Database): ((before: number, after: number) => FindingChange) => {
  // A failure that is seen from two places counts once: by its first place.
  const compare = (from: string, to: string) =>
    database.prepare<unknown[], Row>(
      `WITH one AS MATERIALIZED (SELECT "check", arn, min(account) AS account, min(region) AS region FROM (${failing(from)}) GROUP BY "check", arn),
       missed AS MATERIALIZED (SELECT c.id AS "check", g.account, g.region FROM finding_group AS g JOIN check_metadata AS c ON c.number = g.check_number
         WHERE g.snapshot = ${to} AND g.result = ${resultRank('notAssessed')}),
       judged AS (SELECT ${resultIn(to)} AS now, ("check", account, region) IN missed AS missed FROM one)
       SELECT now, missed, count(*) AS count FROM judged GROUP BY now, missed`,
    )
  const forward = compare('@before', '@after')
  const backward = compare('@after', '@before')
  const fail = resultRank('fail')
  const isUnseen = ({ now, missed }: Row): boolean =>
    now === null ? missed === 1 : now === resultRank('unknown') || now === resultRank('notAssessed')
  const remember = rememberLast<FindingChange>(8)
  const change = (before: number, after: number): FindingChange => {
    const rows = forward.all({ before, after })
    const sum = (some: readonly Row[]): number => some.reduce((all, { count }) => all + count, 0)
    const gone = rows.filter(({ now }) => now !== fail)
    return {
      new: sum(backward.all({ before, after }).filter(({ now }) => now !== fail)),
      fixed: sum(gone.filter((row) => !isUnseen(row))),
      open: sum(rows.filter(({ now }) => now === fail)),
      unseen: sum(gone.filter(isUnseen)),
    }
  }
  return (before, after) => remember(`${before} ${after}`, () => change(before, after))
}
