import { describe, expect, it } from 'vitest'
import type { Gap } from '../../shared/review/gap'
import { collect, type CollectEvent, type ReadableAccount } from './collect'
import { evaluate } from './evaluate'
import { plan } from './plan'
import { makeMemoryStore } from './testing/memory-store'
import { boxes, locks, makeToy } from './testing/toy-service'

const skip: Gap = { kind: 'skipped', source: 'toy:CountBoxes' }
const expired: Gap = { kind: 'signedOut', code: 'SsoExpired' }
const denied: Gap = { kind: 'denied', action: 'toy:GetLock' }
const account = '111122223333'
const [full, empty] = ['eu-central-1', 'eu-west-1']
const arn = (region: string): string => `arn:aws:toy:${region}:${account}:box/`

/** Reviews one account and keeps the calls that were made, as `operation region`. */
const review = async (
  more: Partial<ReadableAccount>,
  checks?: readonly string[],
  {
    store = makeMemoryStore(),
    onLock,
    names = ['a', 'b'],
  }: { store?: ReturnType<typeof makeMemoryStore>; onLock?: () => boolean; names?: readonly string[] } = {},
) => {
  const calls: string[] = []
  const events: CollectEvent[] = []
  const registry = makeToy({
    listBoxes: ({ region }) => {
      calls.push(`list ${region}`)
      return Promise.resolve(names.map((Name) => ({ arn: `${arn(region)}${Name}`, Name })))
    },
    getLock: (of) => {
      calls.push(`lock ${of}`)
      return onLock?.() ? Promise.reject(new Error('expired')) : Promise.resolve({ Locked: true })
    },
    getSettings: () => {
      calls.push('settings')
      return Promise.resolve({ Strict: true })
    },
  })
  const chosen = plan(registry, { checks })
  const accounts = [
    {
      id: account,
      partition: 'aws',
      homeRegion: 'us-east-1',
      regions: [full, empty],
      client: () => {
        throw new Error('the toy has no clients')
      },
      ...more,
    },
  ]
  const toGap = (): Gap => (onLock ? expired : denied)
  await collect({
    plan: chosen,
    accounts,
    store,
    toGap,
    signal: new AbortController().signal,
    observe: (event) => events.push(event),
  })
  const outcomes = evaluate({ checks: chosen.checks, accounts, source: store.load, now: '2026-04-01T00:00:00Z' })
  const find = (check: string, region: string) =>
    outcomes.find((outcome) => outcome.check === check && outcome.region === region)
  return { calls, events, store, find, outcomes }
}

describe('a region that is believed to be empty', () => {
  const emptyRegions = new Map([[empty, skip]])

  it('is read for checks of the place itself, and for nothing else', async () => {
    const { calls, find, store } = await review({ emptyRegions })
    expect(calls.filter((call) => call.includes(empty))).toEqual([`list ${empty}`])
    expect(find('toy-account-has-box', 'global')).toMatchObject({ status: 'assessed' })
    expect(find('toy-box-locked', full)).toMatchObject({ status: 'assessed' })
    expect(find('toy-box-locked', empty)).toMatchObject({ status: 'notAssessed', verdicts: [], gap: skip })
    expect(store.load({ account, region: empty, fact: locks.id })).toEqual({ complete: true, gap: skip, items: [] })
  })

  it('is not called at all where no check of a place was chosen, and says why for each check', async () => {
    const { calls, find, events } = await review({ emptyRegions }, ['toy-box-locked', 'toy-box-used'])
    expect(calls.filter((call) => call.includes(empty))).toEqual([])
    for (const check of ['toy-box-locked', 'toy-box-used'])
      expect(find(check, empty)).toMatchObject({ status: 'notAssessed', gap: skip, verdicts: [] })
    expect(new Set(events.filter(({ region }) => region === empty).map(({ state }) => state))).toEqual(
      new Set(['skipped']),
    )
  })

  it('keeps what an earlier run read of it', async () => {
    const store = makeMemoryStore()
    await review({}, undefined, { store })
    const { calls, find } = await review({ emptyRegions }, ['toy-box-locked'], { store })
    expect(calls).toEqual([])
    expect(find('toy-box-locked', empty)).toMatchObject({ status: 'assessed', unknown: [] })
  })

  it('is read when it is no longer believed to be empty', async () => {
    const store = makeMemoryStore()
    await review({ emptyRegions }, ['toy-box-locked'], { store })
    const { find, outcomes } = await review({}, ['toy-box-locked'], { store })
    expect(find('toy-box-locked', empty)).toMatchObject({ status: 'assessed', unknown: [] })
    expect(outcomes).toEqual((await review({}, ['toy-box-locked'])).outcomes)
  })
})

describe('an account whose credentials have ended for good', () => {
  it('is not called again: the rest is missing with that gap, and read at the next run', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `box-${index}`)
    let answered = 0
    const store = makeMemoryStore()
    const first = await review({ regions: [full], ended: () => (answered >= 20 ? expired : undefined) }, undefined, {
      store,
      names,
      onLock: () => (answered += 1) > 20,
    })
    const locked = first.calls.filter((call) => call.startsWith('lock'))
    expect(locked.length).toBeLessThan(40)
    const outcome = first.find('toy-box-locked', full)
    expect(outcome?.verdicts).toHaveLength(20)
    expect(outcome?.unknown).toHaveLength(80)
    expect(outcome?.unknown.every(({ gap }) => gap.kind === 'signedOut')).toBe(true)

    const out = await review({ ended: () => expired }, undefined, { store, names })
    expect(out.calls).toEqual([])
    expect(out.find('toy-box-locked', full)?.verdicts).toHaveLength(20)
    expect(out.find('toy-box-used', empty)?.gap).toEqual(expired)

    const whole = await review({}, undefined, { store, names })
    expect(whole.calls.filter((call) => call === `list ${full}` || call === 'settings')).toEqual([])
    expect(whole.calls.filter((call) => call.startsWith(`lock arn:aws:toy:${full}`))).toHaveLength(80)
    expect(whole.outcomes).toEqual((await review({}, undefined, { names })).outcomes)
    expect(store.load({ account, region: full, fact: boxes.id })?.gap).toBeUndefined()
  })
})
