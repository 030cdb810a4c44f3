import Button from '@cloudscape-design/components/button'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import { SafeText } from '../../components/safe-text'
import type { Profile } from '../../../shared/ipc/review'
import { printable } from '../../../shared/printable'
import { shorten } from '../../text/shorten'

const states: Readonly<Record<Profile['state'], { readonly type: StatusIndicatorProps.Type; readonly text: string }>> =
  {
    ready: { type: 'success', text: 'Ready' },
    warned: { type: 'warning', text: 'Works' },
    signInNeeded: { type: 'pending', text: 'Sign-in needed' },
    commandNotAllowed: { type: 'pending', text: 'Not allowed yet' },
    refused: { type: 'error', text: 'Cannot be used' },
  }

/** Where a profile stands, and the one press that makes it usable. */
export const ProfileState = ({
  profile: { name, state, note, session, command },
  signIn,
  allow,
}: {
  readonly profile: Profile
  readonly signIn: (session: string) => void
  readonly allow: (profile: string, command: string) => void
}) => (
  <>
    <StatusIndicator type={states[state].type}>{states[state].text}</StatusIndicator>
    {note !== null && (
      <div className="pl-quiet">
        <SafeText text={note} />
      </div>
    )}
    {state === 'commandNotAllowed' && command !== null && (
      <div className="pl-profile-act">
        <code className="pl-command">{printable(command)}</code>
        <Button ariaLabel={`Allow this command of ${shorten(name)}`} onClick={() => allow(name, command)}>
          Allow this command
        </Button>
      </div>
    )}
    {state === 'signInNeeded' && session !== null && (
      <div className="pl-profile-act">
        <Button ariaLabel={`Sign in to ${shorten(session, 40)} for ${shorten(name)}`} onClick={() => signIn(session)}>
          Sign in to {shorten(session, 30)}
        </Button>
      </div>
    )}
  </>
)
