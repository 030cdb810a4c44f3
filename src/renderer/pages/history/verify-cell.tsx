import Button from '@cloudscape-design/components/button'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useState } from 'react'
import { ask } from '../../api'
import { useNotices } from '../../notices'

type State = 'unasked' | 'asking' | 'intact' | 'altered'

/** Reads the stored bytes of a snapshot again and compares them with its digest. */
export const VerifyCell = ({ snapshot }: { readonly snapshot: string }) => {
  const [state, setState] = useState<State>('unasked')
  const { show, showProblem } = useNotices()
  const verify = async (): Promise<void> => {
    setState('asking')
    const answer = await ask('snapshots:verify', { snapshot })
    if (!answer.ok) {
      setState('unasked')
      showProblem(answer.error)
      return
    }
    const { intact, text } = answer.value
    setState(intact ? 'intact' : 'altered')
    if (!intact)
      show({ id: `verify ${snapshot}`, type: 'error', header: 'A snapshot is not as it was sealed', content: text })
  }
  switch (state) {
    case 'unasked':
    case 'asking':
      return (
        <Button variant="inline-link" loading={state === 'asking'} onClick={() => void verify()}>
          Verify
        </Button>
      )
    case 'intact':
      return <StatusIndicator type="success">Intact</StatusIndicator>
    case 'altered':
      return <StatusIndicator type="error">Altered</StatusIndicator>
  }
}
