import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DigestedFact } from '../engine/content-digest'
import { evaluate } from '../engine/evaluate'
import { openReader } from '../history/open-history'
import { registry } from '../registry'
import type { Snapshot } from '../../shared/review/snapshot'
import { judgeAccounts } from './judge-accounts'
import { openSampleHome, type SampleHome } from './testing/sample-home'

let world: SampleHome
let document: Snapshot
let facts: readonly DigestedFact[]
beforeAll(async () => {
  world = await openSampleHome()
  document = await world.snapshot()
  const reader = openReader(world.home)
  if (!reader.ok) throw new Error(reader.error.text)
  const streamed = reader.value.streamFacts(document.snapshot)
  if (!streamed.ok) throw new Error(streamed.error.text)
  facts = [...streamed.value]
  reader.value.close()
}, 120_000)
afterAll(() => world.close())

describe('judging one account after the other', () => {
  const accountsOf = ({ accounts }: Snapshot) =>
    accounts.flatMap(({ id, partition, regions }) => (id === null ? [] : [{ id, partition, regions }]))
  const together = (): readonly unknown[] => {
    const byPlace = new Map(facts.map(({ unit, stored }) => [`${unit.account} ${unit.region} ${unit.fact}`, stored]))
    return evaluate({
      checks: registry.checks,
      accounts: accountsOf(document),
      source: ({ account, region, fact }) => byPlace.get(`${account} ${region} ${fact}`),
      now: document.startedAt,
    })
  }

  it('says what judging all at once says, in the same order', () => {
    const accounts = accountsOf(document)
    expect(accounts.length).toBeGreaterThan(1)
    expect(judgeAccounts(facts, registry.checks, accounts.toReversed(), document.startedAt)).toEqual(together())
  })

  it('judges an account of which nothing was read: each check that reads could not be assessed', () => {
    const [account] = accountsOf(document)
    if (!account) throw new Error('The sample has no account')
    const outcomes = judgeAccounts([], registry.checks, [account], document.startedAt)
    expect(new Set(outcomes.map(({ status }) => status))).not.toContain('assessed')
    expect(outcomes.length).toBeGreaterThan(registry.checks.length - 1)
  })
})
