/** A score as a whole number, rounded down: it never shows a threshold, or 100, that was not reached. */
export const showScore = (score: number | null): string => {
  if (score === null) return '–'
  return String(Math.floor(score))
}

/** A change between two scores: `+2.4`, `−0.5`, `no change`; `undefined` where one of them is missing. */
export const showChange = (
  now: number | null,
  before: number | null | undefined,
): { readonly text: string; readonly way: 'up' | 'down' | 'same' } | undefined => {
  if (now === null || before === null || before === undefined) return undefined
  const change = Math.round((now - before) * 10) / 10
  if (change === 0) return { text: 'no change', way: 'same' }
  return change > 0
    ? { text: `+${change.toFixed(1)}`, way: 'up' }
    : { text: `−${Math.abs(change).toFixed(1)}`, way: 'down' }
}

/** A share from 0 to 1 in percent, rounded down as scores are. */
export const showShare = (share: number): string => `${Math.floor(Math.round(share * 10_000) / 100)}%`
