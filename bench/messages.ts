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
  /** Each page that was asked for. */
  pages: z.array(z.object({ query: z.string(), took: z.number() })),
  rows: z.number(),
  documentBytes: z.number(),
})
export type ReadFigures = z.infer<typeof readSchema>

/** Where a review stands, now and then. */
export const progressedSchema = z.object({
  kind: z.literal('progress'),
  state: z.string(),
  done: z.number(),
  total: z.number(),
  calls: z.number(),
})

/** What the measured programs print, one JSON value a line. */
export const messageSchema = z.discriminatedUnion('kind', [reviewedSchema, readSchema, progressedSchema])
export type Message = z.infer<typeof messageSchema>
