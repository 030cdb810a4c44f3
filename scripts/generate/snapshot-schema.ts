import { z } from 'zod'
import { schemaVersion, snapshotSchema } from '../../src/shared/review/snapshot'

/** `docs/schema/snapshot.schema.json`: the JSON Schema of what `review --out` writes. */
export const makeSnapshotSchema = (): string => {
  const schema = z.toJSONSchema(snapshotSchema, { target: 'draft-2020-12' })
  const described = { ...schema, title: `Plumbline snapshot, schema version ${schemaVersion}` }
  return `${JSON.stringify(described, null, 2)}\n`
}
