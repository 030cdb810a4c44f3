import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import Modal from '@cloudscape-design/components/modal'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import type { Answer } from '../../../shared/ipc/contract'
import type { Problem } from '../../../shared/ipc/result'
import type { LensView, QuestionView } from '../../../shared/ipc/workloads'
import { printable } from '../../../shared/printable'
import { ask } from '../../api'
import { showCount } from '../../text/show-count'
import { useDrafts } from './drafts-provider'
import { nameQuestion } from './question-filter'
import { StandingMark } from './standing-mark'

type Drafted = Answer<'drafts:fromEvidence'>

const Asked = ({ drafted, open }: { readonly drafted: Drafted; readonly open: (questionId: string) => void }) => {
  const questions = [...new Map(drafted.ask.map((item) => [item.questionId, item])).values()]
  const text = drafted.ask.map((item) => `${nameQuestion(item)}\n- ${printable(item.text)}`).join('\n\n')
  return (
    <SpaceBetween size="m">
      <Alert type="success" header={`${showCount(drafted.noted, 'question')} with an evidence note in the draft`}>
        No choice was ticked or unticked. Notes go to the Tool only when you send them.
      </Alert>
      {drafted.ask.length === 0 ? (
        <p>The evidence asks nothing of the team here.</p>
      ) : (
        <>
          <div className="pl-inline">
            <h3 className="pl-ask-title">{showCount(drafted.ask.length, 'question')} to ask the team</h3>
            <CopyToClipboard
              copyButtonText="Copy the list"
              copySuccessText="Copied"
              copyErrorText="It could not be copied."
              textToCopy={text}
            />
          </div>
          {questions.map((question) => (
            <section key={question.questionId} className="pl-ask">
              <h4>
                <Button variant="inline-link" onClick={() => open(question.questionId)}>
                  {nameQuestion(question)}
                </Button>
              </h4>
              <ul>
                {drafted.ask
                  .filter(({ questionId }) => questionId === question.questionId)
                  .map((item) => (
                    <li key={`${item.choiceId} ${item.standing}`}>
                      <StandingMark standing={item.standing} />
                      <span>
                        <SafeText text={item.text} />
                      </span>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </SpaceBetween>
  )
}

/** Writes evidence notes into the draft, for this question or all of the lens, and lists what to ask the team. */
export const EvidenceDialog = ({
  view,
  question,
  open,
  close,
}: {
  readonly view: LensView
  /** The question that is shown. */
  readonly question: QuestionView | undefined
  /** Opens a question of the list. */
  readonly open: (questionId: string) => void
  readonly close: () => void
}) => {
  const { store, show } = useDrafts()
  const [all, setAll] = useState(question === undefined)
  const [writing, setWriting] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [drafted, setDrafted] = useState<Drafted>()
  const workload = view.row.key
  const write = async (): Promise<void> => {
    setWriting(true)
    setProblem(undefined)
    await store.flush()
    const answer = await ask('drafts:fromEvidence', {
      workload,
      snapshot: view.snapshot?.id ?? null,
      lens: view.lens.alias,
      questions: all || question === undefined ? null : [question.questionId],
    })
    setWriting(false)
    if (!answer.ok) {
      setProblem(answer.error)
      return
    }
    show(workload, answer.value.draft)
    store.takeEvidence(workload, answer.value.draft)
    setDrafted(answer.value)
  }
  return (
    <Modal
      visible
      size="large"
      onDismiss={close}
      header="Draft from evidence"
      closeAriaLabel="Close"
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={close}>
              {drafted ? 'Close' : 'Cancel'}
            </Button>
            {!drafted && (
              <Button
                variant="primary"
                loading={writing}
                loadingText="Writing notes"
                disabled={view.snapshot === null}
                disabledReason="There is no snapshot, so there is no evidence: review the accounts first."
                onClick={() => void write()}
              >
                Write notes into the draft
              </Button>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      {drafted ? (
        <Asked drafted={drafted} open={open} />
      ) : (
        <SpaceBetween size="m">
          {problem && <ProblemAlert problem={problem} />}
          <p className="pl-plain-text">
            Writes a dated note into the draft of each question that has evidence: counts of resources, ids of checks,
            date and digest of the snapshot. It names no resource and no account, since a shared workload shows its
            notes to others. People’s notes stay as they are.
          </p>
          <p className="pl-plain-text">
            It ticks and unticks nothing. Afterwards you get a list of what to ask the team: contradictions to untick or
            to explain, candidates to consider.
          </p>
          <RadioGroup
            ariaLabel="For which questions"
            value={all ? 'all' : 'one'}
            onChange={({ detail }) => setAll(detail.value === 'all')}
            items={[
              ...(question
                ? [{ value: 'one', label: 'Notes for this question', description: nameQuestion(question) }]
                : []),
              {
                value: 'all',
                label: `Notes for all questions of the lens`,
                description: `${showCount(view.questions.length, 'question')}; those without evidence get none`,
              },
            ]}
          />
        </SpaceBetween>
      )}
    </Modal>
  )
}
