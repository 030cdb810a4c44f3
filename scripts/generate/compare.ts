/** What a comparison of a generated file with the one on disk found. */
export type Comparison = 'same' | 'missing' | 'different'

/** Compares what is on disk (undefined where there is nothing) with what the sources give now. */
export function compareGenerated(onDisk: string | undefined, made: string): Comparison {
  if (onDisk === undefined) return 'missing'
  return onDisk === made ? 'same' : 'different'
}
