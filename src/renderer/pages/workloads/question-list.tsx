import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import { useEffect, useRef } from 'react'
import type { PillarStandingsView, QuestionView } from '../../../shared/ipc/workloads'
import { SafeText } from '../../components/safe-text'
import { pillarName } from '../../text/pillar-name'
import { hasStanding } from './question-filter'
import { askingStandings, StandingCount } from './standing-mark'
import { ToolRiskMark } from './tool-risk-mark'

/** Height of the pillar's name that stays in sight above its questions, in pixels. */
const headings = 40

const Item = ({
  question,
  chosen,
  drafted,
  address,
}: {
  readonly question: QuestionView
  readonly chosen: boolean
  readonly drafted: boolean
  readonly address: string
}) => (
  <li>
    <a href={address} className="pl-wa-question" aria-current={chosen ? 'true' : undefined}>
      <span className="pl-wa-question-title">
        {question.number !== null && <b>{question.number} </b>}
        <SafeText text={question.title === '' ? question.questionId : question.title} />
      </span>
      <span className="pl-wa-question-marks">
        {question.isApplicable ? (
          question.risk === null && !question.answered ? (
            <ToolRiskMark risk="UNANSWERED" />
          ) : (
            <ToolRiskMark risk={question.risk} brief />
          )
        ) : (
          <ToolRiskMark risk="NOT_APPLICABLE" />
        )}
        {askingStandings
          .filter((standing) => hasStanding(question, standing))
          .map((standing) => (
            <StandingCount
              key={standing}
              standing={standing}
              count={question.choices.filter((choice) => choice.standing === standing).length}
              brief
            />
          ))}
        {question.problems.length > 0 && <span className="pl-standing pl-standing-doubt">Inconsistent</span>}
        {(question.changed ?? []).length > 0 && <span className="pl-standing">Changed</span>}
        {drafted && <span className="pl-draft-mark">Draft</span>}
      </span>
    </a>
  </li>
)

/** The questions that are shown, grouped by pillar. */
export const QuestionList = ({
  questions,
  pillars,
  chosen,
  total,
  isDrafted,
  addressOf,
  clear,
}: {
  readonly questions: readonly QuestionView[]
  readonly pillars: readonly PillarStandingsView[]
  readonly chosen: string | undefined
  /** Questions of the lens, filtered or not. */
  readonly total: number
  readonly isDrafted: (question: QuestionView) => boolean
  readonly addressOf: (questionId: string) => string
  readonly clear: () => void
}) => {
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    const item = chosen === undefined ? null : list.current?.querySelector<HTMLElement>('[aria-current=true]')
    if (!list.current || !item) return
    // Only the list moves, never the page.
    const { top, height } = list.current.getBoundingClientRect()
    const own = item.getBoundingClientRect()
    const above = own.top - top - headings
    const below = own.bottom - top - height
    if (above < 0) list.current.scrollTop += above
    else if (below > 0) list.current.scrollTop += below
  }, [chosen])
  const groups = [...new Set(questions.map(({ pillarId }) => pillarId))].map((id) => ({
    id,
    name: pillars.find(({ pillarId }) => pillarId === id)?.pillarName || pillarName(id),
    questions: questions.filter(({ pillarId }) => pillarId === id),
  }))
  return (
    <nav ref={list} className="pl-wa-list" aria-label="Questions">
      <p className="pl-wa-list-count" role="status">
        {questions.length === total ? `${total} questions` : `${questions.length} of ${total} questions`}
      </p>
      {questions.length === 0 && (
        <Box textAlign="center" padding="l">
          <Box variant="strong">{total === 0 ? 'No question was read' : 'Nothing matches'}</Box>
          <Box variant="p" color="text-body-secondary">
            {total === 0 ? 'See above what could not be read.' : 'No question is left with these filters.'}
          </Box>
          {total > 0 && <Button onClick={clear}>Clear the filters</Button>}
        </Box>
      )}
      {groups.map(({ id, name, questions: own }) => (
        <section key={id} aria-labelledby={`pl-wa-group-${id}`}>
          <h3 id={`pl-wa-group-${id}`}>
            <SafeText text={name} /> <span className="pl-quiet">{own.length}</span>
          </h3>
          <ul>
            {own.map((question) => (
              <Item
                key={question.questionId}
                question={question}
                chosen={question.questionId === chosen}
                drafted={isDrafted(question)}
                address={addressOf(question.questionId)}
              />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
