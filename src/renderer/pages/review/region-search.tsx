import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import type { AccountRegions } from '../../../shared/ipc/preflight'
import { nameWay } from '../../../shared/review/way-in'
import { showCount } from '../../text/show-count'
import type { Asked } from '../../use-answer'

const named = 3

const chooseText = (inUse: number, unknown: number): string => {
  const known = `Choose the ${showCount(inUse, 'region')} with resources`
  if (unknown === 0) return known
  return inUse === 0 ? `Choose the ${unknown} not known` : `${known} and the ${unknown} not known`
}

const Unasked = ({ accounts }: { readonly accounts: readonly AccountRegions[] }) => {
  const unasked = accounts.filter(({ problem }) => problem !== null)
  if (unasked.length === 0) return null
  return (
    <div className="pl-stack-tight">
      <StatusIndicator type="warning">
        {showCount(unasked.length, 'account')} could not be asked; there, nothing is known of any region.
      </StatusIndicator>
      <ul className="pl-plain pl-note">
        {unasked.slice(0, named).map(({ way, account, problem }) => (
          <li key={nameWay(way)}>
            <SafeText text={account ?? nameWay(way)} />:{' '}
            <SafeText text={`${problem?.text ?? ''} ${problem?.next ?? ''}`} />
          </li>
        ))}
        {unasked.length > named && <li>and {showCount(unasked.length - named, 'more account')}</li>}
      </ul>
    </div>
  )
}

/** What the search for regions with resources found, and the choice that follows from it. */
export const RegionSearch = ({
  found,
  accounts,
  inUse,
  unknown,
  sources,
  choose,
}: {
  /** Absent before it was asked. */
  readonly found: Asked<AccountRegions[]> | undefined
  /** How many accounts are asked. */
  readonly accounts: number
  readonly inUse: readonly string[]
  readonly unknown: readonly string[]
  /** The calls behind the belief that a region is empty. */
  readonly sources: readonly string[]
  readonly choose: () => void
}) => {
  if (found === undefined) return <p className="pl-note">Nothing was asked yet. It makes read calls only.</p>
  if (found.state === 'loading')
    return (
      <StatusIndicator type="loading">
        <span role="status">Asking {showCount(accounts, 'account')} in each of its regions…</span>
      </StatusIndicator>
    )
  if (found.state === 'problem') return <ProblemAlert problem={found.problem} retry={found.retry} />
  return (
    <SpaceBetween size="s">
      <StatusIndicator type={inUse.length > 0 ? 'success' : 'info'}>
        {inUse.length === 0 ? 'No region is known to be in use.' : `${showCount(inUse.length, 'region')} in use.`}
      </StatusIndicator>
      {unknown.length > 0 && (
        <StatusIndicator type="warning">
          {showCount(unknown.length, 'region')} not known: not all calls were answered there.
        </StatusIndicator>
      )}
      <Unasked accounts={found.value} />
      {sources.map((source) => (
        <p key={source} className="pl-note">
          Where a region looks empty, nothing was found by <SafeText text={source} />.
        </p>
      ))}
      {inUse.length + unknown.length > 0 && (
        <Button onClick={choose}>{chooseText(inUse.length, unknown.length)}</Button>
      )}
    </SpaceBetween>
  )
}
