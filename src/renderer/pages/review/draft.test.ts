import { describe, expect, it } from 'vitest'
import type { Profile } from '../../../shared/ipc/review'
import { firstDraft, missing, scopeOf } from './draft'

const profile = (name: string, state: Profile['state'] = 'ready'): Profile => ({
  name,
  kind: 'SSO session',
  account: null,
  region: null,
  role: null,
  endpoint: null,
  state,
  note: null,
})

describe('the draft of a review', () => {
  it('uses the default credentials where no profile can be used', () => {
    expect(firstDraft([profile('a', 'refused')], false)).toMatchObject({ source: 'default', profiles: [] })
    expect(scopeOf(firstDraft([], false)).profiles).toEqual([])
  })

  it('leaves the choice to the reviewer where there are several', () => {
    const draft = firstDraft([profile('a'), profile('b')], false)
    expect(draft.profiles).toEqual([])
    expect(missing(draft, 0)).toContain('at least one profile')
  })

  it('chooses all of the sample organization, and never a refused profile', () => {
    expect(firstDraft([profile('a'), profile('b', 'refused'), profile('c', 'warned')], true).profiles).toEqual([
      'a',
      'c',
    ])
  })

  it('says null for all regions and services, and lists what was chosen', () => {
    const draft = { ...firstDraft([profile('a')], false), profiles: ['a'] }
    expect(scopeOf(draft)).toEqual({ profiles: ['a'], regions: null, services: null, checks: null })
    const narrow = { ...draft, everyRegion: false, regions: ['eu-west-1'], everyService: false, services: ['s3'] }
    expect(scopeOf(narrow)).toEqual({ profiles: ['a'], regions: ['eu-west-1'], services: ['s3'], checks: null })
  })

  it('wants a region and a service where not all were chosen', () => {
    const draft = { ...firstDraft([profile('a')], false), everyRegion: false, everyService: false }
    expect(missing(draft, 1)).toContain('region')
    expect(missing(draft, 2)).toContain('service')
    expect(missing({ ...draft, regions: ['x'], services: ['s3'] }, 1)).toBeUndefined()
    expect(missing({ ...draft, regions: ['x'], services: ['s3'] }, 2)).toBeUndefined()
  })

  it('ignores profiles that were chosen before the default credentials were', () => {
    expect(scopeOf({ ...firstDraft([profile('a')], false), profiles: ['a'], source: 'default' }).profiles).toEqual([])
  })
})
