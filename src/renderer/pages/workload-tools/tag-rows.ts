/** A tag as it is typed. */
export type TagRow = { readonly key: string; readonly value: string }

/** Tags as they are typed, read: `undefined` where one of them is not whole, with what is wrong by its place. */
export const readTags = (
  rows: readonly TagRow[],
): { readonly tags: Record<string, string> | undefined; readonly faults: readonly (string | undefined)[] } => {
  const faults = rows.map(({ key }, index) => {
    if (key.trim() === '') return 'A tag needs a key.'
    return rows.findIndex((other) => other.key.trim() === key.trim()) < index ? 'This key is there already.' : undefined
  })
  const whole = faults.every((fault) => fault === undefined)
  return { faults, tags: whole ? Object.fromEntries(rows.map(({ key, value }) => [key.trim(), value])) : undefined }
}
