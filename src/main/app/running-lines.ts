/** Templates for the lines at the head and foot of each printed page. */
export type RunningLines = { readonly head: string; readonly foot: string }

/** Content of a page's own `meta` element, still escaped as it stands there, so that it can stand in a template. */
const metaContent = (html: string, name: string): string =>
  new RegExp(`<meta name="${name}" content="([^"<>]*)">`).exec(html)?.[1] ?? ''

const line = 'width:100%;margin:0 15mm;font:9px Arial,Helvetica,sans-serif;color:#59636f;display:flex;gap:8mm'

/**
 * Takes the lines from the page: `page-mark` stands at the head, boxed, so that nobody takes one page of it for AWS;
 * `page-foot` stands at the foot beside the page numbers.
 */
export const runningLines = (html: string): RunningLines => {
  const mark = metaContent(html, 'page-mark')
  const box =
    'margin-left:auto;border:1px solid #b3261e;color:#b3261e;background:#fdeceb;font-weight:bold;padding:1px 6px;-webkit-print-color-adjust:exact'
  return {
    head: `<div style="${line}"><span class="title"></span>${mark === '' ? '' : `<span style="${box}">${mark}</span>`}</div>`,
    foot: `<div style="${line};justify-content:space-between"><span>${metaContent(html, 'page-foot')}</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`,
  }
}
