import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import type { ReactNode } from 'react'
import { SafeLines } from '../../components/safe-lines'
import { SafeText } from '../../components/safe-text'
import type { LensView, WorkloadRow } from '../../../shared/ipc/workloads'
import { showCount } from '../../text/show-count'
import { showMoment } from '../../text/show-date'
import { addressOfWorkload } from '../workload-tools/workload-address'
import { sourceText } from './source-text'

const environments = { PRODUCTION: 'Production', PREPRODUCTION: 'Pre-production' } as const
const permissions = { READONLY: 'Shared, read-only', CONTRIBUTOR: 'Shared, may contribute' } as const

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** What the workload is, who owns it, and of when its answers and the evidence are. */
export const WorkloadFacts = ({ row, view }: { readonly row: WorkloadRow; readonly view: LensView | undefined }) => (
  <dl className="pl-wa-facts">
    {row.region === null ? (
      <Fact name="Where">Local, the Tool does not know it</Fact>
    ) : (
      <Fact name="Owner">
        {row.owner ?? 'unknown'} · {row.region}
      </Fact>
    )}
    {row.permission !== null && <Fact name="Permission">{permissions[row.permission]}</Fact>}
    {row.environment !== null && <Fact name="Environment">{environments[row.environment]}</Fact>}
    <Fact name="Review owner">
      {row.reviewOwner === '' ? <span className="pl-quiet">nobody</span> : <SafeText text={row.reviewOwner} />}
    </Fact>
    <Fact name="Answers">{sourceText(view?.source ?? row.source)}</Fact>
    <Fact name="Evidence">
      {view === undefined
        ? '…'
        : view.snapshot === null
          ? 'None yet: review its accounts'
          : `Review of ${showMoment(view.snapshot.startedAt)}`}
    </Fact>
  </dl>
)

const Sentences = ({ texts }: { readonly texts: readonly string[] }) => (
  <ul className="pl-plain">
    {texts.map((text) => (
      <li key={text}>
        <SafeText text={text} />
      </li>
    ))}
  </ul>
)

/** States of the workload that the reviewer has to know before answering. */
export const WorkloadAlerts = ({ row, view }: { readonly row: WorkloadRow; readonly view: LensView | undefined }) => (
  <>
    {row.problems.length > 0 && (
      <Alert type="warning" header="Not all of this workload could be read">
        <Sentences texts={row.problems} />
      </Alert>
    )}
    {row.permission === 'READONLY' && (
      <Alert type="info" header="This workload is shared read-only">
        Answers can be drafted here, and the report printed; nothing can be sent. Ask its owner{' '}
        {row.owner === null ? '' : `(${row.owner}) `}to share it with the permission to contribute.
      </Alert>
    )}
    {row.region === null && row.linkedTo === null && (
      <Alert
        type="info"
        header="A workload of the app: the Tool does not know it"
        action={<Button href={addressOfWorkload(row.key, 'edit')}>Create or link it</Button>}
      >
        Its answers are kept here. Its risk is empty, since only the Tool computes it.
      </Alert>
    )}
    {row.linkedTo !== null && (
      <Alert
        type="info"
        header="This workload was linked with one of the Tool"
        action={<Button href={addressOfWorkload(row.linkedTo)}>Open that one</Button>}
      >
        Its answers went into the draft of that one. Go on there.
      </Alert>
    )}
    {row.slice === 'unmapped' && (
      <Alert
        type="warning"
        header="No accounts are named, so there is no evidence"
        action={<Button href={addressOfWorkload(row.key, 'edit')}>Map it to accounts</Button>}
      >
        Say which accounts, regions and tags belong to it. That is kept in the app and changes nothing in the Tool.
      </Alert>
    )}
    {view !== undefined && view.lens.status !== null && view.lens.status !== 'CURRENT' && (
      <LensAlert status={view.lens.status} />
    )}
    {view !== undefined && view.remarks.length > 0 && (
      <ExpandableSection
        variant="footer"
        headerText={`${showCount(view.remarks.length, 'remark')} on the evidence and on what could not be read`}
      >
        <Sentences texts={view.remarks} />
      </ExpandableSection>
    )}
    {view !== undefined && view.lens.notes !== '' && (
      <ExpandableSection variant="footer" headerText="Notes of the lens review">
        <SafeLines text={view.lens.notes} />
      </ExpandableSection>
    )}
  </>
)

const lensStates: Readonly<Record<string, string>> = {
  NOT_CURRENT:
    'The lens has a newer version. An upgrade is done in the console: it makes a milestone first, and clears ticks whose choices have changed.',
  DEPRECATED: 'AWS no longer keeps this lens up. What is answered stays; see in the console what takes its place.',
  DELETED: 'The lens was deleted. Its answers can be read, and nothing of them can be sent.',
  UNSHARED: 'The lens is no longer shared with this account. Its answers can be read, and nothing of them can be sent.',
}

const LensAlert = ({ status }: { readonly status: string }) => (
  <Alert type="warning">
    {Object.hasOwn(lensStates, status) ? lensStates[status] : `The state of the lens is ${status}.`}
  </Alert>
)
