import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import ButtonDropdown from '@cloudscape-design/components/button-dropdown'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { SafeText } from '../../components/safe-text'
import type { Answer } from '../../../shared/ipc/contract'
import type { Result } from '../../../shared/ipc/result'
import type { WorkloadRow } from '../../../shared/ipc/workloads'
import type { WayIn } from '../../../shared/review/way-in'
import { ask } from '../../api'
import { useNotices } from '../../notices'
import { addressOf, goTo } from '../../route'
import { showMoment } from '../../text/show-date'
import { addressOfWorkload } from '../workload-tools/workload-address'
import { useDrafts } from './drafts-provider'

type Saved = Answer<'workloads:saveReport'> | Answer<'workloads:saveAwsReport'>

const DiscardDialog = ({ workload, close }: { readonly workload: string; readonly close: () => void }) => {
  const { store, show } = useDrafts()
  const { showProblem } = useNotices()
  const [busy, setBusy] = useState(false)
  const discard = async (): Promise<void> => {
    setBusy(true)
    store.forget(workload)
    const answer = await ask('drafts:discard', { workload, lens: null, questionId: null })
    if (answer.ok) show(workload, answer.value)
    else showProblem(answer.error)
    close()
  }
  return (
    <Modal
      visible
      onDismiss={close}
      header="Discard the whole draft?"
      closeAriaLabel="Close"
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={close}>
              Keep it
            </Button>
            <Button variant="primary" loading={busy} onClick={() => void discard()}>
              Discard the draft
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      All ticks, sentences and notes that were drafted for this workload, of every lens, are forgotten. What was sent
      stands in the Tool and in the audit log.
    </Modal>
  )
}

/** What can be done with a workload beside answering it. */
export const WorkloadActions = ({
  row,
  snapshot,
  lens,
  way,
  drafted,
}: {
  readonly row: WorkloadRow
  readonly snapshot: string | null
  readonly lens: string
  /** Absent where no way to the Tool is known: AWS’s own reports are then those that were kept. */
  readonly way: WayIn | undefined
  readonly drafted: boolean
}) => {
  const { show, showProblem } = useNotices()
  const [busy, setBusy] = useState(false)
  const [discarding, setDiscarding] = useState(false)
  const inTool = row.region !== null
  const save = async (saving: Promise<Result<Saved>>, what: string): Promise<void> => {
    setBusy(true)
    const saved = await saving
    setBusy(false)
    if (!saved.ok) showProblem(saved.error)
    else if (saved.value !== null) {
      const { value } = saved
      show({
        id: what,
        type: 'success',
        header: `${what} was saved`,
        content: (
          <>
            <SafeText text={value.path} />
            {'readAt' in value && `, as AWS gave it on ${showMoment(value.readAt)}`}
          </>
        ),
      })
    }
  }
  const openConsole = async (): Promise<void> => {
    const opened = await ask('workloads:openConsole', { workload: row.key })
    if (!opened.ok) showProblem(opened.error)
  }
  const awsReport = (of: string | null) =>
    ask('workloads:saveAwsReport', { workload: row.key, way: way ?? null, lens: of })
  const act = (id: string): void => {
    if (id === 'report') void save(ask('workloads:saveReport', { workload: row.key, snapshot, lens }), 'The report')
    else if (id === 'aws') void save(awsReport(lens), 'AWS’s own report')
    else if (id === 'consolidated') void save(awsReport(null), 'AWS’s consolidated report')
    else if (id === 'console') void openConsole()
    else if (id === 'audit') goTo(addressOf('audit', { workload: row.key }))
    else if (id === 'discard') setDiscarding(true)
  }
  return (
    <>
      <ButtonDropdown
        variant="icon"
        ariaLabel="More actions"
        expandToViewport
        loading={busy}
        loadingText="Saving"
        onItemFollow={(event) => {
          if (event.detail.href) {
            event.preventDefault()
            goTo(event.detail.href)
          }
        }}
        onItemClick={({ detail }) => {
          if (!detail.href) act(detail.id)
        }}
        items={[
          {
            text: 'Reports',
            items: [
              { id: 'report', text: 'Save report as PDF' },
              ...(inTool
                ? [
                    { id: 'aws', text: 'AWS’s own report of the lens (PDF)' },
                    { id: 'consolidated', text: 'AWS’s consolidated report of the region (PDF)' },
                  ]
                : []),
            ],
          },
          {
            text: 'Workload',
            items: [
              {
                id: 'edit',
                text: inTool ? 'Accounts, regions and tags' : 'Edit, create in the Tool or link',
                href: addressOfWorkload(row.key, 'edit', { snapshot }),
              },
              { id: 'audit', text: 'Audit log of this workload' },
              ...(inTool ? [{ id: 'console', text: 'Open in the AWS console', external: true }] : []),
              ...(drafted ? [{ id: 'discard', text: 'Discard the whole draft' }] : []),
            ],
          },
        ]}
      />
      {discarding && <DiscardDialog workload={row.key} close={() => setDiscarding(false)} />}
    </>
  )
}
