import Alert from '@cloudscape-design/components/alert'
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect } from 'react'
import { AskedView } from '../../components/asked-view'
import { PageHeader } from '../../components/page-header'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import { SnapshotSelect } from '../../components/snapshot-select'
import type { Request } from '../../../shared/ipc/contract'
import type { LensView, WorkloadRow } from '../../../shared/ipc/workloads'
import type { SnapshotRow } from '../../../shared/ipc/views'
import type { WayIn } from '../../../shared/review/way-in'
import { goTo, type Route } from '../../route'
import { shorten } from '../../text/shorten'
import { useAnswer } from '../../use-answer'
import { useSnapshot } from '../../use-snapshot'
import { SignInButton } from '../review/sign-in-button'
import { firstLens, LensSelect } from '../workload-tools/lens-select'
import { firstWay } from '../workload-tools/way-select'
import { useWays } from '../workload-tools/use-ways'
import { useWorkloadRow } from '../workload-tools/use-workload-row'
import { addressOfWorkload } from '../workload-tools/workload-address'
import { useDrafts } from './drafts-provider'
import { LensReview } from './lens-review'
import { ReadNowButton } from './read-now-button'
import { sinceOf } from './since-of'
import { useLensDrafts } from './use-lens-drafts'
import { useReadNow } from './use-read-now'
import { WorkloadActions } from './workload-actions'
import { WorkloadAlerts, WorkloadFacts } from './workload-facts'

const lensOf = (row: WorkloadRow, asked: string | undefined): string =>
  row.lenses.find(({ alias }) => alias === asked)?.alias ??
  row.lenses.find(({ alias }) => alias === 'wellarchitected')?.alias ??
  firstLens(row)

const Reviewed = ({
  view,
  query,
  snapshots,
  way,
}: {
  readonly view: LensView
  readonly query: Route['query']
  readonly snapshots: readonly SnapshotRow[]
  readonly way: WayIn | undefined
}) => {
  const drafts = useLensDrafts(view)
  const old = query['answers'] === 'snapshot'
  return (
    <LensReview
      view={view}
      drafts={drafts}
      query={query}
      snapshots={snapshots}
      way={way}
      readOnly={old || view.row.linkedTo !== null}
    />
  )
}

