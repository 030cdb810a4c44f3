import type { Page } from './route'
import { isRunning } from './pages/review/review-state'
import { useAnswer, type Asked } from './use-answer'

/** The page that the window shows without an address: the review that runs where there is no snapshot yet, else the overview. */
export const useFirstPage = (needed: boolean): Asked<Page> => {
  const snapshots = useAnswer('snapshots:list', undefined, { enabled: needed })
  const review = useAnswer('review:current', undefined, { enabled: needed })
  if (snapshots.state === 'loading' || review.state === 'loading') return { state: 'loading' }
  const none = snapshots.state === 'ready' && snapshots.value.length === 0
  const runs = review.state === 'ready' && review.value !== null && isRunning(review.value)
  return { state: 'ready', value: none && runs ? 'review' : 'overview', refreshing: false }
}
