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

const Work = ({ account: { caller, problem } }: { readonly account: PreflightAccount }) => (
  <>
    <StatusIndicator type="success">work</StatusIndicator>
    <span className="pl-caller">
      <SafeText text={caller ?? 'the caller could not be asked'} />
    </span>
    {problem && (
      <span className="pl-note">
        <SafeText text={`${problem.text} ${problem.next}`} />
      </span>
    )}
  </>
)

const Credentials = ({
  account,
  stopped,
  signedOut,
  openAccounts,
}: {
  readonly account: PreflightAccount
  readonly stopped: boolean
  readonly signedOut: string | undefined
  readonly openAccounts: () => void
}) => {
  const { state, caller, problem } = account
  switch (state) {
    case 'waiting':
    case 'running':
      if (caller !== null) return <Work account={account} />
      return stopped ? (
        <StatusIndicator type="not-started">not tried</StatusIndicator>
      ) : (
        <StatusIndicator type="pending">waiting</StatusIndicator>
      )
    case 'done':
      return <Work account={account} />
    case 'failed':
      return (
        <div className="pl-stack-tight">
          <StatusIndicator type="error">do not work</StatusIndicator>
          {problem && (
            <>
              <SafeText text={problem.text} />
              <span className="pl-quiet">
                <SafeText text={problem.next} />
              </span>
            </>
          )}
          <div className="pl-inline">
            {signedOut !== undefined && <SignInButton session={signedOut} />}
            <Button variant="inline-link" onClick={openAccounts}>
              Go to the accounts
            </Button>
          </div>
        </div>
      )
  }
}

const Counts = ({
  account: { state, actions },
  stopped,
}: {
  readonly account: PreflightAccount
  readonly stopped: boolean
}) => {
  const counts = countKnowledge(actions)
  if (state === 'running' && actions.length === 0) return <StatusIndicator type="loading">trying</StatusIndicator>
  if (actions.length === 0) return <span className="pl-quiet">{state === 'failed' || stopped ? 'not tried' : '–'}</span>
  return (
    <ul className="pl-counts">
      {state === 'running' && (
        <li>
          <StatusIndicator type="loading">trying</StatusIndicator>
        </li>
      )}
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
  stopped,
  signedOut,
  openAccounts,
}: {
  readonly account: PreflightAccount
  /** The pre-flight was cancelled. */
  readonly stopped: boolean
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
          <Credentials account={account} stopped={stopped} signedOut={signedOut} openAccounts={openAccounts} />
        </td>
        <td>
          <div className="pl-counts-row">
            <Counts account={account} stopped={stopped} />
            {account.actions.length > 0 && (
              <Button
                variant="inline-link"
                iconName={open ? 'angle-up' : 'angle-down'}
                iconAlign="right"
                ariaExpanded={open}
                ariaControls={id}
                ariaLabel={`${open ? 'Hide' : 'Show'} actions of ${name}`}
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