const Found = ({
  row,
  snapshot,
  shown,
  snapshots,
  query,
}: {
  readonly row: WorkloadRow
  readonly snapshot: string | null
  readonly shown: SnapshotRow | undefined
  readonly snapshots: readonly SnapshotRow[]
  readonly query: Route['query']
}) => {
  const { store } = useDrafts()
  const lens = lensOf(row, query['lens'])
  const old = query['answers'] === 'snapshot'
  const since = sinceOf(query['since'])
  const request: Request<'workloads:lens'> = {
    workload: row.key,
    snapshot,
    lens,
    since,
    answers: old ? 'snapshot' : 'latest',
  }
  const compared = useAnswer('workloads:lens', request, { keepPrevious: true, enabled: row.lenses.length > 0 })
  // What cannot be compared, as with a milestone without this lens, is shown all the same.
  const uncompared = since !== null && compared.state === 'problem' ? compared.problem : undefined
  const plain = useAnswer('workloads:lens', { ...request, since: null }, { enabled: uncompared !== undefined })
  const view = uncompared ? plain : compared
  const ways = useWays(row.seenFrom)
  const chosen = firstWay(ways.options)
  const { reading, tried, problem, read } = useReadNow(row.key)
  const waits = tried && problem ? ways.signInFor(tried.way) : undefined
  const go = (more: Readonly<Record<string, string | undefined>>): void =>
    goTo(addressOfWorkload(row.key, undefined, { ...query, ...more }))
  // What was typed last is kept before the page goes.
  useEffect(() => () => void store.flush(), [store])
  const ready = view.state === 'ready' ? view.value : undefined
  const open = ready?.draft?.parts.filter(({ state }) => state === 'open').length ?? row.draft.open
  const inTool = row.region !== null
  return (
    <>
      <PageHeader
        title={shorten(row.name, 120)}
        sample={shown?.sample ?? false}
        notAws={shown?.notAws ?? false}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button href={addressOfWorkload(row.key, 'milestones', { snapshot: query['snapshot'] })}>Milestones</Button>
            <Button href={addressOfWorkload(row.key, 'plan', { snapshot: query['snapshot'] })}>Improvement plan</Button>
            <WorkloadActions
              row={row}
              snapshot={snapshot}
              lens={lens}
              way={chosen?.way}
              drafted={(ready?.draft?.parts.length ?? 0) > 0}
            />
            {inTool && (
              <ReadNowButton
                options={ways.options}
                chosen={chosen}
                reading={reading}
                read={(option) => void read(option)}
              />
            )}
            {inTool && (
              <Button variant="primary" href={addressOfWorkload(row.key, 'send')}>
                {open === 0 ? 'Send…' : `Send ${open}…`}
              </Button>
            )}
          </SpaceBetween>
        }
      />
      <SpaceBetween size="m">
        <div className="pl-wa-top">
          <WorkloadFacts row={row} view={ready} />
          <div className="pl-wa-selects">
            <LensSelect
              lenses={row.lenses}
              chosen={lens}
              choose={(alias) => go({ lens: alias, question: undefined, pillar: undefined, since: undefined })}
            />
            {shown && (
              <SnapshotSelect
                snapshots={snapshots}
                chosen={shown.snapshot}
                choose={(id) => go({ snapshot: id, since: undefined })}
              />
            )}
          </div>
        </div>
        {problem && (
          <>
            <ProblemAlert problem={problem} {...(tried && { retry: () => void read(tried) })} />
            {waits !== undefined && <SignInButton session={waits} />}
          </>
        )}
        {row.source.kind === 'reading' && row.seenFrom.length > 0 && (
          <AnswersOf old={old} choose={(next) => go({ answers: next ? 'snapshot' : undefined })} />
        )}
        <WorkloadAlerts row={row} view={ready} />
        {uncompared && (
          <Alert
            type="warning"
            header={<SafeText text={uncompared.text} />}
            action={<Button onClick={() => go({ since: undefined })}>Do not compare</Button>}
          >
            The questions are shown without what changed.
          </Alert>
        )}
        {row.lenses.length === 0 ? (
          <Alert type="warning" header="No lens of this workload could be read">
            See above why. Grant what is missing, or read it from the Tool now.
          </Alert>
        ) : (
          <AskedView asked={view} loading="Laying the evidence beside the answers">
            {(value) => <Reviewed view={value} query={query} snapshots={snapshots} way={chosen?.way} />}
          </AskedView>
        )}
      </SpaceBetween>
    </>
  )
}

const AnswersOf = ({ old, choose }: { readonly old: boolean; readonly choose: (old: boolean) => void }) =>
  old ? (
    <Alert type="info" action={<Button onClick={() => choose(false)}>Show the latest answers</Button>}>
      These are the answers as the snapshot holds them. They can be read here and not drafted on, since newer ones are
      known.
    </Alert>
  ) : (
    <p className="pl-note">
      The answers are newer than the snapshot.{' '}
      <Button variant="inline-link" onClick={() => choose(true)}>
        Show those that the snapshot holds
      </Button>
    </p>
  )

/** One workload: its questions with what the team answered, what the resources say, and the reviewer's draft. */
export const WorkloadPage = ({ workload, query }: { readonly workload: string; readonly query: Route['query'] }) => {
  const asked = useWorkloadRow(workload, query['snapshot'] ?? null)
  const list = useSnapshot(query['snapshot'])
  const snapshots = list.state === 'ready' ? list.value : undefined
  const row = asked.state === 'ready' ? asked.value.row : undefined
  return (
    <>
      <BreadcrumbGroup
        ariaLabel="Where this page stands"
        items={[
          { text: 'Workloads', href: addressOfList(query['snapshot']) },
          { text: shorten(row?.name ?? 'Workload', 60), href: '' },
        ]}
      />
      {!row && <PageHeader title="Workload" />}
      <AskedView asked={asked} loading="Reading the workload">
        {(found) =>
          found.row ? (
            <Found
              row={found.row}
              snapshot={found.snapshot}
              shown={snapshots?.row}
              snapshots={snapshots?.snapshots ?? []}
              query={query}
            />
          ) : (
            <Alert
              type="warning"
              header="This workload is not in this home."
              action={<Button href="#/workloads">Show all workloads</Button>}
            >
              The snapshot that is shown does not have it. Choose another workload, or another snapshot in History.
            </Alert>
          )
        }
      </AskedView>
    </>
  )
}

const addressOfList = (snapshot: string | undefined): string =>
  snapshot === undefined ? '#/workloads' : `#/workloads?${new URLSearchParams({ snapshot }).toString()}`
