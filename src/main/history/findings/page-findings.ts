import type { Database } from 'better-sqlite3'
import type { FindingQuery, FindingRow } from '../../../shared/ipc/views'
import { prepareCounts, foldText } from './count-groups'
import type { CountedGroup } from './count-groups'
import { prepareRows } from './finding-rows'
import type { RowKey } from './finding-rows'
import { rememberLast } from './remember'

/** A page of rows, and how many there are in all. */
export type FindingPage = { readonly total: number; readonly rows: readonly FindingRow[] }

/** Answers of a search or filter that are kept: a reviewer turns pages and back. */
const kept = 16

const sumOf = (groups: readonly CountedGroup[]): number => groups.reduce((sum, { count }) => sum + count, 0)

/** Where rows of a page lie: from `skip` on, `take` rows of a group. */
type Slice = { readonly group: CountedGroup; readonly skip: number; readonly take: number }

const slicesOf = (groups: readonly CountedGroup[], offset: number, limit: number): readonly Slice[] => {
  const slices: Slice[] = []
  let start = 0
  for (const group of groups) {
    const skip = Math.max(offset - start, 0)
    const take = Math.min(group.count, offset + limit - start) - skip
    if (take > 0) slices.push({ group, skip, take })
    start += group.count
    if (start >= offset + limit) break
  }
  return slices
}

/** Prepares pages in orders that groups decide: within a group, rows stand by resource. */
const preparePageByGroup = (database: Database) => {
  const whole = database.prepare<unknown[], RowKey>(
    `SELECT finding_group AS number, position FROM finding
     WHERE snapshot = @snapshot AND finding_group = @number ORDER BY position LIMIT @take OFFSET @skip`,
  )
  const searched = database.prepare<unknown[], RowKey>(
    `SELECT f.finding_group AS number, f.position
     FROM finding AS f CROSS JOIN snapshot_resource AS s ON s.snapshot = f.snapshot AND s.position = f.position
     CROSS JOIN resource AS r ON r.number = s.resource
     WHERE f.snapshot = @snapshot AND f.finding_group = @number AND instr(r.search_text, @text) > 0
     ORDER BY f.position LIMIT @take OFFSET @skip`,
  )
  return (
    snapshot: number,
    groups: readonly CountedGroup[],
    { text, offset, limit }: FindingQuery,
  ): readonly RowKey[] =>
    slicesOf(groups, offset, limit).flatMap(({ group, skip, take }) =>
      group.whole
        ? whole.all({ snapshot, number: group.number, take, skip })
        : searched.all({ snapshot, number: group.number, take, skip, text: foldText(text) }),
    )
}

/** Prepares pages in order of resources, over all groups. */
const preparePageByResource = (database: Database) => {
  const orderOf = (descending: boolean): string =>
    `ORDER BY position ${descending ? 'DESC' : 'ASC'}, number LIMIT @limit OFFSET @offset`
  const inGroups = (name: string): string => `finding_group IN (SELECT value FROM json_each(@${name}))`
  /** Walks all rows in order and skips those that are not asked for: best where most are. */
  const walk = (descending: boolean) =>
    database.prepare<unknown[], RowKey>(
      `SELECT finding_group AS number, position FROM finding AS f INDEXED BY finding_position
       WHERE f.snapshot = @snapshot AND (+${inGroups('whole')} OR @text <> '' AND +${inGroups('searched')} AND EXISTS (
         SELECT 1 FROM snapshot_resource AS s CROSS JOIN resource AS r ON r.number = s.resource
         WHERE s.snapshot = @snapshot AND s.position = f.position AND instr(r.search_text, @text) > 0))
       ${orderOf(descending)}`,
    )
  /** Takes the rows of the groups and sorts them: best where few are asked for. A search adds those of the resources it meets. */
  const gather = (descending: boolean) =>
    database.prepare<unknown[], RowKey>(
      `SELECT value AS number, position FROM json_each(@whole) CROSS JOIN finding ON snapshot = @snapshot AND finding_group = value
       UNION ALL
       SELECT f.finding_group AS number, f.position
       FROM snapshot_resource AS s CROSS JOIN resource AS r ON r.number = s.resource
       CROSS JOIN finding AS f INDEXED BY finding_position ON f.snapshot = s.snapshot AND f.position = s.position
       WHERE @text <> '' AND s.snapshot = @snapshot AND instr(r.search_text, @text) > 0 AND +f.${inGroups('searched')}
       ${orderOf(descending)}`,
    )
  const statements = {
    walk: { up: walk(false), down: walk(true) },
    gather: { up: gather(false), down: gather(true) },
  }
  const countAll = database.prepare<[number], number>('SELECT sum(count) FROM finding_group WHERE snapshot = ?').pluck()
  return (snapshot: number, groups: readonly CountedGroup[], query: FindingQuery): readonly RowKey[] => {
    const { text, descending, offset, limit } = query
    const total = Math.max(sumOf(groups), 1)
    const walked = ((offset + limit) / total) * (countAll.get(snapshot) ?? 0)
    const way = walked <= total ? statements.walk : statements.gather
    const numbers = (whole: boolean): string =>
      JSON.stringify(groups.filter((group) => group.whole === whole).map(({ number }) => number))
    const parameters = { snapshot, whole: numbers(true), searched: numbers(false), text: foldText(text), limit, offset }
    return (descending ? way.down : way.up).all(parameters)
  }
}

/** Prepares pages of rows. Descending means worst first where the sort is by severity or result. */
export const prepareFindingPages = (database: Database): ((snapshot: number, query: FindingQuery) => FindingPage) => {
  const count = prepareCounts(database)
  const remember = rememberLast<readonly CountedGroup[]>(kept)
  const byGroup = preparePageByGroup(database)
  const byResource = preparePageByResource(database)
  const rowsOf = prepareRows(database)
  return (snapshot, query) => {
    const { offset: _offset, limit: _limit, ...question } = query
    const sort = query.sort === 'resource' ? 'severity' : query.sort
    const groups = remember(JSON.stringify([snapshot, question]), () => count(snapshot, query, sort, query.descending))
    const page = query.sort === 'resource' ? byResource : byGroup
    const keys = groups.length === 0 ? [] : page(snapshot, groups, query)
    return { total: sumOf(groups), rows: rowsOf(snapshot, keys) }
  }
}
