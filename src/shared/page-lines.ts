import { markup, type Markup } from './markup'

/** What a page says at the head and the foot of each of its sheets once it is printed. */
export type PageLines = {
  /** That what it shows is not AWS; empty where it is. */
  readonly mark: string
  /** What the page shows, by its ids. */
  readonly foot: string
}

/** Templates for the printer, which repeats them on each sheet. */
export type PageTemplates = { readonly head: string; readonly foot: string }

/** The elements of a page's head that carry its lines to the printer. */
export const writePageLines = ({ mark, foot }: PageLines): Markup =>
  markup`<meta name="page-mark" content="${mark}">
<meta name="page-foot" content="${foot}">`

/** The content as it stands in the page, so still escaped, and fit to stand in a template. */
const contentOf = (html: string, name: string): string =>
  new RegExp(`<meta name="${name}" content="([^"<>]*)">`).exec(html)?.[1] ?? ''

const line = 'width:100%;margin:0 15mm;font:9px Arial,Helvetica,sans-serif;color:#59636f;display:flex;gap:8mm'

/** The mark stands in a box, so that nobody takes a single sheet for one about AWS. */
const box =
  'margin-left:auto;border:1px solid #b3261e;color:#b3261e;background:#fdeceb;font-weight:bold;padding:1px 6px;-webkit-print-color-adjust:exact'

/** Makes the printer's templates from a page's own lines, its title, and the numbers of the sheets. */
export const readPageTemplates = (html: string): PageTemplates => {
  const mark = contentOf(html, 'page-mark')
  return {
    head: `<div style="${line}"><span class="title"></span>${mark === '' ? '' : `<span style="${box}">${mark}</span>`}</div>`,
    foot: `<div style="${line};justify-content:space-between"><span>${contentOf(html, 'page-foot')}</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`,
  }
}
