import Button from '@cloudscape-design/components/button'
import { useState } from 'react'
import { AskedView } from '../../components/asked-view'
import { SafeLines } from '../../components/safe-lines'
import { SafeText } from '../../components/safe-text'
import type { LensView, QuestionMoment, QuestionView, WorkloadRow } from '../../../shared/ipc/workloads'
import { showDay } from '../../text/show-date'
import { useAnswer } from '../../use-answer'
import { MilestoneAnswerDialog } from '../workload-tools/milestone-answer-dialog'
import { ToolRiskMark } from './tool-risk-mark'

const nameChoice = (question: QuestionView, id: string): string => {
  const choice = question.choices.find(({ choiceId }) => choiceId === id)
  return choice?.bestPractice ?? choice?.title ?? id
}

const Moment = ({
  moment,
  before,
  question,
  showNotes,
}: {
  readonly moment: QuestionMoment
  /** The moment before it; undefined for the first. */
  readonly before: QuestionMoment | undefined
  readonly question: QuestionView
  /** Absent where there are no notes to fetch. */
  readonly showNotes: (() => void) | undefined
}) => {
  const ticked = moment.ticked.filter((id) => !before?.ticked.includes(id))
  const unticked = before?.ticked.filter((id) => !moment.ticked.includes(id)) ?? []
  return (
    <li>
      <div className="pl-moment-head">
        <b>{showDay(moment.at)}</b> <SafeText text={moment.label} />
        <ToolRiskMark risk={moment.isApplicable ? moment.risk : 'NOT_APPLICABLE'} brief />
      </div>
      <p>
        {before === undefined
          ? `${moment.ticked.length} of ${question.choices.length} ticked`
          : ticked.length + unticked.length === 0
            ? 'The same choices ticked'
            : null}
        {before !== undefined && ticked.length > 0 && (
          <>
            Ticked:{' '}
            <SafeText
              text={ticked
                .map((id) => nameChoice(question, id))
                .toSorted()
                .join(', ')}
            />
            .{' '}
          </>
        )}
        {unticked.length > 0 && (
          <>
            No longer ticked:{' '}
            <SafeText
              text={unticked
                .map((id) => nameChoice(question, id))
                .toSorted()
                .join(', ')}
            />
            .
          </>
        )}
      </p>
      {moment.notes !== null && moment.notes !== '' && moment.notes !== before?.notes && (
        <div className="pl-people-note">
          <SafeLines text={moment.notes} />
        </div>
      )}
      {showNotes && (
        <Button variant="inline-link" onClick={showNotes} ariaLabel={`Answer and notes of ${moment.label}`}>
          Answer and notes then
        </Button>
      )}
    </li>
  )
}

/** The question across milestones, snapshots and readings, the newest first. */
export const QuestionHistory = ({
  row,
  lens,
  question,
  milestones,
}: {
  readonly row: WorkloadRow
  readonly lens: string
  readonly question: QuestionView
  readonly milestones: LensView['milestones']
}) => {
  const history = useAnswer('workloads:history', { workload: row.key, lens, questionId: question.questionId })
  const [opened, setOpened] = useState<number>()
  return (
    <AskedView asked={history} loading="Looking into the past">
      {(moments) => (
        <>
          {moments.length === 0 && (
            <p className="pl-quiet">No milestone and no earlier snapshot holds this question.</p>
          )}
          <ol className="pl-moments">
            {moments
              .map((moment, index) => {
                const number =
                  moment.kind === 'milestone'
                    ? milestones.find(({ recordedAt }) => recordedAt === moment.at)?.number
                    : undefined
                return (
                  <Moment
                    key={`${moment.kind} ${moment.at} ${moment.label}`}
                    moment={moment}
                    before={moments[index - 1]}
                    question={question}
                    showNotes={number === undefined ? undefined : () => setOpened(number)}
                  />
                )
              })
              .toReversed()}
          </ol>
          {opened !== undefined && (
            <MilestoneAnswerDialog
              row={row}
              lens={lens}
              question={question}
              milestones={milestones}
              first={opened}
              close={() => setOpened(undefined)}
            />
          )}
        </>
      )}
    </AskedView>
  )
}
