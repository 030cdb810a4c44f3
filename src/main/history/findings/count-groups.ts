import type { Database } from 'better-sqlite3'
import type { FindingQuery } from '../../../shared/ipc/views'
import { groupCondition, groupParameters, titleOf } from './filter'
import type { FindingFilter } from './filter'
import { resultRank } from './ranks'

/** How many rows of a group are asked for. `whole`: all of them, whatever the resource. */
export type CountedGroup = { readonly number: number; readonly count: number; readonly whole: boolean }

/** Groups that are asked for, in the order of a sort. */
export type CountGroups = (
  snapshot: number,
  filter: FindingFilter,
  sort: Exclude<FindingQuery['sort'], 'resource'>,
  descending: boolean,
) => readonly CountedGroup[]

const failed = `g.result = ${resultRank('fail')}`

const sortKeys = {
  severity: 'g.severity',
  title: `${titleOf(failed)} COLLATE NOCASE`,
  account: 'g.account_name COLLATE NOCASE',
  region: 'g.region',
  service: 'c.service',
  pillar: 'c.pillar',
  result: 'g.result',
} as const satisfies Record<Exclude<FindingQuery['sort'], 'resource'>, string>

type GroupRow = { readonly number: number; readonly count: number; readonly title: string }

/** How a search compares: lower case, of any script. */
export const foldText = (text: string): string => text.trim().toLowerCase()

/** Prepares counting: filters look at groups, and a search at the resources of the groups whose title it does not meet. */
export const prepareCounts = (database: Database): CountGroups => {
  const statements = new Map<string, ReturnType<typeof prepare>>()
  const prepare = (key: string, direction: string) =>
    database.prepare<unknown[], GroupRow>(
      `SELECT g.number, g.count, ${titleOf(failed)} AS title
       FROM finding_group AS g JOIN check_metadata AS c ON c.number = g.check_number
       WHERE ${groupCondition} ORDER BY ${key} ${direction}, g.number`,
    )
  const statementOf = (sort: keyof typeof sortKeys, descending: boolean) => {
    const name = `${sort} ${descending}`
    const statement = statements.get(name) ?? prepare(sortKeys[sort], descending ? 'DESC' : 'ASC')
    statements.set(name, statement)
    return statement
  }
  const countMatches = database.prepare<unknown[], { number: number; count: number }>(
    `WITH matched AS MATERIALIZED (
       SELECT position FROM snapshot_resource AS s JOIN resource AS r ON r.number = s.resource
       WHERE s.snapshot = @snapshot AND instr(r.search_text, @text) > 0)
     SELECT f.finding_group AS number, count(*) AS count
     FROM matched CROSS JOIN finding AS f INDEXED BY finding_position ON f.snapshot = @snapshot AND f.position = matched.position
     WHERE +f.finding_group IN (SELECT value FROM json_each(@groups)) GROUP BY f.finding_group`,
  )
  return (snapshot, filter, sort, descending) => {
    const rows = statementOf(sort, descending).all({ snapshot, ...groupParameters(filter) })
    const text = foldText(filter.text)
    if (text === '') return rows.map(({ number, count }) => ({ number, count, whole: true }))
    const isWhole = (row: GroupRow): boolean => row.title.toLowerCase().includes(text)
    const groups = JSON.stringify(rows.filter((row) => !isWhole(row)).map(({ number }) => number))
    const matches = new Map(countMatches.all({ snapshot, text, groups }).map(({ number, count }) => [number, count]))
    return rows
      .map((row) => {
        const whole = isWhole(row)
        return { number: row.number, count: whole ? row.count : (matches.get(row.number) ?? 0), whole }
      })
      .filter(({ count }) => count > 0)
  }
}
