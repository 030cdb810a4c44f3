import type { Database } from 'better-sqlite3'
import type { FindingRow } from '../../../shared/ipc/views'
import { lightSchema } from '../../../shared/review/score'
import { resultOf, severityOf } from './ranks'

/** Where a row lies within its snapshot. */
export type RowKey = { readonly number: number; readonly position: number }

type GroupRow = {
  readonly check_id: string
  readonly service: string
  readonly title: string
  readonly failure_title: string
  readonly pillar: string
  readonly best_practice: string
  readonly account: string
  readonly account_name: string
  readonly region: string
  readonly result: number
  readonly severity: number
  readonly light: string
}
type ResourceRow = { readonly arn: string; readonly type: string; readonly name: string }

/** Prepares reading of rows by their keys. */
export const prepareRows = (
  database: Database,
): ((snapshot: number, keys: readonly RowKey[]) => readonly FindingRow[]) => {
  const group = database.prepare<[number, number], GroupRow>(
    `SELECT c.id AS check_id, c.service, c.title, c.failure_title, c.pillar, c.best_practice,
       g.account, g.account_name, g.region, g.result, g.severity, g.light
     FROM finding_group AS g JOIN check_metadata AS c ON c.number = g.check_number WHERE g.snapshot = ? AND g.number = ?`,
  )
  const resource = database.prepare<[number, number], ResourceRow>(
    `SELECT arn, type, name FROM snapshot_resource AS s JOIN resource AS r ON r.number = s.resource
     WHERE s.snapshot = ? AND s.position = ?`,
  )
  return (snapshot, keys) => {
    const groups = new Map<number, GroupRow | undefined>()
    return keys.map(({ number, position }) => {
      if (!groups.has(number)) groups.set(number, group.get(snapshot, number))
      const found = groups.get(number)
      const of = resource.get(snapshot, position)
      if (found === undefined || of === undefined) throw new Error(`The index of snapshot ${snapshot} is incomplete`)
      const result = resultOf(found.result)
      return {
        check: found.check_id,
        title: result === 'fail' ? found.failure_title : found.title,
        account: found.account,
        accountName: found.account_name,
        region: found.region,
        service: found.service,
        pillar: found.pillar,
        bestPractice: found.best_practice,
        resource: of,
        result,
        severity: severityOf(found.severity),
        light: lightSchema.parse(found.light),
      }
    })
  }
}
