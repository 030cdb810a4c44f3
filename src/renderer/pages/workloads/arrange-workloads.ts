import type { WorkloadRow } from '../../../shared/ipc/workloads'

const textOf = ({ name, workloadId, owner, region, reviewOwner, lenses, seenFrom }: WorkloadRow): string =>
  [
    name,
    workloadId,
    owner,
    region,
    reviewOwner,
    ...lenses.map((lens) => lens.name),
    ...seenFrom.map((one) => one.accountName),
  ]
    .join('\n')
    .toLowerCase()

const compare = (one: string | number, other: string | number): number => (one < other ? -1 : one > other ? 1 : 0)

/** The workloads that hold each word, sorted; what is equal stays in the order of names. */
export const arrangeWorkloads = (
  rows: readonly WorkloadRow[],
  {
    text,
    sortBy,
    descending,
  }: {
    readonly text: string
    readonly sortBy: (row: WorkloadRow) => string | number
    readonly descending: boolean
  },
): readonly WorkloadRow[] => {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return rows
    .filter((row) => {
      const all = textOf(row)
      return words.every((word) => all.includes(word))
    })
    .toSorted(
      (one, other) =>
        compare(sortBy(one), sortBy(other)) * (descending ? -1 : 1) ||
        compare(one.name.toLowerCase(), other.name.toLowerCase()) ||
        compare(one.key, other.key),
    )
}
