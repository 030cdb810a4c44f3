import { useMemo, useSyncExternalStore } from 'react'

/** Pages of the window, in the order of the navigation. */
export const pages = [
  'overview',
  'review',
  'findings',
  'workloads',
  'history',
  'audit',
  'permissions',
  'settings',
] as const
/** One of them. */
export type Page = (typeof pages)[number]

/** Pages of one workload, as its address ends with them. */
export const workloadTools = ['send', 'milestones', 'plan', 'edit'] as const
/** One of them. */
export type WorkloadTool = (typeof workloadTools)[number]

/** What of the workloads is shown: a new one, or one by its key, as a whole or by a tool. */
export type WorkloadPlace =
  { readonly kind: 'new' } | { readonly kind: 'one'; readonly workload: string; readonly tool?: WorkloadTool }

/** Where the window is: the page, and what it shows there. */
export type Route = {
  readonly page: Page | undefined
  /** Only on the page of the workloads, where it is not their list. */
  readonly place?: WorkloadPlace
  readonly query: Readonly<Record<string, string>>
}

const isPage = (name: string): name is Page => pages.some((page) => page === name)

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** `undefined`: there is no such place. */
const readPlace = ([name = '', tool, ...more]: readonly string[]): WorkloadPlace | undefined => {
  const workload = decode(name)
  if (!workload || more.length > 0) return undefined
  if (tool === undefined) return workload === 'new' ? { kind: 'new' } : { kind: 'one', workload }
  const known = workloadTools.find((one) => one === tool)
  return known && { kind: 'one', workload, tool: known }
}

/** Reads `#/findings?snapshot=…`; a page that does not exist is `undefined`. */
export const readRoute = (hash: string): Route => {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const [name = '', ...rest] = path.split('/')
  const query = Object.fromEntries(new URLSearchParams(search))
  if (rest.length === 0) return { page: isPage(name) ? name : undefined, query }
  const place = name === 'workloads' ? readPlace(rest) : undefined
  return place ? { page: 'workloads', place, query } : { page: undefined, query }
}

/** The address of a page; what is empty or undefined is left out. */
export const addressOf = (page: Page, query: Readonly<Record<string, string | undefined>> = {}): string => {
  const entries = Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : []))
  const search = new URLSearchParams(entries).toString()
  return search === '' ? `#/${page}` : `#/${page}?${search}`
}

const listenToHash = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** Where the window is now. */
export const useRoute = (): Route => {
  const hash = useSyncExternalStore(listenToHash, () => window.location.hash)
  return useMemo(() => readRoute(hash), [hash])
}

/** Goes to a page. `replace` leaves no step to go back to. */
export const goTo = (address: string, replace = false): void => {
  if (replace) window.location.replace(address)
  else window.location.hash = address
}
