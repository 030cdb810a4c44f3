import Button from '@cloudscape-design/components/button'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AskedView } from '../../components/asked-view'
import { LightMark } from '../../components/light-mark'
import { ProblemAlert } from '../../components/problem-alert'
import { SafeText } from '../../components/safe-text'
import type { Answer, Request } from '../../../shared/ipc/contract'
import type { Problem, Result } from '../../../shared/ipc/result'
import type { ChoiceView } from '../../../shared/ipc/workloads'
import type { WayIn } from '../../../shared/review/way-in'
import { ask } from '../../api'
import { showMoment } from '../../text/show-date'
import { useAnswer } from '../../use-answer'

type Advisor = Answer<'workloads:advisor'>

const Checks = ({ checks, choices }: Pick<Advisor, 'checks'> & { readonly choices: readonly ChoiceView[] }) => (
  <table className="pl-table pl-table-dense">
    <thead>
      <tr>
        <th scope="col">Check</th>
        <th scope="col">Choice</th>
        <th scope="col">Account</th>
        <th scope="col">Result</th>
      </tr>
    </thead>
    <tbody>
      {checks.map(({ choiceId, name, account, status, light, flagged, reason, updatedAt }) => (
        <tr key={`${choiceId} ${name} ${account}`}>
          <th scope="row">
            <SafeText text={name} />
          </th>
          <td>
            <SafeText text={choices.find((choice) => choice.choiceId === choiceId)?.bestPractice ?? choiceId} />
          </td>
          <td>{account}</td>
          <td>
            <LightMark light={light} text={status} />
            {flagged !== null && <div className="pl-quiet">{flagged} flagged</div>}
            {reason !== null && (
              <div className="pl-quiet">
                <SafeText text={reason} />
              </div>
            )}
            {updatedAt !== null && <div className="pl-quiet">{showMoment(updatedAt)}</div>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** What Trusted Advisor says of the question: what was read before at once, and anew when asked for. */
export const AdvisorChecks = ({
  place,
  choices,
  way,
}: {
  readonly place: Omit<Request<'workloads:advisor'>, 'way'>
  readonly choices: readonly ChoiceView[]
  /** Absent where no way to the Tool is known. */
  readonly way: WayIn | undefined
}) => {
  const client = useQueryClient()
  const [reading, setReading] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const request = { ...place, way: null }
  const kept = useAnswer('workloads:advisor', request)
  const read = async (chosen: WayIn): Promise<void> => {
    setReading(true)
    setProblem(undefined)
    const answer: Result<Advisor> = await ask('workloads:advisor', { ...place, way: chosen })
    setReading(false)
    if (answer.ok) client.setQueryData(['workloads:advisor', request], answer)
    else setProblem(answer.error)
  }
  return (
    <div className="pl-stack">
      {problem && <ProblemAlert problem={problem} type="warning" />}
      <AskedView asked={kept} loading="Looking for what was read before">
        {({ note, readAt, checks }) => (
          <>
            {note !== null && (
              <p className="pl-quiet">
                <SafeText text={note} />
              </p>
            )}
            {readAt !== null && <p className="pl-quiet">As of {showMoment(readAt)}.</p>}
            {checks.length > 0 && <Checks checks={checks} choices={choices} />}
          </>
        )}
      </AskedView>
      <div>
        <Button
          iconName="refresh"
          loading={reading}
          loadingText="Asking the Tool"
          disabled={way === undefined}
          disabledReason="No way to the Tool is known: choose one at Read from the Tool now."
          onClick={() => {
            if (way) void read(way)
          }}
        >
          Ask the Tool now
        </Button>
      </div>
    </div>
  )
}
