import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Scope, Snapshot } from '../../shared/review/snapshot'
import { workloadFacts, workloadsOf, type FoundWorkloads } from '../../shared/workload/from-facts'
import { workloadSchema, type LensReview, type Workload } from '../../shared/workload/workload'
import { makeLimiter } from '../aws/access'
import { openReader } from '../history/open-history'
import { openSampleHome, type SampleHome } from './testing/sample-home'

/** Reviews of the Tool take their time at the rates that AWS is called at. */
const patience = { timeout: 120_000 }
const scope = { services: ['wellarchitected'] }
const prefix = 'wellarchitected:'

let world: SampleHome
beforeAll(async () => {
  world = await openSampleHome()
})
afterAll(() => world.close())
beforeEach(() => {
  world.sample.faults.set([])
  world.sample.forget()
})

// Nobody else calls the sample: what one review found of its pace holds for the next.
const limiter = makeLimiter()
const snapshotOf = (part: Partial<Scope>) => world.snapshot(part, { limiter })

const accountOf = (key: string): string => world.sample.accounts.find((account) => account.key === key)?.id ?? ''
const profileOf = (key: string): string => world.sample.accounts.find((account) => account.key === key)?.name ?? ''

const workloadsIn = ({ snapshot }: Snapshot, home: SampleHome = world): FoundWorkloads => {
  const reader = openReader(home.home)
  if (!reader.ok) throw new Error(reader.error.text)
  try {
    const facts = reader.value.streamFacts(snapshot, workloadFacts)
    if (!facts.ok) throw new Error(facts.error.text)
    return workloadsOf(facts.value)
  } finally {
    reader.value.close()
  }
}

const named = ({ found }: FoundWorkloads, name: string, account?: string): Workload => {
  const one = found.find(
    ({ workload, account: seenBy }) => workload.workloadName === name && seenBy === (account ?? seenBy),
  )
  if (!one) throw new Error(`There is no workload ${name}`)
  return one.workload
}

const callsOf = (operation: string): number => world.sample.counts()[`${prefix}${operation}`] ?? 0
const questionsOf = (lenses: readonly LensReview[]): number =>
  lenses.reduce((sum, { questions }) => sum + questions.length, 0)

