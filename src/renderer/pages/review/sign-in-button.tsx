import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import { useState } from 'react'
import { SafeText } from '../../components/safe-text'
import { printable } from '../../../shared/printable'
import { useAnswer } from '../../use-answer'
import { SignInPanel } from '../sign-in/sign-in-panel'
import { useSignIn } from '../sign-in/use-sign-in'

/** Signs in to a session in place; the dialog closes by itself once that is done. */
export const SignInButton = ({
  session,
  primary = false,
}: {
  /** Id of the session. */
  readonly session: string
  readonly primary?: boolean
}) => {
  const control = useSignIn(session)
  const [open, setOpen] = useState(false)
  const sessions = useAnswer('sessions:list', undefined)
  const found = sessions.state === 'ready' ? sessions.value.sessions.find(({ id }) => id === session) : undefined
  const done = found !== undefined && (found.state === 'signedIn' || found.state === 'renewable')
  if (open && done) setOpen(false)
  const begin = (): void => {
    setOpen(true)
    if (!control.underWay) void control.start()
  }
  return (
    <>
      <Button
        {...(primary && { variant: 'primary' as const })}
        ariaLabel={`Sign in to ${printable(session)}`}
        onClick={begin}
      >
        Sign in
      </Button>
      {open && (
        <Modal
          visible
          size="large"
          header={
            <>
              Sign in to <SafeText text={session} />
            </>
          }
          closeAriaLabel="Close, and let the sign-in go on"
          onDismiss={() => setOpen(false)}
        >
          <SignInPanel session={session} control={control} />
        </Modal>
      )}
    </>
  )
}
