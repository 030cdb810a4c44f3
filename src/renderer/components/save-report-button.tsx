import Button from '@cloudscape-design/components/button'
import { useState } from 'react'
import { ask } from '../api'
import { useNotices } from '../notices'
import { SafeText } from './safe-text'

/** Saves the report of a snapshot where the reviewer says. */
export const SaveReportButton = ({
  snapshot,
  disabled = false,
}: {
  readonly snapshot: string
  readonly disabled?: boolean
}) => {
  const [saving, setSaving] = useState(false)
  const { show, showProblem } = useNotices()
  const save = async (): Promise<void> => {
    setSaving(true)
    const saved = await ask('report:save', { snapshot })
    setSaving(false)
    if (!saved.ok) showProblem(saved.error)
    else if (saved.value !== null)
      show({
        id: 'report',
        type: 'success',
        header: 'The report was saved',
        content: <SafeText text={saved.value.path} />,
      })
  }
  return (
    <Button
      iconName="download"
      loading={saving}
      loadingText="Saving the report"
      disabled={disabled}
      onClick={() => void save()}
    >
      Save report as PDF
    </Button>
  )
}
