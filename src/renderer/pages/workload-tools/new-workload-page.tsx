import Alert from '@cloudscape-design/components/alert'
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group'
import Button from '@cloudscape-design/components/button'
import Link from '@cloudscape-design/components/link'
import type { MultiselectProps } from '@cloudscape-design/components/multiselect'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { AskedView } from '../../components/asked-view'
import { PageHeader } from '../../components/page-header'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import type { Problem } from '../../../shared/ipc/result'
import type { NewWorkload, WorkloadRow } from '../../../shared/ipc/workloads'
import { ask } from '../../api'
import { useNotices } from '../../notices'
import { addressOf, goTo } from '../../route'
import { shorten } from '../../text/shorten'
import { useAnswer } from '../../use-answer'
import { CreateInTool } from './create-in-tool'
import { useReviewedAccounts } from './known-places'
import { firstLens } from './lens-select'
import { DeleteLocalDialog, LinkDialog } from './local-dialogs'
import { useWorkloadRow } from './use-workload-row'
import { addressOfWorkload } from './workload-address'
import { emptyFields, fieldsOf, localFaults, toolFaults } from './workload-fields'
import { WorkloadForm } from './workload-form'
import { WorkloadFrame, type Framed } from './workload-frame'
import { useReadAnew } from './use-read-anew'

/** Lenses that any known workload has, and the framework's own. */
const lensOptions = (rows: readonly WorkloadRow[]): readonly MultiselectProps.Option[] => {
  const names = new Map([['wellarchitected', 'AWS Well-Architected Framework']])
  for (const { lenses } of rows) for (const { alias, name } of lenses) if (name !== '') names.set(alias, name)
  return [...names].map(([value, label]) => ({ value, label: shorten(label, 60), description: shorten(value, 80) }))
}

const Form = ({
  first,
  existing,
  rows,
  snapshot,
}: {
  readonly first: NewWorkload
  /** The workload of the app that is edited; absent: a new one. */
  readonly existing?: WorkloadRow
  readonly rows: readonly WorkloadRow[]
  readonly snapshot: string | null
}) => {
  const readAnew = useReadAnew()
  const { show } = useNotices()
  const [fields, setFields] = useState(first)
  const [tried, setTried] = useState<'local' | 'tool'>()
  const [creating, setCreating] = useState(false)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const accounts = useReviewedAccounts(snapshot)
  const faults = tried === undefined ? {} : tried === 'local' ? localFaults(fields) : toolFaults(fields)
  const save = async (): Promise<void> => {
    setTried('local')
    if (Object.keys(localFaults(fields)).length > 0) return
    setSaving(true)
    setProblem(undefined)
    const saved = await ask('workloads:saveLocal', { key: existing?.key ?? null, fields })
    setSaving(false)
    if (!saved.ok) {
      setProblem(saved.error)
      return
    }
    show({
      id: 'local workload',
      type: 'success',
      header: 'The workload is kept in the app',
      content: <SafeText text={fields.name} />,
    })
    goTo(addressOfWorkload(`local/${saved.value.workload.workloadId}`))
    await readAnew()
  }
  const create = (): void => {
    setTried('tool')
    if (Object.keys(toolFaults(fields)).length === 0) setCreating(true)
  }
  return (
    <SpaceBetween size="l">
      {problem && <ProblemAlert problem={problem} />}
      <WorkloadForm
        fields={fields}
        change={(part) => setFields((all) => ({ ...all, ...part }))}
        faults={faults}
        accounts={accounts}
        lenses={lensOptions(rows)}
      />
      {Object.keys(faults).length > 0 && (
        <Alert
          type="error"
          header={tried === 'tool' ? 'The Tool would not take it as it stands' : 'Something is missing'}
        >
          What is wrong stands at its field above.
        </Alert>
      )}
      <section className="pl-ways-out" aria-label="What to do with it">
        <div className="pl-panel">
          <h3 className="pl-small-title">Keep it in the app</h3>
          <p className="pl-note">
            Answer its questions here, with the evidence beside them, online or not. Its risk stays empty: only the Tool
            computes it. It can be created there, or linked, at any time.
          </p>
          <Button loading={saving} onClick={() => void save()}>
            {existing === undefined ? 'Keep it in the app' : 'Save the changes'}
          </Button>
        </div>
        <div className="pl-panel">
          <h3 className="pl-small-title">Create it in the Well-Architected Tool</h3>
          <p className="pl-note">
            You choose the account and the region, see exactly what would be sent, and confirm. Nothing is created
            before that.
          </p>
          <Button onClick={create}>Create it in the Tool…</Button>
        </div>
      </section>
      {creating && <CreateInTool fields={fields} link={existing?.key ?? null} close={() => setCreating(false)} />}
    </SpaceBetween>
  )
}

