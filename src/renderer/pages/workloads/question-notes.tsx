import Button from '@cloudscape-design/components/button'
import Icon from '@cloudscape-design/components/icon'
import { questionNotesLimit, readNotes, readPeopleText } from '../../../shared/draft/evidence-note'
import { SafeLines } from '../../components/safe-lines'
import type { EditAction, QuestionEdit } from './draft-edit'
import { NoteField } from './note-field'

const Evidence = ({ title, body }: { readonly title: string; readonly body: string }) => (
  <div className="pl-evidence-note">
    <span className="pl-evidence-note-title">
      <Icon name="file" size="small" /> {title}
    </span>
    <SafeLines text={body} />
  </div>
)

/** Notes of a question: what people wrote, the app's note apart from it, and what the draft makes of both. */
export const QuestionNotes = ({
  notes,
  edit,
  readOnly,
  missing,
  change,
  focusNote,
}: {
  readonly notes: string
  readonly edit: QuestionEdit
  readonly readOnly: boolean
  /** What keeps the note from being kept. */
  readonly missing: string | undefined
  readonly change: (action: EditAction) => void
  readonly focusNote: () => void
}) => {
  const parts = readNotes(notes).filter(({ text }) => text.trim() !== '')
  return (
    <section className="pl-part" aria-label="Notes of the question">
      <h3>Notes</h3>
      {parts.length === 0 && <p className="pl-quiet">No note stands in the answer.</p>}
      {parts.map(({ by, text, body }, index) =>
        by === 'app' ? (
          <Evidence key={index} title="Plumbline’s evidence note in the answer" body={body ?? ''} />
        ) : (
          <div key={index} className="pl-people-note">
            <SafeLines text={text.trim()} />
          </div>
        ),
      )}
      {edit.evidence !== undefined && (
        <div className="pl-draft-box">
          <span className="pl-draft-mark">Draft</span>
          <Evidence
            title={edit.evidence === '' ? 'The evidence note is taken away' : 'Evidence note to be written'}
            body={edit.evidence}
          />
          {!readOnly && (
            <Button variant="inline-link" onClick={() => change({ kind: 'dropEvidence' })}>
              Take it out of the draft
            </Button>
          )}
        </div>
      )}
      {edit.person ? (
        <div className="pl-draft-box" data-question-note>
          <span className="pl-draft-mark">Draft</span>
          <NoteField
            label="Note on the question"
            note={edit.person}
            present={readPeopleText(notes)}
            limit={questionNotesLimit}
            change={(note) => change({ kind: 'person', note })}
          />
          {missing !== undefined && <p className="pl-choice-missing">Not in the draft yet: {missing}</p>}
        </div>
      ) : (
        !readOnly && (
          <div data-action="question-note">
            <Button
              iconName="edit"
              onClick={() => {
                change({ kind: 'person', note: { action: 'add', text: '' } })
                focusNote()
              }}
            >
              Write a note
            </Button>
          </div>
        )
      )}
    </section>
  )
}
