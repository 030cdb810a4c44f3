import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import LiveRegion from '@cloudscape-design/components/live-region'
import Spinner from '@cloudscape-design/components/spinner'
import { useEffect, useRef } from 'react'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import type { SignIn } from '../../../shared/ipc/sign-in'
import { SignInClock } from './sign-in-clock'
import type { SignInControl } from './use-sign-in'

const Waiting = ({ signIn, control }: { readonly signIn: SignIn; readonly control: SignInControl }) => {
  const { method, host, address, code, endsAt } = signIn
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The press that began this is gone with its button: the keyboard goes on here, unless it is elsewhere by now. A dialog that
    // was opened for the sign-in has it on its button to close until then.
    const active = document.activeElement
    const around = active?.closest('[role="dialog"]') ?? active
    if (around === null || around.contains(place.current)) place.current?.querySelector<HTMLElement>('button')?.focus()
  }, [])
  return (
    <div className="pl-sign-in" ref={place}>
      <div className={code === null ? 'pl-sign-in-host pl-sign-in-wide' : 'pl-sign-in-host'}>
        <div className="pl-quiet">Your browser will open a page of</div>
        <div className="pl-sign-in-big">{host === null ? '…' : <SafeText text={host} />}</div>
        <p className="pl-note">Nothing opens before you press. Sign in only if you know this host.</p>
      </div>
      {code !== null && (
        <div className="pl-sign-in-code">
          <div className="pl-quiet">Compare it with the code in the browser</div>
          <output className="pl-sign-in-big pl-sign-in-digits" aria-label="Code">
            {code}
          </output>
          <p className="pl-note">Where they differ, deny: the page is not of this sign-in.</p>
        </div>
      )}
      <div className="pl-sign-in-act">
        <Button variant="primary" iconName="external" onClick={() => void control.open()} disabled={address === null}>
          Open in browser
        </Button>
        {method === 'browser' && (
          <Button onClick={() => void control.start('device')} disabled={control.busy}>
            Use a code instead
          </Button>
        )}
        <Button variant="link" onClick={() => void control.cancel()}>
          Cancel sign-in
        </Button>
        <span className="pl-sign-in-wait">
          <Spinner /> Waiting for you in the browser · <SignInClock endsAt={endsAt} />
        </span>
      </div>
      {address !== null && (
        <div className="pl-sign-in-address">
          <CopyToClipboard
            variant="icon"
            copyButtonAriaLabel="Copy the address"
            copySuccessText="Copied"
            copyErrorText="It could not be copied: select the address and copy it by hand."
            textToCopy={address}
          />
          <code>
            <SafeText text={address} />
          </code>
        </div>
      )}
    </div>
  )
}

const Body = ({ control }: { readonly control: SignInControl }) => {
  const { signIn, start, cancel } = control
  switch (signIn?.state) {
    case undefined:
    case 'done':
      return null
    case 'starting':
      return (
        <div className="pl-sign-in-start">
          <Spinner /> Asking AWS for a sign-in…
          <Button variant="link" onClick={() => void cancel()}>
            Cancel sign-in
          </Button>
        </div>
      )
    case 'waiting':
      return <Waiting key={signIn.id} signIn={signIn} control={control} />
    case 'cancelled':
      return (
        <Alert type="info" action={<Button onClick={() => void start()}>Sign in again</Button>}>
          The sign-in was cancelled. Nothing was signed in.
        </Alert>
      )
    case 'failed':
      return signIn.problem === null ? null : (
        <Alert
          type="error"
          header={<SafeText text={signIn.problem.text} />}
          action={
            <span className="pl-buttons">
              <Button onClick={() => void start()}>Sign in again</Button>
              {signIn.method === 'browser' && <Button onClick={() => void start('device')}>Use a code instead</Button>}
            </span>
          }
        >
          <SafeText text={signIn.problem.next} />
        </Alert>
      )
  }
}

const announcement = (session: string, signIn: SignIn | undefined): string => {
  switch (signIn?.state) {
    case undefined:
      return ''
    case 'starting':
      return `Signing in to ${session}`
    case 'waiting':
      return `The sign-in to ${session} waits for you in the browser, at ${signIn.host ?? 'an address to come'}.${
        signIn.code === null ? '' : ` The code is ${signIn.code.split('').join(' ')}.`
      }`
    case 'done':
      return `Signed in to ${session}`
    case 'cancelled':
      return `The sign-in to ${session} was cancelled`
    case 'failed':
      return `The sign-in to ${session} failed`
  }
}

/** Whether there is a sign-in to show: one under way, or one that ended without a session that can be used. */
export const signInShows = ({ signIn, underWay }: SignInControl, settled: boolean): boolean =>
  underWay || (!settled && (signIn?.state === 'cancelled' || signIn?.state === 'failed'))

/** A sign-in as it goes on: the host before anything opens, the code to compare, the time left, and how it ended. */
export const SignInPanel = ({
  session,
  control,
  settled = false,
}: {
  readonly session: string
  readonly control: SignInControl
  /** The session is signed in by now: how an earlier sign-in ended is of no interest. */
  readonly settled?: boolean
}) => (
  <>
    <LiveRegion hidden>{announcement(session, control.signIn)}</LiveRegion>
    {control.problem && (
      <div className="pl-session-part">
        <ProblemAlert problem={control.problem} />
      </div>
    )}
    {signInShows(control, settled) && (
      <div className="pl-session-part">
        <Body control={control} />
      </div>
    )}
  </>
)
