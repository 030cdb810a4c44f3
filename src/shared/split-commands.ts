/** A part of a sentence: plain, or a command between backticks. */
export type SentencePart = { readonly text: string; readonly isCommand: boolean }

/** Splits a sentence at its backticks. One that stands alone is a plain letter. */
export const splitCommands = (sentence: string): readonly SentencePart[] => {
  const parts = sentence.split('`')
  if (parts.length % 2 === 0) return [{ text: sentence, isCommand: false }]
  return parts.map((text, index) => ({ text, isCommand: index % 2 === 1 })).filter(({ text }) => text !== '')
}
