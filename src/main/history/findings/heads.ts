import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { severitySchema } from '../../../shared/review/outcome'
import { lightSchema, scoreValueSchema } from '../../../shared/review/score'
import type { Light } from '../../../shared/review/score'
import { snapshotSchema } from '../../../shared/review/snapshot'
import { parseJson } from '../facts'

const headSchema = snapshotSchema
  .omit({ outcomes: true, checks: true })
  .extend({ checks: z.object({ version: z.string() }) })
/** A document without its outcomes and the checks' texts. */
export type SnapshotHead = z.infer<typeof headSchema>

const openSchema = z.record(severitySchema, z.number().int())

/** A document's head, and counts of its open findings. */
export type SnapshotSummary = {
  readonly head: SnapshotHead
  /** Open findings, each resource once: of critical and high severity, and of medium and low. */
  readonly red: number
  readonly amber: number
  readonly open: z.infer<typeof openSchema>
}

/** A point of a pillar's curve. */
export type PillarPoint = {
  readonly score: number | null
  readonly light: Light
  readonly acceptedScore: number | null
  readonly acceptedLight: Light
}

/** The scores of a snapshot as one point of the curves. Only points of equal `scopeKey` and `sample` may be joined by a line. */
export type TrendRow = {
  readonly snapshot: string
  /** The `now` of its checks, ISO 8601. */
  readonly at: string
  readonly sample: boolean
  readonly scopeKey: string
  /** Where it differs from the point before, the checks changed. */
  readonly checksVersion: string
  /** By pillar id. */
  readonly pillars: Readonly<Record<string, PillarPoint>>
}

type SummaryRow = { readonly head: string; readonly red: number; readonly amber: number; readonly open: string }
type TrendSource = {
  readonly snapshot: string
  readonly at: string
  readonly sample: number
  readonly scopeKey: string
  readonly checksVersion: string
  readonly pillars: string
}

const pillarsSchema = z.record(
  z.string(),
  z.object({
    score: scoreValueSchema,
    light: lightSchema,
    acceptedScore: scoreValueSchema,
    acceptedLight: lightSchema,
  }),
)

/** Reads what stands above the findings. */
export type HeadReader = {
  /** Undefined where the snapshot's query tables could not be filled. */
  readonly summary: (snapshot: number) => SnapshotSummary | undefined
  /** Oldest first; of the organization, or of one account. */
  readonly trend: (account?: string) => readonly TrendRow[]
}

/** Prepares reading of heads. */
export const prepareHeads = (database: Database): HeadReader => {
  const find = database.prepare<[number], SummaryRow>(
    'SELECT head, red, amber, open FROM snapshot_index WHERE snapshot = ?',
  )
  const trend = database.prepare<[string], TrendSource>(
    `SELECT s.id AS snapshot, s.started_at AS at, s.sample, s.scope_key AS scopeKey, s.checks_version AS checksVersion,
       json_group_object(p.pillar, json_object('score', p.score, 'light', p.light,
         'acceptedScore', p.accepted_score, 'acceptedLight', p.accepted_light)) AS pillars
     FROM snapshot AS s JOIN pillar_score AS p ON p.snapshot = s.number AND p.account = ?
     GROUP BY s.number ORDER BY s.started_at, s.number`,
  )
  return {
    summary: (snapshot) => {
      const row = find.get(snapshot)
      if (row === undefined) return undefined
      return {
        head: headSchema.parse(parseJson(row.head)),
        red: row.red,
        amber: row.amber,
        open: openSchema.parse(parseJson(row.open)),
      }
    },
    trend: (account = '') =>
      trend.all(account).map(({ sample, pillars, ...row }) => ({
        ...row,
        sample: sample === 1,
        pillars: pillarsSchema.parse(parseJson(pillars)),
      })),
  }
}
