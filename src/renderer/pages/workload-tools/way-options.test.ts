import { describe, expect, it } from 'vitest'
import type { Profile } from '../../../shared/ipc/review'
import type { SessionWay } from '../../../shared/review/way-in'
import { listWays } from './way-options'

const profile = (name: string, more: Partial<Profile> = {}): Profile => ({
  name,
  kind: 'static keys',
  account: '111122223333',
  region: null,
  role: null,
  endpoint: null,
  state: 'ready',
  note: null,
  session: null,
  command: null,
  ...more,
})

const session: SessionWay = { kind: 'session', session: 'corp', account: '444455556666', role: 'SecurityAudit' }

const seen = (wayName: string, way: Profile['name'] | null) => ({
  account: '111122223333',
  accountName: 'Shop',
  way: way === null ? null : ({ kind: 'profile', name: way } as const),
  wayName,
})

describe('the ways to a workload', () => {
  it('puts those by which it was read first, in the order given, and names each once', () => {
    const ways = listWays(
      [seen('owner', 'owner'), seen('guest', 'guest')],
      [profile('guest'), profile('other')],
      [session],
    )
    expect(ways.map(({ name, proven }) => [name, proven])).toEqual([
      ['owner', true],
      ['guest', true],
      ['other', false],
      ['corp/444455556666/SecurityAudit', false],
    ])
    expect(ways[0]?.label).toBe('Shop')
  })

  it('takes a profile of the same name where only the name of the way is known', () => {
    const [first] = listWays([seen('audit', null)], [profile('audit')], [])
    expect(first).toMatchObject({ name: 'audit', proven: true, way: { kind: 'profile', name: 'audit' } })
  })

  it('never makes up a way from a name alone', () => {
    expect(listWays([seen('gone', null)], [profile('other')], []).map(({ name }) => name)).toEqual(['other'])
  })

  it('says why a profile cannot be chosen, proven or not', () => {
    const refused = profile('broken', { state: 'refused', note: 'Its role chain is a loop.' })
    expect(listWays([], [refused], [])[0]?.refused).toBe('Its role chain is a loop.')
    expect(listWays([seen('broken', 'broken')], [refused], [])[0]).toMatchObject({
      proven: true,
      refused: 'Its role chain is a loop.',
    })
    expect(listWays([], [profile('asleep', { state: 'signInNeeded' })], [])[0]?.refused).toBeNull()
  })
})
