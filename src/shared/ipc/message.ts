import { z } from 'zod'
import { problemSchema } from './result'

/** What goes over a port between two of the app's processes. */
export const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request'), id: z.number().int(), channel: z.string(), request: z.unknown() }),
  z.object({
    kind: z.literal('answer'),
    id: z.number().int(),
    result: z.union([
      z.object({ ok: z.literal(true), value: z.unknown() }),
      z.object({ ok: z.literal(false), error: problemSchema }),
    ]),
  }),
  z.object({ kind: z.literal('event'), name: z.string(), payload: z.unknown() }),
])
/** A message between two processes or threads. */
export type Message = z.infer<typeof messageSchema>
