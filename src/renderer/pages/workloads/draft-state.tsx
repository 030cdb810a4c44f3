import Button from '@cloudscape-design/components/button'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../api'
import { assertNever } from '../../../shared/assert-never'
import { SafeText } from '../../components/safe-text'
import { useNotices } from '../../notices'
import { showMoment } from '../../text/show-date'
import { useDrafts } from './drafts-provider'
import type { QuestionDraft } from './use-lens-drafts'

const Kept = ({ draft }: { readonly draft: QuestionDraft }) => {
  const { entry, stored, unfinished } = draft
  const { store } = useDrafts()
  const step = entry?.step
  switch (step) {
    case 'waiting':
    case 'saving':
      return <StatusIndicator type="in-progress">Keeping the draft</StatusIndicator>
    case 'failed':
      return (
        <span className="pl-inline">
          <StatusIndicator type="error">
            Not kept: <SafeText text={`${entry?.problem?.text ?? ''} ${entry?.problem?.next ?? ''}`} />
          </StatusIndicator>
          <Button onClick={() => void store.flush()}>Try again</Button>
        </span>
      )
    case 'open':
      if (unfinished.length > 0)
        return <StatusIndicator type="pending">Not all of the draft is finished</StatusIndicator>
      break
    case undefined:
      break
    default:
      return assertNever(step)
  }
  return stored?.state === 'open' ? (
    <StatusIndicator type="success">
      Draft of {showMoment(stored.changedAt)} by <SafeText text={stored.author} />
    </StatusIndicator>
  ) : null
}

/** How far the draft of a question is kept, and how to let it go. */
export const DraftState = ({
  draft,
  workload,
  lens,
}: {
  readonly draft: QuestionDraft
  readonly workload: string
  readonly lens: string
}) => {
  const client = useQueryClient()
  const { store, show } = useDrafts()
  const { showProblem } = useNotices()
  const { questionId } = draft.edit
  // Sentences and notes would be gone: the first press asks, on the same button, so that the keyboard stays where it is.
  const [asking, setAsking] = useState(false)
  const discard = async (): Promise<void> => {
    setAsking(false)
    store.forget(workload, { lens, questionId })
    const answer = await ask('drafts:discard', { workload, lens: draft.stored?.question.lens ?? lens, questionId })
    if (answer.ok) show(workload, answer.value)
    else {
      showProblem(answer.error)
      await client.invalidateQueries({ queryKey: ['workloads:lens', { workload }] })
    }
  }
  const exists = draft.stored?.state === 'open' || draft.entry !== undefined
  return (
    <div className="pl-draft-state">
      <span role="status">
        <Kept draft={draft} />
      </span>
      {exists && (
        <>
          <Button
            variant="inline-link"
            onClick={() => (asking ? void discard() : setAsking(true))}
            ariaLabel={asking ? 'Discard it: the draft of this question' : 'Discard the draft of this question'}
          >
            {asking ? 'Discard it' : 'Discard'}
          </Button>
          {asking && (
            <Button variant="inline-link" onClick={() => setAsking(false)}>
              Keep it
            </Button>
          )}
        </>
      )}
    </div>
  )
}
