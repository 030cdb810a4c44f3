/** Bounds of a milestone's name in the Tool, in characters. */
export const milestoneName = { least: 3, most: 100 } as const

/** What is wrong with the name of a new milestone; `undefined`: nothing. The Tool wants names that are unique within the workload. */
export const milestoneNameFault = (name: string, taken: readonly string[]): string | undefined => {
  const own = name.trim()
  if (own.length < milestoneName.least) return `Write at least ${milestoneName.least} characters.`
  if (own.length > milestoneName.most) return `Write at most ${milestoneName.most} characters; these are ${own.length}.`
  return taken.some((other) => other.trim().toLowerCase() === own.toLowerCase())
    ? 'The workload has a milestone of this name already: the Tool wants another.'
    : undefined
}
