import { z } from 'zod'
import { checkMetadataSchema } from './check-metadata'
import { gapSchema } from './gap'
import { outcomeSchema } from './outcome'
import { coverageSchema, scoresSchema } from './score'
import { memberWaySchema, sessionWaySchema, type WayIn } from './way-in'

/** Raised when the document's shape changes in a way that its readers must know. */
export const schemaVersion = 1

export const scopeSchema = z.object({
  /** Names of the profiles that the reviewer chose; empty, and nothing in `found`: the SDK's default chain. */
  profiles: z.array(z.string()),
  /** Accounts that the reviewer chose without a profile: through SSO sessions, or through a role assumed in each. */
  found: z.array(z.discriminatedUnion('kind', [sessionWaySchema, memberWaySchema])).optional(),
  /** Regions that the reviewer chose; `null`: all that are enabled for each account. */
  regions: z.array(z.string()).nullable(),
  /** Leaves out regions in which a few calls find nothing; what is not looked at there is a gap of its own kind. */
  skipEmptyRegions: z.boolean().optional(),
  /** Services that the reviewer chose; `null`: all. */
  services: z.array(z.string()).nullable(),
  /** Ids of the checks that the reviewer chose; `null`: all of the services. */
  checks: z.array(z.string()).nullable(),
})
/** Which accounts, regions, services and checks a review covers. */
export type Scope = z.infer<typeof scopeSchema>

/** The ways into the accounts of a scope, in the order in which they were chosen. */
export const waysOf = ({ profiles, found = [] }: Scope): readonly WayIn[] => {
  const ways = [...profiles.map((name) => ({ kind: 'profile', name }) as const), ...found]
  return ways.length === 0 ? [{ kind: 'default' }] : ways
}

export const reviewedAccountSchema = z.object({
  /** Twelve digits; `null` where the account could not be identified. */
  id: z.string().nullable(),
  /** Its profile's name, or its own as the portal or the organization gave it. */
  name: z.string(),
  /** Who read: the ARN that STS gave; `null` where it could not be asked. */
  caller: z.string().nullable(),
  /** The profile it was read through, or the way in as `nameWay` writes it; `null`: the default chain. */
  profile: z.string().nullable(),
  /** Further profiles of the same account, not read again. */
  sameAccount: z.array(z.string()),
  partition: z.string(),
  /** Regions that were reviewed. */
  regions: z.array(z.string()),
  /** The endpoint, where it is not AWS's. */
  endpoint: z.string().optional(),
  /** Why the account could not be reviewed. */
  error: z.object({ gap: gapSchema, text: z.string() }).optional(),
})
/** An account of a review. */
export type ReviewedAccount = z.infer<typeof reviewedAccountSchema>

export const snapshotSchema = z.object({
  schemaVersion: z.literal(schemaVersion),
  /** Id of the snapshot. */
  snapshot: z.string(),
  app: z.object({ name: z.literal('plumbline'), version: z.string() }),
  /** The checks that ran, and the version of the catalogue: SHA-256 over ids and versions of all checks. */
  checks: z.object({ version: z.string(), list: z.array(checkMetadataSchema) }),
  scope: scopeSchema,
  /** Start and end, ISO 8601 in UTC. `startedAt` is the `now` of all checks. */
  startedAt: z.string(),
  endedAt: z.string(),
  /** Whether it shows the sample organization, and not AWS. */
  sample: z.boolean(),
  /** Set where the review was not finished: it waits for a sign-in, can be resumed, and is no snapshot of the history yet. */
  unfinished: z.literal(true).optional(),
  accounts: z.array(reviewedAccountSchema),
  /** By check, account and region. */
  outcomes: z.array(outcomeSchema),
  scores: scoresSchema,
  coverage: coverageSchema,
  /** How often each operation was called, retries included. */
  calls: z.array(z.object({ service: z.string(), operation: z.string(), count: z.number().int() })),
  /** SHA-256 over the RFC 8785 bytes of facts and outcomes: equal where the architecture is. */
  contentDigest: z.string(),
  /** SHA-256 over the RFC 8785 bytes of this document without this field. */
  digest: z.string(),
})
/** The stored result of a review; never edited. */
export type Snapshot = z.infer<typeof snapshotSchema>
