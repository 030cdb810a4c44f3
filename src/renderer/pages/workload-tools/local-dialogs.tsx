import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Modal from '@cloudscape-design/components/modal'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState, type ReactNode } from 'react'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import type { Problem, Result } from '../../../shared/ipc/result'
import type { WorkloadRow } from '../../../shared/ipc/workloads'
import { ask } from '../../api'
import { useNotices } from '../../notices'
import { addressOf, goTo } from '../../route'
import { shorten } from '../../text/shorten'
import { useFocusAtFirst } from './use-focus-at-first'
import { useReadAnew } from './use-read-anew'
import { addressOfWorkload } from './workload-address'

const Ask = ({
  title,
  act,
  actText,
  disabled = false,
  close,
  children,
}: {
  readonly title: string
  readonly act: () => Promise<Result<unknown>>
  readonly actText: string
  readonly disabled?: boolean
  readonly close: () => void
  readonly children: ReactNode
}) => {
  const cancel = useFocusAtFirst()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const press = async (): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    const done = await act()
    setBusy(false)
    if (!done.ok) setProblem(done.error)
  }
  return (
    <Modal
      visible
      header={title}
      onDismiss={close}
      closeAriaLabel="Close"
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button ref={cancel} onClick={close}>
              Cancel
            </Button>
            <Button variant="primary" loading={busy} disabled={disabled} onClick={() => void press()}>
              {actText}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {problem && <ProblemAlert problem={problem} />}
        {children}
      </SpaceBetween>
    </Modal>
  )
}

/** Deletes a workload that is kept in the app, with its answers. */
export const DeleteLocalDialog = ({ row, close }: { readonly row: WorkloadRow; readonly close: () => void }) => {
  const readAnew = useReadAnew()
  const { show } = useNotices()
  const remove = async (): Promise<Result<unknown>> => {
    const done = await ask('workloads:deleteLocal', { workload: row.key })
    if (!done.ok) return done
    show({
      id: `delete ${row.key}`,
      type: 'success',
      header: 'The workload was deleted',
      content: <SafeText text={row.name} />,
    })
    goTo(addressOf('workloads'), true)
    await readAnew()
    return done
  }
  return (
    <Ask title="Delete this workload of the app?" actText="Delete it" close={close} act={remove}>
      <div>
        <strong>
          <SafeText text={row.name} />
        </strong>{' '}
        and its answers are kept in this app alone: they are gone afterwards. Nothing in the Well-Architected Tool is
        touched.
      </div>
    </Ask>
  )
}

/** Links a workload of the app with one of the Tool: its answers become a draft there, and nothing is sent. */
export const LinkDialog = ({
  row,
  rows,
  close,
}: {
  readonly row: WorkloadRow
  readonly rows: readonly WorkloadRow[]
  readonly close: () => void
}) => {
  const readAnew = useReadAnew()
  const [to, setTo] = useState<string>()
  const options = rows
    .filter(({ region }) => region !== null)
    .map(({ key, name, owner, region }) => ({
      value: key,
      label: shorten(name, 80),
      description: `${owner ?? 'unknown owner'} · ${region ?? ''}`,
    }))
  const link = async (): Promise<Result<unknown>> => {
    if (to === undefined) return { ok: true, value: null }
    const done = await ask('workloads:link', { workload: row.key, to })
    if (!done.ok) return done
    goTo(addressOfWorkload(to))
    await readAnew()
    return done
  }
  return (
    <Ask
      title="Link with a workload of the Tool"
      actText="Link it"
      disabled={to === undefined}
      close={close}
      act={link}
    >
      <div>
        The answers of <SafeText text={row.name} /> become a draft of the workload that you choose. Nothing is sent: you
        compare and confirm as with every draft.
      </div>
      <FormField label="Workload of the Tool">
        <Select
          selectedOption={options.find(({ value }) => value === to) ?? null}
          options={options}
          onChange={({ detail }) => setTo(detail.selectedOption.value)}
          placeholder="Choose a workload"
          empty="No workload of the Tool is known. Review an account that has one, or create it there."
          filteringType={options.length > 8 ? 'auto' : 'none'}
          filteringAriaLabel="Find in the list"
          triggerVariant="option"
          expandToViewport
        />
      </FormField>
    </Ask>
  )
}
