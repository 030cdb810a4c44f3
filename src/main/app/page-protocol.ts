import { net, protocol } from 'electron'
import { join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contentSecurityPolicy, reportSecurityPolicy } from './security'

const scheme = 'app'
/** Pages that stand in memory for as long as they are printed, by name. */
const reports = new Map<string, string>()

/** To be called before Electron is ready. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])

const notFound = (): Response => new Response('Not found', { status: 404 })

const servePage = async (folder: string, path: string): Promise<Response> => {
  const file = normalize(join(folder, decodeURIComponent(path)))
  if (!file.startsWith(folder + sep)) return notFound()
  const answer = await net.fetch(pathToFileURL(file).href, { bypassCustomProtocolHandlers: true }).catch(notFound)
  const headers = new Headers(answer.headers)
  headers.set('Content-Security-Policy', contentSecurityPolicy)
  headers.set('X-Content-Type-Options', 'nosniff')
  return new Response(answer.body, { status: answer.status, headers })
}

const serveReport = (name: string): Response => {
  const html = reports.get(name)
  if (html === undefined) return notFound()
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': reportSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** Serves the window's pages from this folder, and reports from memory. */
export const servePages = (folder: string): void =>
  protocol.handle(scheme, (request) => {
    const url = new URL(request.url)
    return url.host === 'report' ? serveReport(url.pathname.slice(1)) : servePage(folder, url.pathname)
  })

let printed = 0

/** Holds a report's page until `use` has ended, and gives its address. */
export const withReportPage = async <Value>(html: string, use: (url: string) => Promise<Value>): Promise<Value> => {
  printed += 1
  const name = `page-${printed}`
  reports.set(name, html)
  try {
    return await use(`${scheme}://report/${name}`)
  } finally {
    reports.delete(name)
  }
}
