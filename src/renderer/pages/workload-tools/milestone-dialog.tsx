import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import type { Answer } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/ipc/result'
import type { WorkloadRow } from '../../../shared/ipc/workloads'
import { ask } from '../../api'
import { useNotices } from '../../notices'
import { BlockerList, isBlocked } from './blocker-list'
import { milestoneName, milestoneNameFault } from './milestone-name'
import { useFocusAtFirst } from './use-focus-at-first'
import { useWays } from './use-ways'
import { firstWay, WaySelect } from './way-select'
import { useReadAnew } from './use-read-anew'

type Prepared = Answer<'milestones:prepare'>

const About = ({ prepared, name }: { readonly prepared: Prepared; readonly name: string }) => (
  <>
    <dl className="pl-facts">
      <dt>Name</dt>
      <dd>
        <strong>
          <SafeText text={name} />
        </strong>
      </dd>
      <dt>Workload</dt>
      <dd>
        <SafeText text={prepared.workloadName} />
      </dd>
      <dt>Account</dt>
      <dd>
        {prepared.account}, {prepared.region}
      </dd>
      <dt>Made as</dt>
      <dd>
        <SafeText text={prepared.caller} />
      </dd>
    </dl>
    <Alert type="info">
      The Tool keeps the workload’s answers as they stand now under this name. A milestone cannot be changed, nor
      deleted alone.
    </Alert>
  </>
)

/** Makes a milestone: the state of the workload first, then the name, then once more before anything is written. */
export const MilestoneDialog = ({ row, close }: { readonly row: WorkloadRow; readonly close: () => void }) => {
  const readAnew = useReadAnew()
  const { show } = useNotices()
  const ways = useWays(row.seenFrom)
  const cancel = useFocusAtFirst()
  const [wayName, setWayName] = useState<string>()
  const [prepared, setPrepared] = useState<Prepared>()
  const [name, setName] = useState('')
  const [confirming, setConfirming] = useState(false)
  const [touched, setTouched] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const chosen = wayName === undefined ? firstWay(ways.options) : ways.options.find((one) => one.name === wayName)
  const fault = milestoneNameFault(name, prepared?.existing.map((one) => one.name) ?? [])
  const blocked = prepared !== undefined && isBlocked(prepared.blockers, 'milestones')
  const prepare = async (): Promise<void> => {
    if (chosen === undefined) return
    setBusy(true)
    setProblem(undefined)
    const answer = await ask('milestones:prepare', { workload: row.key, way: chosen.way })
    setBusy(false)
    if (answer.ok) setPrepared(answer.value)
    else setProblem(answer.error)
  }
  const create = async (): Promise<void> => {
    if (prepared === undefined) return
    setBusy(true)
    setProblem(undefined)
    const made = await ask('milestones:create', { prepared: prepared.prepared, name: name.trim() })
    setBusy(false)
    if (!made.ok) {
      // What was prepared counts once: the workload is looked at anew before another try.
      setConfirming(false)
      setPrepared(undefined)
      setProblem(made.error)
      return
    }
    await readAnew()
    show({
      id: `milestone ${row.key}`,
      type: 'success',
      header: `Milestone #${made.value.number} was saved`,
      content: <SafeText text={name.trim()} />,
    })
    close()
  }
  const next = (): void => {
    setTouched(true)
    if (fault === undefined && !blocked) setConfirming(true)
  }
  const act =
    prepared === undefined
      ? { text: 'Look at the workload', press: () => void prepare(), disabled: chosen === undefined }
      : confirming
        ? { text: 'Save the milestone', press: () => void create(), disabled: false }
        : { text: 'Go on', press: next, disabled: blocked }
  return (
    <Modal
      visible
      size="medium"
      header={confirming ? 'Save this milestone in the Well-Architected Tool?' : 'New milestone'}
      onDismiss={close}
      closeAriaLabel="Close, and save nothing"
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button ref={cancel} onClick={close}>
              Cancel
            </Button>
            <Button variant="primary" loading={busy} disabled={act.disabled} onClick={act.press}>
              {act.text}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {problem && <ProblemAlert problem={problem} />}
        {prepared === undefined && (
          <>
            <p className="pl-note">First the Tool is asked how the workload stands. That only reads.</p>
            <WaySelect ways={ways} chosen={chosen} choose={setWayName} disabled={busy} />
          </>
        )}
        {prepared && <BlockerList blockers={prepared.blockers} on="milestones" />}
        {prepared && !confirming && !blocked && (
          <FormField
            label="Name of the milestone"
            description={`${milestoneName.least} to ${milestoneName.most} characters, unique in this workload, as “Before go-live”.`}
            {...(touched && fault !== undefined && { errorText: fault })}
          >
            <Input
              value={name}
              onChange={({ detail }) => setName(detail.value)}
              onBlur={() => setTouched(name !== '')}
            />
          </FormField>
        )}
        {prepared && confirming && <About prepared={prepared} name={name.trim()} />}
      </SpaceBetween>
    </Modal>
  )
}
