/** An expected error, as a value. */
export type Problem = {
  readonly kind: 'problem'
  /** For programs: AWS's error code or one of the app's own. */
  readonly code: string
  /** What happened, to what: a sentence. */
  readonly text: string
  /** What to do next: a sentence. */
  readonly action: string
}

/** Makes a problem. */
export const problem = (code: string, text: string, action: string): Problem => ({
  kind: 'problem',
  code,
  text,
  action,
})
