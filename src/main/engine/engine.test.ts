import { describe, expect, it } from 'vitest'
import type { Gap } from '../../shared/review/gap'
import type { Outcome } from '../../shared/review/outcome'
import { collect, type ReadableAccount } from './collect'
import { vanished } from './collector'
import { contentDigest } from './content-digest'
import { evaluate } from './evaluate'
import { plan } from './plan'
import { makeMemoryStore } from './testing/memory-store'
import { boxes, makeToy, type ToyAnswers } from './testing/toy-service'

const accounts: readonly ReadableAccount[] = ['111122223333', '444455556666'].map((id) => ({
  id,
  partition: 'aws',
  homeRegion: 'us-east-1',
  regions: ['eu-central-1', 'eu-west-1'],
  client: () => {
    throw new Error('the toy has no clients')
  },
}))

const arn = (account: string, region: string, name: string): string => `arn:aws:toy:${region}:${account}:box/${name}`

const good: ToyAnswers = {
  listBoxes: ({ account, region }) =>
    Promise.resolve(
      ['b', 'a'].map((Name) => ({
        arn: arn(account, region, Name),
        Name,
        Ports: [443, 22],
        Rules: ['y', 'x'],
        LastUsed: new Date('2026-05-01T00:00:00Z'),
        Secret: 'hidden',
      })),
    ),
  getLock: () => Promise.resolve({ Locked: true }),
  getSettings: () => Promise.resolve({ Strict: true }),
}

const denied: Gap = { kind: 'denied', action: 'toy:GetLock', text: 'no' }
const deny = (): Promise<never> => Promise.reject(new Error('AccessDenied'))

const review = async (
  answers: ToyAnswers,
  options: { store?: ReturnType<typeof makeMemoryStore>; signal?: AbortSignal; now?: string } = {},
) => {
  const registry = makeToy(answers)
  const chosen = plan(registry, {})
  const store = options.store ?? makeMemoryStore()
  await collect({
    plan: chosen,
    accounts,
    store,
    toGap: () => denied,
    signal: options.signal ?? new AbortController().signal,
  })
  const outcomes = evaluate({
    checks: chosen.checks,
    accounts,
    source: store.load,
    now: options.now ?? '2026-04-01T00:00:00Z',
  })
  const facts = [...store.all()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, stored]) => {
      const [account = '', region = '', fact = ''] = key.split('/')
      return { unit: { account, region, fact }, stored }
    })
  return { registry, store, outcomes, digest: contentDigest(facts, outcomes, (id) => registry.facts.get(id)) }
}

const find = (outcomes: readonly Outcome[], check: string, region = 'eu-central-1'): Outcome | undefined =>
  outcomes.find((outcome) => outcome.check === check && outcome.region === region && outcome.account === '111122223333')

