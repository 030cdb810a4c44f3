import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { SsoSession } from '../../../shared/ipc/sign-in'
import { showMoment } from '../../text/show-date'

/** Whether calls of a session can be made without asking anybody. */
export const isSessionUsable = ({ state }: Pick<SsoSession, 'state'>): boolean =>
  state === 'signedIn' || state === 'renewable'

/** Where the sign-in of a session stands. */
export const SessionState = ({ state, endsAt }: SsoSession) => {
  switch (state) {
    case 'signedIn':
      return (
        <StatusIndicator type="success">Signed in{endsAt !== null && ` until ${showMoment(endsAt)}`}</StatusIndicator>
      )
    case 'renewable':
      return <StatusIndicator type="success">Signed in, renewed without asking</StatusIndicator>
    case 'signedOut':
      return <StatusIndicator type="pending">Sign-in needed</StatusIndicator>
    case 'broken':
      return <StatusIndicator type="error">Cannot be used</StatusIndicator>
  }
}
