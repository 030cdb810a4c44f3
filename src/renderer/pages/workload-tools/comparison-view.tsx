import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import LiveRegion from '@cloudscape-design/components/live-region'
import SegmentedControl from '@cloudscape-design/components/segmented-control'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useState } from 'react'
import type { Comparison, Difference } from '../../../shared/ipc/workloads'
import { showCount } from '../../text/show-count'
import { showMoment } from '../../text/show-date'
import { BlockerList } from './blocker-list'
import { DifferenceCard, kindNames, type Keep } from './difference-card'
import { countDifferences, describeSending, differenceKinds, orderDifferences, whyNothing } from './send-counts'
import { Sender, SendDialog } from './send-dialog'
import { useFocusIfLost } from './use-focus-if-lost'

type Shown = 'all' | Difference['kind']

const isShown = (id: string): id is Shown => id === 'all' || differenceKinds.some((kind) => kind === id)

/** The draft beside the Tool as it stands now: every difference, and the press that leads to the confirmation. */
export const ComparisonView = ({
  comparison,
  send,
  rebase,
  busy,
}: {
  readonly comparison: Comparison
  readonly send: () => void
  readonly rebase: (difference: Difference, keep: Keep) => void
  readonly busy: boolean
}) => {
  const place = useFocusIfLost<HTMLDivElement>()
  const [confirming, setConfirming] = useState(false)
  const [shown, setShown] = useState<Shown>('all')
  const { workload, differences, blockers, comparedAt } = comparison
  const counts = countDifferences(differences)
  const why = whyNothing(comparison)
  const kinds = differenceKinds.filter((kind) => counts[kind] > 0)
  const filter: Shown = shown !== 'all' && counts[shown] === 0 ? 'all' : shown
  const ordered = orderDifferences(differences).filter(({ kind }) => filter === 'all' || filter === kind)
  return (
    <div ref={place} tabIndex={-1} className="pl-keeps-focus">
      <SpaceBetween size="m">
        <BlockerList blockers={blockers} on="answers" />
        <Container
          header={
            <Header
              variant="h2"
              description={`Read from the Tool on ${showMoment(comparedAt)}. Nothing has been written.`}
              actions={
                why === undefined && (
                  <Button variant="primary" disabled={busy} onClick={() => setConfirming(true)}>
                    Send {showCount(counts.send, 'answer')}…
                  </Button>
                )
              }
            >
              Draft and Tool
            </Header>
          }
        >
          <LiveRegion hidden>{`Compared. ${why ?? `${showCount(counts.send, 'answer')} can be sent.`}`}</LiveRegion>
          <div className="pl-compared">
            <Sender {...comparison} />
            <div className="pl-stack">
              {why !== undefined && (
                <StatusIndicator type={counts.nothing === differences.length ? 'success' : 'warning'}>
                  {why}
                </StatusIndicator>
              )}
              {counts.send > 0 && (
                <span>
                  <strong>{describeSending(differences)}</strong> to send.
                </span>
              )}
            </div>
          </div>
        </Container>
        {kinds.length > 1 && (
          <SegmentedControl
            label="Show"
            selectedId={filter}
            onChange={({ detail }) => {
              if (isShown(detail.selectedId)) setShown(detail.selectedId)
            }}
            options={[
              { id: 'all', text: `All (${differences.length})` },
              ...kinds.map((kind) => ({ id: kind, text: `${kindNames[kind].text} (${counts[kind]})` })),
            ]}
          />
        )}
        {ordered.map((difference) => (
          <DifferenceCard
            key={`${difference.lens} ${difference.questionId}`}
            workload={workload}
            difference={difference}
            busy={busy}
            rebase={(keep) => rebase(difference, keep)}
          />
        ))}
        {confirming && (
          <SendDialog
            comparison={comparison}
            close={() => setConfirming(false)}
            confirm={() => {
              setConfirming(false)
              send()
            }}
          />
        )}
      </SpaceBetween>
    </div>
  )
}
