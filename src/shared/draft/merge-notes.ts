import { sameText } from './answer-entry'
import type { DraftQuestion, PersonNote } from './draft'
import { questionNotesLimit, readNotes, readPeopleText, writeEvidence, type EvidenceFate } from './evidence-note'

const holdsLines = (text: string, addition: string): boolean => {
  const all = text.replace(/\r\n?/g, '\n')
  const lines = addition.replace(/\r\n?/g, '\n').trim()
  for (let at = all.indexOf(lines); at >= 0; at = all.indexOf(lines, at + 1)) {
    if (/(^|\n)\s*$/.test(all.slice(0, at)) && /^\s*(\n|$)/.test(all.slice(at + lines.length))) return true
  }
  return false
}

/** Whether people's text holds a note as whole lines already, so that sending a draft again adds nothing. */
const holdsNote = (notes: string, addition: string): boolean =>
  readNotes(notes).some(({ by, text }) => by === 'people' && holdsLines(text, addition))

const join = (one: string, separator: string, other: string): string =>
  one === '' ? other : other === '' ? one : `${one}${separator}${other}`

/** Notes of a choice after a person's note; the limit is the caller's to check. */
export const mergeChoiceNotes = (notes: string, person: PersonNote | undefined): string => {
  if (person === undefined) return notes
  if (person.action === 'replace') return sameText(notes, person.text) ? notes : person.text
  return holdsNote(notes, person.text) ? notes : join(notes, '\n', person.text)
}

const mergePerson = (notes: string, person: PersonNote | undefined): string => {
  if (person === undefined) return notes
  if (person.action === 'add') return holdsNote(notes, person.text) ? notes : join(notes, '\n\n', person.text)
  if (sameText(readPeopleText(notes), person.text)) return notes
  const own = readNotes(notes).find(({ by }) => by === 'app')
  return join(person.text, '\n\n', own?.text ?? '')
}

/** Notes of a question after the draft. */
export type MergedNotes = {
  readonly notes: string
  /** What became of the app's note. */
  readonly evidence: EvidenceFate
  /** Characters of people's text that the Tool does not hold: such notes cannot be sent, and nothing is cut from them. */
  readonly excess: number
}

/** Merges the draft's notes of a question into those that stand there. */
export const mergeNotes = (notes: string, draft: DraftQuestion['notes']): MergedNotes => {
  const merged = writeEvidence(mergePerson(notes, draft?.person), draft?.evidence, questionNotesLimit)
  return { ...merged, excess: merged.notes === notes ? 0 : Math.max(0, merged.notes.length - questionNotesLimit) }
}
