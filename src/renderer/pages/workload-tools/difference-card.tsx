import Button from '@cloudscape-design/components/button'
import Link from '@cloudscape-design/components/link'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import { SafeText } from '../../components/safe-text'
import { findQuestion } from '../../../shared/framework/lookup'
import type { Difference } from '../../../shared/ipc/workloads'
import { printable } from '../../../shared/printable'
import { SaidList } from './said-list'
import { TextDiffView } from './text-diff-view'
import { addressOfWorkload } from './workload-address'

/** What each kind of difference is called. */
export const kindNames: Readonly<
  Record<Difference['kind'], { readonly type: StatusIndicatorProps.Type; readonly text: string }>
> = {
  send: { type: 'info', text: 'Will be sent' },
  nothing: { type: 'success', text: 'Stands there already' },
  conflicts: { type: 'warning', text: 'Somebody changed it' },
  refused: { type: 'error', text: 'To be mended first' },
  unknown: { type: 'stopped', text: 'Not in this workload' },
}

const evidenceTexts: Readonly<Record<Difference['evidence'], string | undefined>> = {
  unchanged: undefined,
  written: 'The app’s evidence note stands in full.',
  shortened: 'The app’s evidence note is shortened: what people wrote needs the room.',
  leftOut: 'The app’s evidence note is left out: what people wrote leaves no room for it.',
  removed: 'The app’s evidence note is taken away.',
}

const Choices = ({ choices }: Pick<Difference, 'choices'>) => (
  <div className="pl-scroll">
    <table className="pl-table pl-choice-changes">
      <thead>
        <tr>
          <th scope="col">Choice</th>
          <th scope="col">In the Tool now</th>
          <th scope="col">After sending</th>
          <th scope="col">Your reason, kept in the audit log</th>
        </tr>
      </thead>
      <tbody>
        {choices.map(({ choiceId, title, before, after, notesBefore, notesAfter, sentence }) => (
          <tr key={choiceId}>
            <th scope="row">
              <SafeText text={title === '' ? choiceId : title} />
            </th>
            <td>
              <SafeText text={before} />
            </td>
            <td>
              <strong>
                <SafeText text={after} />
              </strong>
              {notesBefore !== notesAfter && (
                <TextDiffView before={notesBefore} after={notesAfter} label="Notes of the choice" />
              )}
            </td>
            <td>{sentence === null ? <span className="pl-quiet">none</span> : <SafeText text={sentence} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** What a colleague's change leaves to decide. */
export type Keep = 'theirs' | 'mine'

/** One question of the draft beside the Tool: all that sending would do to it, and what keeps it from being sent. */
export const DifferenceCard = ({
  workload,
  difference,
  rebase,
  busy,
}: {
  readonly workload: string
  readonly difference: Difference
  /** Settles a conflict; nothing is sent by it. */
  readonly rebase: (keep: Keep) => void
  readonly busy: boolean
}) => {
  const { lens, lensName, questionId, title, kind, choices, applicability, notes, evidence } = difference
  const number = findQuestion(questionId)?.id
  const named = title === '' ? questionId : title
  const fate = evidenceTexts[evidence]
  return (
    <section className={`pl-panel pl-difference pl-difference-${kind}`} aria-label={printable(named)}>
      <header>
        <div>
          <h3>
            <Link href={addressOfWorkload(workload, undefined, { lens, question: questionId })} fontSize="inherit">
              {number !== undefined && `${number} `}
              <SafeText text={named} />
            </Link>
          </h3>
          <span className="pl-note">
            <SafeText text={lensName} />
          </span>
        </div>
        <StatusIndicator type={kindNames[kind].type}>{kindNames[kind].text}</StatusIndicator>
      </header>
      <SaidList said={difference.stopped} kind="stopped" label="What keeps it from being sent" />
      {kind === 'conflicts' && (
        <div className="pl-buttons">
          <Button loading={busy} onClick={() => rebase('theirs')} ariaLabel={`Keep theirs: ${printable(named)}`}>
            Keep theirs
          </Button>
          <Button loading={busy} onClick={() => rebase('mine')} ariaLabel={`Put mine on top: ${printable(named)}`}>
            Put mine on top
          </Button>
          <span className="pl-note">
            “Keep theirs” takes this question out of the draft. “Put mine on top” keeps your change and compares again;
            nothing is sent yet.
          </span>
        </div>
      )}
      {kind === 'refused' && (
        <div>
          <Button href={addressOfWorkload(workload, undefined, { lens, question: questionId })}>
            Mend it in the draft
          </Button>
        </div>
      )}
      {applicability && (
        <p className="pl-applies">
          Whether the question applies: <SafeText text={applicability.before} /> <span aria-hidden="true">→</span>
          <span className="pl-hidden"> becomes </span>{' '}
          <strong>
            <SafeText text={applicability.after} />
          </strong>
        </p>
      )}
      {choices.length > 0 && <Choices choices={choices} />}
      {notes && <TextDiffView before={notes.before} after={notes.after} label="Notes of the question" />}
      {fate !== undefined && <p className="pl-note">{fate}</p>}
      {difference.unknownChoices.length > 0 && (
        <SaidList
          kind="warning"
          label="Choices that the question does not have"
          said={[
            {
              sentence: `The question does not list ${difference.unknownChoices.join(', ')}: shown here, not sent, and not guessed.`,
              next: 'Look which choice took its place, and draft that one.',
            },
          ]}
        />
      )}
      <SaidList said={difference.remarks} kind="remark" label="Worth a look" />
      {!difference.hasBase && kind === 'send' && (
        <p className="pl-note">
          The draft does not say what its author saw, so that a colleague’s change since then cannot be told from it.
        </p>
      )}
    </section>
  )
}
