import { z } from 'zod'
import { problemSchema } from './result'
import { wayInSchema } from '../review/way-in'

export const organizationAccountSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** AWS's state of the account, as `ACTIVE`, `SUSPENDED`, `PENDING_CLOSURE`. */
  status: z.string(),
  /** Id of the unit or root that it is in; `null` where that could not be read. */
  parent: z.string().nullable(),
  /** Service principals for which it is a delegated administrator; `null` where that could not be read. */
  delegatedFor: z.array(z.string()).nullable(),
  /** The management account of the organization. */
  management: z.boolean(),
})

export const organizationSchema = z.object({
  /** The organization's id, `o-…`. */
  id: z.string(),
  /** The partition, for the ARNs of roles. */
  partition: z.string(),
  /** Roots and organizational units, parents before their children. */
  units: z.array(z.object({ id: z.string(), name: z.string(), parent: z.string().nullable() })),
  accounts: z.array(organizationAccountSchema),
  /** What could not be read, and the action that is missing. */
  problems: z.array(problemSchema),
})
/** An organization, as far as the reviewer may see it. */
export type Organization = z.infer<typeof organizationSchema>

export const regionStateSchema = z.object({
  region: z.string(),
  /** AWS's opt-in status: `opt-in-not-required`, `opted-in`, `not-opted-in`. */
  optIn: z.string(),
  /** resources: something was found · empty: the calls of `source` found nothing · unknown: not asked, or not all calls were answered. */
  belief: z.enum(['resources', 'empty', 'unknown']),
  /** The calls behind the belief, or why there is none. */
  source: z.string(),
})
/** A region of an account, and whether anything seems to be in it. */
export type RegionState = z.infer<typeof regionStateSchema>

export const accountRegionsSchema = z.object({
  way: wayInSchema,
  /** Twelve digits; `null` where the account could not be opened. */
  account: z.string().nullable(),
  regions: z.array(regionStateSchema),
  problem: problemSchema.nullable(),
})
/** The regions of one account. */
export type AccountRegions = z.infer<typeof accountRegionsSchema>

export const actionStateSchema = z.object({
  /** The IAM action, as `s3:GetBucketPolicy`. */
  action: z.string(),
  /** Services of the review that need it. */
  services: z.array(z.string()),
  /**
   * worked: a call that takes it was answered · denied: AWS refused a call for the lack of it · simulated: IAM's simulator says
   * `allowed` (it does not know every kind of policy) · failed: the call failed otherwise, see `detail` · notTried.
   */
  state: z.enum(['worked', 'denied', 'simulated', 'failed', 'notTried']),
  /** For `simulated`: what the simulator says. */
  allowed: z.boolean().nullable(),
  /** The call that was made, and where; or why nothing is known. */
  detail: z.string(),
})
/** What is known about one permission in one account. */
export type ActionState = z.infer<typeof actionStateSchema>

export const preflightAccountSchema = z.object({
  way: wayInSchema,
  /** Name of the account, or of its way in. */
  name: z.string(),
  account: z.string().nullable(),
  /** The ARN that STS gave. */
  caller: z.string().nullable(),
  /** waiting · running · done · failed: the credentials do not work, see `problem`. */
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  actions: z.array(actionStateSchema),
  problem: problemSchema.nullable(),
})
/** The pre-flight of one account. */
export type PreflightAccount = z.infer<typeof preflightAccountSchema>

export const preflightSchema = z.object({
  id: z.string(),
  state: z.enum(['running', 'done', 'cancelled']),
  accounts: z.array(preflightAccountSchema),
  /** Actions that are denied, or that the simulator says are, in at least one account; sorted. */
  missing: z.array(z.string()),
  /** The policy that would grant what is missing, as JSON text; `null` where nothing is. */
  policy: z.string().nullable(),
})
/** What is known before a review about what it will be allowed to read. */
export type Preflight = z.infer<typeof preflightSchema>

/** How a policy can be had: as IAM takes it, and as a CloudFormation template of a role. */
export const policyFormats = ['policy', 'stackset'] as const

export const reviewerPolicySchema = z.object({
  /** By format: an IAM policy as JSON, and a CloudFormation template (for a StackSet) of a reviewer role, as YAML. */
  policy: z.string(),
  /** The same policy as managed policies, each within IAM's limit of 6,144 characters, as JSON; one where that is enough. */
  parts: z.array(z.string()),
  stackset: z.string(),
  /** Actions, each with the services of the app that need it and the operations it is needed for. */
  actions: z.array(z.object({ action: z.string(), services: z.array(z.string()), operations: z.array(z.string()) })),
})
/** The least that a reviewer must be allowed. */
export type ReviewerPolicy = z.infer<typeof reviewerPolicySchema>
