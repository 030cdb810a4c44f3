import Button from '@cloudscape-design/components/button'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useId } from 'react'
import { SafeText } from '../../components/safe-text'
import type { PreflightAccount } from '../../../shared/ipc/preflight'
import { printable } from '../../../shared/printable'
import { KnowledgeMark } from './knowledge-mark'
import { PreflightActions } from './preflight-actions'
import { countKnowledge, knowledgeOrder } from './preflight-counts'
import { SignInButton } from './sign-in-button'

const Credentials = ({
  account: { state, caller, problem },
  signedOut,
  openAccounts,
}: {
  readonly account: PreflightAccount
  readonly signedOut: string | undefined
  readonly openAccounts: () => void
}) => {
  switch (state) {
    case 'waiting':
      return <StatusIndicator type="pending">waiting</StatusIndicator>
    case 'running':
      return <StatusIndicator type="loading">trying</StatusIndicator>
    case 'done':
      return (
        <>
          <StatusIndicator type="success">work</StatusIndicator>
          <span className="pl-caller">
            <SafeText text={caller ?? 'the caller could not be asked'} />
          </span>
        </>
      )
    case 'failed':
      return (
        <div className="pl-stack">
          <StatusIndicator type="error">
            <SafeText text={problem?.text ?? 'The credentials do not work.'} />
          </StatusIndicator>
          {problem && (
            <span className="pl-quiet">
              <SafeText text={problem.next} />
            </span>
          )}
          <div className="pl-buttons">
            {signedOut !== undefined && <SignInButton session={signedOut} />}
            <Button variant="inline-link" onClick={openAccounts}>
              Go to the accounts
            </Button>
          </div>
        </div>
      )
  }
}

const Counts = ({ account: { state, actions } }: { readonly account: PreflightAccount }) => {
  const counts = countKnowledge(actions)
  if (actions.length === 0) return <span className="pl-quiet">{state === 'failed' ? 'not tried' : '–'}</span>
  return (
    <ul className="pl-counts">
      {knowledgeOrder
        .filter((knowledge) => counts[knowledge] > 0)
        .toReversed()
        .map((knowledge) => (
          <li key={knowledge}>
            <b>{counts[knowledge]}</b> <KnowledgeMark knowledge={knowledge} />
          </li>
        ))}
    </ul>
  )
}

/** An account of the pre-flight, and its actions where they are unfolded. */
export const PreflightAccountRows = ({
  account,
  open,
  toggle,
  signedOut,
  openAccounts,
}: {
  readonly account: PreflightAccount
  readonly open: boolean
  readonly toggle: () => void
  /** Id of the session that needs a sign-in. */
  readonly signedOut: string | undefined
  readonly openAccounts: () => void
}) => {
  const id = useId()
  const name = printable(account.name)
  return (
    <>
      <tr>
        <th scope="row">
          <SafeText text={account.name} />
          <span className="pl-quiet pl-account-id">{account.account ?? 'not identified'}</span>
        </th>
        <td>
          <Credentials account={account} signedOut={signedOut} openAccounts={openAccounts} />
        </td>
        <td>
          <div className="pl-counts-row">
            <Counts account={account} />
            {account.actions.length > 0 && (
              <Button
                variant="inline-link"
                iconName={open ? 'angle-up' : 'angle-down'}
                iconAlign="right"
                ariaExpanded={open}
                ariaControls={id}
                ariaLabel={`${open ? 'Hide' : 'Show'} the actions of ${name}`}
                onClick={toggle}
              >
                {open ? 'Hide actions' : 'Show actions'}
              </Button>
            )}
          </div>
        </td>
      </tr>
      {open && (
        <tr id={id}>
          <td colSpan={3} className="pl-preflight-open">
            <PreflightActions actions={account.actions} account={name} />
          </td>
        </tr>
      )}
    </>
  )
}
