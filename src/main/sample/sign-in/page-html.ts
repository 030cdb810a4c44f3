import { escapeXml, type Answer } from '../wire/answer'

/** What a page of the sample's sign-in says. */
export interface SignInPage {
  readonly title: string
  readonly text: string
  /** What the person can answer; none where nothing is asked. */
  readonly form?: {
    readonly action: string
    /** Sent along as they are. */
    readonly hidden: Readonly<Record<string, string>>
    /** A field to fill in. */
    readonly field?: { readonly name: string; readonly label: string }
    readonly buttons: readonly { readonly name: string; readonly value: string; readonly label: string }[]
  }
}

const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem;color:#16202a;background:#fff}
button,input{font:inherit;padding:.4rem 1rem;margin:.25rem .5rem .25rem 0}
label{display:block}`

const writeForm = ({ action, hidden, field, buttons }: NonNullable<SignInPage['form']>): string => {
  const kept = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${escapeXml(name)}" value="${escapeXml(value)}">`,
  )
  const asked = field
    ? `<p><label for="${field.name}">${escapeXml(field.label)}</label><input id="${field.name}" name="${field.name}" required autocomplete="off"></p>`
    : ''
  const offered = buttons.map(
    ({ name, value, label }) => `<button name="${name}" value="${value}">${escapeXml(label)}</button>`,
  )
  const method = buttons.some(({ name }) => name === 'decision') ? 'post' : 'get'
  return `<form method="${method}" action="${action}">${kept.join('')}${asked}<p>${offered.join('')}</p></form>`
}

/** A page for a person's browser: plain, and nothing in it comes from elsewhere. */
export function signInPage(page: SignInPage, status = 200): Answer {
  const title = escapeXml(page.title)
  const body = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${escapeXml(page.text)}</p>${page.form ? writeForm(page.form) : ''}</main></body></html>
`
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
    body,
  }
}
