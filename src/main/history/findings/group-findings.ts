import type { Database } from 'better-sqlite3'
import type { Severity } from '../../../shared/review/outcome'
import { foldText, prepareCounts } from './count-groups'
import type { FindingFilter } from './filter'
import { resultRank, severityOf } from './ranks'

/** What rows can be put together by. A row of a check that decides on practices of two pillars stands under both. */
export type FindingGrouping = 'check' | 'account' | 'region' | 'service' | 'pillar' | 'bestPractice' | 'resource'

/** Rows put together. */
export type GroupedFindings = {
  /** Id of the check, account, region, service, pillar or practice; ARN of the resource. */
  readonly key: string
  /** What people call it: title of the check where it fails, name of account or resource; else the key. */
  readonly name: string
  readonly rows: number
  readonly fail: number
  readonly pass: number
  readonly unknown: number
  readonly notAssessed: number
  /** Of the worst failure; null where nothing fails. */
  readonly worst: Severity | null
}

/** Which groups are asked for: worst and largest first. */
export type GroupingQuery = FindingFilter & {
  readonly by: FindingGrouping
  /** From 0. */
  readonly offset: number
  readonly limit: number
}

/** A page of groups, and how many there are in all. */
export type GroupPage = { readonly total: number; readonly groups: readonly GroupedFindings[] }

type Row = Omit<GroupedFindings, 'worst'> & { readonly worst: number | null; readonly total: number }

const keys = {
  check: { key: 'c.id', name: 'c.failure_title', join: '' },
  account: { key: 'g.account', name: 'g.account_name', join: '' },
  region: { key: 'g.region', name: 'g.region', join: '' },
  service: { key: 'c.service', name: 'c.service', join: '' },
  pillar: {
    key: 'p.pillar',
    name: 'p.pillar',
    join: 'JOIN (SELECT DISTINCT check_number, pillar FROM check_practice WHERE decides = 1) AS p ON p.check_number = c.number',
  },
  bestPractice: {
    key: 'p.practice',
    name: 'p.practice',
    join: 'JOIN check_practice AS p ON p.check_number = c.number',
  },
} as const satisfies Record<Exclude<FindingGrouping, 'resource'>, { key: string; name: string; join: string }>

const countOf = (result: Parameters<typeof resultRank>[0], count: string): string =>
  `sum(iif(g.result = ${resultRank(result)}, ${count}, 0)) AS "${result}"`

const counts = (count: string): string =>
  `sum(${count}) AS rows, ${(['fail', 'pass', 'unknown', 'notAssessed'] as const).map((result) => countOf(result, count)).join(', ')},
   max(iif(g.result = ${resultRank('fail')}, g.severity, NULL)) AS worst, count(*) OVER () AS total`

/** Worst and largest first, then by the first column. */
const order = 'ORDER BY worst DESC NULLS LAST, "fail" DESC, rows DESC, 1'
const page = 'LIMIT @limit OFFSET @offset'

const toGroup = ({ total: _total, worst, ...row }: Row): GroupedFindings => ({
  ...row,
  worst: worst === null ? null : severityOf(worst),
})

/** Prepares grouping of rows. */
export const prepareGroupedFindings = (database: Database): ((snapshot: number, query: GroupingQuery) => GroupPage) => {
  const countGroups = prepareCounts(database)
  const byGroup = (by: Exclude<FindingGrouping, 'resource'>) =>
    database.prepare<unknown[], Row>(
      `SELECT ${keys[by].key} AS key, max(${keys[by].name}) AS name, ${counts('n.value ->> 1')}
       FROM json_each(@groups) AS n CROSS JOIN finding_group AS g ON g.snapshot = @snapshot AND g.number = n.value ->> 0
       JOIN check_metadata AS c ON c.number = g.check_number ${keys[by].join}
       GROUP BY 1 ${order} ${page}`,
    )
  const byResource = database.prepare<unknown[], Row>(
    `WITH page AS (
       SELECT f.position, ${counts('1')}
       FROM json_each(@groups) AS n CROSS JOIN finding_group AS g ON g.snapshot = @snapshot AND g.number = n.value ->> 0
       CROSS JOIN finding AS f ON f.snapshot = @snapshot AND f.finding_group = g.number
       WHERE n.value ->> 2 OR EXISTS (
         SELECT 1 FROM snapshot_resource AS s JOIN resource AS r ON r.number = s.resource
         WHERE s.snapshot = @snapshot AND s.position = f.position AND instr(r.search_text, @text) > 0)
       GROUP BY 1 ${order} ${page})
     SELECT arn AS key, name, page.* FROM page
     CROSS JOIN snapshot_resource AS s ON s.snapshot = @snapshot AND s.position = page.position
     CROSS JOIN resource ON resource.number = s.resource
     ${order.replace(', 1', ', page.position')}`,
  )
  const statements = new Map<FindingGrouping, ReturnType<typeof byGroup>>([['resource', byResource]])
  return (snapshot, { by, offset, limit, ...filter }) => {
    const groups = countGroups(snapshot, filter, 'severity', true)
    const statement = statements.get(by) ?? (by === 'resource' ? byResource : byGroup(by))
    statements.set(by, statement)
    const rows = statement.all({
      snapshot,
      groups: JSON.stringify(groups.map(({ number, count, whole }) => [number, count, whole ? 1 : 0])),
      limit,
      offset,
      ...(by === 'resource' ? { text: foldText(filter.text) } : {}),
    })
    return { total: rows[0]?.total ?? 0, groups: rows.map(toGroup) }
  }
}
