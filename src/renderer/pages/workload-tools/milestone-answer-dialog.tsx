import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import Select from '@cloudscape-design/components/select'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AskedView } from '../../components/asked-view'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import type { Answer } from '../../../shared/ipc/contract'
import type { Problem, Result } from '../../../shared/ipc/result'
import type { LensView, WorkloadRow } from '../../../shared/ipc/workloads'
import { shorten } from '../../text/shorten'
import { ask } from '../../api'
import { useAnswer } from '../../use-answer'
import { reasonNames, statusNames } from './answer-words'
import { useWays } from './use-ways'
import { firstWay, WaySelect } from './way-select'

type State = NonNullable<Answer<'milestones:answer'>>

const AnswerThen = ({ state }: { readonly state: State }) => (
  <SpaceBetween size="m">
    <div>
      <h3 className="pl-small-title">Notes of the question</h3>
      {state.notes === '' ? (
        <span className="pl-quiet">There were none.</span>
      ) : (
        <div className="pl-notes-text">
          {state.notes.split(/\r\n?|\n/).map((line, index) => (
            <div key={index}>{line === '' ? ' ' : <SafeText text={line} />}</div>
          ))}
        </div>
      )}
    </div>
    {!state.isApplicable && (
      <Alert type="info">The question was marked as not applicable: {reasonNames[state.reason].toLowerCase()}.</Alert>
    )}
    <table className="pl-table">
      <thead>
        <tr>
          <th scope="col">Choice</th>
          <th scope="col">Answer then</th>
          <th scope="col">Notes</th>
        </tr>
      </thead>
      <tbody>
        {state.choices.map(({ choiceId, title, status, reason, notes }) => (
          <tr key={choiceId}>
            <th scope="row" className="pl-wide-cell">
              <SafeText text={title ?? choiceId} />
            </th>
            <td>
              {statusNames[status]}
              {reason !== 'NONE' && <div className="pl-note">{reasonNames[reason]}</div>}
            </td>
            <td>{notes === '' ? <span className="pl-quiet">–</span> : <SafeText text={notes} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </SpaceBetween>
)

/** An answer as a milestone keeps it, with its notes: kept ones at once, others read from the Tool when asked for. */
export const MilestoneAnswerDialog = ({
  row,
  lens,
  snapshot = null,
  question,
  milestones,
  first,
  close,
}: {
  readonly row: WorkloadRow
  readonly lens: string
  /** Where the questions are found among which is chosen. */
  readonly snapshot?: string | null
  /** The question that is shown; `undefined`: the reviewer chooses it. */
  readonly question: { readonly questionId: string; readonly title: string } | undefined
  readonly milestones: LensView['milestones']
  /** The milestone that is shown first. */
  readonly first: number
  readonly close: () => void
}) => {
  const client = useQueryClient()
  const ways = useWays(row.seenFrom)
  const [milestone, setMilestone] = useState(first)
  const [name, setName] = useState<string>()
  const [reading, setReading] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [chosenQuestion, setQuestion] = useState(question?.questionId)
  const view = useAnswer(
    'workloads:lens',
    { workload: row.key, snapshot, lens, since: null, answers: 'latest' },
    { enabled: question === undefined },
  )
  const questions = view.state === 'ready' ? view.value.questions : []
  const questionId = chosenQuestion ?? questions[0]?.questionId
  const request = { workload: row.key, lens, questionId: questionId ?? '', milestone, way: null }
  const kept = useAnswer('milestones:answer', request, { enabled: questionId !== undefined })
  const chosen = name === undefined ? firstWay(ways.options) : ways.options.find((option) => option.name === name)
  const read = async (): Promise<void> => {
    if (chosen === undefined) return
    setReading(true)
    setProblem(undefined)
    const answer = await ask('milestones:answer', { ...request, way: chosen.way })
    setReading(false)
    if (!answer.ok) {
      setProblem(answer.error)
      return
    }
    const known: Result<Answer<'milestones:answer'>> = answer
    client.setQueryData(['milestones:answer', request], known)
  }
  const options = milestones.map((one) => ({
    value: String(one.number),
    label: `#${one.number} ${shorten(one.name, 60)}`,
  }))
  const questionOptions = questions.map((one) => ({
    value: one.questionId,
    label: shorten(`${one.number ?? ''} ${one.title}`.trim(), 120),
  }))
  return (
    <Modal
      visible
      size="large"
      header={question ? <SafeText text={question.title} /> : 'Answers and notes of a milestone'}
      closeAriaLabel="Close"
      onDismiss={close}
    >
      <SpaceBetween size="m">
        <FormField label="Milestone">
          <Select
            selectedOption={options.find(({ value }) => value === String(milestone)) ?? null}
            options={options}
            onChange={({ detail }) => {
              setMilestone(Number(detail.selectedOption.value))
              setProblem(undefined)
            }}
            filteringType={options.length > 10 ? 'auto' : 'none'}
            filteringAriaLabel="Find in the list"
            expandToViewport
          />
        </FormField>
        {question === undefined && (
          <FormField label="Question" stretch>
            <Select
              selectedOption={questionOptions.find(({ value }) => value === questionId) ?? null}
              options={questionOptions}
              onChange={({ detail }) => {
                setQuestion(detail.selectedOption.value)
                setProblem(undefined)
              }}
              statusType={view.state === 'loading' ? 'loading' : view.state === 'problem' ? 'error' : 'finished'}
              loadingText="Reading the questions"
              errorText="The questions could not be read."
              filteringType="auto"
              filteringAriaLabel="Find in the list"
              expandToViewport
            />
          </FormField>
        )}
        {problem && <ProblemAlert problem={problem} />}
        {view.state === 'problem' && <ProblemAlert problem={view.problem} retry={view.retry} />}
        {view.state !== 'problem' && (
          <AskedView asked={kept} loading="Looking among what is kept">
            {(state) =>
              state ? (
                <AnswerThen state={state} />
              ) : (
                <SpaceBetween size="s">
                  <p className="pl-note">
                    The notes of this milestone’s answer were not read yet. They are read once, and kept: a milestone
                    never changes.
                  </p>
                  <WaySelect ways={ways} chosen={chosen} choose={setName} disabled={reading} />
                  <Button loading={reading} disabled={chosen === undefined} onClick={() => void read()}>
                    Read it from the Tool
                  </Button>
                </SpaceBetween>
              )
            }
          </AskedView>
        )}
      </SpaceBetween>
    </Modal>
  )
}
