import Alert from '@cloudscape-design/components/alert'
import Badge from '@cloudscape-design/components/badge'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import LiveRegion from '@cloudscape-design/components/live-region'
import ProgressBar from '@cloudscape-design/components/progress-bar'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import { findQuestion } from '../../../shared/framework/lookup'
import type { SendProgress } from '../../../shared/ipc/workloads'
import { ToolRiskMark } from '../workloads/tool-risk-mark'
import { SaidList } from './said-list'
import { describeSend, isComplete, isSettled } from './send-counts'
import { useFocusIfLost } from './use-focus-if-lost'
import { addressOfWorkload } from './workload-address'

type Question = SendProgress['questions'][number]

const states: Readonly<Record<Question['state'], { readonly type: StatusIndicatorProps.Type; readonly text: string }>> =
  {
    waiting: { type: 'pending', text: 'Waiting' },
    sending: { type: 'in-progress', text: 'Sending' },
    sent: { type: 'success', text: 'Sent and read back' },
    nothing: { type: 'success', text: 'Stood there already' },
    differs: { type: 'warning', text: 'Stands differently' },
    conflicts: { type: 'warning', text: 'Somebody changed it' },
    refused: { type: 'error', text: 'Not fit to send' },
    failed: { type: 'error', text: 'Refused by AWS' },
    unanswered: { type: 'warning', text: 'No answer' },
  }

const stateOf = ({ state }: Question, ended: boolean): (typeof states)[Question['state']] =>
  ended && !isSettled({ state }) ? { type: 'stopped', text: 'Not sent' } : states[state]

const Questions = ({ questions, ended }: { readonly questions: readonly Question[]; readonly ended: boolean }) => (
  <table className="pl-table">
    <thead>
      <tr>
        <th scope="col">Question</th>
        <th scope="col">State</th>
        <th scope="col">Risk by the Tool</th>
      </tr>
    </thead>
    <tbody>
      {questions.map((question) => {
        const { lens, questionId, title, risk, said } = question
        const { type, text } = stateOf(question, ended)
        return (
          <tr key={`${lens} ${questionId}`}>
            <th scope="row" className="pl-wide-cell">
              {findQuestion(questionId)?.id} <SafeText text={title === '' ? questionId : title} />
              <SaidList said={said} kind="warning" label="What happened" />
            </th>
            <td className="pl-nowrap">
              <StatusIndicator type={type}>{text}</StatusIndicator>
            </td>
            <td>{risk === null ? <span className="pl-quiet">–</span> : <ToolRiskMark risk={risk} />}</td>
          </tr>
        )
      })}
    </tbody>
  </table>
)

const Ending = ({ progress }: { readonly progress: SendProgress }) => {
  const text = describeSend(progress)
  return isComplete(progress) ? (
    <Alert type="success" header="All of it stands in the Tool">
      {text}
    </Alert>
  ) : (
    <Alert type="warning" header={progress.state === 'stopped' ? 'The send was stopped' : 'Not all of it was sent'}>
      {text} What was not sent is still in the draft. Compare again: what stands in the Tool by now is not sent twice.
    </Alert>
  )
}

/** A send as it goes on, question by question, and how it ended. */
export const SendProgressView = ({
  progress,
  stop,
  stopping,
}: {
  readonly progress: SendProgress
  readonly stop: () => void
  readonly stopping: boolean
}) => {
  const { questions, state, problem, workload } = progress
  const place = useFocusIfLost<HTMLDivElement>()
  const runs = state === 'running'
  const settled = questions.filter(isSettled).length
  return (
    <div ref={place} tabIndex={-1} className="pl-keeps-focus">
      <SpaceBetween size="m">
        {!runs && <Ending progress={progress} />}
        {problem && <ProblemAlert problem={problem} />}
        <Container
          header={
            <Header
              variant="h2"
              {...(runs && { info: <Badge color="blue">running</Badge> })}
              actions={
                runs ? (
                  <Button loading={stopping} onClick={stop}>
                    Stop after the question at hand
                  </Button>
                ) : (
                  <SpaceBetween direction="horizontal" size="xs">
                    <Button href={`#/audit?${new URLSearchParams({ workload }).toString()}`}>Audit log</Button>
                    <Button href={addressOfWorkload(workload, 'milestones')}>Save a milestone…</Button>
                  </SpaceBetween>
                )
              }
            >
              {runs ? 'Sending' : 'What was sent'}
            </Header>
          }
        >
          <LiveRegion hidden>{runs ? '' : describeSend(progress)}</LiveRegion>
          <SpaceBetween size="m">
            {runs && (
              <ProgressBar
                value={questions.length === 0 ? 0 : (100 * settled) / questions.length}
                label="Questions"
                additionalInfo={`${settled} of ${questions.length}`}
              />
            )}
            <Questions questions={questions} ended={!runs} />
          </SpaceBetween>
        </Container>
      </SpaceBetween>
    </div>
  )
}
