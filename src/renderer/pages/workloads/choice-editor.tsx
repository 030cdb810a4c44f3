import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import Textarea from '@cloudscape-design/components/textarea'
import { choiceNotesLimit } from '../../../shared/draft/evidence-note'
import type { ChoiceView } from '../../../shared/ipc/workloads'
import { reasonNames, statusNames } from '../workload-tools/answer-words'
import { sentenceLimit, type ChoiceEdit, type EditAction, type StatedReason } from './draft-edit'
import { NoteField } from './note-field'
import { statedReasons } from './stated-reasons'

const reasonOptions = statedReasons.map((value) => ({ value, label: reasonNames[value] }))

const reasonOf = (value: string | undefined): StatedReason | undefined => statedReasons.find((one) => one === value)

/** What the draft would make of the answer, beside what stands. */
const Difference = ({ choice, edit }: { readonly choice: ChoiceView; readonly edit: ChoiceEdit }) =>
  choice.status === edit.status ? (
    <span>
      <strong>{statusNames[choice.status]}</strong> stays
    </span>
  ) : (
    <span>
      <del>{statusNames[choice.status]}</del> <span aria-hidden="true">→</span>
      <span className="pl-hidden">becomes</span> <strong>{statusNames[edit.status]}</strong>
    </span>
  )

/** The draft of one choice: what changes, the reviewer's sentence, the reason and the note. */
export const ChoiceEditor = ({
  choice,
  edit,
  missing,
  change,
}: {
  readonly choice: ChoiceView
  readonly edit: ChoiceEdit
  /** What keeps it from being kept; undefined where nothing does. */
  readonly missing: string | undefined
  readonly change: (action: EditAction) => void
}) => {
  const { choiceId } = choice
  const excluded = edit.status === 'NOT_APPLICABLE'
  return (
    <div className="pl-choice-editor" role="group" aria-label="Draft of this choice">
      <div className="pl-choice-diff">
        <span className="pl-draft-mark">Draft</span>
        <Difference choice={choice} edit={edit} />
        <span data-action="undo">
          <Button
            variant="inline-link"
            onClick={() => change({ kind: 'undo', choiceId })}
            ariaLabel="Undo the draft of this choice"
          >
            Undo
          </Button>
        </span>
      </div>
      {excluded && (
        <div data-field="reason">
          <FormField label="Why it does not apply" stretch>
            <Select
              selectedOption={reasonOptions.find(({ value }) => value === edit.reason) ?? null}
              options={reasonOptions}
              placeholder="Choose a reason"
              onChange={({ detail }) => {
                const reason = reasonOf(detail.selectedOption.value)
                if (reason) change({ kind: 'reason', choiceId, reason })
              }}
              expandToViewport
            />
          </FormField>
        </div>
      )}
      <div data-field="sentence">
        <FormField
          label={
            excluded ? (
              <>
                In a sentence of your own <i>- optional</i>
              </>
            ) : (
              'Why, in a sentence of your own'
            )
          }
          stretch
          description="Kept in the draft and in the audit log; it is not sent to the Tool."
          {...(edit.sentence.length > sentenceLimit && { errorText: `At most ${sentenceLimit} characters.` })}
        >
          <Textarea
            value={edit.sentence}
            rows={2}
            onChange={({ detail }) => change({ kind: 'sentence', choiceId, text: detail.value })}
          />
        </FormField>
      </div>
      {edit.note && (
        <div data-field="note">
          <NoteField
            label="Note on the choice"
            note={edit.note}
            present={choice.notes}
            limit={choiceNotesLimit}
            change={(note) => change({ kind: 'choiceNote', choiceId, note })}
          />
        </div>
      )}
      {missing !== undefined && <p className="pl-choice-missing">Not in the draft yet: {missing}</p>}
    </div>
  )
}
