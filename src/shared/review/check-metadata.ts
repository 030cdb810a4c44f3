import { z } from 'zod'
import { severitySchema } from './outcome'

export const practiceLinkSchema = z.object({
  /** A best practice of the catalogue, as `SEC05-BP02`. */
  id: z.string(),
  /** necessary: the practice cannot be in place where the check fails. related: shown beside it, decides nothing. */
  link: z.enum(['necessary', 'related']),
  /** Which part of the practice the check looks at. */
  part: z.string(),
})
/** A best practice that a check looks at, and what the check means for it. */
export type PracticeLink = z.infer<typeof practiceLinkSchema>

/** What a check says about itself: all of a check but its function, kept in each snapshot. */
export const checkMetadataSchema = z.object({
  id: z.string(),
  /** Raised when the check's rule changes, so that a trend can mark it. */
  version: z.number().int().positive(),
  /** The service's folder, one of the names that `--service` takes. */
  service: z.string(),
  /** What is so where the check passes. */
  title: z.string(),
  /** What is so where the check fails. */
  failureTitle: z.string(),
  /** What can happen. */
  risk: z.string(),
  /** What to do. */
  fix: z.string(),
  /** The way to get there, in order; absent in snapshots of older versions. */
  steps: z.array(z.string()).optional(),
  /** What can break or stop by following the steps. */
  caution: z.string().optional(),
  /** Why its severity is not the one that other tools give. */
  weighs: z.string().optional(),
  severity: severitySchema,
  bestPractices: z.array(practiceLinkSchema),
  references: z.array(z.string()),
  /** Whether it judges each region on its own or the account as a whole. */
  per: z.enum(['region', 'account']),
  /** Set where it judges the account itself, or the account in a region, and no resource: such checks run in empty regions too. */
  subject: z.literal('place').optional(),
  /** Ids of the facts it needs. */
  needs: z.array(z.string()),
  /** The same question in other tools: `prowler:<id>`, `service-screener:<id>`. */
  peers: z.array(z.string()),
  /** Why this check answers a peer's question otherwise than that peer does, by peer. */
  differs: z.record(z.string(), z.string()),
  /** True where only a person can judge. */
  manual: z.boolean(),
})
/** All of a check but its function. */
export type CheckMetadata = z.infer<typeof checkMetadataSchema>
