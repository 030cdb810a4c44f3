/** An expected failure of a script: its message is a plain sentence with the next action, and is shown without a stack. */
export function problem(message: string, cause?: unknown): Error {
  const error = new Error(message, { cause })
  error.name = 'Problem'
  return error
}

/** Whether a thrown value was made by `problem`. */
export function isProblem(thrown: unknown): thrown is Error {
  return thrown instanceof Error && thrown.name === 'Problem'
}
