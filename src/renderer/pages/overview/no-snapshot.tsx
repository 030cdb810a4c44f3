import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import { addressOf } from '../../route'
import { useAnswer } from '../../use-answer'
import { isRunning } from '../review/review-state'

/** The first face of a page before anything was reviewed. */
export const NoSnapshot = () => {
  const review = useAnswer('review:current', undefined)
  const running = review.state === 'ready' && review.value !== null && isRunning(review.value)
  return (
    <Container>
      <div className="pl-empty">
        <img src="./plumbline.svg" alt="" width="56" height="56" />
        <Box variant="h2">{running ? 'The first review is running' : 'Nothing has been reviewed yet'}</Box>
        <Box variant="p" color="text-body-secondary">
          {running
            ? 'Scores, findings and what could not be looked at appear here as soon as it ends.'
            : 'A review reads your AWS accounts, changes nothing, and ends as a snapshot: pillar scores, findings with evidence, and what could not be looked at.'}
        </Box>
        <Button variant="primary" href={addressOf('review')}>
          {running ? 'Watch the review' : 'Start a review'}
        </Button>
      </div>
    </Container>
  )
}
