import { z } from 'zod'

/** What the measured programs are told, as JSON in their first argument. */
export const taskSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('review'),
    home: z.string(),
    profiles: z.array(z.string()),
    /** The day that the sample shows. */
    now: z.string(),
  }),
  z.object({ do: z.literal('read'), home: z.string(), snapshot: z.string() }),
  z.object({ do: z.literal('accounts'), session: z.string() }),
])
export type Task = z.infer<typeof taskSchema>

/** How a review went. Times in milliseconds from its start. */
export const reviewedSchema = z.object({
  kind: z.literal('reviewed'),
  snapshot: z.string(),
  /** When each of its states began: reading, judging, sealing, sealed. */
  began: z.record(z.string(), z.number()),
  total: z.number(),
  /** Requests sent, by operation as in `Calls`. */
  calls: z.record(z.string(), z.number()),
  throttles: z.number(),
  outcomes: z.number(),
  verdicts: z.number(),
  /** Outcomes or resources that could not be judged. */
  blind: z.number(),
  /** The most frequent reasons for that. */
  reasons: z.record(z.string(), z.number()),
  /** The most memory that the process held, in bytes. */
  peakMemory: z.number(),
  /** Processor time of the process, in milliseconds. */
  processor: z.number(),
  /** Longest and p99 delay of its event loop, in milliseconds. */
  stallMost: z.number(),
  stall99: z.number(),
})
export type Reviewed = z.infer<typeof reviewedSchema>

/** What a snapshot weighs, and how fast it is read. Times in milliseconds. */
export const readSchema = z.object({
  kind: z.literal('read'),
  loadFacts: z.number(),
  facts: z.number(),
  /** All checks on those facts: the first time in a fresh process. */
  evaluate: z.number(),
  overview: z.number(),
  /** The list of workloads after the overview, the slowest framework review of one, and the same again. */
  workloads: z.number(),
  lens: z.number(),
  lensAgain: z.number(),
  /** Choices of that review that have evidence. */
  weighed: z.number(),
  /** Each page that was asked for. */
  pages: z.array(z.object({ query: z.string(), took: z.number() })),
  rows: z.number(),
  documentBytes: z.number(),
})
export type ReadFigures = z.infer<typeof readSchema>

/** How the accounts and roles of an SSO session were listed. Times in milliseconds. */
export const listedAccountsSchema = z.object({
  kind: z.literal('accounts'),
  total: z.number(),
  /** Until the first accounts could be shown. */
  first: z.number(),
  accounts: z.number(),
  /** Accounts of which at least one role is known. */
  withRoles: z.number(),
  calls: z.number(),
  throttles: z.number(),
})
export type ListedAccounts = z.infer<typeof listedAccountsSchema>

/** Where a review stands, now and then. */
export const progressedSchema = z.object({
  kind: z.literal('progress'),
  state: z.string(),
  done: z.number(),
  total: z.number(),
  calls: z.number(),
  /** What the process holds now, in bytes. */
  memory: z.number(),
})

/** What the measured programs print, one JSON value a line. */
export const messageSchema = z.discriminatedUnion('kind', [
  reviewedSchema,
  readSchema,
  listedAccountsSchema,
  progressedSchema,
])
export type Message = z.infer<typeof messageSchema>

/** What the measurement in the real app is told. */
export const windowTaskSchema = z.object({
  home: z.string(),
  profiles: z.array(z.string()),
  /** Leads the app to the sample. */
  environment: z.record(z.string(), z.string()),
  /** The snapshot that is paged through. */
  snapshot: z.string(),
  /** Where to write the figures. */
  result: z.string(),
  /** Milliseconds after which it ends, wherever the review is. */
  longest: z.number(),
})
export type WindowTask = z.infer<typeof windowTaskSchema>

/** What was felt in the real app during a review. Times in milliseconds. */
export const windowSchema = z.object({
  /** Where the review ended. */
  state: z.string(),
  total: z.number(),
  calls: z.number(),
  /** Delay of the main process's event loop. */
  stall99: z.number(),
  stallMost: z.number(),
  /** The most memory of the engine's process, looked at now and then, in bytes. */
  engineMemory: z.number(),
  /** Pages of findings as the window waited for them. */
  pages: z.array(z.object({ state: z.string(), query: z.string(), took: z.number() })),
})
export type WindowFigures = z.infer<typeof windowSchema>
