import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Textarea from '@cloudscape-design/components/textarea'
import Toggle from '@cloudscape-design/components/toggle'
import type { PersonNote } from '../../../shared/draft/draft'

/** The reviewer's note, added to what stands there or put in its place. */
export const NoteField = ({
  label,
  note,
  present,
  limit,
  change,
}: {
  readonly label: string
  readonly note: PersonNote
  /** What people wrote there already. */
  readonly present: string
  /** Most characters that the Tool holds there. */
  readonly limit: number
  /** `null` takes the note out of the draft. */
  readonly change: (note: PersonNote | null) => void
}) => {
  const length = note.action === 'replace' || present === '' ? note.text.length : present.length + 1 + note.text.length
  const replace = (checked: boolean): void =>
    change(
      checked
        ? { action: 'replace', text: note.text === '' ? present : note.text }
        : { action: 'add', text: note.text === present ? '' : note.text },
    )
  return (
    <div className="pl-note-field">
      <FormField
        label={label}
        stretch
        description={
          note.action === 'replace'
            ? 'Takes the place of what people wrote there; the app’s evidence note stays.'
            : present === ''
              ? undefined
              : 'Added below what stands there.'
        }
        constraintText={`${length} of ${limit} characters`}
        {...(length > limit && {
          errorText: `${length - limit} characters more than the Tool holds; nothing of it is cut, so shorten it.`,
        })}
      >
        <Textarea value={note.text} rows={3} onChange={({ detail }) => change({ ...note, text: detail.value })} />
      </FormField>
      <div className="pl-inline">
        {present !== '' && (
          <Toggle checked={note.action === 'replace'} onChange={({ detail }) => replace(detail.checked)}>
            Replace what stands there
          </Toggle>
        )}
        <Button variant="inline-link" onClick={() => change(null)} ariaLabel={`Take the note out: ${label}`}>
          Take the note out
        </Button>
      </div>
    </div>
  )
}
