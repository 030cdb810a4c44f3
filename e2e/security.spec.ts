import { expect, test } from '@playwright/test'
import { resolve } from 'node:path'
import { makeHome, openApp, removeHome, type OpenApp } from './app'

let opened: OpenApp
const home = makeHome()
test.beforeAll(async () => {
  opened = await openApp(home, ['--sample'])
})
test.afterAll(async () => {
  await opened.close()
  await removeHome(home)
})

test('the window has no Node, no way out and no script but its own', async () => {
  const { page, app } = opened
  const seen = await page.evaluate(() => ({
    node: 'require' in window || 'process' in window,
    api: Object.keys(window.api).toSorted(),
    origin: location.origin,
  }))
  expect(seen).toEqual({ node: false, api: ['ask', 'listen'], origin: 'app://plumbline' })
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents ?? {}
    // Electron's types leave it out.
    return Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, [])
  })
  expect(preferences).toMatchObject({ contextIsolation: true, nodeIntegration: false, sandbox: true })
})

test('inline script, remote content and navigation are refused', async () => {
  const { page } = opened
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    const remote = await fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    )
    return { injected: 'injected' in window, remote }
  })
  expect(ran).toEqual({ injected: false, remote: 'refused' })
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  expect(page.url()).toMatch(/^app:\/\/plumbline\//)
})

test('requests are validated, and unknown channels refused', async () => {
  const { page } = opened
  const ask = (channel: string, request: unknown) =>
    page.evaluate(([name, content]) => window.api.ask(name, content).catch((error: Error) => error.message), [
      channel,
      request,
    ] as const)
  expect(await ask('review:start', { scope: 'everything' })).toMatchObject({ ok: false, error: { code: 'BadRequest' } })
  expect(await ask('host:stop', undefined)).toContain('No such channel')
})

test('a page that is not the app’s own gets no answer', async () => {
  const { app } = opened
  const answer = await app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } })
      await stranger.loadURL('app://plumbline/index.html')
      const result: unknown = await stranger.webContents.executeJavaScript(
        `window.api.ask('snapshots:list', undefined)`,
      )
      stranger.destroy()
      return result
    },
    resolve(import.meta.dirname, '../out/preload/index.cjs'),
  )
  expect(answer).toMatchObject({ ok: false, error: { code: 'NotTrusted' } })
})
