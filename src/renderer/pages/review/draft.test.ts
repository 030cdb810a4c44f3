import { describe, expect, it } from 'vitest'
import type { Profile } from '../../../shared/ipc/review'
import type { SsoSession } from '../../../shared/ipc/sign-in'
import { countChosen, draftWays, firstDraft, missing, scopeOf, type FoundWay } from './draft'

const profile = (name: string, state: Profile['state'] = 'ready'): Profile => ({
  name,
  kind: 'SSO session',
  account: null,
  region: null,
  role: null,
  endpoint: null,
  state,
  note: null,
  session: null,
  command: null,
})

const corp: SsoSession = {
  id: 'corp',
  kind: 'session',
  startUrl: 'https://corp.awsapps.com/start',
  region: 'eu-central-1',
  state: 'signedOut',
  endsAt: null,
  profiles: [],
  problem: null,
}

const way: FoundWay = { kind: 'session', session: 'corp', account: '111122223333', role: 'SecurityAudit' }

describe('the draft of a review', () => {
  it('begins with the sign-in where there is nothing else', () => {
    const draft = firstDraft([], [], false)
    expect(draft).toMatchObject({ source: 'sessions', profiles: [], ways: [] })
    expect(missing(draft, 0)).toContain('at least one account')
  })

  it('begins with the sessions that there are, with the profiles where there is none', () => {
    expect(firstDraft([profile('a'), profile('b')], [corp], false)).toMatchObject({ source: 'sessions', profiles: [] })
    expect(firstDraft([profile('a'), profile('b')], [], false)).toMatchObject({ source: 'profiles', profiles: [] })
    expect(firstDraft([profile('a', 'refused')], [], false)).toMatchObject({ source: 'profiles', profiles: [] })
  })

  it('leaves the choice to the reviewer where there are several', () => {
    expect(firstDraft([profile('a')], [], false).profiles).toEqual(['a'])
    expect(missing(firstDraft([profile('a'), profile('b')], [], false), 0)).toContain('one profile')
  })

  it('chooses all of the sample organization, and never a profile that cannot be used as it stands', () => {
    const all = [
      profile('a'),
      profile('b', 'refused'),
      profile('c', 'warned'),
      profile('d', 'signInNeeded'),
      profile('e', 'commandNotAllowed'),
    ]
    expect(firstDraft(all, [corp], true)).toMatchObject({ source: 'profiles', profiles: ['a', 'c'] })
  })

  it('says null for all regions and services, and lists what was chosen', () => {
    const draft = { ...firstDraft([profile('a')], [], false), profiles: ['a'] }
    expect(scopeOf(draft)).toEqual({ profiles: ['a'], regions: null, services: null, checks: null })
    const narrow = { ...draft, everyRegion: false, regions: ['eu-west-1'], everyService: false, services: ['s3'] }
    expect(scopeOf(narrow)).toEqual({ profiles: ['a'], regions: ['eu-west-1'], services: ['s3'], checks: null })
  })

  it('mixes profiles with accounts of sessions, and leaves out empty regions only where that was chosen', () => {
    const draft = { ...firstDraft([profile('a')], [], false), profiles: ['a'], ways: [way], skipEmptyRegions: true }
    expect(scopeOf(draft)).toEqual({
      profiles: ['a'],
      found: [way],
      regions: null,
      skipEmptyRegions: true,
      services: null,
      checks: null,
    })
    expect(countChosen(draft)).toBe(2)
    expect(draftWays(draft)).toEqual([{ kind: 'profile', name: 'a' }, way])
  })

  it('wants a region and a service where not all were chosen', () => {
    const draft = { ...firstDraft([profile('a')], [], false), everyRegion: false, everyService: false }
    expect(missing(draft, 1)).toContain('region')
    expect(missing(draft, 2)).toContain('service')
    expect(missing(draft, 3)).toBeUndefined()
    expect(missing({ ...draft, regions: ['x'], services: ['s3'] }, 1)).toBeUndefined()
    expect(missing({ ...draft, regions: ['x'], services: ['s3'] }, 2)).toBeUndefined()
  })

  it('sets aside what was chosen before the default credentials were', () => {
    const draft = { ...firstDraft([profile('a')], [], false), profiles: ['a'], ways: [way], source: 'default' } as const
    expect(scopeOf(draft)).toEqual({ profiles: [], regions: null, services: null, checks: null })
    expect(draftWays(draft)).toEqual([{ kind: 'default' }])
    expect(countChosen(draft)).toBe(1)
  })
})
