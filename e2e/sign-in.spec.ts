import { expect, test } from '@playwright/test'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { repeatedCalls } from '../src/main/sample/received'
import { startSample, type Sample } from '../src/main/sample/start-sample'
import { portalStartUrl } from '../src/main/sample/portal'
import { makeHome, openApp, removeHome, waitForSnapshots, type OpenApp } from './app'
import { authorize, confirmDevice, keepAddresses, openedAddresses } from './person'

const session = 'marlow'
let sample: Sample
test.beforeAll(async () => {
  sample = await startSample({ growth: { accounts: 200 } })
})
test.afterAll(() => sample.close())

/** The app in an empty home: all it knows of AWS is where the simulated one is. */
const openEmpty = async (home: string): Promise<OpenApp> => {
  const opened = await openApp(home, ['--accept-stand-in'], { AWS_ENDPOINT_URL: sample.url })
  await keepAddresses(opened.app)
  return opened
}

const addSession = async ({ ask }: OpenApp): Promise<void> => {
  const change = { kind: 'session', name: session, startUrl: portalStartUrl, region: 'us-east-1' } as const
  const { digest } = await ask('config:preview', change)
  await ask('config:write', { change, digest })
}

const signInWith = async ({ ask, app }: OpenApp, method: 'browser' | 'device'): Promise<void> => {
  const { signIn } = await ask('signIn:start', { session, method })
  const now = async () => (await ask('signIn:list', undefined)).find(({ id }) => id === signIn)
  await expect.poll(async () => (await now())?.state).toBe('waiting')
  await ask('signIn:open', { signIn })
  const address = (await openedAddresses(app)).at(-1) ?? ''
  expect(address).toBe((await now())?.address)
  await (method === 'device' ? confirmDevice(address, 'allow') : authorize(address, 'allow'))
  await expect.poll(async () => (await now())?.state).toBe('done')
}

const ways = async ({ ask }: OpenApp, count: number) => {
  await expect
    .poll(async () => (await ask('sessions:accounts', { session, refresh: false })).state, { timeout: 60_000 })
    .toBe('done')
  const { accounts } = await ask('sessions:accounts', { session, refresh: false })
  return accounts
    .filter(({ roles }) => roles?.includes('SecurityReviewer'))
    .slice(0, count)
    .map(({ id }) => ({ kind: 'session' as const, session, account: id, role: 'SecurityReviewer' }))
}

test('from an empty home: sign in, choose 20 of 200 accounts, review, see scores', async () => {
  const home = makeHome()
  const opened = await openEmpty(home)
  const { page, app, ask } = opened
  const goTo = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click()
  const next = () => page.getByRole('button', { name: 'Next', exact: true }).click()

  await goTo('Review')
  await page.getByLabel('Start URL').fill(portalStartUrl)
  await page.getByLabel('SSO region').fill('us-east-1')
  await expect(page.getByText('[sso-session')).toBeVisible()
  expect(existsSync(join(home, '.aws', 'config'))).toBe(false)
  await page.getByRole('button', { name: 'Add and sign in' }).click()

  await expect(page.getByRole('button', { name: 'Open in browser' })).toBeVisible()
  await expect(page.getByText(new URL(sample.url).host, { exact: true })).toBeVisible()
  expect(await openedAddresses(app)).toEqual([])
  await page.getByRole('button', { name: 'Open in browser' }).click()
  await expect.poll(() => openedAddresses(app)).toHaveLength(1)
  const said = await authorize((await openedAddresses(app))[0] ?? '', 'allow')
  expect(said).toContain('Plumbline')
  await expect(page.getByText(/Signed in until/).first()).toBeVisible()
  const [token] = readdirSync(join(home, '.aws', 'sso', 'cache')).filter((name) => /^[0-9a-f]{40}\.json$/.test(name))
  expect(statSync(join(home, '.aws', 'sso', 'cache', token ?? '')).mode & 0o777).toBe(0o600)

  await expect(page.getByText(/of 199 chosen/)).toBeVisible()
  await page.getByLabel(/^Find an account of/).fill('SecurityReviewer')
  const rows = page.getByRole('table', { name: /^Accounts of/ }).getByRole('checkbox', { name: /\d{12}$/ })
  await expect.poll(() => rows.count(), { timeout: 30_000 }).toBeGreaterThanOrEqual(20)
  for (let row = 0; row < 20; row += 1) await rows.nth(row).check({ force: true })
  await expect(page.getByText(/20 accounts/).first()).toBeVisible()
  await next()
  await next()
  await next()
  await expect.poll(async () => (await ask('preflight:current', undefined))?.state, { timeout: 60_000 }).toBe('done')
  const preflight = await ask('preflight:current', undefined)
  expect(preflight?.accounts).toHaveLength(20)
  expect(preflight?.accounts.every(({ state }) => state === 'done')).toBe(true)
  expect(preflight?.missing).toEqual([])
  await next()
  await page.getByRole('button', { name: 'Start review' }).click()
  await waitForSnapshots(opened, 1)
  await goTo('Overview')
  const overview = page.getByTestId('overview')
  await expect(overview.getByText(/evidence on \d+ of 63 practices/)).toBeVisible()
  const [row] = await ask('snapshots:list', undefined)
  expect(row?.accounts).toHaveLength(20)
  expect(row?.scores.security?.score).toBeGreaterThan(0)
  await opened.close()
  await removeHome(home)
})

