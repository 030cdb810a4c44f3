import { useQueryClient } from '@tanstack/react-query'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import type { UnfinishedReview } from '../../../shared/ipc/review'
import { ask } from '../../api'
import { useNotices } from '../../notices'
import { showCount } from '../../text/show-count'
import { showMoment } from '../../text/show-date'
import { useAnswer } from '../../use-answer'
import { scopeText } from './scope-text'
import { useStartReview } from './use-start-review'

const Row = ({ unfinished }: { readonly unfinished: UnfinishedReview }) => {
  const { review, scope, startedAt, accounts, facts, reason } = unfinished
  const client = useQueryClient()
  const { showProblem } = useNotices()
  const { start, starting, problem } = useStartReview()
  const [discarding, setDiscarding] = useState(false)
  const discard = async (): Promise<void> => {
    setDiscarding(true)
    const discarded = await ask('review:discard', { review })
    if (!discarded.ok) showProblem(discarded.error)
    await client.invalidateQueries({ queryKey: ['review:unfinished'] })
    setDiscarding(false)
  }
  return (
    <li>
      <div>
        <strong>Started {showMoment(startedAt)}</strong>
        <div>
          <SafeText text={scopeText(scope)} />
        </div>
        <div className="pl-quiet">
          {showCount(accounts.length, 'account')} · {showCount(facts, 'fact')} read
          {reason !== null && (
            <>
              {' · '}
              <SafeText text={`Cannot be resumed: ${reason}`} />
            </>
          )}
        </div>
        {problem && <ProblemAlert problem={problem} />}
      </div>
      <SpaceBetween direction="horizontal" size="xs">
        <Button
          loading={discarding}
          onClick={() => void discard()}
          ariaLabel={`Discard the review of ${showMoment(startedAt)}`}
        >
          Discard
        </Button>
        {reason === null && (
          <Button
            variant="primary"
            loading={starting}
            onClick={() => void start(scope, true)}
            ariaLabel={`Resume the review of ${showMoment(startedAt)}`}
          >
            Resume
          </Button>
        )}
      </SpaceBetween>
    </li>
  )
}

/** Reviews that were not sealed: cancelled, or cut off. */
export const UnfinishedReviews = () => {
  const unfinished = useAnswer('review:unfinished', undefined, { always: true })
  if (unfinished.state === 'problem') return <ProblemAlert problem={unfinished.problem} retry={unfinished.retry} />
  if (unfinished.state === 'loading' || unfinished.value.length === 0) return null
  return (
    <Box margin={{ bottom: 'l' }}>
      <Container
        header={
          <Header variant="h2" description="What was read is kept, and is not read again.">
            Unfinished reviews
          </Header>
        }
      >
        <ul className="pl-unfinished">
          {unfinished.value.map((one) => (
            <Row key={one.review} unfinished={one} />
          ))}
        </ul>
      </Container>
    </Box>
  )
}
