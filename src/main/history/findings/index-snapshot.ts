import type { Database } from 'better-sqlite3'
import { findBestPractice } from '../../../shared/framework/lookup'
import type { CheckMetadata } from '../../../shared/review/check-metadata'
import { findingId, severities } from '../../../shared/review/outcome'
import type { Resource, Severity } from '../../../shared/review/outcome'
import type { Snapshot } from '../../../shared/review/snapshot'
import { findingLight } from '../../../shared/scoring/light'
import { groupOutcomes } from './group-outcomes'
import type { FindingGroup } from './group-outcomes'
import { resultRank, severityRank } from './ranks'

/** Raised when the query tables are to be filled otherwise; older ones are then rebuilt from their documents. */
export const indexVersion = 1

/** Removes a snapshot's rows from the query tables. */
export const dropIndex = (database: Database, snapshot: number): void => {
  for (const table of ['finding', 'finding_group', 'snapshot_resource', 'pillar_score', 'snapshot_index'])
    database.prepare(`DELETE FROM ${table} WHERE snapshot = ?`).run(snapshot)
}

/** Removes what no snapshot's rows name any more. */
export const sweepIndex = (database: Database): void => {
  database.exec(`
    DELETE FROM resource WHERE number IN
      (SELECT number FROM resource AS r WHERE NOT EXISTS (SELECT 1 FROM snapshot_resource WHERE resource = r.number));
    DELETE FROM check_metadata WHERE NOT EXISTS (SELECT 1 FROM finding_group WHERE check_number = check_metadata.number);
    DELETE FROM finding_detail WHERE number NOT IN (SELECT detail FROM finding);
  `)
}

/** Finds the number of a text, or adds it; each text is looked up once. */
const numberer = (
  find: (text: string) => number | undefined,
  add: (text: string) => number,
): ((text: string) => number) => {
  const known = new Map<string, number>()
  return (text) => {
    const number = known.get(text) ?? find(text) ?? add(text)
    known.set(text, number)
    return number
  }
}