test.describe('a session that ends in mid-review', () => {
  const home = makeHome()
  let opened: OpenApp
  test.beforeAll(async () => {
    opened = await openEmpty(home)
    await addSession(opened)
    await signInWith(opened, 'device')
  })
  test.afterAll(async () => {
    sample.faults.set([])
    await opened.close()
    await removeHome(home)
  })

  test('its accounts pause, and after the sign-in they go on where they stopped', async () => {
    const { ask, page, app } = opened
    const found = await ways(opened, 5)
    const scope = { profiles: [], found, regions: ['eu-central-1'], services: ['ec2', 's3', 'iam'], checks: null }

    await ask('review:start', { scope, resume: false })
    await waitForSnapshots(opened, 1)
    const undisturbed = (await ask('snapshots:list', undefined))[0]?.snapshot ?? ''
    const { contentDigest } = await ask('snapshots:overview', { snapshot: undisturbed })

    await app.evaluate(({ Notification }) => {
      globalThis.openedAddresses = []
      // A virtual display has nobody to show notifications.
      Notification.isSupported = () => true
      Notification.prototype.show = function show() {
        globalThis.openedAddresses.push(`notification: ${this.title}`)
      }
    })
    sample.faults.set([{ effect: { kind: 'latency', milliseconds: 60 } }])
    sample.forget()
    await ask('review:start', { scope, resume: false })
    await expect
      .poll(async () => {
        const progress = await ask('review:current', undefined)
        return progress ? progress.done / Math.max(1, progress.total) : 0
      })
      .toBeGreaterThan(0.2)
    sample.signIns.endSessions()
    const waiting = async () =>
      (await ask('review:current', undefined))?.accounts.filter(({ waitsFor }) => waitsFor === session).length
    await expect.poll(waiting).toBeGreaterThan(0)
    expect((await ask('review:current', undefined))?.state).toBe('reading')
    await expect(page.getByText(/session .*ended/i).first()).toBeVisible()
    await expect.poll(() => openedAddresses(app)).toContain(`notification: Sign in to ${session} again`)
    const [listed] = (await ask('sessions:list', undefined)).sessions
    expect(listed).toMatchObject({ id: session, state: 'signedOut' })

    await signInWith(opened, 'browser')
    await waitForSnapshots(opened, 2)
    const [newest] = await ask('snapshots:list', undefined)
    expect((await ask('snapshots:overview', { snapshot: newest?.snapshot ?? '' })).contentDigest).toBe(contentDigest)
    const read = sample.received().filter(({ service }) => !['sts', 'sso', 'sso-oidc'].includes(service))
    expect(read.filter(({ succeeded }) => !succeeded).length).toBeGreaterThan(0)
    expect(repeatedCalls(read)).toEqual([])
  })
})
