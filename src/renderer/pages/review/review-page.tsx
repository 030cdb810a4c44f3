import Button from '@cloudscape-design/components/button'
import { useState } from 'react'
import { AskedView } from '../../components/asked-view'
import { PageHeader } from '../../components/page-header'
import { addressOf, goTo } from '../../route'
import { useAnswer } from '../../use-answer'
import { LiveReview } from './live-review'
import { isRunning } from './review-state'
import { ReviewWizard } from './review-wizard'
import { UnfinishedReviews } from './unfinished-reviews'

/** Starts a review, or shows the one that runs. */
export const ReviewPage = () => {
  const current = useAnswer('review:current', undefined)
  // The last review stays in sight until the reviewer asks for a new one. A review that is resumed keeps its id, so one that
  // runs is never left behind.
  const [leftBehind, leaveBehind] = useState<string>()
  const runs = current.state === 'ready' && current.value !== null && isRunning(current.value)
  if (runs && leftBehind !== undefined) leaveBehind(undefined)
  if (current.state !== 'ready')
    return (
      <>
        <PageHeader title="Review" />
        <AskedView asked={current} loading="Looking for a running review">
          {() => null}
        </AskedView>
      </>
    )
  const progress = current.value
  const running = progress !== null && isRunning(progress)
  if (progress !== null && (running || progress.review !== leftBehind))
    return (
      <>
        <PageHeader
          title="Review"
          description={
            running
              ? 'Reads only. You can go on with other pages meanwhile.'
              : 'The last review since the app was opened.'
          }
          actions={
            !running && (
              <Button variant="primary" onClick={() => leaveBehind(progress.review)}>
                New review
              </Button>
            )
          }
        />
        <LiveReview key={`${progress.review} ${running ? 'runs' : 'ended'}`} progress={progress} />
      </>
    )
  return (
    <>
      <PageHeader title="New review" description="Reads AWS, changes nothing, and ends as a snapshot." />
      <UnfinishedReviews />
      <ReviewWizard cancel={() => (progress === null ? goTo(addressOf('overview')) : leaveBehind(undefined))} />
    </>
  )
}
