import { app } from 'electron'

/** Where the window's pages come from. */
export const pageOrigin = 'app://plumbline'

/** Reads an address; `undefined` where it is none. */
export const parseUrl = (url: string): URL | undefined => {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}

/**
 * The server of `npm run dev`, which electron-vite names in the environment. Only on loopback, and never in a packaged app:
 * its pages come without the content security policy, since that server writes scripts into them.
 */
const developmentServer = (): URL | undefined => {
  const named = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
  const url = named === undefined ? undefined : parseUrl(named)
  return url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) ? url : undefined
}

/** The page that the window opens. */
export const firstPage = (): string => developmentServer()?.href ?? `${pageOrigin}/index.html`

/** Whether an address is a page of the window itself. */
export const isPageOfWindow = (url: string): boolean => {
  const parsed = parseUrl(url)
  if (parsed === undefined) return false
  // `origin` is "null" for schemes that the URL standard does not know, so the parts are compared.
  return `${parsed.protocol}//${parsed.host}` === pageOrigin || parsed.origin === developmentServer()?.origin
}

/** Whether an address belongs to the app: its pages, its reports, and what the server of `npm run dev` serves. */
export const isOwn = (url: string): boolean => {
  const parsed = parseUrl(url)
  if (parsed === undefined) return false
  const server = developmentServer()
  return (
    parsed.protocol === 'app:' ||
    (server !== undefined && parsed.host === server.host && /^(http|ws):$/.test(parsed.protocol))
  )
}
