import { z } from 'zod'
import { severitySchema } from './outcome'

/** red: a critical error that must be taken care of · amber: room for improvement · green: in order · grey: not assessed. */
export const lightSchema = z.enum(['red', 'amber', 'green', 'grey'])
/** Red, amber, green or grey. */
export type Light = z.infer<typeof lightSchema>

/** 0 to 100 with one decimal; `null` where nothing was assessed. */
export const scoreValueSchema = z.number().min(0).max(100).nullable()

export const practiceScoreSchema = z.object({
  /** As `SEC05-BP02`. */
  practice: z.string(),
  /** 0 to 100; `null` where no necessary check of it was assessed. */
  score: scoreValueSchema,
  /** The account with the lowest score; in the organization's list only. */
  worst: z.object({ account: z.string(), score: z.number() }).optional(),
})
/** The score of one best practice. */
export type PracticeScore = z.infer<typeof practiceScoreSchema>

export const pillarScoreSchema = z.object({
  /** Id in the catalogue, as `security`. */
  pillar: z.string(),
  /** As measured. */
  score: scoreValueSchema,
  light: lightSchema,
  /** With accepted risks set aside: out of numerator and denominator. */
  accepted: z.object({ score: scoreValueSchema, light: lightSchema, findings: z.number().int() }),
  /** Open findings by severity, each resource once. */
  open: z.record(severitySchema, z.number().int()),
  /** The account with the lowest score; in the organization's list only. */
  worst: z.object({ account: z.string(), score: z.number() }).optional(),
  /** Practices with evidence, in the catalogue's order. */
  practices: z.array(practiceScoreSchema),
})
/** The score of one pillar, as measured and with accepted risks set aside. */
export type PillarScore = z.infer<typeof pillarScoreSchema>

export const pillarCoverageSchema = z.object({
  pillar: z.string(),
  /**
   * Checks in their places: `applicable` leaves out `notApplicable` and `manual`; `assessed` counts each outcome by the share of
   * its resources that could be judged. `share` is the one by the other, 0 to 1; `null` where nothing applies.
   */
  checks: z.object({ assessed: z.number(), applicable: z.number().int(), share: z.number().nullable() }),
  /** Best practices with evidence, of all best practices of the pillar. */
  practices: z.object({ withEvidence: z.number().int(), all: z.number().int() }),
  /** Resources that could not be judged. */
  unknown: z.number().int(),
})
/** How much of a pillar was looked at. */
export type PillarCoverage = z.infer<typeof pillarCoverageSchema>

export const scoresSchema = z.object({
  /** Version of the table of weights and thresholds. */
  weights: z.string(),
  /** All six pillars, in the catalogue's order. */
  organization: z.array(pillarScoreSchema),
  accounts: z.array(z.object({ account: z.string(), pillars: z.array(pillarScoreSchema) })),
})
/** The scores of all pillars, for the organization and each account. */
export type Scores = z.infer<typeof scoresSchema>

export const coverageSchema = z.object({
  organization: z.array(pillarCoverageSchema),
  accounts: z.array(z.object({ account: z.string(), pillars: z.array(pillarCoverageSchema) })),
})
/** How much was looked at, for the organization and each account. */
export type Coverage = z.infer<typeof coverageSchema>
