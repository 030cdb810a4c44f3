/** A list with the item put in at its end, or taken out where it is in it. */
export const toggleItem = (list: readonly string[], item: string): string[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item]

/** A list with the item one place up (-1) or down (1); at the ends, and for what is not in it, as it was. */
export const moveItem = (list: readonly string[], item: string, by: -1 | 1): string[] => {
  const from = list.indexOf(item)
  const to = from + by
  if (from === -1 || to < 0 || to >= list.length) return [...list]
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}
