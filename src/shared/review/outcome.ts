import { z } from 'zod'
import { gapSchema } from './gap'

/** From worst to least; the weight of each stands in the scoring table. */
export const severities = ['critical', 'high', 'medium', 'low'] as const
export const severitySchema = z.enum(severities)
/** How bad a failing verdict is. */
export type Severity = z.infer<typeof severitySchema>

/** A resource that was judged. */
export const resourceSchema = z.object({
  /** Identity across snapshots. The account itself is `arn:<partition>:iam::<account>:root`, in a region `arn:<partition>:account:<region>:<account>:account`. */
  arn: z.string(),
  /** CloudFormation type name, as `AWS::EC2::SecurityGroup`; `AWS::::Account` for an account. */
  type: z.string(),
  /** What people call it; may hold any text that a customer typed. */
  name: z.string(),
})
/** What a verdict is about. */
export type Resource = z.infer<typeof resourceSchema>

/** One thing that decided: a path within a fact's item and the value found there. */
export const evidenceSchema = z.object({
  /** Within the item, with AWS's own names: `IpPermissions[0].IpRanges[0].CidrIp`. */
  path: z.string().min(1),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  /** The value changes from read to read (a last-used date): shown, but no part of the content digest. */
  volatile: z.literal(true).optional(),
})
/** A place in a fact and the value found there, on which a verdict rests. */
export type Evidence = z.infer<typeof evidenceSchema>

export const verdictSchema = z.object({
  resource: resourceSchema,
  result: z.enum(['pass', 'fail']),
  /** The check's severity, or the verdict's own where the check's rule says so. */
  severity: severitySchema,
  evidence: z.array(evidenceSchema),
})
/** Pass or fail for one resource, with evidence. */
export type Verdict = z.infer<typeof verdictSchema>

export const unknownItemSchema = z.object({ resource: resourceSchema, gap: gapSchema })
/** A resource that could not be judged. It is no verdict and never counts in a score. */
export type UnknownItem = z.infer<typeof unknownItemSchema>

/** How a check can end in one account and region. */
export const outcomeStatuses = ['assessed', 'notApplicable', 'notAssessed', 'manual'] as const

export const outcomeSchema = z.object({
  /** Id of the check. */
  check: z.string(),
  /** Twelve digits. */
  account: z.string(),
  /** A region's name, or `global` for a check on the whole account. */
  region: z.string(),
  /** assessed: verdicts · notApplicable: no such resource · notAssessed: see `gap` · manual: only a person can judge. */
  status: z.enum(outcomeStatuses),
  /** Why nothing was assessed; set with `notAssessed` only. */
  gap: gapSchema.optional(),
  unknown: z.array(unknownItemSchema),
  verdicts: z.array(verdictSchema),
})
/** What one check found in one account and region. */
export type Outcome = z.infer<typeof outcomeSchema>

/** The `region` of outcomes that concern the whole account. */
export const globalRegion = 'global'

/** A finding's identity across snapshots: check and resource. */
export const findingId = (check: string, arn: string): string => `${check}|${arn}`
