import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { GapText } from '../../components/gap-text'
import type { Overview } from '../../../shared/ipc/views'
import { addressOf } from '../../route'
import { showCount } from '../../text/show-count'

const shown = 6

const extent = ({ checks, resources, accounts }: Overview['gaps'][number]): string =>
  [
    ...(checks > 0 ? [showCount(checks, 'check')] : []),
    ...(resources > 0 ? [showCount(resources, 'resource')] : []),
    `in ${showCount(accounts.length, 'account')}`,
  ].join(' · ')

/** What could not be looked at, with what to do so that it can be next time. */
export const BlindSpots = ({ overview }: { readonly overview: Overview }) => {
  const { gaps, snapshot } = overview
  const all = addressOf('findings', { snapshot: snapshot.snapshot, tab: 'gaps' })
  return (
    <Container
      fitHeight
      header={
        <Header
          variant="h2"
          description="Never counted as passing: no verdict was made from it."
          actions={gaps.length > 0 && <Link href={all}>All of it</Link>}
        >
          What could not be looked at
        </Header>
      }
    >
      {gaps.length === 0 ? (
        <StatusIndicator type="success">Everything that applies was looked at.</StatusIndicator>
      ) : (
        <ul className="pl-gaps">
          {gaps.slice(0, shown).map((group) => (
            <li key={JSON.stringify(group.gap)}>
              <GapText gap={group.gap} />
              <span className="pl-quiet">{extent(group)}</span>
            </li>
          ))}
          {gaps.length > shown && (
            <li>
              <Link href={all}>{showCount(gaps.length - shown, 'more reason')}</Link>
            </li>
          )}
        </ul>
      )}
    </Container>
  )
}
