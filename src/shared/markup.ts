import { printable } from './printable'

/** Markup that is safe to put into a page: made by `markup`, in which every value is escaped. */
export type Markup = { readonly markup: string }

/** What may stand in a template: text and numbers are escaped, markup stands as it is, a list is joined. */
export type MarkupPart = string | number | Markup | readonly MarkupPart[]

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for the inside of an element or of a quoted attribute; what does not print is shown as its code. */
export const escapeMarkup = (text: string): string =>
  printable(text).replaceAll(/[&<>"']/g, (character) => escapes[character] ?? '')

const write = (part: MarkupPart): string => {
  if (typeof part === 'string') return escapeMarkup(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(write).join('')
}

/** A template that escapes what is put into it, so that no text can become an element or an attribute. */
export const markup = (fixed: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup => ({
  markup: fixed.map((text, index) => text + write(parts[index] ?? '')).join(''),
})

/** No markup at all. */
export const nothing: Markup = { markup: '' }

/** Joins with a separator between. */
export const joinMarkup = (parts: readonly MarkupPart[], separator: string): Markup =>
  markup`${parts.map((part, index) => (index === 0 ? part : [separator, part]))}`
