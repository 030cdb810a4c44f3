import { useMemo, useSyncExternalStore } from 'react'

/** Pages of the window, in the order of the navigation. */
export const pages = ['overview', 'review', 'findings', 'history', 'permissions', 'settings'] as const
/** One of them. */
export type Page = (typeof pages)[number]

/** Where the window is: the page, and what it shows there. */
export type Route = { readonly page: Page | undefined; readonly query: Readonly<Record<string, string>> }

const isPage = (name: string): name is Page => pages.some((page) => page === name)

/** Reads `#/findings?snapshot=…`; a page that does not exist is `undefined`. */
export const readRoute = (hash: string): Route => {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  return { page: isPage(path) ? path : undefined, query: Object.fromEntries(new URLSearchParams(search)) }
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