describe('a review of facts', () => {
  it('finds nothing wrong with the toy, and plans only what a choice needs', () => {
    const registry = makeToy(good)
    expect(registry.problems).toEqual([])
    expect(plan(registry, { checks: ['toy-box-locked'] }).calls).toEqual({
      'toy:ListBoxes': ['toy:ListBoxes'],
      'toy:GetLock': ['toy:GetLock'],
    })
    expect(plan(registry, { services: ['other'] }).checks).toEqual([])
  })

  it('keeps what the schema names, sorts lists that have no order, and judges each resource', async () => {
    const { store, outcomes } = await review(good)
    const unit = { account: '111122223333', region: 'eu-central-1', fact: boxes.id }
    const items = store.load(unit)?.items ?? []
    expect(items.find((item) => item.key.endsWith('/a'))?.value).toEqual({
      arn: arn('111122223333', 'eu-central-1', 'a'),
      Name: 'a',
      Ports: [22, 443],
      Rules: ['y', 'x'],
      LastUsed: '2026-05-01T00:00:00.000Z',
    })
    expect(find(outcomes, 'toy-box-locked')).toMatchObject({
      status: 'assessed',
      unknown: [],
      verdicts: [{ resource: { name: 'a' }, result: 'pass', severity: 'high' }, { resource: { name: 'b' } }],
    })
    expect(find(outcomes, 'toy-account-has-box', 'global')?.verdicts[0]?.resource.arn).toBe(
      'arn:aws:iam::111122223333:root',
    )
  })

  it('gives a read clients of the region it reads, and of another only where it names one', async () => {
    const asked: string[] = []
    const [first] = accounts
    const client: ReadableAccount['client'] = (Client, region) => {
      asked.push(region ?? 'none')
      return Reflect.construct(Client, [])
    }
    class Toy {}
    const registry = makeToy({
      ...good,
      listBoxes: ({ client: make }) => {
        make(Toy)
        make(Toy, 'us-west-2')
        return Promise.resolve([])
      },
      getSettings: ({ client: make }) => {
        make(Toy)
        return Promise.resolve({ Strict: true })
      },
    })
    await collect({
      plan: plan(registry, {}),
      accounts: first ? [{ ...first, client }] : [],
      store: makeMemoryStore(),
      toGap: () => denied,
      signal: new AbortController().signal,
    })
    expect(asked.toSorted()).toEqual(['eu-central-1', 'eu-west-1', 'us-east-1', 'us-west-2', 'us-west-2'])
  })

  it('never lets a denied list become a pass: it is notAssessed with the action', async () => {
    const { outcomes } = await review({ ...good, listBoxes: deny })
    for (const check of ['toy-box-locked', 'toy-box-used']) {
      expect(find(outcomes, check)).toMatchObject({ status: 'notAssessed', gap: denied, verdicts: [] })
    }
    expect(find(outcomes, 'toy-account-has-box', 'global')).toMatchObject({
      status: 'notAssessed',
      verdicts: [],
      gap: denied,
    })
  })

  it('judges the others where one resource is denied', async () => {
    const one = arn('111122223333', 'eu-central-1', 'a')
    const { outcomes } = await review({
      ...good,
      getLock: (of) => (of === one ? deny() : Promise.resolve({ Locked: true })),
    })
    expect(find(outcomes, 'toy-box-locked')).toMatchObject({
      status: 'assessed',
      unknown: [{ resource: { arn: one }, gap: denied }],
      verdicts: [{ resource: { name: 'b' }, result: 'pass' }],
    })
  })

  it('does not judge a resource that was gone before its detail could be read, and misses nothing', async () => {
    const { outcomes } = await review({
      ...good,
      getLock: (box) => Promise.resolve(box.endsWith('/a') ? vanished : { Locked: true }),
    })
    const outcome = find(outcomes, 'toy-box-locked')
    expect(outcome?.verdicts.map(({ resource }) => resource.name)).toEqual(['b'])
    expect(outcome?.unknown).toEqual([])
    const none = await review({ ...good, getLock: () => Promise.resolve(vanished) })
    expect(find(none.outcomes, 'toy-box-locked')).toMatchObject({ status: 'notApplicable', unknown: [] })
  })

  it('is notAssessed where every single resource is denied', async () => {
    const { outcomes } = await review({ ...good, getLock: deny })
    const outcome = find(outcomes, 'toy-box-locked')
    expect(outcome).toMatchObject({ status: 'notAssessed', gap: denied, verdicts: [] })
    expect(outcome?.unknown).toHaveLength(2)
  })

  it('takes an answer of another shape as a gap of that item', async () => {
    const broken: ToyAnswers = {
      ...good,
      listBoxes: (context) => good.listBoxes(context).then((all) => [...all, { arn: 'arn:odd', Name: 7 }]),
    }
    const { outcomes } = await review(broken)
    expect(find(outcomes, 'toy-box-locked')?.unknown).toMatchObject([
      { resource: { arn: 'arn:odd' }, gap: { kind: 'failed', code: 'UnexpectedAnswer' } },
    ])
    const noList = await review({ ...good, listBoxes: () => Promise.resolve('text' as never) })
    expect(find(noList.outcomes, 'toy-box-locked')).toMatchObject({
      status: 'notAssessed',
      gap: { code: 'UnexpectedAnswer' },
    })
  })

  it('is notApplicable where there is no such resource', async () => {
    const { outcomes } = await review({ ...good, listBoxes: () => Promise.resolve([]) })
    expect(find(outcomes, 'toy-box-locked')).toMatchObject({ status: 'notApplicable' })
    expect(find(outcomes, 'toy-account-has-box', 'global')).toMatchObject({
      status: 'assessed',
      verdicts: [{ result: 'fail' }],
    })
  })

  it('turns a check that throws into notAssessed, neither pass nor fail', async () => {
    const { store, registry } = await review(good)
    const checks = registry.checks.map((one) => ({
      ...one,
      check: {
        ...one.check,
        evaluate: () => {
          throw new Error('a bug')
        },
      },
    }))
    const outcomes = evaluate({ checks, accounts, source: store.load, now: '2026-04-01T00:00:00Z' })
    expect(
      outcomes.every(
        ({ status, gap, verdicts }) => status === 'notAssessed' && gap?.kind === 'failed' && verdicts.length === 0,
      ),
    ).toBe(true)
  })

  it('hands checks frozen facts', async () => {
    const { store, registry } = await review(good)
    const spoil = (all: readonly { Ports: number[] }[]): never[] => {
      all[0]?.Ports.push(1)
      return []
    }
    const checks = registry.checks.slice(-1).map((one) => ({
      ...one,
      check: { ...one.check, evaluate: (views: unknown) => spoil((views as { boxes: { Ports: number[] }[] }).boxes) },
    }))
    const outcomes = evaluate({ checks, accounts, source: store.load, now: '2026-04-01T00:00:00Z' })
    expect(outcomes[0]).toMatchObject({ status: 'notAssessed', gap: { code: 'CheckFailed' } })
  })
})

