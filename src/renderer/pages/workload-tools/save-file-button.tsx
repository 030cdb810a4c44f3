import Button from '@cloudscape-design/components/button'
import { useState } from 'react'
import { SafeText } from '../../components/safe-text'
import type { Request } from '../../../shared/ipc/contract'
import { ask } from '../../api'
import { useNotices } from '../../notices'

type SaveChannel = 'workloads:saveReport' | 'workloads:savePlan'

/** Saves something of a workload where the reviewer says. */
export const SaveFileButton = ({
  channel,
  request,
  text,
}: {
  readonly channel: SaveChannel
  readonly request: Request<SaveChannel>
  readonly text: string
}) => {
  const [saving, setSaving] = useState(false)
  const { show, showProblem } = useNotices()
  const save = async (): Promise<void> => {
    setSaving(true)
    const saved = await ask(channel, request)
    setSaving(false)
    if (!saved.ok) showProblem(saved.error)
    else if (saved.value !== null)
      show({
        id: channel,
        type: 'success',
        header: 'The file was saved',
        content: <SafeText text={saved.value.path} />,
      })
  }
  return (
    <Button iconName="download" loading={saving} loadingText="Saving" onClick={() => void save()}>
      {text}
    </Button>
  )
}
