import Autosuggest from '@cloudscape-design/components/autosuggest'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMemo, useState } from 'react'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import type { ConfigChange } from '../../../shared/ipc/sign-in'
import type { SessionWay } from '../../../shared/review/way-in'
import { useNotices } from '../../notices'
import { useAnswer } from '../../use-answer'
import { regions } from '../review/regions'
import { ConfigDiff } from './config-diff'
import { regionFault } from './start-url'
import { nameFault, suggestProfileName } from './suggest-name'
import { useConfigChange } from './use-config-change'

const regionOptions = regions.map(({ partition, codes }) => ({
  label: partition,
  options: codes.map(([value, description]) => ({ value, description })),
}))

/** Writes an account and role of a session as a profile that every AWS tool finds; what is written is shown before. */
export const SaveProfileDialog = ({
  way,
  name: accountName,
  close,
}: {
  readonly way: SessionWay
  readonly name: string
  readonly close: () => void
}) => {
  const { show } = useNotices()
  const profiles = useAnswer('profiles:list', undefined)
  const taken = profiles.state === 'ready' ? profiles.value.profiles.map((profile) => profile.name) : []
  const [ownName, setOwnName] = useState<string>()
  const [region, setRegion] = useState('')
  const name = ownName ?? suggestProfileName(accountName, way.role, taken)
  const faults = { name: nameFault(name, taken), region: region.trim() === '' ? undefined : regionFault(region) }
  const { session, account, role } = way
  const complete = profiles.state !== 'loading' && faults.name === undefined && faults.region === undefined
  const change = useMemo(
    (): ConfigChange | undefined =>
      complete
        ? { kind: 'profile', name, session, account, role, region: region.trim() === '' ? null : region.trim() }
        : undefined,
    [complete, name, session, account, role, region],
  )
  const { preview, problem, writing, write } = useConfigChange(change)
  const save = async (): Promise<void> => {
    if (!(await write())) return
    show({ id: `profile ${name}`, type: 'success', header: `The profile ${name} was added to your AWS config` })
    close()
  }
  return (
    <Modal
      visible
      size="large"
      header="Save as profile"
      onDismiss={close}
      closeAriaLabel="Close"
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={close}>
              Cancel
            </Button>
            <Button variant="primary" loading={writing} disabled={!preview} onClick={() => void save()}>
              Add the profile
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <p className="pl-note">
          <SafeText text={role} /> in <SafeText text={accountName} /> ({account}), through <SafeText text={session} />.
          Other AWS tools find it by its name.
        </p>
        <div className="pl-fields pl-fields-two">
          <FormField label="Profile name" stretch {...(faults.name !== undefined && { errorText: faults.name })}>
            <Input value={name} onChange={({ detail }) => setOwnName(detail.value)} spellcheck={false} />
          </FormField>
          <FormField
            label={
              <span>
                Region <i>- optional</i>
              </span>
            }
            stretch
            {...(faults.region !== undefined && { errorText: faults.region })}
          >
            <Autosuggest
              value={region}
              onChange={({ detail }) => setRegion(detail.value)}
              options={regionOptions}
              enteredTextLabel={(text) => `Use ${text}`}
              placeholder="None"
              ariaLabel="Region of the profile"
              empty="No region of this name is known: it is used as you type it."
              expandToViewport
            />
          </FormField>
        </div>
        {problem && <ProblemAlert problem={problem} />}
        {preview && <ConfigDiff preview={preview} />}
      </SpaceBetween>
    </Modal>
  )
}
