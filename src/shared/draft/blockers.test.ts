import { describe, expect, it } from 'vitest'
import { listBlockers, type SendContext } from './blockers'

const context = (rest: Partial<SendContext> = {}): SendContext => ({
  now: '2026-03-01T10:00:00Z',
  access: 'own',
  reviewOwner: 'ann',
  lenses: [{ lens: 'wellarchitected', status: 'CURRENT', version: '2024-06-27' }],
  milestones: 3,
  ...rest,
})
const summary = (rest: Partial<SendContext>) =>
  listBlockers(context(rest)).map(({ code, effect, on }) => `${code} ${effect} ${on.join('+')}`)

describe('states that block or change sending', () => {
  it('are none where nothing stands against it', () => {
    expect(listBlockers(context())).toEqual([])
  })

  it('are those of a share', () => {
    expect(summary({ access: 'READONLY' })).toEqual(['readOnlyShare blocks answers+milestones'])
    expect(summary({ access: 'CONTRIBUTOR' })).toEqual(['contributorMakesNoMilestone blocks milestones'])
    expect(summary({ access: 'unknown' })).toEqual(['unknownShare warns answers+milestones'])
  })

  it('are a passed restriction date without review owner, and one ahead', () => {
    const date = { reviewRestrictionDate: '2026-02-28T00:00:00Z' }
    expect(summary(date)).toEqual([])
    expect(summary({ ...date, reviewOwner: undefined })).toEqual(['reviewRestricted blocks answers+milestones'])
    expect(summary({ ...date, reviewOwner: ' ' })).toEqual(['reviewRestricted blocks answers+milestones'])
    expect(summary({ reviewOwner: undefined, reviewRestrictionDate: '2026-03-02T00:00:00Z' })).toEqual([
      'reviewRestrictionAhead warns answers+milestones',
    ])
    expect(summary({ reviewOwner: undefined })).toEqual([])
  })

  it('are those of a lens', () => {
    const lens = (status: 'NOT_CURRENT' | 'DEPRECATED' | 'DELETED' | 'UNSHARED') =>
      summary({ lenses: [{ lens: 'l', status }] })
    expect(lens('NOT_CURRENT')).toEqual(['lensNotCurrent warns answers'])
    expect(lens('DEPRECATED')).toEqual(['lensDeprecated warns answers'])
    expect(lens('DELETED')).toEqual(['lensDeleted warns answers'])
    expect(lens('UNSHARED')).toEqual(['lensUnshared warns answers'])
  })

  it('say what an upgrade of the lens would do, and do not do it', () => {
    const [blocker] = listBlockers(context({ lenses: [{ lens: 'l', version: '2', draftVersion: '1' }] }))
    expect(blocker).toMatchObject({ code: 'lensVersionDiffers', effect: 'warns', lens: 'l' })
    expect(blocker?.next).toContain('saves a milestone, then clears the ticks')
    expect(blocker?.next).toContain('console')
    expect(listBlockers(context({ lenses: [{ lens: 'l', version: '2', draftVersion: '2' }] }))).toEqual([])
  })

  it('are Jira issues that sending would create', () => {
    const auto = { status: 'ENABLED', type: 'AUTO', projectKey: 'OPS' } as const
    const manual = { status: 'ENABLED', type: 'MANUAL' } as const
    expect(summary({ workloadJira: auto })).toEqual(['jiraIssues warns answers'])
    expect(summary({ workloadJira: { status: 'ENABLED' } })).toEqual(['jiraIssues warns answers'])
    expect(summary({ workloadJira: manual })).toEqual([])
    expect(summary({ workloadJira: { status: 'DISABLED' }, accountJira: auto })).toEqual([])
    expect(summary({ workloadJira: { status: 'INHERIT' }, accountJira: auto })).toEqual(['jiraIssues warns answers'])
    expect(summary({ workloadJira: { status: 'INHERIT' }, accountJira: manual })).toEqual([])
    expect(summary({ workloadJira: { status: 'INHERIT' } })).toEqual(['jiraUnknown warns answers'])
    expect(listBlockers(context({ workloadJira: auto }))[0]?.sentence).toContain('OPS')
  })

  it('are a hundred milestones', () => {
    expect(summary({ milestones: 99 })).toEqual([])
    expect(summary({ milestones: 100 })).toEqual(['milestonesFull blocks milestones'])
  })

  it('each say what is so and what to do next', () => {
    const all = listBlockers(
      context({ access: 'READONLY', reviewOwner: '', reviewRestrictionDate: '2020-01-01T00:00:00Z', milestones: 100 }),
    )
    expect(all).toHaveLength(3)
    for (const { sentence, next } of all) expect([sentence, next].every((text) => text.endsWith('.'))).toBe(true)
  })
})
