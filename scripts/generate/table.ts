/** What a table holds, as one line that Markdown does not take for more. */
const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim()

/** A Markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '-'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** The line on top of a generated page. */
export const generatedNote = (source: string): string =>
  `<!-- Made by "npm run generate" from ${source}; do not edit. -->`
