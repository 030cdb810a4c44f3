/** Most characters that the Tool holds in the notes of a question. */
export const questionNotesLimit = 2084

/** Most characters that the Tool holds in the notes of a choice. */
export const choiceNotesLimit = 250

/** A body shorter than this says nothing: it is left out. */
const leastBody = 24

const start = 'Plumbline evidence'
const ownNote = new RegExp(
  String.raw`\[${start} ([0-9a-f]{8})\]\s((?:(?!\[${start} [0-9a-f]{8}\])[\s\S])*?)\s\[end of ${start} \1\]`,
  'g',
)

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** FNV-1a over the words of a note: whoever changes a word inside makes the note theirs, spaces and line ends do not count. */
const checksum = (body: string): string => {
  let hash = 0x811c9dc5
  for (const character of collapse(body)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

const wrap = (body: string): string => {
  const id = checksum(body)
  return `[${start} ${id}]\n${body}\n[end of ${start} ${id}]`
}

const overhead = wrap('').length

/** A stretch of notes: people's text, or a note that the app wrote and nobody changed. */
export type NotePart = { readonly by: 'people' | 'app'; readonly text: string; readonly body?: string }

/**
 * Parts of the notes of a question, in order; joined, they are the notes. A note of the app whose words were changed, or that
 * lost one of its marks, counts as people's text.
 */
export const readNotes = (notes: string): readonly NotePart[] => {
  const parts: NotePart[] = []
  let from = 0
  for (const match of notes.matchAll(ownNote)) {
    const body = match[2] ?? ''
    if (checksum(body) !== match[1]) continue
    if (match.index > from) parts.push({ by: 'people', text: notes.slice(from, match.index) })
    parts.push({ by: 'app', text: match[0], body })
    from = match.index + match[0].length
  }
  if (from < notes.length) parts.push({ by: 'people', text: notes.slice(from) })
  return parts
}

/** Whether a text holds a note of the app. */
export const holdsOwnNote = (text: string): boolean => readNotes(text).some(({ by }) => by === 'app')

/** Between people's text and the app's note. */
const gap = '\n\n'

const remove = (parts: readonly NotePart[]): string => {
  const kept = parts.flatMap(({ by, text }) => (by === 'people' ? [text] : [])).join('')
  return parts.at(-1)?.by === 'app' && kept.endsWith(gap) ? kept.slice(0, -gap.length) : kept
}

/** What people wrote, without the app's notes and the empty line that the app put before its own. */
export const readPeopleText = (notes: string): string => remove(readNotes(notes))

/** Makes a body that cannot be mistaken for the marks around it. */
const clean = (body: string): string =>
  body
    .replace(/\r\n?/g, '\n')
    .replace(/\[(?=(?:end of )?Plumbline evidence)/g, '(')
    .trim()

/** Cuts a text at a word, never within a character, and says so with an ellipsis. */
const shorten = (body: string, room: number): string => {
  const cut = body.slice(0, room - 1).replace(/[\uD800-\uDBFF]$/, '')
  const atWord = cut.replace(/\s+\S*$/, '')
  return `${(atWord.length >= leastBody ? atWord : cut).trimEnd()}…`
}

/** What became of the app's note. */
export type EvidenceFate =
  /** It is as it was, or there is none. */
  | 'unchanged'
  /** It stands in full. */
  | 'written'
  /** It stands in part: people's text needs the room. */
  | 'shortened'
  /** People's text leaves no room for it. */
  | 'leftOut'
  /** The draft takes it away. */
  | 'removed'

/** Notes after the app's note found its place. */
export type NotesWithEvidence = { readonly notes: string; readonly evidence: EvidenceFate }

/** Puts a note in the place of the app's first one, or at the end, and takes its others away. */
const place = (parts: readonly NotePart[], note: string): string => {
  const first = parts.findIndex(({ by }) => by === 'app')
  if (first >= 0)
    return parts.map(({ by, text }, index) => (by === 'people' ? text : index === first ? note : '')).join('')
  const people = parts.map(({ text }) => text).join('')
  return people === '' ? note : `${people}${gap}${note}`
}

/** Characters that people's text and the marks leave for the app's note; 0 where they leave none. */
export const roomForEvidence = (notes: string, limit: number): number =>
  Math.max(0, limit - place(readNotes(notes), '').length - overhead)

/**
 * Puts the app's evidence into notes that people share. Undefined leaves the note that stands there, shortened where it no
 * longer fits; an empty text takes it away. What people wrote stays as it is, whatever its length.
 */
export const writeEvidence = (notes: string, evidence: string | undefined, limit: number): NotesWithEvidence => {
  const parts = readNotes(notes)
  const own = parts.find(({ by }) => by === 'app')
  if (evidence === undefined && (own === undefined || notes.length <= limit)) return { notes, evidence: 'unchanged' }
  const body = clean(evidence ?? own?.body ?? '')
  if (body === '')
    return own === undefined ? { notes, evidence: 'unchanged' } : { notes: remove(parts), evidence: 'removed' }
  const room = limit - place(parts, '').length - overhead
  if (body.length > room && room - 1 < leastBody) {
    return { notes: own === undefined ? notes : remove(parts), evidence: 'leftOut' }
  }
  const isWhole = body.length <= room
  const text = isWhole ? body : shorten(body, room)
  // A note that says the same stays as it is read, so that a form which changed its line ends causes no new write.
  const stands = own?.body !== undefined && collapse(own.body) === collapse(text) && notes.length <= limit
  if (stands) return { notes, evidence: isWhole ? 'unchanged' : 'shortened' }
  return { notes: place(parts, wrap(text)), evidence: isWhole ? 'written' : 'shortened' }
}
