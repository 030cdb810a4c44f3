import Alert from '@cloudscape-design/components/alert'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { SafeText } from '../../components/safe-text'
import type { Progress } from '../../../shared/ipc/review'
import { SignInButton } from './sign-in-button'
import { waitingSessions, waitingText } from './waiting-sessions'

/** Asks for the sign-in of each session that ended in mid-review; it goes away by itself once nothing waits for it. */
export const SessionEnded = ({ accounts }: Pick<Progress, 'accounts'>) => {
  const waiting = waitingSessions(accounts)
  if (waiting.length === 0) return null
  const total = waiting.reduce((sum, { accounts: count }) => sum + count, 0)
  return (
    <SpaceBetween size="s">
      {waiting.map(({ session, accounts: count }) => (
        <Alert
          key={session}
          type="warning"
          header={
            <>
              The session <SafeText text={session} /> ended.
            </>
          }
          action={<SignInButton session={session} primary />}
        >
          <span role="status">{waitingText(count, total, accounts.length)}</span> After the sign-in they go on where
          they stopped; nothing is read twice. A sign-in with the AWS CLI counts too.
        </Alert>
      ))}
    </SpaceBetween>
  )
}
