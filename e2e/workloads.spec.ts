import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { moments } from '../src/main/sample/moments'
import { startSample, type Sample } from '../src/main/sample/start-sample'
import { writeSampleProfiles } from '../src/main/sample/write-sample-profiles'
import { makeHome, openApp, removeHome, waitForSnapshots, type OpenApp } from './app'

test.describe.configure({ mode: 'serial' })

const profile = 'marlow-prod-payments'
const home = makeHome()
let sample: Sample
let opened: OpenApp
let snapshot = ''

test.beforeAll(async () => {
  sample = await startSample({ at: moments.regression })
  const environment = await writeSampleProfiles(home, sample.url, sample.organization)
  opened = await openApp(home, ['--accept-stand-in'], { ...environment })
  const scope = { profiles: [profile], regions: ['eu-central-1'], services: null, checks: null }
  await opened.ask('review:start', { scope, resume: false })
  await waitForSnapshots(opened, 1)
  snapshot = (await opened.ask('snapshots:list', undefined))[0]?.snapshot ?? ''
})
test.afterAll(async () => {
  await opened.close()
  await sample.close()
  await removeHome(home)
})

const goTo = (name: string) =>
  opened.page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click()

/** What the Tool was asked to change, by operation. */
const writes = (): readonly string[] =>
  sample
    .received()
    .filter(({ service, operation }) => service === 'wellarchitected' && /^(Update|Create|Delete)/.test(operation))
    .map(({ operation }) => operation)

/** What stands in the sample for a question of Payments. */
const stands = (question: string) => {
  const found = sample.wellArchitected.workloads().find(({ settings }) => settings.WorkloadName === 'Payments')
  const review = found?.reviews.find(({ lens }) => lens.alias === 'wellarchitected')
  return review?.answers[question]
}

const payments = async (): Promise<string> => {
  const { rows } = await opened.ask('workloads:list', { snapshot })
  return rows.find(({ name }) => name === 'Payments')?.key ?? ''
}

test('a workload is opened, and shows where answers and resources contradict each other', async () => {
  const { page } = opened
  await goTo('Workloads')
  await page.getByRole('table', { name: 'Workloads' }).getByRole('link', { name: 'Payments' }).click()
  await expect(page.getByRole('heading', { name: 'Payments' })).toBeVisible()
  await page
    .getByRole('search', { name: 'Filter questions' })
    .getByRole('button', { name: /^Contradictions/ })
    .click()
  const questions = page.getByRole('navigation', { name: 'Questions' })
  for (const number of ['SEC03', 'SEC05', 'SEC08']) await expect(questions.getByText(number)).toBeVisible()
  await expect(questions.getByText('SEC01', { exact: true })).toBeHidden()
  await questions.getByText('SEC05').click()
  const detail = page.getByRole('article')
  await expect(detail.getByText(/^Ticked .*fail with critical or high severity/).first()).toBeVisible()
  await expect(detail.getByText('Auditor confirmed on 2025-11-20.')).toBeVisible()
})

