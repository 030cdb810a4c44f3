import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import type { Progress } from '../../../shared/ipc/review'
import { ask } from '../../api'
import { useNotices } from '../../notices'

type Way = 'cancel' | 'finish'

const texts: Readonly<Record<Way, { readonly title: string; readonly body: string; readonly action: string }>> = {
  cancel: {
    title: 'Cancel this review?',
    body: 'Reading stops. What was read is kept for 24 hours, and the review can be resumed from there. No snapshot is made.',
    action: 'Cancel the review',
  },
  finish: {
    title: 'Finish this review now?',
    body: 'Reading stops, and a snapshot is made of what was read. All the rest is listed as not looked at, never as passing. It cannot be resumed.',
    action: 'Finish now',
  },
}

/** Ends a review before everything was read. */
export const StopButtons = ({ progress }: { readonly progress: Progress }) => {
  const [asked, setAsked] = useState<Way>()
  const { showProblem } = useNotices()
  const stop = async (way: Way): Promise<void> => {
    setAsked(undefined)
    const { review } = progress
    const stopped = way === 'cancel' ? await ask('review:cancel', { review }) : await ask('review:finish', { review })
    if (!stopped.ok) showProblem(stopped.error)
  }
  const stopping = progress.state === 'stopping' || progress.state === 'sealing'
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button disabled={stopping} onClick={() => setAsked('cancel')}>
        Cancel
      </Button>
      <Button disabled={stopping || progress.total === 0} onClick={() => setAsked('finish')}>
        Finish now
      </Button>
      {asked && (
        <Modal
          visible
          header={texts[asked].title}
          onDismiss={() => setAsked(undefined)}
          footer={
            <Box float="right">
              <SpaceBetween direction="horizontal" size="xs">
                <Button variant="link" onClick={() => setAsked(undefined)}>
                  Go on reading
                </Button>
                <Button variant="primary" onClick={() => void stop(asked)}>
                  {texts[asked].action}
                </Button>
              </SpaceBetween>
            </Box>
          }
        >
          {texts[asked].body}
        </Modal>
      )}
    </SpaceBetween>
  )
}
