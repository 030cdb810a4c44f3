import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import ProgressBar from '@cloudscape-design/components/progress-bar'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Spinner from '@cloudscape-design/components/spinner'
import { useEffect, useRef } from 'react'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import type { Progress } from '../../../shared/ipc/review'
import { addressOf } from '../../route'
import { showCount, showNumber } from '../../text/show-count'
import { showDuration } from '../../text/show-duration'
import { useAfterSignIn } from '../sign-in/use-after-sign-in'
import { ProgressGrid } from './progress-grid'
import { isRunning, stateNames } from './review-state'
import { scopeText } from './scope-text'
import { SessionEnded } from './session-ended'
import { StopButtons } from './stop-buttons'
import { waitingSessions } from './waiting-sessions'

const Figure = ({ label, value, note }: { readonly label: string; readonly value: string; readonly note?: string }) => (
  <div className="pl-figure">
    <div className="pl-figure-label">{label}</div>
    <div className="pl-figure-value pl-figure-value-small">{value}</div>
    {note !== undefined && <div className="pl-figure-note">{note}</div>}
  </div>
)

const Ended = ({ progress }: { readonly progress: Progress }) => {
  const { state, snapshot, error } = progress
  if (state === 'sealed' && snapshot !== null)
    return (
      <Alert
        type="success"
        header="The review is saved as a snapshot."
        action={
          <SpaceBetween direction="horizontal" size="xs">
            <Button href={addressOf('findings', { snapshot })}>Findings</Button>
            <Button variant="primary" href={addressOf('overview', { snapshot })}>
              Open the overview
            </Button>
          </SpaceBetween>
        }
      >
        It stays in History, and opens without a network or credentials.
      </Alert>
    )
  if (state === 'stopped')
    return (
      <Alert type="info" header="The review was cancelled.">
        What was read is kept. Resume it from “New review” within 24 hours.
      </Alert>
    )
  return error ? <ProblemAlert problem={error} /> : null
}

const timeLeft = ({ secondsLeft, accounts }: Progress): string => {
  const waiting = accounts.filter(({ waitsFor }) => waitsFor !== null).length
  if (waiting > 0 && waiting === accounts.filter(({ error }) => error === null).length) return 'paused'
  return secondsLeft === null ? 'not known yet' : showDuration(secondsLeft)
}

/** Where the running, or the last, review stands. */
export const LiveReview = ({ progress }: { readonly progress: Progress }) => {
  const { state, scope, accounts, cells, done, total, calls, throttles, notes, resumed } = progress
  const running = isRunning(progress)
  useEffect(() => window.scrollTo(0, 0), [])
  const place = useRef<HTMLDivElement>(null)
  useAfterSignIn(waitingSessions(accounts).length > 0, place)
  const gaps = cells.reduce((sum, cell) => sum + cell.gaps, 0)
  return (
    <SpaceBetween size="l">
      <Ended progress={progress} />
      {running && <SessionEnded accounts={accounts} />}
      <div ref={place} tabIndex={-1} className="pl-keeps-focus" role="group" aria-label="Where the review stands">
        <Container
          header={
            <Header
              variant="h2"
              info={running && <Spinner />}
              actions={running && <StopButtons progress={progress} />}
              description={<SafeText text={scopeText(scope)} />}
            >
              {stateNames[state]}
              {resumed && ' (resumed)'}
            </Header>
          }
        >
          <SpaceBetween size="m">
            <ProgressBar
              value={total === 0 ? 0 : (100 * done) / total}
              label="Reads"
              description={
                total === 0
                  ? 'Finding out which accounts and regions there are'
                  : `${showNumber(done)} of ${showCount(total, 'read')}`
              }
            />
            <div className="pl-figures pl-figures-plain">
              {running && <Figure label="Time left" value={timeLeft(progress)} />}
              <Figure label="Calls to AWS" value={showNumber(calls)} note="read-only" />
              <Figure
                label="Throttles"
                value={showNumber(throttles)}
                note={throttles === 0 ? 'AWS slowed nothing down' : 'retried, with lower rates'}
              />
              <Figure
                label="Gaps"
                value={showNumber(gaps)}
                note={gaps === 0 ? 'all that was read could be read' : 'reads that were denied or failed'}
              />
            </div>
          </SpaceBetween>
        </Container>
      </div>
      {notes.length > 0 && (
        <Alert type="info" header="Good to know">
          <ul className="pl-plain">
            {notes.map((note) => (
              <li key={note}>
                <SafeText text={note} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <ProgressGrid accounts={accounts} cells={cells} />
    </SpaceBetween>
  )
}
