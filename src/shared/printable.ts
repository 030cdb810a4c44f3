/** Control characters, line and paragraph separators, and marks that turn the direction of text. */
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** Text that customers typed, made harmless for a terminal or a line of a report: what does not print is shown as its code. */
export const printable = (text: string): string =>
  text.replaceAll(unprintable, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
