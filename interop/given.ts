/** What the server should have given; throws where it did not, since the estate cannot be built then. */
export const given = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('The server left out what the estate needs.')
  return value
}
