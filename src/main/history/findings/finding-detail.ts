import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { FindingRow } from '../../../shared/ipc/views'
import { checkMetadataSchema } from '../../../shared/review/check-metadata'
import type { CheckMetadata } from '../../../shared/review/check-metadata'
import { gapSchema } from '../../../shared/review/gap'
import type { Gap } from '../../../shared/review/gap'
import { evidenceSchema } from '../../../shared/review/outcome'
import type { Evidence } from '../../../shared/review/outcome'
import { prepareRows } from './finding-rows'
import type { RowKey } from './finding-rows'

/** Which row: a check's in one place about one resource. */
export type FindingKey = {
  readonly check: string
  readonly arn: string
  readonly account: string
  readonly region: string
}

/** A row with all that decided. */
export type FindingDetail = {
  readonly row: FindingRow
  readonly check: CheckMetadata
  readonly evidence: readonly Evidence[]
  /** Why it could not be judged; null where it was. */
  readonly gap: Gap | null
}

const detailSchema = z.union([z.array(evidenceSchema), gapSchema])

type DetailRow = RowKey & { readonly metadata: string; readonly detail: string }

/** Prepares reading of one row; of several about the same resource, the worst. */
export const prepareFindingDetail = (
  database: Database,
): ((snapshot: number, key: FindingKey) => FindingDetail | undefined) => {
  const find = database.prepare<unknown[], DetailRow>(
    `SELECT g.number, f.position, c.metadata, d.detail
     FROM resource AS r
     CROSS JOIN snapshot_resource AS s INDEXED BY snapshot_resource_resource ON s.resource = r.number AND s.snapshot = @snapshot
     CROSS JOIN finding AS f INDEXED BY finding_position ON f.snapshot = s.snapshot AND f.position = s.position
     CROSS JOIN finding_group AS g ON g.snapshot = f.snapshot AND g.number = f.finding_group
     CROSS JOIN check_metadata AS c ON c.number = g.check_number
     CROSS JOIN finding_detail AS d ON d.number = f.detail
     WHERE r.arn = @arn AND c.id = @check AND g.account = @account AND g.region = @region
     ORDER BY g.number LIMIT 1`,
  )
  const rowsOf = prepareRows(database)
  return (snapshot, key) => {
    const found = find.get({ snapshot, ...key })
    const [row] = found === undefined ? [] : rowsOf(snapshot, [found])
    if (found === undefined || row === undefined) return undefined
    const detail = detailSchema.parse(JSON.parse(found.detail))
    return {
      row,
      check: checkMetadataSchema.parse(JSON.parse(found.metadata)),
      evidence: 'kind' in detail ? [] : detail,
      gap: 'kind' in detail ? detail : null,
    }
  }
}
