import { z } from 'zod'

/** An expected error as people see it. */
export const problemSchema = z.object({
  /** For code and tests, in PascalCase: `HomeInUse`. */
  code: z.string(),
  /** What happened, to what: a sentence. */
  text: z.string(),
  /** What to do next: a sentence. */
  next: z.string(),
})
/** An expected error, as people read it. */
export type Problem = z.infer<typeof problemSchema>

/** A value, or an expected error. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Problem }

/** The value went well. */
export const ok = <Value>(value: Value): Result<Value> => ({ ok: true, value })

/** Something expected went wrong. */
export const failed = (code: string, text: string, next: string): Result<never> => ({
  ok: false,
  error: { code, text, next },
})
