const counts = new Intl.NumberFormat('en')

/** A whole number with its thousands set apart. */
export const showNumber = (value: number): string => counts.format(value)

/** `1 finding`, `2 findings`. */
export const showCount = (value: number, singular: string, plural = `${singular}s`): string =>
  `${showNumber(value)} ${value === 1 ? singular : plural}`