test('evidence drafts notes and questions to ask, and unticks nothing by itself', async () => {
  const { page, ask } = opened
  const before = stands('network-protection')
  await page.getByRole('article').getByRole('button', { name: 'Draft from evidence' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Write/ }).click()
  await expect(dialog.getByText(/Is SEC05-BP02 .* really in place\?/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  const draft = await ask('drafts:read', { workload: await payments() })
  expect(draft?.parts.map(({ question }) => question.questionId)).toEqual(['network-protection'])
  expect(draft?.parts[0]?.question).toMatchObject({ tick: [], untick: [], notApplicable: [] })
  expect(draft?.parts[0]?.question.notes?.evidence).toContain('SEC05-BP02: ticked, but 3 of 12 resources fail')
  expect(stands('network-protection')).toEqual(before)
  expect(writes()).toEqual([])
})

test('a reviewer unticks one choice with a sentence, by keyboard, and it is kept', async () => {
  const { page, ask } = opened
  const choice = page.getByRole('checkbox', { name: /^SEC05-BP02/ })
  await choice.focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('textbox', { name: /Why/ })).toBeFocused()
  await page.keyboard.type('The migration opened its network; to be ticked again when it is closed.')
  const sentence = async () => {
    const draft = await ask('drafts:read', { workload: await payments() })
    return draft?.parts[0]?.question.untick.map((one) => one.sentence)
  }
  await expect.poll(sentence).toEqual(['The migration opened its network; to be ticked again when it is closed.'])
  expect(writes()).toEqual([])
})

test('what is confirmed is sent, and nothing else changes', async () => {
  const { page, ask } = opened
  const before = stands('network-protection')
  await page.getByRole('link', { name: /^Send/ }).first().click()
  await page.getByRole('button', { name: 'Compare with the Tool' }).click()
  await expect(page.getByText('The migration opened its network').first()).toBeVisible()
  await page.getByRole('button', { name: 'Send 1 answer…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  expect(writes()).toEqual([])
  await dialog.getByRole('button', { name: 'Send 1 answer' }).click()
  await expect(page.getByText('All of it stands in the Tool')).toBeVisible()
  expect(writes()).toEqual(['UpdateAnswer'])
  const after = stands('network-protection')
  expect(after?.choices['sec_network_protection_layered']).toEqual({
    ...before?.choices['sec_network_protection_layered'],
    status: 'UNSELECTED',
  })
  const others = (answer: typeof before) =>
    Object.entries(answer?.choices ?? {}).filter(([id]) => id !== 'sec_network_protection_layered')
  expect(others(after)).toEqual(others(before))
  expect(after?.notes).toContain(before?.notes)
  const { entries } = await ask('audit:list', { workload: await payments(), offset: 0, limit: 10 })
  expect(entries.map(({ step }) => step)).toEqual(['sent', 'sending'])
  expect(
    entries[1]?.before?.choices.find(({ choiceId }) => choiceId === 'sec_network_protection_layered')?.status,
  ).toBe('SELECTED')
})

test('a milestone is saved by name, and stands among the others', async () => {
  const { page } = opened
  await page.getByRole('link', { name: 'Save a milestone…' }).click()
  await page.getByRole('button', { name: 'New milestone…' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Look at the workload' }).click()
  await dialog.getByLabel('Name of the milestone').fill('After the migration')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  expect(writes()).toEqual(['UpdateAnswer'])
  await dialog.getByRole('button', { name: 'Save the milestone' }).click()
  await expect(page.getByRole('rowheader', { name: 'After the migration' })).toBeVisible({ timeout: 30_000 })
  expect(writes()).toEqual(['UpdateAnswer', 'CreateMilestone'])
})

test('offline all of it still shows, answers go on as a draft, and sending is refused in plain words', async () => {
  const { page, ask } = opened
  await sample.close()
  await goTo('Workloads')
  await page.getByRole('table', { name: 'Workloads' }).getByRole('link', { name: 'Payments' }).click()
  await page
    .getByRole('search', { name: 'Filter questions' })
    .getByRole('button', { name: /^Contradictions/ })
    .click()
  await page.getByRole('navigation', { name: 'Questions' }).getByText('SEC08').click()
  await page.getByRole('checkbox', { name: /^SEC08-BP04/ }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.type('Public buckets came with the migration.')
  const drafted = async () => {
    const draft = await ask('drafts:read', { workload: await payments() })
    return draft?.parts.flatMap(({ state, question }) => (state === 'open' ? [question.questionId] : []))
  }
  await expect.poll(drafted).toEqual(['protect-data-rest'])
  await page.getByRole('link', { name: /^Send/ }).first().click()
  await page.getByRole('button', { name: 'Compare again' }).click()
  await expect(page.getByText(/could not be reached/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/the draft is kept in the app/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Send \d/ })).toHaveCount(0)
  expect(await drafted()).toEqual(['protect-data-rest'])
})

test('report and plan are saved offline, with what was sent and what contradicts', async () => {
  const { page, app, ask } = opened
  const saveTo = (path: string) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    }, path)
  await page.goto(`${page.url().split('#')[0]}#/workloads/${encodeURIComponent(await payments())}/plan`)
  const pdf = join(home, 'payments.pdf')
  await saveTo(pdf)
  await page.getByRole('button', { name: 'Save report as PDF' }).click()
  await expect.poll(() => existsSync(pdf), { timeout: 60_000 }).toBe(true)
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
  expect(text).toContain('NOT AWS')
  expect(text).toContain('What was sent to the Tool')
  expect(text).toContain('The migration opened its network')
  expect(text).toContain('SEC08-BP04')
  const csv = join(home, 'plan.csv')
  await saveTo(csv)
  await page.getByRole('button', { name: 'Save plan as CSV' }).click()
  await expect.poll(() => existsSync(csv)).toBe(true)
  const [head, ...rows] = readFileSync(csv, 'utf8').split('\r\n')
  expect(head).toContain('Best practice')
  expect(rows.some((row) => row.includes('SEC08-BP04'))).toBe(true)
  const kept = await ask('workloads:lens', {
    workload: await payments(),
    lens: 'wellarchitected',
    snapshot,
    since: null,
    answers: 'snapshot',
  })
  expect(kept.source.kind).toBe('snapshot')
})
