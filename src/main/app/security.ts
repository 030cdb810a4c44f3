import { session, type WebContents, type WebFrameMain } from 'electron'
import { isOwn, isPageOfWindow } from './page-origin'

/** No script, style, image or connection but the app's own. Cloudscape's stylesheet carries its font as `data:`. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** For pages that hold no script at all: reports before they are printed. */
export const reportSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** Refuses what a page could ask of the system, and every connection that is not to the app itself. */
export const lockSession = (): void => {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  )
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write')
  defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const inside =
      isOwn(details.url) ||
      details.url.startsWith('devtools:') ||
      details.url.startsWith('data:image/') ||
      details.url.startsWith('blob:app://')
    answer({ cancel: !inside })
  })
}

/** Keeps a window on the app's own pages. `openOutside` gets the https links that a reviewer clicks. */
export const lockContents = (contents: WebContents, openOutside: (url: string) => void): void => {
  contents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https://docs.aws.amazon.com/')) openOutside(url)
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => {
    // The window may load itself anew, and nothing else.
    if (!isPageOfWindow(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Whether a message comes from the top frame of one of the app's own windows. */
export const isTrusted = (frame: WebFrameMain | null, trusted: ReadonlySet<number>, contents: WebContents): boolean =>
  frame !== null && frame.parent === null && trusted.has(contents.id) && isPageOfWindow(frame.url)