describe('workloads of a review', () => {
  it(
    'are read whole with the fewest calls, in each enabled region, and their milestones once in a home',
    patience,
    async () => {
      const first = workloadsIn(await snapshotOf({ ...scope, regions: ['us-east-1'] }))
      expect(first.problems).toEqual([])
      expect(first.found.map(({ workload, region }) => [workload.workloadName, region])).toEqual(
        expect.arrayContaining([
          ['Landing zone', 'us-east-1'],
          ['Payments', 'eu-central-1'],
          ['Storefront', 'eu-central-1'],
        ]),
      )
      for (const { workload } of first.found) expect(workloadSchema.parse(workload)).toEqual(workload)
      const seen = first.found.map(({ workload }) => workload)
      const lenses = seen.flatMap(({ lensReviews }) => lensReviews)
      expect(lenses.filter(({ questions }) => questions.length === 57).length).toBeGreaterThanOrEqual(7)
      expect(seen.flatMap(({ problems = [] }) => problems)).toEqual([])
      expect(lenses.flatMap(({ problems = [] }) => problems)).toEqual([])

      const milestones = new Map(
        seen.flatMap(({ workloadArn, milestones: all }) =>
          all.map((milestone) => [`${workloadArn} ${milestone.milestoneNumber}`, milestone] as const),
        ),
      )
      const past = [...milestones.values()].flatMap(({ lensReviews }) => lensReviews)
      const pages = (all: readonly LensReview[]): number =>
        all.reduce((sum, { questions }) => sum + Math.max(1, Math.ceil(questions.length / 50)), 0)
      expect(milestones.size).toBeGreaterThan(5)
      const places = world.sample.accounts.length * world.sample.organization.regions.length
      const wanted = {
        ListWorkloads: places,
        GetWorkload: seen.length,
        ListMilestones: seen.length,
        GetAnswer: questionsOf(lenses),
        ListLensReviewImprovements: lenses.length,
        ListWorkloadShares: first.found.filter(({ workload, account }) => workload.owner === account).length,
        ListShareInvitations: first.found.filter(({ workload, account }) => workload.owner !== account).length,
      }
      expect(Object.fromEntries(Object.keys(wanted).map((name) => [name, callsOf(name)]))).toEqual(wanted)
      expect(callsOf('GetLensReview') - lenses.length).toBe(past.length)
      // Checks run in the chosen region only, and it is they who ask for the list of today's lenses.
      const judged = first.found.filter(({ region }) => region === 'us-east-1').length
      expect(callsOf('ListLensReviews') - judged).toBe(milestones.size)
      expect(callsOf('ListAnswers') - pages(lenses)).toBe(pages(past))

      world.sample.forget()
      const second = workloadsIn(await snapshotOf(scope))
      expect(second).toEqual(first)
      expect(callsOf('GetLensReview')).toBe(lenses.length)
      expect(callsOf('ListLensReviews')).toBe(seen.length)
      expect(callsOf('ListAnswers')).toBe(pages(lenses))
      expect(world.sample.received().filter(({ operation }) => /^(Update|Create|Delete)/.test(operation))).toEqual([])
    },
  )

  it('show what shares, lenses and versions there are', patience, async () => {
    const found = workloadsIn(await snapshotOf(scope))
    const payments = named(found, 'Payments', accountOf('payments'))
    expect(payments).toMatchObject({ permission: null, owner: accountOf('payments'), region: 'eu-central-1' })
    expect(payments.lensReviews.map(({ lensAlias }) => lensAlias)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^arn:aws:wellarchitected:/), 'serverless', 'wellarchitected']),
    )
    expect(payments.profiles).toMatchObject([{ name: expect.any(String), version: expect.any(String) }])
    const seen = named(found, 'Payments', accountOf('security'))
    expect(seen.permission).toBe('CONTRIBUTOR')
    expect({ ...seen, permission: null }).toEqual({
      ...payments,
      profiles: payments.profiles?.map(({ arn, version }) => ({ arn, version })),
    })
    expect(named(found, 'Storefront', accountOf('security')).permission).toBe('READONLY')
    const old = found.found.find(({ account }) => account === accountOf('sandbox'))?.workload
    expect(old?.reviewRestrictionDate).toBeDefined()
    expect(old?.reviewOwner).toBe('')
    expect(old?.lensReviews).toMatchObject([{ lensStatus: 'NOT_CURRENT' }])
    const notes = payments.lensReviews.flatMap(({ questions }) => questions.map(({ notes: text }) => text))
    expect(notes.some((text) => text !== '')).toBe(true)
    expect(payments.lensReviews.every(({ improvements }) => improvements !== undefined)).toBe(true)
  })

  it(
    'keep the other lenses where one is denied, and never turn a denied answer into an empty one',
    patience,
    async () => {
      const profiles = [profileOf('payments')]
      const only = { ...scope, profiles }
      const deny = (operation: string) =>
        world.sample.faults.set([{ operation, input: { LensAlias: 'serverless' }, effect: { kind: 'denied' } }])
      deny('GetAnswer')
      const snapshot = await snapshotOf(only)
      const { lensReviews } = named(workloadsIn(snapshot), 'Payments')
      const [serverless, ...others] = lensReviews.toSorted((one) => (one.lensAlias === 'serverless' ? -1 : 1))
      expect(serverless?.questions).toEqual([])
      expect(serverless?.problems).toEqual([
        'The answers could not be read. AWS denied it: grant wellarchitected:GetAnswer.',
      ])
      expect(serverless?.lensVersion).not.toBe('')
      expect(others.every(({ questions, problems }) => questions.length > 0 && problems === undefined)).toBe(true)
      const judged = snapshot.outcomes.find(({ check }) => check === 'wellarchitected-answer-inconsistent')
      expect(judged?.unknown).toMatchObject([{ gap: { kind: 'denied', action: 'wellarchitected:GetAnswer' } }])

      deny('GetLensReview')
      const half = named(workloadsIn(await snapshotOf(only)), 'Payments')
      const header = half.lensReviews.find(({ lensAlias }) => lensAlias === 'serverless')
      expect(header).toMatchObject({ lensVersion: '', lensStatus: null, pillarReviews: [] })
      expect(header?.questions.length).toBeGreaterThan(0)
      expect(half.lensReviews.filter(({ pillarReviews }) => pillarReviews.length > 0)).toHaveLength(2)
      // One call for the two facts that need it, and no second one for the other.
      expect(
        world.sample.received().filter(({ operation, succeeded }) => operation === 'GetLensReview' && !succeeded),
      ).toHaveLength(1)
    },
  )

  it('says in which regions the Tool was denied', patience, async () => {
    const account = accountOf('storefront')
    world.sample.faults.set([{ operation: 'ListWorkloads', account, effect: { kind: 'denied' } }])
    const { found, problems } = workloadsIn(await snapshotOf({ ...scope, profiles: [profileOf('storefront')] }))
    expect(found).toEqual([])
    const regions = world.sample.organization.regions.toSorted().join(', ')
    expect(problems).toEqual([
      `The workloads of account ${account} in ${regions} could not be read. AWS denied it: grant wellarchitected:ListWorkloads.`,
    ])
  })

  it('are no part of a review of single checks', patience, async () => {
    const snapshot = await snapshotOf({
      checks: ['wellarchitected-workload-owner'],
      profiles: [profileOf('storefront')],
    })
    expect(callsOf('GetAnswer') + callsOf('ListMilestones')).toBe(0)
    const [{ workload } = {}] = workloadsIn(snapshot).found
    expect(workload?.problems?.length).toBeGreaterThan(0)
    expect(workload?.lensReviews).toMatchObject([{ questions: [], pillarReviews: [] }])
    const said = workload?.lensReviews.flatMap(({ problems = [] }) => problems) ?? []
    expect(said).toContain(
      'The answers were not read: the review was of single checks, was finished early, or was made by an older app.',
    )
  })
})

