import type { NewSection } from './new-section'

const linesOf = ({ title, settings }: NewSection): readonly string[] => [
  `[${title}]`,
  ...settings.map(([key, value]) => `${key} = ${value}`),
]

/** What a new section appends to a file: text, in the file's own line ends, and its lines as they come to stand. */
export type Addition = { readonly text: string; readonly lines: readonly string[] }

/** What a new section appends to a file of this text. An empty line sets it apart, and a last line without an end gets one. */
export const additionTo = (text: string, section: NewSection): Addition => {
  const end = /\r?\n/.exec(text)?.[0] ?? '\n'
  const unended = text !== '' && !text.endsWith('\n')
  const last =
    text
      .replace(/\r?\n$/, '')
      .split('\n')
      .at(-1) ?? ''
  const apart = last.trim() === '' ? [] : ['']
  const lines = [...apart, ...linesOf(section)]
  return { text: `${unended ? end : ''}${lines.map((line) => `${line}${end}`).join('')}`, lines }
}
