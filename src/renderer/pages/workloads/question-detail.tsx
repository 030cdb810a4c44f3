import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import { useState } from 'react'
import { planQuestion } from '../../../shared/draft/plan-question'
import { describeProblem, describeRemark } from '../../../shared/draft/describe-merge'
import { SafeText } from '../../components/safe-text'
import type { ChoiceView, LensView, QuestionView } from '../../../shared/ipc/workloads'
import type { WayIn } from '../../../shared/review/way-in'
import { showMoment } from '../../text/show-date'
import { SaidList } from '../workload-tools/said-list'
import { AdvisorChecks } from './advisor-checks'
import { ApplicabilityField } from './applicability-field'
import { ChoiceRow } from './choice-row'
import type { EditAction } from './draft-edit'
import { DraftState } from './draft-state'
import { QuestionHistory } from './question-history'
import { QuestionNotes } from './question-notes'
import { ToolRiskMark } from './tool-risk-mark'
import type { QuestionDraft } from './use-lens-drafts'

/** Contradictions show their checks at once: they are what the reviewer came for. */
const isOpenAtFirst = ({ standing }: ChoiceView): boolean => standing === 'contradiction'

const Head = ({ question }: { readonly question: QuestionView }) => (
  <header className="pl-wa-head">
    <h2 id="pl-wa-title" tabIndex={-1}>
      {question.number !== null && <span className="pl-wa-number">{question.number}</span>}
      <SafeText text={question.title === '' ? question.questionId : question.title} />
    </h2>
    <ToolRiskMark risk={question.risk} />
  </header>
)

const Problems = ({ question }: { readonly question: QuestionView }) => (
  <>
    {question.problems.map((problem) => (
      <Alert key={problem} type="warning">
        <SafeText text={problem} />
      </Alert>
    ))}
    {question.changed !== null && question.changed.length > 0 && (
      <Alert type="info" header="Changed since then">
        <ul className="pl-plain">
          {question.changed.map((change) => (
            <li key={change}>
              <SafeText text={change} />
            </li>
          ))}
        </ul>
      </Alert>
    )}
  </>
)

const Outlook = ({ draft, question }: { readonly draft: QuestionDraft; readonly question: QuestionView }) => {
  const { problems, remarks, unknownChoices } = planQuestion(draft.part, question.state)
  return (
    <>
      <SaidList kind="stopped" label="What keeps the draft from being sent" said={problems.map(describeProblem)} />
      <SaidList kind="warning" label="Worth a look" said={remarks.map(describeRemark)} />
      {unknownChoices.length > 0 && (
        <Alert type="warning" header="The draft names choices that the answer does not list">
          <SafeText text={unknownChoices.join(', ')} />. They are not sent.
        </Alert>
      )}
    </>
  )
}

/** One question: its choices with answer and evidence, its notes, its draft, and its past. */
export const QuestionDetail = ({
  view,
  question,
  draft,
  readOnly,
  way,
  change,
  focus,
  draftNotes,
}: {
  readonly view: LensView
  readonly question: QuestionView
  readonly draft: QuestionDraft
  /** Nothing can be drafted here, as on the answers of an old snapshot. */
  readonly readOnly: boolean
  readonly way: WayIn | undefined
  readonly change: (action: EditAction) => void
  /** Moves the keyboard to a place inside the question once it is there. */
  readonly focus: (selector: string) => void
  /** Opens the dialog that drafts notes from evidence. */
  readonly draftNotes: () => void
}) => {
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set())
  const nameOf = ({ choiceId }: ChoiceView): string => `${question.questionId}/${choiceId}`
  const flip = (choice: ChoiceView): void => {
    const next = new Set(flipped)
    if (!next.delete(nameOf(choice))) next.add(nameOf(choice))
    setFlipped(next)
  }
  const missingOf = (id: string | null): string | undefined =>
    draft.unfinished.find(({ choiceId }) => choiceId === id)?.text
  const { stored } = draft
  const place = { workload: view.row.key, lens: view.lens.alias, questionId: question.questionId }
  return (
    <article className="pl-wa-detail" aria-labelledby="pl-wa-title" data-question={question.questionId}>
      <Head question={question} />
      {question.description !== null && question.description !== '' && question.description !== question.title && (
        <p className="pl-quiet">
          <SafeText text={question.description} />
        </p>
      )}
      <Problems question={question} />
      <div className="pl-wa-tools">
        <ApplicabilityField question={question} edit={draft.edit} readOnly={readOnly} change={change} />
        <div className="pl-wa-draft">
          {!readOnly && (
            <Button iconName="file" onClick={draftNotes}>
              Draft from evidence
            </Button>
          )}
          <DraftState draft={draft} workload={view.row.key} lens={view.lens.alias} />
        </div>
      </div>
      <Outlook draft={draft} question={question} />
      <ul className="pl-choices" aria-label="Choices">
        {question.choices.map((choice) => (
          <ChoiceRow
            key={nameOf(choice)}
            choice={choice}
            edit={draft.edit.choices.get(choice.choiceId)}
            missing={missingOf(choice.choiceId)}
            open={isOpenAtFirst(choice) !== flipped.has(nameOf(choice)) && choice.checks.length > 0}
            readOnly={readOnly}
            snapshot={view.snapshot?.id ?? null}
            change={change}
            toggleChecks={() => flip(choice)}
            focusField={(field) =>
              focus(
                `[data-choice="${CSS.escape(choice.choiceId)}"] [data-field="${field}"] ${field === 'reason' ? 'button' : 'textarea'}`,
              )
            }
          />
        ))}
      </ul>
      <QuestionNotes
        notes={question.notes}
        edit={draft.edit}
        readOnly={readOnly}
        missing={missingOf(null)}
        change={change}
        focusNote={() => focus('[data-question-note] textarea')}
      />
      {stored?.state === 'sent' && stored.sentAt !== null && (
        <p className="pl-quiet">Your last draft of this question was sent {showMoment(stored.sentAt)}.</p>
      )}
      <Lazy title="History of this question" id={question.questionId}>
        {() => (
          <QuestionHistory row={view.row} lens={view.lens.alias} question={question} milestones={view.milestones} />
        )}
      </Lazy>
      {view.row.region !== null && (
        <Lazy title="Trusted Advisor checks" id={question.questionId}>
          {() => <AdvisorChecks place={place} choices={question.choices} way={way} />}
        </Lazy>
      )}
    </article>
  )
}

/** A part that asks for its content only when it is opened, and closes where another question is shown. */
const Lazy = ({
  title,
  id,
  children,
}: {
  readonly title: string
  readonly id: string
  readonly children: () => React.ReactNode
}) => {
  const [opened, setOpened] = useState<string>()
  return (
    <ExpandableSection
      headerText={title}
      expanded={opened === id}
      onChange={({ detail }) => setOpened(detail.expanded ? id : undefined)}
    >
      {opened === id && children()}
    </ExpandableSection>
  )
}
