import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSampleHome, type SampleHome } from '../review/testing/sample-home'
import { overviewWorkloads } from '../host/workloads'
import type { Reading } from '../../shared/workload/stored'
import { findWorkload } from './find-workloads'
import { listWorkloads } from './list-workloads'
import { readLensView } from './read-lens-view'
import { readTrend } from './read-trend'
import { rowOf, valueOf, viewsOf } from './testing/views'

let home: SampleHome
const today = '2026-10-30T09:00:00.000Z'
const scope = { services: ['wellarchitected', 'cloudtrail'], regions: ['eu-central-1'] }

beforeAll(async () => {
  home = await openSampleHome()
})
afterAll(() => home.close())

const reviewWith = async (operation: string, account: string): Promise<string> => {
  home.sample.faults.set([{ service: 'wellarchitected', operation, account, effect: { kind: 'denied' } }])
  const profiles = home.sample.accounts.filter(({ id }) => id === account).map(({ name }) => name)
  const { snapshot } = await home.snapshot({ ...scope, profiles })
  home.sample.faults.set([])
  return snapshot
}
const payments = '555566667777'

it('shows a workload whose answers are denied with the action to grant, and no question as unanswered', async () => {
  const snapshot = await reviewWith('GetAnswer', payments)
  const views = viewsOf(home.home, today)
  const row = rowOf(views, snapshot, 'Payments')
  expect(row.problems.join(' ')).toContain('wellarchitected:GetAnswer')
  const view = valueOf(
    readLensView(views, { workload: row.key, lens: 'wellarchitected', snapshot, since: null, answers: 'latest' }),
  )
  expect(view.questions).toEqual([])
  expect(view.remarks.join(' ')).toContain('wellarchitected:GetAnswer')
  for (const pillar of row.pillars) {
    expect(pillar).toMatchObject({ questions: 0, answered: 0 })
    expect(pillar.risks.UNANSWERED ?? 0).toBe(0)
    expect(Object.values(pillar.choices).every((count) => count === 0)).toBe(true)
  }
  expect(row.pillars.map(({ pillarId }) => pillarId)).toContain('security')
  expect(valueOf(overviewWorkloads(views, snapshot))[0]?.risks['security']).toBeDefined()
}, 60_000)

it('shows a workload whose reviews are denied without risks, and never as free of them', async () => {
  const snapshot = await reviewWith('GetLensReview', payments)
  const views = viewsOf(home.home, today)
  const row = rowOf(views, snapshot, 'Payments')
  expect(row.problems.join(' ')).toContain('wellarchitected:GetLensReview')
  expect(row.pillars.every(({ risks }) => Object.keys(risks).length === 0)).toBe(true)
  expect(valueOf(overviewWorkloads(views, snapshot))[0]?.risks).toEqual({})
  const trend = valueOf(readTrend(views, { workload: row.key, lens: 'wellarchitected', snapshot }))
  expect(trend.points.find(({ number }) => number === null)).toBeUndefined()
  expect(trend.problems.join(' ')).toContain('no risks of the present answers')
}, 60_000)

it('says that workloads could not be listed, rather than that there are none', async () => {
  const snapshot = await reviewWith('ListWorkloads', payments)
  const { rows, problems } = valueOf(listWorkloads(viewsOf(home.home, today), snapshot))
  expect(rows).toEqual([])
  expect(problems.join(' ')).toMatch(/could not be read.*wellarchitected:ListWorkloads/)
}, 60_000)

it('takes a later reading for the newest answers, and an earlier or a foreign one not', async () => {
  const snapshot = await reviewWith('Nothing', payments)
  const views = viewsOf(home.home, today)
  const { key } = rowOf(views, snapshot, 'Payments')
  const held = valueOf(findWorkload(views, key, snapshot, 'snapshot'))
  const read = (readAt: string, endpoint: string | null, more: Partial<Reading['workload']> = {}) => {
    const added = home.writer.workloads.addReading({
      workload: { ...held.workload, reviewOwner: readAt, ...more },
      readAt,
      caller: 'arn:aws:iam::555566667777:user/reviewer',
      account: payments,
      way: 'marlow-prod-payments',
      endpoint,
    })
    valueOf(added)
    return rowOf(viewsOf(home.home, today), snapshot, 'Payments')
  }
  expect(read('2026-10-28T00:00:00Z', home.sample.url).source.kind).toBe('snapshot')
  expect(read('2026-10-29T10:00:00Z', null).source.kind).toBe('snapshot')
  const older = { updatedAt: '2020-01-01T00:00:00Z', lensReviews: [] }
  expect(read('2026-10-29T11:00:00Z', home.sample.url, older).source.kind).toBe('snapshot')
  const newest = read('2026-10-29T12:00:00Z', home.sample.url)
  expect(newest).toMatchObject({ source: { kind: 'reading' }, reviewOwner: '2026-10-29T12:00:00Z' })
  expect(newest.seenFrom[0]?.way).toEqual({ kind: 'profile', name: 'marlow-prod-payments' })
  const query = { workload: key, lens: 'wellarchitected', snapshot, since: null } as const
  const fresh = viewsOf(home.home, today)
  expect(valueOf(readLensView(fresh, { ...query, answers: 'snapshot' })).source.kind).toBe('snapshot')
  expect(valueOf(readLensView(fresh, { ...query, answers: 'latest' })).source.kind).toBe('reading')
  const alone = rowOf(fresh, null, 'Payments')
  expect(alone).toMatchObject({ source: { kind: 'reading' }, seenFrom: [{ account: payments, way: null }] })
}, 60_000)
