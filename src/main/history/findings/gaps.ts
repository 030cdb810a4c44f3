import type { Database } from 'better-sqlite3'
import type { SeenGap } from '../../../shared/ipc/review'
import type { Gap } from '../../../shared/review/gap'
import { parseGap } from '../facts'
import { resultOf, resultRank } from './ranks'

/** What could not be looked at, a page of it, and how much it is in all. */
export type GapPage = { readonly total: number; readonly rows: readonly SeenGap[] }

/** One kind of gap, and how much hangs on it. */
export type GapSummary = {
  /** As first seen; its text may be one of several. */
  readonly gap: Gap
  readonly accounts: readonly string[]
  /** Checks that could not run or not judge all resources. */
  readonly checks: number
  /** Resources that could not be judged. */
  readonly resources: number
}

type GapRow = Omit<SeenGap, 'gap' | 'resource'> & {
  readonly result: number
  readonly arn: string
  readonly detail: string
}
type SummaryRow = {
  readonly detail: string
  readonly check: string
  readonly account: string
}

const missing = JSON.stringify([resultRank('unknown'), resultRank('notAssessed')])

/** Gaps are one where all but AWS's text is. */
const gapKey = (gap: Gap): string => JSON.stringify('text' in gap ? { ...gap, text: undefined } : gap)

/** Reads a snapshot's gaps. */
export type GapReader = {
  /** By account, region, check and resource. */
  readonly page: (snapshot: number, offset: number, limit: number) => GapPage
  /** By kind, action and code; what most hangs on first. */
  readonly summarize: (snapshot: number) => readonly GapSummary[]
}

/** Prepares reading of gaps. */
export const prepareGaps = (database: Database): GapReader => {
  const count = database
    .prepare<unknown[], number>(
      `SELECT coalesce(sum(count), 0) FROM finding_group WHERE snapshot = ? AND result IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
  const rows = database.prepare<unknown[], GapRow>(
    `WITH page AS MATERIALIZED (
       SELECT g.snapshot, g.account, g.region, c.id AS "check", c.title, g.result, f.position, f.detail
       FROM finding_group AS g JOIN check_metadata AS c ON c.number = g.check_number
       CROSS JOIN finding AS f ON f.snapshot = g.snapshot AND f.finding_group = g.number
       WHERE g.snapshot = @snapshot AND g.result IN (SELECT value FROM json_each(@missing))
       ORDER BY g.account, g.region, c.id, g.result, f.position LIMIT @limit OFFSET @offset)
     SELECT account, region, "check", title, result, r.arn, d.detail FROM page
     CROSS JOIN snapshot_resource AS s ON s.snapshot = page.snapshot AND s.position = page.position
     CROSS JOIN resource AS r ON r.number = s.resource CROSS JOIN finding_detail AS d ON d.number = page.detail
     ORDER BY account, region, "check", result, page.position`,
  )
  const summary = database.prepare<unknown[], SummaryRow>(
    `WITH found AS MATERIALIZED (
       SELECT f.detail, c.id AS "check", g.account
       FROM finding_group AS g JOIN check_metadata AS c ON c.number = g.check_number
       CROSS JOIN finding AS f ON f.snapshot = g.snapshot AND f.finding_group = g.number
       WHERE g.snapshot = @snapshot AND g.result IN (SELECT value FROM json_each(@missing))
       GROUP BY f.detail, c.id, g.account)
     SELECT d.detail, "check", account FROM found CROSS JOIN finding_detail AS d ON d.number = found.detail
     ORDER BY d.detail, "check", account`,
  )
  // A resource that several checks could not judge for the same reason is one resource.
  const unjudged = database.prepare<unknown[], { readonly detail: string; readonly position: number }>(
    `WITH found AS MATERIALIZED (
       SELECT DISTINCT f.detail, f.position
       FROM finding_group AS g CROSS JOIN finding AS f ON f.snapshot = g.snapshot AND f.finding_group = g.number
       WHERE g.snapshot = @snapshot AND g.result = @unknown)
     SELECT d.detail, position FROM found CROSS JOIN finding_detail AS d ON d.number = found.detail`,
  )
  return {
    page: (snapshot, offset, limit) => ({
      total: count.get(snapshot, missing) ?? 0,
      rows: rows.all({ snapshot, missing, offset, limit }).map(({ result, arn, detail, ...row }) => ({
        ...row,
        resource: resultOf(result) === 'unknown' ? arn : null,
        gap: parseGap(detail),
      })),
    }),
    summarize: (snapshot) => {
      const kinds = new Map<string, { gap: Gap; accounts: Set<string>; checks: Set<string>; resources: Set<number> }>()
      const keys = new Map<string, string>()
      const keyOf = (detail: string): string => {
        const key = keys.get(detail) ?? gapKey(parseGap(detail))
        keys.set(detail, key)
        return key
      }

      for (const { detail, check, account } of summary.all({ snapshot, missing })) {
        const kind = kinds.get(keyOf(detail)) ?? {
          gap: parseGap(detail),
          accounts: new Set(),
          checks: new Set(),
          resources: new Set(),
        }
        kinds.set(keyOf(detail), kind)
        kind.accounts.add(account)
        kind.checks.add(check)
      }
      for (const { detail, position } of unjudged.all({ snapshot, unknown: resultRank('unknown') })) {
        kinds.get(keyOf(detail))?.resources.add(position)
      }
      return [...kinds.values()]
        .map(({ gap, accounts, checks, resources }) => ({
          gap,
          accounts: [...accounts].sort(),
          checks: checks.size,
          resources: resources.size,
        }))
        .sort((a, b) => b.checks * b.accounts.length - a.checks * a.accounts.length || b.resources - a.resources)
    },
  }
}
