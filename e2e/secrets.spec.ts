import { expect, test, type ElectronApplication } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { copyDatabase, databaseValues, filesUnder, findLeaks } from '../src/main/history/testing/find-leaks'
import { portalSession } from '../src/main/sample/portal'
import { startSample } from '../src/main/sample/start-sample'
import { writeSampleProfiles } from '../src/main/sample/write-sample-profiles'
import { makeHome, openApp, removeHome, waitForSnapshots } from './app'
import { authorize, keepAddresses, openedAddresses } from './person'

declare global {
  /** Everything that went from the main process to the window, as text. */
  var heard: string[]
}

/** Writes down what the main process answers and tells; Electron keeps its handlers in a map of its own. */
const listenIn = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ ipcMain, webContents }) => {
    globalThis.heard = []
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers')
    if (!(handlers instanceof Map) || handlers.size === 0) throw new Error('Electron keeps its handlers elsewhere')
    for (const [channel, handler] of [...handlers]) {
      handlers.set(channel, async (...request: unknown[]) => {
        const answer: unknown = await handler(...request)
        globalThis.heard.push(`${String(channel)} ${JSON.stringify(answer)}`)
        return answer
      })
    }
    for (const contents of webContents.getAllWebContents()) {
      const send = contents.send.bind(contents)
      contents.send = (name, ...content: unknown[]) => {
        globalThis.heard.push(`${name} ${JSON.stringify(content)}`)
        send(name, ...content)
      }
    }
  })

test('no secret that the organization issued stands in history, traffic to the window, output, report or files', async () => {
  const sample = await startSample()
  const home = makeHome()
  const profiles = await writeSampleProfiles(home, sample.url, sample.organization, sample.signIns.remember)
  const opened = await openApp(home, ['--accept-stand-in'], { ...profiles, AWS_ENDPOINT_URL: sample.url })
  const { app, ask, page } = opened
  const found: Uint8Array[] = []
  const child = app.process()
  child.stdout?.on('data', (piece: Buffer) => found.push(piece))
  child.stderr?.on('data', (piece: Buffer) => found.push(piece))
  await keepAddresses(app)
  await listenIn(app)

  // A new sign-in, accounts by session, by keys and by a role, a pre-flight, a review whose session ends in the middle.
  const signIn = async (): Promise<void> => {
    const started = await ask('signIn:start', { session: portalSession, method: 'browser' })
    const state = async () => (await ask('signIn:list', undefined)).find(({ id }) => id === started.signIn)?.state
    await expect.poll(state).toBe('waiting')
    await ask('signIn:open', started)
    await authorize((await openedAddresses(app)).at(-1) ?? '', 'allow')
    await expect.poll(state).toBe('done')
  }
  await signIn()
  const accountOf = (name: string): string => sample.accounts.find((one) => one.name === name)?.id ?? ''
  const throughSession = { kind: 'session', session: portalSession, role: 'SecurityReviewer' } as const
  const scope = {
    profiles: ['marlow-security', 'marlow-audit-staging'],
    found: [{ ...throughSession, account: accountOf('marlow-sandbox') }],
    regions: ['eu-central-1'],
    services: null,
    checks: null,
  }
  await ask('preflight:start', { scope })
  await expect.poll(async () => (await ask('preflight:current', undefined))?.state, { timeout: 60_000 }).toBe('done')
  sample.faults.set([{ effect: { kind: 'latency', milliseconds: 20 } }])
  await ask('review:start', { scope, resume: false })
  const waits = async () =>
    (await ask('review:current', undefined))?.accounts.some(({ waitsFor }) => waitsFor !== null) ?? false
  await expect.poll(async () => ((await ask('review:current', undefined))?.done ?? 0) > 20).toBe(true)
  sample.signIns.endSessions()
  await expect.poll(waits).toBe(true)
  const copy = join(home, 'copy-with-log.sqlite')
  copyDatabase(join(home, 'plumbline.sqlite'), copy)
  found.push(readFileSync(`${copy}-wal`), ...databaseValues(copy))
  sample.faults.set([])
  await signIn()
  await waitForSnapshots(opened, 1)

  const [row] = await ask('snapshots:list', undefined)
  const snapshot = row?.snapshot ?? ''
  await ask('snapshots:overview', { snapshot })
  await ask('sessions:list', undefined)
  await ask('profiles:list', undefined)
  await ask('sessions:accounts', { session: portalSession, refresh: true })
  const pdf = join(home, 'report.pdf')
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, pdf)
  await ask('report:save', { snapshot })
  found.push(execFileSync('pdftotext', [pdf, '-']))

  // What a crash leaves: the engine's process is ended the hard way, and says whatever it says.
  const engine = await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Plumbline engine')?.pid ?? 0,
  )
  process.kill(engine, 'SIGABRT')
  await expect(page.getByText(/stopped unexpectedly/).first()).toBeVisible()
  const heard = await app.evaluate(() => globalThis.heard)
  expect(heard.some((one) => one.startsWith('review:progress'))).toBe(true)
  expect(heard.some((one) => one.startsWith('signIn:changed'))).toBe(true)
  found.push(...heard.map((one) => Buffer.from(one)))
  await opened.close()

  const files = filesUnder(home).filter((path) => !path.startsWith(join(home, '.aws') + sep))
  const databases = files.filter((path) => path.endsWith('plumbline.sqlite'))
  expect(databases).toHaveLength(1)
  found.push(...files.map((path) => readFileSync(path)), ...databases.flatMap(databaseValues))
  const secrets = sample.signIns.secrets()
  expect(secrets.length).toBeGreaterThan(20)
  // The search sees what is there: names in what was found, and tokens in the cache that is shared with the AWS CLI.
  expect(findLeaks(['marlow-sandbox'], found)).toHaveLength(1)
  const cache = filesUnder(join(home, '.aws', 'sso', 'cache')).map((path) => readFileSync(path))
  expect(findLeaks(secrets, cache).length).toBeGreaterThan(0)
  expect(findLeaks(secrets, found)).toEqual([])
  await sample.close()
  await removeHome(home)
})
