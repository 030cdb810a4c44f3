import { useQueryClient } from '@tanstack/react-query'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { CodeBox } from '../../components/code-box'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import { printable } from '../../../shared/printable'
import type { Problem } from '../../../shared/ipc/result'
import { ask } from '../../api'

/** Shows the exact command of a `credential_process`, and allows it where the reviewer says so. */
export const AllowCommandDialog = ({
  profile,
  command,
  close,
}: {
  readonly profile: string
  readonly command: string
  readonly close: () => void
}) => {
  const client = useQueryClient()
  const [allowing, setAllowing] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const allow = async (): Promise<void> => {
    setAllowing(true)
    const allowed = await ask('profiles:allowCommand', { profile, command })
    setAllowing(false)
    if (!allowed.ok) {
      setProblem(allowed.error)
      return
    }
    await client.invalidateQueries({ queryKey: ['profiles:list'] })
    close()
  }
  return (
    <Modal
      visible
      header="Allow this command?"
      onDismiss={close}
      closeAriaLabel="Close"
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={close}>
              Not now
            </Button>
            <Button variant="primary" loading={allowing} onClick={() => void allow()}>
              Allow this command
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <div>
          The profile <SafeText text={profile} /> gets its credentials from this command. It runs as you, with all that
          you may do on this computer. Allow it only if you know it; it has to be allowed anew when it changes.
        </div>
        <CodeBox text={printable(command)} label="command" kind="Command" />
        {problem && <ProblemAlert problem={problem} />}
      </SpaceBetween>
    </Modal>
  )
}
