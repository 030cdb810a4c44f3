import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Modal from '@cloudscape-design/components/modal'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { CodeBox } from '../../components/code-box'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import type { Answer } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/ipc/result'
import type { NewWorkload } from '../../../shared/ipc/workloads'
import { printable } from '../../../shared/printable'
import { ask } from '../../api'
import { useNotices } from '../../notices'
import { goTo } from '../../route'
import { regions } from '../review/regions'
import { SaidList } from './said-list'
import { useFocusAtFirst } from './use-focus-at-first'
import { useWays } from './use-ways'
import { WaySelect } from './way-select'
import { addressOfWorkload } from './workload-address'
import { useReadAnew } from './use-read-anew'

type Prepared = Answer<'workloads:prepareCreate'>

const options = regions.map(({ partition, codes }) => ({
  label: partition,
  options: codes.map(([value, description]) => ({ value, label: value, description })),
}))

const Preview = ({ prepared, name }: { readonly prepared: Prepared; readonly name: string }) => (
  <SpaceBetween size="m">
    {prepared.problems.length > 0 && (
      <Alert type="error" header="It cannot be created as it stands">
        <SaidList said={prepared.problems} kind="stopped" label="What stands against it" />
      </Alert>
    )}
    <dl className="pl-facts">
      <dt>Workload</dt>
      <dd>
        <strong>
          <SafeText text={name} />
        </strong>
      </dd>
      <dt>Account</dt>
      <dd>
        {prepared.account}, {prepared.region}
      </dd>
      <dt>Created as</dt>
      <dd>
        <SafeText text={prepared.caller} />
      </dd>
    </dl>
    <SaidList said={prepared.remarks} kind="remark" label="Worth a look" />
    <CodeBox
      text={JSON.stringify(prepared.input, null, 2).split('\n').map(printable).join('\n')}
      label="request"
      kind="CreateWorkload"
    />
  </SpaceBetween>
)

/** Creates a workload in the Tool: the way and the region, then exactly what would be sent, then the confirmation. */
export const CreateInTool = ({
  fields,
  link,
  close,
}: {
  readonly fields: NewWorkload
  /** A workload of the app that is linked with the new one; `null`: none. */
  readonly link: string | null
  readonly close: () => void
}) => {
  const readAnew = useReadAnew()
  const { show } = useNotices()
  const ways = useWays([])
  const cancel = useFocusAtFirst()
  const [wayName, setWayName] = useState<string>()
  const [region, setRegion] = useState(fields.awsRegions[0] ?? '')
  const [prepared, setPrepared] = useState<Prepared>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const chosen = ways.options.find(({ name }) => name === wayName)
  const prepare = async (): Promise<void> => {
    if (chosen === undefined) return
    setBusy(true)
    setProblem(undefined)
    const answer = await ask('workloads:prepareCreate', { way: chosen.way, region, fields })
    setBusy(false)
    if (answer.ok) setPrepared(answer.value)
    else setProblem(answer.error)
  }
  const create = async (): Promise<void> => {
    if (prepared === undefined) return
    setBusy(true)
    setProblem(undefined)
    const made = await ask('workloads:create', { prepared: prepared.prepared, link })
    setBusy(false)
    if (!made.ok) {
      setPrepared(undefined)
      setProblem(made.error)
      return
    }
    show({
      id: `create ${made.value.workload}`,
      type: 'success',
      header: 'The workload was created in the Well-Architected Tool',
      content: <SafeText text={fields.name} />,
    })
    goTo(addressOfWorkload(made.value.workload))
    await readAnew()
  }
  const ready = prepared !== undefined && prepared.problems.length === 0
  return (
    <Modal
      visible
      size="large"
      header={ready ? 'Create this workload in the Well-Architected Tool?' : 'Create in the Well-Architected Tool'}
      closeAriaLabel="Close, and create nothing"
      onDismiss={close}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button ref={cancel} onClick={close}>
              Cancel
            </Button>
            {prepared === undefined ? (
              <Button
                variant="primary"
                loading={busy}
                disabled={chosen === undefined || region === ''}
                onClick={() => void prepare()}
              >
                Show what would be sent
              </Button>
            ) : (
              <Button variant="primary" loading={busy} disabled={!ready} onClick={() => void create()}>
                Create the workload
              </Button>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {problem && <ProblemAlert problem={problem} />}
        {prepared === undefined ? (
          <>
            <p className="pl-note">
              The workload will belong to the account of the way that you choose. Nothing is created before you confirm
              what is shown next.
            </p>
            <WaySelect ways={ways} chosen={chosen} choose={setWayName} label="Way into the account" disabled={busy} />
            <FormField
              label="Region of the Tool"
              description="Where the Tool keeps the workload, whatever regions it uses."
            >
              <Select
                selectedOption={options.flatMap((group) => group.options).find(({ value }) => value === region) ?? null}
                options={options}
                onChange={({ detail }) => setRegion(detail.selectedOption.value ?? '')}
                placeholder="Choose a region"
                filteringType="auto"
                filteringAriaLabel="Find in the list"
                expandToViewport
              />
            </FormField>
          </>
        ) : (
          <Preview prepared={prepared} name={fields.name} />
        )}
      </SpaceBetween>
    </Modal>
  )
}
