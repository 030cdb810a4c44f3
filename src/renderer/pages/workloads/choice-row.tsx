import Button from '@cloudscape-design/components/button'
import Link from '@cloudscape-design/components/link'
import { useId } from 'react'
import { LightMark } from '../../components/light-mark'
import { SafeLines } from '../../components/safe-lines'
import { SafeText } from '../../components/safe-text'
import type { ChoiceView } from '../../../shared/ipc/workloads'
import { printable } from '../../../shared/printable'
import { showCount } from '../../text/show-count'
import { reasonNames } from '../workload-tools/answer-words'
import { ChoiceChecks } from './choice-checks'
import { ChoiceEditor } from './choice-editor'
import type { ChoiceEdit, EditAction } from './draft-edit'
import { StandingMark } from './standing-mark'

const levels = { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' } as const

const Level = ({ level }: Pick<ChoiceView, 'level'>) =>
  level && (
    <span className="pl-quiet" title={level.sourced ? undefined : 'AWS’s page of the practice does not say so itself'}>
      Risk if not in place: {levels[level.risk]}
      {!level.sourced && ' (assumed)'}
    </span>
  )

/** One choice: tick, light, how answer and evidence stand to each other, checks, notes and draft. */
export const ChoiceRow = ({
  choice,
  edit,
  missing,
  open,
  readOnly,
  snapshot,
  change,
  toggleChecks,
  focusField,
}: {
  readonly choice: ChoiceView
  readonly edit: ChoiceEdit | undefined
  /** What keeps the draft of it from being kept. */
  readonly missing: string | undefined
  /** Whether its checks are shown. */
  readonly open: boolean
  readonly readOnly: boolean
  /** For links to findings. */
  readonly snapshot: string | null
  readonly change: (action: EditAction) => void
  readonly toggleChecks: () => void
  /** Moves the keyboard into a field of this choice once it is there. */
  readonly focusField: (field: 'sentence' | 'note' | 'reason') => void
}) => {
  const id = useId()
  const { choiceId } = choice
  const status = edit?.status ?? choice.status
  const isTicked = edit ? status === 'SELECTED' : choice.ticked
  return (
    <li
      className={`pl-choice${edit ? ' pl-choice-drafted' : ''}`}
      data-choice={choiceId}
      data-standing={choice.standing}
    >
      <div className="pl-choice-head">
        <label className="pl-choice-tick">
          <input
            type="checkbox"
            checked={isTicked}
            aria-disabled={readOnly || undefined}
            aria-describedby={`${id}-says`}
            onChange={() => {
              if (readOnly) return
              change({ kind: 'toggle', choiceId })
              focusField('sentence')
            }}
          />
          <span className="pl-choice-title">
            {choice.bestPractice !== null && <span className="pl-choice-number">{choice.bestPractice} </span>}
            <SafeText text={choice.title === '' ? choiceId : choice.title} />
          </span>
        </label>
        <span className="pl-choice-marks">
          {status === 'NOT_APPLICABLE' && !edit && (
            <span className="pl-standing pl-standing-excluded">Not applicable: {reasonNames[choice.reason]}</span>
          )}
          <StandingMark standing={choice.standing} />
          {!choice.noneOfThese && <LightMark light={choice.light} />}
        </span>
      </div>
      <div className="pl-choice-body">
        <div id={`${id}-says`} className="pl-choice-says">
          {!choice.noneOfThese && <p>{printable(choice.sentence)}</p>}
          {choice.marks.map((mark) => (
            <p key={mark} className="pl-choice-mark">
              {printable(mark)}
            </p>
          ))}
        </div>
        {choice.notes !== '' && (
          <div className="pl-choice-note">
            <span className="pl-quiet">Note in the Tool</span>
            <SafeLines text={choice.notes} />
          </div>
        )}
        {edit && <ChoiceEditor choice={choice} edit={edit} missing={missing} change={change} />}
        <div className="pl-choice-actions">
          {choice.checks.length > 0 && (
            <span data-action="checks">
              <Button
                variant="inline-link"
                iconName={open ? 'caret-up-filled' : 'caret-down-filled'}
                ariaExpanded={open}
                ariaLabel={`${showCount(choice.checks.length, 'check')} of ${printable(choice.bestPractice ?? choiceId)}`}
                onClick={toggleChecks}
              >
                {showCount(choice.checks.length, 'check')}
              </Button>
            </span>
          )}
          {!readOnly && !choice.noneOfThese && (
            <span data-action="exclude">
              <Button
                variant="inline-link"
                ariaLabel={
                  status === 'NOT_APPLICABLE'
                    ? `Applies: ${printable(choice.title)}`
                    : `Mark as not applicable: ${printable(choice.title)}`
                }
                onClick={() => {
                  change({ kind: 'exclude', choiceId })
                  focusField(choice.status === 'NOT_APPLICABLE' ? 'sentence' : 'reason')
                }}
              >
                {status === 'NOT_APPLICABLE' ? 'Applies' : 'Not applicable'}
              </Button>
            </span>
          )}
          {!readOnly && !edit?.note && (
            <span data-action="note">
              <Button
                variant="inline-link"
                ariaLabel={`Note on ${printable(choice.title)}`}
                onClick={() => {
                  change({ kind: 'choiceNote', choiceId, note: { action: 'add', text: '' } })
                  focusField('note')
                }}
              >
                Note
              </Button>
            </span>
          )}
          {choice.url !== null && (
            <Link href={choice.url} external externalIconAriaLabel="Opens in the browser">
              AWS’s page
            </Link>
          )}
          <Level level={choice.level} />
        </div>
        {open && <ChoiceChecks checks={choice.checks} snapshot={snapshot} />}
      </div>
    </li>
  )
}
