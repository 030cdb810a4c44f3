import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { AskedView } from '../../components/asked-view'
import { PageHeader } from '../../components/page-header'
import { SafeText } from '../../components/safe-text'
import { SnapshotMissing } from '../../components/snapshot-missing'
import { SnapshotSelect } from '../../components/snapshot-select'
import type { WorkloadRow } from '../../../shared/ipc/workloads'
import { addressOf, goTo, type Route } from '../../route'
import { showCount } from '../../text/show-count'
import { showMoment } from '../../text/show-date'
import { useAnswer } from '../../use-answer'
import { useSnapshot } from '../../use-snapshot'
import { addressOfWorkload } from '../workload-tools/workload-address'
import { WorkloadsTable } from './workloads-table'

/** How many problems stand in sight at once. */
const shownProblems = 5

const Problems = ({ problems }: { readonly problems: readonly string[] }) => (
  <Alert type="warning" header="Not all workloads could be read">
    <ul className="pl-plain">
      {problems.slice(0, shownProblems).map((problem) => (
        <li key={problem}>
          <SafeText text={problem} />
        </li>
      ))}
    </ul>
    {problems.length > shownProblems && (
      <ExpandableSection headerText={showCount(problems.length - shownProblems, 'more reason')}>
        <ul className="pl-plain">
          {problems.slice(shownProblems).map((problem) => (
            <li key={problem}>
              <SafeText text={problem} />
            </li>
          ))}
        </ul>
      </ExpandableSection>
    )}
  </Alert>
)

const Unmapped = ({ rows }: { readonly rows: readonly WorkloadRow[] }) => (
  <Alert
    type="info"
    header={
      rows.length === 1
        ? 'A workload names no accounts, so it has no evidence'
        : `${rows.length} workloads name no accounts, so they have no evidence`
    }
  >
    Open it and map it to its accounts; nothing of it is changed in the Tool.{' '}
    {rows.slice(0, 4).map(({ key, name }) => (
      <span key={key} className="pl-map-link">
        <Button variant="inline-link" href={addressOfWorkload(key, 'edit')}>
          Map <SafeText text={name} />
        </Button>
      </span>
    ))}
  </Alert>
)

const Nothing = ({ reviewed }: { readonly reviewed: boolean }) => (
  <Container>
    <div className="pl-empty">
      <img src="./plumbline.svg" alt="" width="56" height="56" />
      <Box variant="h2">No workload yet</Box>
      <Box variant="p" color="text-body-secondary">
        {reviewed
          ? 'The review found no workload in the Well-Architected Tool of these accounts. Describe one here: it is kept in the app, and goes to the Tool only when you say so.'
          : 'A review reads the workloads that are in the Well-Architected Tool. You can also describe one here and answer its questions in the app.'}
      </Box>
      <SpaceBetween direction="horizontal" size="xs">
        {!reviewed && (
          <Button variant="primary" href={addressOf('review')}>
            Start a review
          </Button>
        )}
        <Button {...(reviewed && { variant: 'primary' as const })} href="#/workloads/new">
          New workload
        </Button>
      </SpaceBetween>
    </div>
  </Container>
)

const Listed = ({ snapshot, asked }: { readonly snapshot: string | null; readonly asked: string | undefined }) => {
  const list = useAnswer('workloads:list', { snapshot }, { keepPrevious: true })
  return (
    <AskedView asked={list} loading="Reading the workloads">
      {({ rows, problems }) => {
        const unmapped = rows.filter(({ slice }) => slice === 'unmapped')
        return (
          <SpaceBetween size="m">
            {problems.length > 0 && <Problems problems={problems} />}
            {unmapped.length > 0 && <Unmapped rows={unmapped} />}
            {rows.length === 0 ? (
              <Nothing reviewed={snapshot !== null} />
            ) : (
              <WorkloadsTable rows={rows} snapshot={asked} />
            )}
          </SpaceBetween>
        )
      }}
    </AskedView>
  )
}

/** The workloads of the Well-Architected Tool and of the app, as a snapshot's evidence sees them. */
export const WorkloadsPage = ({ query }: { readonly query: Route['query'] }) => {
  const asked = query['snapshot']
  const shown = useSnapshot(asked)
  const found = shown.state === 'ready' ? shown.value : undefined
  const row = found?.row
  return (
    <>
      <PageHeader
        title="Workloads"
        description={
          row
            ? `Answers in the Well-Architected Tool, beside the evidence of ${showMoment(row.startedAt)}`
            : 'Answers in the Well-Architected Tool, beside what the resources say'
        }
        sample={row?.sample ?? false}
        notAws={row?.notAws ?? false}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            {found && row && (
              <SnapshotSelect
                snapshots={found.snapshots}
                chosen={row.snapshot}
                choose={(snapshot) => goTo(addressOf('workloads', { snapshot }))}
              />
            )}
            <Button href={addressOf('audit')}>Audit log</Button>
            <Button variant="primary" href="#/workloads/new">
              New workload
            </Button>
          </SpaceBetween>
        }
      />
      <AskedView asked={shown} loading="Reading the snapshots">
        {({ row: one, snapshots }) =>
          one === undefined && snapshots.length > 0 ? (
            <SnapshotMissing page="workloads" />
          ) : (
            <Listed snapshot={one?.snapshot ?? null} asked={asked} />
          )
        }
      </AskedView>
    </>
  )
}
