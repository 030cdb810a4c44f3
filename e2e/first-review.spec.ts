import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeHome, openApp, removeHome, waitForSnapshots, type OpenApp } from './app'

test.describe.configure({ mode: 'serial' })

const home = makeHome()
let opened: OpenApp
test.beforeAll(async () => {
  opened = await openApp(home, ['--sample', '--sample-latency', '5'])
})
test.afterAll(async () => {
  await opened.close()
  await removeHome(home)
})

const button = (name: string | RegExp) => opened.page.getByRole('button', { name })
const goTo = (name: string) =>
  opened.page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .click()

test('a new home leads to the first review', async () => {
  await goTo('Overview')
  await expect(opened.page.getByText('Sample organization').first()).toBeVisible()
  await expect(opened.page.getByText('Nothing has been reviewed yet')).toBeVisible()
})

test('the wizard starts a review, which can be cancelled and resumed', async () => {
  const { page } = opened
  await goTo('Review')
  await page
    .getByRole('button', { name: /New review|Start a review/ })
    .first()
    .click({ timeout: 3_000 })
    .catch(() => undefined)
  for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: 'Next', exact: true }).click()
  await button('Start review').click()
  await expect.poll(async () => (await opened.ask('review:current', undefined))?.state).toBe('reading')
  await button(/^Cancel/)
    .first()
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Cancel (the|this) review/ })
    .click()
  await expect.poll(async () => (await opened.ask('review:current', undefined))?.state).toBe('stopped')
  const unfinished = await opened.ask('review:unfinished', undefined)
  expect(unfinished).toMatchObject([{ reason: null }])
  await goTo('Review')
  await button('New review').first().click()
  await button(/Resume/)
    .first()
    .click()
  await waitForSnapshots(opened, 1)
  expect(await opened.ask('review:unfinished', undefined)).toEqual([])
})

test('the overview shows scores with light and coverage, what to do first, and what could not be seen', async () => {
  const { page } = opened
  await goTo('Overview')
  const overview = page.getByTestId('overview')
  await expect(overview).toBeVisible()
  await expect(overview.getByText(/evidence on \d+ of 63 practices · \d+% of what applies was assessed/)).toBeVisible()
  for (const pillar of [
    'Operational Excellence',
    'Security',
    'Reliability',
    'Performance Efficiency',
    'Cost Optimization',
    'Sustainability',
  ]) {
    await expect(overview.getByText(pillar).first()).toBeVisible()
  }
  await expect(overview.getByText('What to do first')).toBeVisible()
  await expect(page.getByText(/Not AWS/i).first()).toBeVisible()
})

test('findings are filtered, sorted and paged by the host, and one opens with its evidence', async () => {
  const { page } = opened
  await goTo('Findings')
  const rows = page.getByRole('table').first().getByRole('row')
  await expect.poll(() => rows.count()).toBeGreaterThan(5)
  const all = await opened.ask('snapshots:list', undefined)
  const query = {
    snapshot: all[0]?.snapshot ?? '',
    results: ['fail' as const],
    severities: [],
    lights: [],
    accounts: [],
    regions: [],
    services: ['s3'],
    pillars: [],
    bestPractices: [],
    checks: [],
    text: '',
    sort: 'severity' as const,
    descending: true,
    offset: 0,
    limit: 20,
  }
  const found = await opened.ask('findings:page', query)
  expect(found.total).toBeGreaterThan(0)
  expect(found.rows.every(({ service, result }) => service === 's3' && result === 'fail')).toBe(true)
  expect(found.rows[0]?.severity).toBe('critical')
  await rows
    .nth(1)
    .getByRole('link')
    .or(rows.nth(1).getByRole('button'))
    .or(rows.nth(1).getByRole('radio'))
    .first()
    .click()
  await expect(page.getByText('Evidence', { exact: false }).first()).toBeVisible()
  await expect(page.getByText('Risk', { exact: false }).first()).toBeVisible()
})

test('a snapshot is verified, and its report saved as a tagged PDF', async () => {
  const { page, app } = opened
  await goTo('History')
  await button(/Verify/)
    .first()
    .click()
  await expect(page.getByText(/Intact/).first()).toBeVisible()
  const pdf = join(home, 'report.pdf')
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, pdf)
  await button(/report as PDF/)
    .first()
    .click()
  await expect.poll(() => existsSync(pdf), { timeout: 60_000 }).toBe(true)
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
  expect(info).toMatch(/Tagged:\s+yes/)
  const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })
  expect(text.toLowerCase()).toContain('sample organization')
  expect(text.toLowerCase()).toContain('not aws')
  expect(text).toMatch(/What could not be looked at/i)
})

test('any saved snapshot opens again without the sample, a network or credentials', async () => {
  await opened.close()
  opened = await openApp(home, [], { AWS_CONFIG_FILE: '/nowhere', AWS_SHARED_CREDENTIALS_FILE: '/nowhere' })
  const { page } = opened
  await goTo('Overview')
  await expect(page.getByTestId('overview')).toBeVisible()
  await expect(page.getByText('Sample organization').first()).toBeVisible()
  await goTo('Findings')
  await expect.poll(() => page.getByRole('table').first().getByRole('row').count()).toBeGreaterThan(5)
})

test('the command line prints the report of a snapshot that the app stored, with a hidden Electron', async () => {
  const [row] = await opened.ask('snapshots:list', undefined)
  const pdf = join(home, 'from-cli.pdf')
  const cli = join(import.meta.dirname, '../out/cli/plumbline.js')
  const args = ['report', '--snapshot', row?.snapshot ?? '', '--pdf', pdf, '--home', home]
  execFileSync(process.execPath, [cli, ...args], { timeout: 60_000 })
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)
  expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain(row?.snapshot ?? 'no snapshot')
})
