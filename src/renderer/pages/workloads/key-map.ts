/** What a key does on the page of a workload. */
export type KeyAction =
  | 'nextQuestion'
  | 'previousQuestion'
  | 'nextContradiction'
  | 'previousContradiction'
  | 'nextChoice'
  | 'previousChoice'
  | 'exclude'
  | 'choiceNote'
  | 'questionNote'
  | 'evidence'
  | 'undo'
  | 'filter'
  | 'help'

/** A key press, and where it happened. */
export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  /**
   * text: a field that takes text, a list or a menu that takes letters and arrows, or a dialog · choice: the tick of a choice,
   * or what belongs to it · other: anything else.
   */
  readonly place: 'text' | 'choice' | 'other'
}

const anywhere: Readonly<Record<string, KeyAction>> = {
  j: 'nextQuestion',
  ArrowRight: 'nextQuestion',
  k: 'previousQuestion',
  ArrowLeft: 'previousQuestion',
  n: 'nextContradiction',
  N: 'previousContradiction',
  ArrowDown: 'nextChoice',
  ArrowUp: 'previousChoice',
  q: 'questionNote',
  '/': 'filter',
  '?': 'help',
}

const onChoice: Readonly<Record<string, KeyAction>> = {
  x: 'exclude',
  m: 'choiceNote',
  e: 'evidence',
  u: 'undo',
}

const find = (map: Readonly<Record<string, KeyAction>>, key: string): KeyAction | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined

/** What a key press means; none while text is typed, and none together with Ctrl, Alt or the system's key, which belong to others. */
export const actionOf = ({ key, ctrlKey, altKey, metaKey, place }: KeyPress): KeyAction | undefined => {
  if (place === 'text' || ctrlKey || altKey || metaKey) return undefined
  return (place === 'choice' ? find(onChoice, key) : undefined) ?? find(anywhere, key)
}

/** The keys for people, in the order of the help; Space is the tick's own. */
export const keyHelp: readonly { readonly keys: readonly string[]; readonly text: string }[] = [
  { keys: ['j', '→'], text: 'Next question' },
  { keys: ['k', '←'], text: 'Previous question' },
  { keys: ['n'], text: 'Next question with a contradiction' },
  { keys: ['Shift+N'], text: 'Previous question with a contradiction' },
  { keys: ['↓', '↑'], text: 'Next or previous choice' },
  { keys: ['Space'], text: 'Tick or untick the choice; its sentence is asked for' },
  { keys: ['x'], text: 'Mark the choice as not applicable, or take the mark away' },
  { keys: ['m'], text: 'Note on the choice' },
  { keys: ['e'], text: 'Show or hide the checks of the choice' },
  { keys: ['u'], text: 'Undo what the draft says of the choice' },
  { keys: ['q'], text: 'Note on the question' },
  { keys: ['Esc'], text: 'From a field back to its choice or question' },
  { keys: ['/'], text: 'Filter by text' },
  { keys: ['?'], text: 'These keys' },
]
