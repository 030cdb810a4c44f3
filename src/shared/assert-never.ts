/** Ends a switch over a union: a member that nobody handles is a type error, and a bug that throws at run time. */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
