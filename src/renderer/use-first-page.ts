import type { Page } from './route'
import { useAnswer } from './use-answer'

/**
 * The page that the window opens on: the review that runs where there is no snapshot yet, else the overview; `undefined`
 * while that is not known.
 */
export const useFirstPage = (needed: boolean): Page | undefined => {
  const snapshots = useAnswer('snapshots:list', undefined, { enabled: needed })
  const review = useAnswer('review:current', undefined, { enabled: needed })
  if (!needed || snapshots.state === 'loading' || review.state === 'loading') return undefined
  const none = snapshots.state === 'ready' && snapshots.value.length === 0
  const runs = review.state === 'ready' && review.value !== null
  return none && runs ? 'review' : 'overview'
}
