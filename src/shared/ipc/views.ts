import { z } from 'zod'
import { checkMetadataSchema } from '../review/check-metadata'
import { gapSchema } from '../review/gap'
import { evidenceSchema, resourceSchema, severitySchema } from '../review/outcome'
import { coverageSchema, lightSchema, scoresSchema } from '../review/score'
import { reviewedAccountSchema, scopeSchema } from '../review/snapshot'
import { seenGapSchema } from './review'

export const snapshotRowSchema = z.object({
  snapshot: z.string(),
  startedAt: z.string(),
  endedAt: z.string(),
  sample: z.boolean(),
  /** Whether an account was read through an endpoint that is not AWS's. */
  notAws: z.boolean(),
  accounts: z.array(z.string()),
  /** By pillar id; `null`: not assessed. */
  scores: z.record(z.string(), z.object({ score: z.number().nullable(), light: lightSchema })),
  red: z.number().int(),
  amber: z.number().int(),
  digest: z.string(),
  scope: scopeSchema,
})
/** A snapshot in a list. */
export type SnapshotRow = z.infer<typeof snapshotRowSchema>

export const trendPointSchema = z.object({
  snapshot: z.string(),
  at: z.string(),
  /** By pillar id. */
  scores: z.record(z.string(), z.number().nullable()),
  /** The checks differ from those of the point before. */
  checksChanged: z.boolean(),
})
/** One snapshot in a trend. */
export type TrendPoint = z.infer<typeof trendPointSchema>

export const findingRowSchema = z.object({
  check: z.string(),
  title: z.string(),
  account: z.string(),
  accountName: z.string(),
  region: z.string(),
  service: z.string(),
  /** Of the check's first necessary practice. */
  pillar: z.string(),
  bestPractice: z.string(),
  resource: resourceSchema,
  /** unknown: the resource could not be judged; notAssessed: the check could not run there (then `resource` is the account). */
  result: z.enum(['fail', 'pass', 'unknown', 'notAssessed']),
  severity: severitySchema,
  light: lightSchema,
})
/** A row of the findings table. */
export type FindingRow = z.infer<typeof findingRowSchema>

/** What a list of findings can be sorted by. */
export const findingSorts = [
  'severity',
  'title',
  'resource',
  'account',
  'region',
  'service',
  'pillar',
  'result',
] as const

export const findingQuerySchema = z.object({
  snapshot: z.string(),
  /** Each list: any of its values; empty: all. */
  results: z.array(findingRowSchema.shape.result),
  severities: z.array(severitySchema),
  lights: z.array(lightSchema),
  accounts: z.array(z.string()),
  regions: z.array(z.string()),
  services: z.array(z.string()),
  pillars: z.array(z.string()),
  bestPractices: z.array(z.string()),
  checks: z.array(z.string()),
  /** Within title, resource name or ARN, any case; empty: all. */
  text: z.string(),
  sort: z.enum(findingSorts),
  descending: z.boolean(),
  /** From 0. */
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
})
/** Which findings of a snapshot are asked for. */
export type FindingQuery = z.infer<typeof findingQuerySchema>

export const findingDetailSchema = z.object({
  row: findingRowSchema,
  check: checkMetadataSchema,
  evidence: z.array(evidenceSchema),
  gap: gapSchema.nullable(),
  /** Facts about the resource: the fact's id and the item, plain JSON. */
  facts: z.array(z.object({ fact: z.string(), value: z.json() })),
  /** The same finding in all snapshots, oldest first. */
  history: z.array(
    z.object({
      snapshot: z.string(),
      at: z.string(),
      result: z.enum(['fail', 'pass', 'unknown', 'notAssessed', 'absent']),
    }),
  ),
})
/** All there is to know about one finding. */
export type FindingDetail = z.infer<typeof findingDetailSchema>

export const overviewSchema = z.object({
  snapshot: snapshotRowSchema,
  accounts: z.array(reviewedAccountSchema),
  app: z.string(),
  contentDigest: z.string(),
  scores: scoresSchema,
  coverage: coverageSchema,
  /** The snapshot before it of the same scope, if any, with its scores by pillar id. */
  previous: z
    .object({
      snapshot: z.string(),
      at: z.string(),
      scores: z.record(z.string(), z.number().nullable()),
      checksChanged: z.boolean(),
    })
    .nullable(),
  /** Against `previous`, failing verdicts by identity. */
  change: z.object({ new: z.number().int(), fixed: z.number().int(), open: z.number().int() }).nullable(),
  /** Snapshots of the same scope, oldest first, up to this one. */
  trend: z.array(trendPointSchema),
  /** Open findings by check, worst first: what to do first. */
  first: z.array(
    z.object({
      check: z.string(),
      title: z.string(),
      fix: z.string(),
      severity: severitySchema,
      pillar: z.string(),
      findings: z.number().int(),
      accounts: z.number().int(),
    }),
  ),
  /** Open findings, by severity. */
  open: z.record(severitySchema, z.number().int()),
  /** What could not be looked at: gaps by kind and action, with how much hangs on each. */
  gaps: z.array(
    z.object({ gap: gapSchema, accounts: z.array(z.string()), checks: z.number().int(), resources: z.number().int() }),
  ),
  calls: z.number().int(),
  /** Workloads of the Well-Architected Tool, with their risks per pillar as the Tool counts them, and how the evidence stands to the answers. */
  workloads: z.array(
    z.object({
      /** As `keyOfWorkload` writes it. */
      key: z.string(),
      /** The owner's account, or the one that it is shared with. */
      account: z.string(),
      region: z.string(),
      name: z.string(),
      /** By pillar id of the framework: how many questions have which risk. */
      risks: z.record(z.string(), z.record(z.string(), z.number().int())),
      /** By pillar id of the framework: how many choices stand so. */
      evidence: z.record(
        z.string(),
        z.object({
          contradiction: z.number().int(),
          doubt: z.number().int(),
          candidate: z.number().int(),
          blindSpot: z.number().int(),
          excludedButFound: z.number().int(),
        }),
      ),
    }),
  ),
})
/** Everything the overview shows of one snapshot. */
export type Overview = z.infer<typeof overviewSchema>

export const gapPageSchema = z.object({ total: z.number().int(), rows: z.array(seenGapSchema) })
