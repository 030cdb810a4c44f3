import { _electron as electron, expect, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Answer, Channel, Request } from '../src/shared/ipc/contract'
import type { Result } from '../src/shared/ipc/result'

const root = resolve(import.meta.dirname, '..')

declare global {
  interface Window {
    /** The preload's bridge, as a page sees it that keeps to no contract. */
    readonly api: { readonly ask: (channel: string, request: unknown) => Promise<unknown> }
  }
}

/** The app as a reviewer opens it, and a home of its own. */
export type OpenApp = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly home: string
  /** Asks main as the window does; throws where the answer is an error. */
  readonly ask: <Name extends Channel>(channel: Name, request: Request<Name>) => Promise<Answer<Name>>
  /** Closes it as a reviewer does. */
  readonly close: () => Promise<void>
}

/** A folder for a home, under the system's temporary files. */
export const makeHome = (): string => mkdtempSync(join(tmpdir(), 'plumbline-e2e-'))

/** Removes a home. */
export const removeHome = (home: string): Promise<void> => rm(home, { recursive: true, force: true })

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || name.startsWith('AWS_') || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value]],
    ),
  )

const sandbox = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/** Opens the app; it shares nothing with the user's own settings but the display. */
export const openApp = async (
  home: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<OpenApp> => {
  const app = await electron.launch({
    args: [...sandbox(), root, '--home', home, ...args],
    env: { ...environment(), HOME: home, AWS_EC2_METADATA_DISABLED: 'true', ...env },
  })
  const page = await app.firstWindow()
  await page.waitForLoadState('domcontentloaded')
  const ask: OpenApp['ask'] = async (channel, request) => {
    const result = await page.evaluate(([name, content]) => window.api.ask(name, content), [channel, request] as const)
    const answer = result as Result<Answer<typeof channel>>
    if (!answer.ok) throw new Error(`${channel}: ${answer.error.text} ${answer.error.next}`)
    return answer.value
  }
  return { app, page, home, ask, close: () => app.close() }
}

/** Waits until so many snapshots are in the home. */
export const waitForSnapshots = async (opened: OpenApp, count: number): Promise<void> => {
  await expect.poll(async () => (await opened.ask('snapshots:list', undefined)).length, { timeout: 90_000 }).toBe(count)
}