describe('a review of workloads that was stopped', () => {
  it('goes on with the milestone and the lens at which it was', patience, async () => {
    const own = await openSampleHome()
    try {
      const profiles = [own.sample.accounts.find(({ key }) => key === 'storefront')?.name ?? '']
      const abort = new AbortController()
      own.sample.faults.set([
        {
          operation: 'ListLensReviews',
          input: { MilestoneNumber: '3' },
          effect: { kind: 'latency', milliseconds: 60_000 },
        },
      ])
      const stopping = own.review({ ...scope, profiles }, { signal: abort.signal })
      const reached = (): boolean =>
        own.sample.received().some(({ operation }) => operation === 'ListWorkloadShares') &&
        own.sample.received().filter(({ operation }) => operation === 'GetAnswer').length >= 57
      while (!reached()) await new Promise((resolve) => setTimeout(resolve, 50))
      await new Promise((resolve) => setTimeout(resolve, 500))
      abort.abort('cancel')
      expect(await stopping).toMatchObject({ ok: true, value: { kind: 'stopped' } })
      own.sample.faults.set([])
      own.sample.forget()
      const resumed = workloadsIn(await own.snapshot({ ...scope, profiles }, { resume: true }), own)
      const { milestones, lensReviews } = named(resumed, 'Storefront')
      expect(milestones.map(({ milestoneNumber, lensReviews: past }) => [milestoneNumber, questionsOf(past)])).toEqual([
        [1, 57],
        [2, 57],
        [3, 57],
        [4, 57],
      ])
      expect(questionsOf(lensReviews)).toBe(57)
      const counts = own.sample.counts()
      expect(counts[`${prefix}GetAnswer`]).toBeUndefined()
      expect(counts[`${prefix}ListLensReviews`]).toBe(2)
      expect(counts[`${prefix}ListAnswers`]).toBe(4)
    } finally {
      await own.close()
    }
  })
})
