import { describe, expect, it } from 'vitest'
import type { Profile } from '../../../shared/ipc/review'
import { sessionOfWay } from './session-of-way'

const profile = (name: string, session: string | null): Profile => ({
  name,
  kind: 'SSO session',
  account: null,
  region: null,
  role: null,
  endpoint: null,
  state: 'ready',
  note: null,
  session,
  command: null,
})
const profiles = [profile('audit', 'corp'), profile('keys', null)]

describe('the session that a way in hangs on', () => {
  it('is that of the profile, and none where the profile has none or is not known', () => {
    expect(sessionOfWay({ kind: 'profile', name: 'audit' }, profiles)).toBe('corp')
    expect(sessionOfWay({ kind: 'profile', name: 'keys' }, profiles)).toBeUndefined()
    expect(sessionOfWay({ kind: 'profile', name: 'gone' }, profiles)).toBeUndefined()
    expect(sessionOfWay({ kind: 'default' }, profiles)).toBeUndefined()
  })

  it('is that of the credentials that assume the role of a member account', () => {
    const through = { kind: 'session', session: 'lab', account: '111122223333', role: 'Audit' } as const
    expect(sessionOfWay(through, profiles)).toBe('lab')
    expect(sessionOfWay({ kind: 'member', through, account: '444455556666', role: 'Reader' }, profiles)).toBe('lab')
    expect(
      sessionOfWay(
        { kind: 'member', through: { kind: 'profile', name: 'audit' }, account: '444455556666', role: 'Reader' },
        profiles,
      ),
    ).toBe('corp')
  })
})
