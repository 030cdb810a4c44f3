import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import ProgressBar from '@cloudscape-design/components/progress-bar'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect, useRef } from 'react'
import { ProblemAlert } from '../../components/problem-alert'
import type { Preflight } from '../../../shared/ipc/preflight'
import { waysOf, type Scope } from '../../../shared/review/snapshot'
import { showCount } from '../../text/show-count'
import { PreflightAccounts } from './preflight-accounts'
import { countAccounts } from './preflight-counts'
import { PreflightMissing } from './preflight-missing'
import { usePreflight } from './use-preflight'

/** Above this many accounts the pre-flight waits for a button: it makes some calls in each of them. */
const startsByItself = 50

const Stand = ({ preflight }: { readonly preflight: Preflight }) => {
  const { ended, all } = countAccounts(preflight)
  return (
    <ProgressBar
      value={all === 0 ? 0 : (100 * ended) / all}
      label="Accounts"
      description={
        preflight.state === 'cancelled'
          ? `Cancelled after ${ended} of ${showCount(all, 'account')}`
          : `${ended} of ${showCount(all, 'account')} tried`
      }
    />
  )
}

/** Tries, before the review, whether credentials work and what they are allowed to read. */
export const PreflightStep = ({
  scope,
  openAccounts,
}: {
  /** The scope as it is chosen so far. */
  readonly scope: Scope
  /** Leads back to the choice of accounts, where sign-ins are. */
  readonly openAccounts: () => void
}) => {
  const { preflight, state, starting, problem, start, cancel } = usePreflight(scope)
  const count = waysOf(scope).length
  const entered = useRef(false)
  const startsNow = (state === 'none' || state === 'stale') && count <= startsByItself
  useEffect(() => {
    // Once for each time that the step is entered; after that it is the reviewer who runs it again.
    if (state === 'loading' || entered.current) return
    entered.current = true
    if (startsNow) void start()
  })
  const running = starting || (state === 'fresh' && preflight?.state === 'running')
  const shown = state === 'fresh' ? preflight : undefined
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            description="One first call of each read, in each account. Nothing is stored, nothing is changed."
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                {running && (
                  <Button disabled={starting} onClick={() => void cancel()}>
                    Cancel the pre-flight
                  </Button>
                )}
                {!running && state !== 'loading' && (
                  <Button iconName={shown ? 'refresh' : 'caret-right-filled'} onClick={() => void start()}>
                    {shown ? 'Run it again' : `Try ${showCount(count, 'account')}`}
                  </Button>
                )}
              </SpaceBetween>
            }
          >
            First calls
          </Header>
        }
      >
        <SpaceBetween size="m">
          {problem && <ProblemAlert problem={problem} />}
          {shown ? (
            <Stand preflight={shown} />
          ) : (
            <p className="pl-note">
              {running
                ? 'Starting…'
                : state === 'stale'
                  ? 'The choice has changed since the last pre-flight. Run it again, or go on without.'
                  : `It tries ${showCount(count, 'account')} once you start it. It can be left out.`}
            </p>
          )}
        </SpaceBetween>
      </Container>
      {shown && <PreflightMissing preflight={shown} />}
      {shown && shown.accounts.length > 0 && (
        <PreflightAccounts preflight={shown} openAccounts={openAccounts} runAgain={() => void start()} />
      )}
      <Alert type="info">
        The review may start anyway. What is denied then is shown as not assessed, with the action that was missing, and
        never as passing.
      </Alert>
    </SpaceBetween>
  )
}