const Edit = ({ row, rows, snapshot }: Framed) => {
  const [open, setOpen] = useState<'link' | 'delete'>()
  const lens = useAnswer('workloads:lens', {
    workload: row.key,
    snapshot,
    lens: firstLens(row),
    since: null,
    answers: 'latest',
  })
  const linked = rows.find(({ key }) => key === row.linkedTo)
  if (row.region !== null)
    return (
      <Alert type="info" header="This workload is kept by the Well-Architected Tool.">
        Its properties are changed in the AWS console; Plumbline writes answers and milestones only.
      </Alert>
    )
  return (
    <SpaceBetween size="l">
      {row.linkedTo !== null && (
        <Alert type="info" header="This workload is linked with one of the Tool.">
          Its answers went into a draft of{' '}
          <Link href={addressOfWorkload(row.linkedTo)}>
            <SafeText text={linked?.name ?? row.linkedTo} />
          </Link>
          .
        </Alert>
      )}
      <div className="pl-buttons pl-buttons-end">
        <Button onClick={() => setOpen('link')}>Link with a workload of the Tool…</Button>
        <Button onClick={() => setOpen('delete')}>Delete it…</Button>
      </div>
      <AskedView asked={lens} loading="Reading the workload">
        {({ workload }) => (
          <Form
            existing={row}
            rows={rows}
            snapshot={snapshot}
            first={fieldsOf(
              workload,
              row.lenses.map(({ alias }) => alias),
            )}
          />
        )}
      </AskedView>
      {open === 'link' && <LinkDialog row={row} rows={rows} close={() => setOpen(undefined)} />}
      {open === 'delete' && <DeleteLocalDialog row={row} close={() => setOpen(undefined)} />}
    </SpaceBetween>
  )
}

const New = ({ snapshot }: { readonly snapshot: string | null }) => {
  const found = useWorkloadRow(null, snapshot)
  return (
    <>
      <div className="pl-crumbs">
        <BreadcrumbGroup
          ariaLabel="Where this page stands"
          items={[
            { text: 'Workloads', href: addressOf('workloads') },
            { text: 'New workload', href: '' },
          ]}
        />
      </div>
      <PageHeader
        title="New workload"
        description="A slice of your accounts that is reviewed by itself, with its own answers and evidence."
      />
      <AskedView asked={found} loading="Reading what was reviewed">
        {(value) => <Form first={emptyFields} rows={value.rows} snapshot={value.snapshot} />}
      </AskedView>
    </>
  )
}

/** A new workload, kept in the app or created in the Tool; or one of the app to edit. */
export const NewWorkloadPage = ({
  workload,
  snapshot,
}: {
  readonly workload?: string | undefined
  readonly snapshot: string | null
}) =>
  workload === undefined ? (
    <New snapshot={snapshot} />
  ) : (
    <WorkloadFrame workload={workload} snapshot={snapshot} title="Edit workload">
      {(found) => <Edit {...found} />}
    </WorkloadFrame>
  )