const putCheck = (database: Database): ((check: CheckMetadata) => number) => {
  const put = database
    .prepare<unknown[], number>(
      `INSERT INTO check_metadata (id, service, title, failure_title, pillar, best_practice, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (metadata) DO UPDATE SET pillar = excluded.pillar RETURNING number`,
    )
    .pluck()
  const forget = database.prepare('DELETE FROM check_practice WHERE check_number = ?')
  const putPractice = database.prepare('INSERT INTO check_practice VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
  const pillarOf = (practice: string): string => findBestPractice(practice)?.pillarId ?? ''
  return (check) => {
    const { id, service, title, failureTitle, bestPractices } = check
    const necessary = bestPractices.filter(({ link }) => link === 'necessary')
    const deciding = necessary.length > 0 ? necessary : bestPractices
    const first = deciding[0]?.id ?? ''
    const number = put.get(id, service, title, failureTitle, pillarOf(first), first, JSON.stringify(check))
    if (number === undefined) throw new Error(`The check ${id} was not stored`)
    forget.run(number)
    for (const practice of bestPractices)
      putPractice.run(number, practice.id, pillarOf(practice.id), deciding.includes(practice) ? 1 : 0)
    return number
  }
}

/** Text that a search looks into: lower case, name and ARN apart. */
const searchText = ({ name, arn }: Resource): string => `${name}\n${arn}`.toLowerCase()

const resourceKey = ({ arn, type, name }: Resource): string => JSON.stringify([arn, type, name])

const compareResources = (a: readonly [string, Resource], b: readonly [string, Resource]): number => {
  const [x, y] = [a[0] + a[1].arn, b[0] + b[1].arn]
  return x < y ? -1 : x > y ? 1 : 0
}

/** Gives each resource of the snapshot its place in the order of names. */
const putResources = (
  database: Database,
  snapshot: number,
  groups: readonly FindingGroup[],
): ReadonlyMap<string, number> => {
  const all = new Map<string, Resource>()
  for (const { findings } of groups) for (const { resource } of findings) all.set(resourceKey(resource), resource)
  const find = database
    .prepare<[string, string, string], number>('SELECT number FROM resource WHERE arn = ? AND type = ? AND name = ?')
    .pluck()
  const add = database.prepare('INSERT INTO resource (arn, type, name, search_text) VALUES (?, ?, ?, ?)')
  const place = database.prepare('INSERT INTO snapshot_resource (snapshot, position, resource) VALUES (?, ?, ?)')
  const sorted = [...all].map(([key, resource]) => ({ key, resource, name: `${resource.name.toLowerCase()}\n` }))
  sorted.sort((a, b) => compareResources([a.name, a.resource], [b.name, b.resource]))
  return new Map(
    sorted.map(({ key, resource }, position) => {
      const { arn, type, name } = resource
      const number = find.get(arn, type, name) ?? Number(add.run(arn, type, name, searchText(resource)).lastInsertRowid)
      place.run(snapshot, position, number)
      return [key, position]
    }),
  )
}

const putGroups = (database: Database, snapshot: number, groups: readonly FindingGroup[]): void => {
  const positions = putResources(database, snapshot, groups)
  const checkNumber = putCheck(database)
  const checks = new Map<CheckMetadata, number>()
  const findDetail = database.prepare<[string], number>('SELECT number FROM finding_detail WHERE detail = ?').pluck()
  const addDetail = database.prepare('INSERT INTO finding_detail (detail) VALUES (?)')
  const detailNumber = numberer(
    (text) => findDetail.get(text),
    (text) => Number(addDetail.run(text).lastInsertRowid),
  )
  const putGroup = database.prepare('INSERT INTO finding_group VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const putFinding = database.prepare('INSERT INTO finding VALUES (?, ?, ?, ?)')
  groups.forEach((group, number) => {
    const check = checks.get(group.check) ?? checkNumber(group.check)
    checks.set(group.check, check)
    // A resource stands once in a group, whatever the document says twice.
    const rows = new Map(group.findings.map((one) => [positions.get(resourceKey(one.resource)) ?? 0, one.detail]))
    const { account, accountName, region, result, severity, light } = group
    const ranks = [resultRank(result), severityRank(severity)]
    putGroup.run(snapshot, number, check, account, accountName, region, ...ranks, light, rows.size)
    for (const position of [...rows.keys()].sort((a, b) => a - b))
      putFinding.run(snapshot, number, position, detailNumber(JSON.stringify(rows.get(position))))
  })
}

/** Open findings by severity; a resource that was seen from two places counts once, with its worst. */
const countOpen = (groups: readonly FindingGroup[]): Readonly<Record<Severity, number>> => {
  const seen = new Set<string>()
  const open = { critical: 0, high: 0, medium: 0, low: 0 }
  for (const { check, result, severity, findings } of groups.filter((group) => group.result === 'fail'))
    for (const { resource } of findings) {
      const id = findingId(check.id, resource.arn)
      if (result === 'fail' && !seen.has(id)) open[severity] += 1
      seen.add(id)
    }
  return open
}

const putScores = (database: Database, snapshot: number, { scores }: Snapshot): void => {
  const put = database.prepare('INSERT INTO pillar_score VALUES (?, ?, ?, ?, ?, ?, ?)')
  for (const { account, pillars } of [{ account: '', pillars: scores.organization }, ...scores.accounts])
    for (const { pillar, score, light, accepted } of pillars)
      put.run(snapshot, account, pillar, score, light, accepted.score, accepted.light)
}

/** Fills the query tables from a snapshot's document. What was there of it is replaced. */
export const indexSnapshot = (database: Database, snapshot: number, document: Snapshot): void => {
  dropIndex(database, snapshot)
  const groups = groupOutcomes(document)
  putGroups(database, snapshot, groups)
  putScores(database, snapshot, document)
  const open = countOpen(groups)
  const ofLight = (light: 'red' | 'amber'): number =>
    severities.filter((severity) => findingLight(severity) === light).reduce((sum, severity) => sum + open[severity], 0)
  const { outcomes: _outcomes, checks, ...rest } = document
  database
    .prepare('INSERT INTO snapshot_index VALUES (?, ?, ?, ?, ?, ?)')
    .run(
      snapshot,
      indexVersion,
      ofLight('red'),
      ofLight('amber'),
      JSON.stringify(open),
      JSON.stringify({ ...rest, checks: { version: checks.version } }),
    )
}
