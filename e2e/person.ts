import type { ElectronApplication } from '@playwright/test'

declare global {
  /** Addresses that the app opened in the system's browser. */
  var openedAddresses: string[]
}

/** Takes the place of the system's browser: addresses that the app opens are kept, and nothing opens. */
export const keepAddresses = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ shell }) => {
    globalThis.openedAddresses = []
    shell.openExternal = (address) => {
      globalThis.openedAddresses.push(address)
      return Promise.resolve()
    }
  })

/** The addresses that were opened since. */
export const openedAddresses = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => globalThis.openedAddresses)

const post = (address: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })

/**
 * What a person does in the browser with an address of authorization: looks at the page, decides, and is sent back to the app.
 * Answers the page that the app shows in the end.
 */
export const authorize = async (address: string, decision: 'allow' | 'deny'): Promise<string> => {
  const page = await fetch(address)
  if (!page.ok)
    throw new Error(`The page of ${new URL(address).pathname} answered ${page.status}: ${await page.text()}`)
  const { origin, pathname, searchParams } = new URL(address)
  const decided = await post(`${origin}${pathname}`, { ...Object.fromEntries(searchParams), decision })
  const back = decided.headers.get('location')
  if (back === null) throw new Error(`The decision was answered ${decided.status}: ${await decided.text()}`)
  return (await fetch(back)).text()
}

/** What a person does with the address of a device code, after comparing the code. */
export const confirmDevice = async (address: string, decision: 'allow' | 'deny'): Promise<void> => {
  const { origin, pathname, searchParams } = new URL(address)
  const decided = await post(`${origin}${pathname}`, { user_code: searchParams.get('user_code') ?? '', decision })
  if (decided.status >= 400) throw new Error(`The decision was answered ${decided.status}: ${await decided.text()}`)
}
