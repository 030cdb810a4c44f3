import { createHash } from 'node:crypto'

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem;color:#0f141a;background:#fff}' +
  'h1{font-size:1.5rem}@media(prefers-color-scheme:dark){body{color:#dedee3;background:#161d26}}'

/** No script, no frame, nothing from elsewhere, and no trace of the address, which holds the code. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  connection: 'close',
} as const

/** A page for the browser that comes back from AWS; it says nothing that came with the request. */
export const redirectPage = (title: string, text: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} – Plumbline</title>` +
  `<style>${style}</style></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>\n`
