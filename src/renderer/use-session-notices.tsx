import type { FlashbarProps } from '@cloudscape-design/components/flashbar'
import Button from '@cloudscape-design/components/button'
import { useEffect, useState } from 'react'
import { listen } from './api'
import { isRunning } from './pages/review/review-state'
import { waitingSessions, waitingText } from './pages/review/waiting-sessions'
import { addressOf, type Page } from './route'
import { shorten } from './text/shorten'
import { useAnswer } from './use-answer'

/**
 * Notices on sessions that ended in mid-review, for as long as accounts wait for them. The page of the review says it itself;
 * one that was dismissed comes back where its session ends again.
 */
export const useSessionNotices = (page: Page | undefined): readonly FlashbarProps.MessageDefinition[] => {
  const review = useAnswer('review:current', undefined)
  const [dismissed, setDismissed] = useState<readonly string[]>([])
  useEffect(
    () => listen('session:ended', ({ session }) => setDismissed((all) => all.filter((other) => other !== session))),
    [],
  )
  const progress = review.state === 'ready' && review.value && isRunning(review.value) ? review.value : undefined
  if (!progress || page === 'review') return []
  const waiting = waitingSessions(progress.accounts)
  const total = waiting.reduce((sum, { accounts }) => sum + accounts, 0)
  return waiting
    .filter(({ session }) => !dismissed.includes(session))
    .map(({ session, accounts }) => ({
      id: `session-ended ${session}`,
      type: 'warning',
      header: `The session ${shorten(session)} ended.`,
      content: `${waitingText(accounts, total, progress.accounts.length)} Sign in again, and they go on where they stopped.`,
      action: <Button href={addressOf('review')}>Go to the sign-in</Button>,
      dismissible: true,
      dismissLabel: 'Dismiss',
      onDismiss: () => setDismissed((all) => [...all, session]),
    }))
}