describe('a review that is interrupted', () => {
  it('keeps what was read, tries gaps again, and ends with the same digest', async () => {
    const whole = await review(good)
    const store = makeMemoryStore()
    const stop = new AbortController()
    let calls = 0
    const stopping: ToyAnswers = {
      ...good,
      getLock: (of) => {
        calls += 1
        if (calls === 3) stop.abort('cancel')
        return of.endsWith('/b') && calls < 3 ? deny() : Promise.resolve({ Locked: true })
      },
    }
    await review(stopping, { store, signal: stop.signal })
    const before = [...store.all().values()].flatMap(({ items }) => items).filter((item) => !item.gap).length
    let again = 0
    const resumed = await review(
      {
        ...good,
        getLock: () => {
          again += 1
          return Promise.resolve({ Locked: true })
        },
      },
      { store },
    )
    expect(before).toBeGreaterThan(4)
    expect(again).toBeLessThan(8)
    expect(again).toBeGreaterThan(0)
    expect(resumed.digest).toBe(whole.digest)
    expect(resumed.outcomes).toEqual(whole.outcomes)
  })

  it('forgets resources that are gone when their list is read again', async () => {
    const whole = await review({ ...good, listBoxes: async (context) => (await good.listBoxes(context)).slice(0, 1) })
    const store = makeMemoryStore()
    const half: ToyAnswers = {
      ...good,
      listBoxes: async (context) => [...(await good.listBoxes(context)), { arn: 'arn:odd', Name: 7 }],
    }
    await review(half, { store })
    const again = await review(
      { ...good, listBoxes: async (context) => (await good.listBoxes(context)).slice(0, 1) },
      { store },
    )
    expect(again.digest).toBe(whole.digest)
  })

  it('lets a store that cannot store stop the review: that is no gap of AWS', async () => {
    const store = makeMemoryStore()
    const full = {
      ...store,
      save: () => {
        throw new Error('no room left')
      },
    }
    await expect(review(good, { store: full })).rejects.toThrow('no room left')
  })

  it('replaces half a surrogate pair, which canonical JSON refuses', async () => {
    const odd: ToyAnswers = {
      ...good,
      listBoxes: async (context) =>
        (await good.listBoxes(context)).map((box) => ({ ...(box as object), Name: 'a\ud800b' })),
    }
    const { outcomes } = await review(odd)
    expect(find(outcomes, 'toy-box-locked')?.verdicts[0]?.resource.name).toBe('a\ufffdb')
  })

  it('marks what was never read as cancelled where it is finished early', async () => {
    const stop = new AbortController()
    stop.abort('finish')
    const { outcomes } = await review(good, { signal: stop.signal })
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ status, gap }) => status === 'notAssessed' && gap?.kind === 'cancelled')).toBe(true)
  })
})

describe('the content digest', () => {
  it('is the same on another day, for volatile fields, and for another order', async () => {
    const { digest } = await review(good)
    const reversed: ToyAnswers = {
      ...good,
      listBoxes: async (context) =>
        (await good.listBoxes(context))
          .map((box) => ({ ...(box as object), Ports: [22, 443], LastUsed: new Date('2026-06-01T00:00:00Z') }))
          .toReversed(),
    }
    expect((await review(reversed)).digest).toBe(digest)
    expect((await review(good, { now: '2026-04-02T00:00:00Z' })).digest).toBe(digest)
    expect((await review(good, { now: '2026-05-02T00:00:00Z' })).digest).not.toBe(digest)
  })

  it('changes with each other field, with gaps, and with an order that means something', async () => {
    const { digest } = await review(good)
    const change = (with_: (box: Record<string, unknown>) => Record<string, unknown>): ToyAnswers => ({
      ...good,
      listBoxes: async (context) => (await good.listBoxes(context)).map((box) => with_({ ...(box as object) })),
    })
    const changed = await Promise.all(
      [
        change((box) => ({ ...box, Name: 'other' })),
        change((box) => ({ ...box, Ports: [22] })),
        change((box) => ({ ...box, Rules: ['x', 'y'] })),
        { ...good, getLock: () => Promise.resolve({ Locked: false }) },
        { ...good, getSettings: deny },
      ].map(async (answers) => (await review(answers)).digest),
    )
    expect(changed).not.toContain(digest)
    expect(new Set(changed).size).toBe(changed.length)
  })
})
