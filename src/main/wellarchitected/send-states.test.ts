import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findChoice } from '../../shared/draft/answer-state'
import { moments } from '../sample/moments'
import { choiceOf, questionOf } from '../sample/services/wellarchitected/told-answers'
import { describeComparison } from './describe-comparison'
import { startToolWorld, type ToolWorld } from './testing/tool-world'

let world: ToolWorld

afterEach(() => world.close())

const incidents = questionOf('SEC10')
const forensics = choiceOf('SEC10-BP05')
const sentence = 'Ines showed it on Monday.'
const part = { questionId: incidents, tick: [{ choiceId: forensics, sentence }] }
const untick = { questionId: incidents, untick: [{ choiceId: choiceOf('SEC10-BP01'), sentence }] }

describe('on the day of autumn', () => {
  beforeEach(async () => {
    world = await startToolWorld()
  })

  it('a share whose permission is not known is warned of, and AWS refuses where it is READONLY', async () => {
    const draft = world.draftOf('Storefront', [part])
    const comparison = await world.compare(draft, 'security')
    expect(comparison.blockers).toMatchObject([{ code: 'unknownShare', effect: 'warns' }, { code: 'jiraIssues' }])
    const sent = await world.tool.send(world.wayOf('security'), comparison, draft, world.sendTools())
    expect(sent).toMatchObject({
      ok: true,
      value: { state: 'stopped', problem: { code: 'AccessDenied' }, questions: [{ state: 'failed' }] },
    })
    expect(world.audit.at(-1)?.text).toContain('shared as READONLY')
  })

  it('a CONTRIBUTOR may answer', async () => {
    const sent = await world.sendAll(world.draftOf('Payments', [untick]), 'security')
    expect(sent).toMatchObject({
      ok: true,
      value: { state: 'done', questions: [{ state: expect.stringMatching(/sent|nothing/) }] },
    })
    expect(findChoice(await world.stands('Payments', incidents), choiceOf('SEC10-BP01'))?.status).toBe('UNSELECTED')
  })

  it('a restricted workload blocks before any write', async () => {
    const restricted = world.sample.wellArchitected.workloads().find(({ settings }) => settings.ReviewRestrictionDate)
    const draft = world.draftOf(restricted?.settings.WorkloadName ?? '', [{ ...part }])
    const comparison = await world.compare(draft, 'sandbox')
    expect(comparison.blockers.filter(({ effect }) => effect === 'blocks')).toMatchObject([
      { code: 'reviewRestricted' },
    ])
    const sent = await world.tool.send(world.wayOf('sandbox'), comparison, draft, world.sendTools())
    expect(sent).toMatchObject({ ok: false, error: { code: 'SendBlocked' } })
    expect(world.writes()).toEqual({})
    expect(world.audit).toEqual([])
  })

  it('a restriction that came up after the comparison blocks too', async () => {
    const draft = world.draftOf('Storefront', [part])
    const comparison = await world.compare(draft, 'storefront')
    world.sample.wellArchitected.edit({
      kind: 'owner',
      workload: 'Storefront',
      restrictedSince: '2026-01-01T00:00:00Z',
    })
    const sent = await world.tool.send(world.wayOf('storefront'), comparison, draft, world.sendTools())
    expect(sent).toMatchObject({ ok: false, error: { code: 'SendBlocked' } })
    expect(world.writes()).toEqual({})
  })

  it('Jira that makes issues is said, Jira by hand is not, and what cannot be read is said too', async () => {
    const codes = async (name: string, key: 'storefront' | 'payments' | 'staging') =>
      (await world.compare(world.draftOf(name, [part]), key)).blockers.map(({ code }) => code)
    expect(await codes('Storefront', 'storefront')).toEqual(['jiraIssues'])
    expect(await codes('Payments', 'payments')).toEqual([])
    expect(await codes('Storefront staging', 'staging')).toEqual([])
    world.sample.faults.add({ operation: 'GetGlobalSettings', effect: { kind: 'denied' } })
    expect(await codes('Storefront staging', 'staging')).toEqual(['jiraUnknown'])
  })

  it('ids that the workload lacks are shown, never guessed, and the rest is sent', async () => {
    const draft = world.draftOf(
      'Storefront',
      [
        { ...part, tick: [...part.tick, { choiceId: 'sec_incident_gone', sentence }] },
        { questionId: 'no-such-question', tick: [{ choiceId: 'some_choice', sentence }] },
        { lens: 'serverless', questionId: 'any', tick: [{ choiceId: 'some_choice', sentence }] },
      ],
      { lensVersions: { wellarchitected: '2022-03-31' } },
    )
    const comparison = await world.compare(draft, 'storefront')
    expect(comparison.blockers.map(({ code }) => code)).toEqual(['lensVersionDiffers', 'jiraIssues'])
    const shown = describeComparison(comparison, 'c1')
    expect(
      shown.differences.map(({ kind, unknownChoices, stopped }) => [kind, unknownChoices, stopped.length]),
    ).toEqual([
      ['send', ['sec_incident_gone'], 0],
      ['unknown', [], 1],
      ['unknown', [], 1],
    ])
    const sent = await world.tool.send(world.wayOf('storefront'), comparison, draft, world.sendTools())
    expect(sent).toMatchObject({
      ok: true,
      value: { state: 'done', questions: [{ state: 'sent' }, { state: 'refused' }, { state: 'refused' }] },
    })
    expect(world.writes()).toEqual({ UpdateAnswer: 1 })
    // What was never sent stays in the draft.
    expect(world.marked).toEqual([])
    const again = await world.sendAll(draft, 'storefront')
    expect(again.ok && again.value.questions.map(({ state }) => state)).toEqual(['refused', 'refused', 'refused'])
    expect(world.writes()).toEqual({ UpdateAnswer: 1 })
  })

  it('a draft of another workload or region is not even compared', async () => {
    const draft = world.draftOf('Storefront', [part])
    for (const place of [world.placeOf('Payments'), { ...world.placeOf('Storefront'), region: 'us-east-1' }]) {
      const compared = await world.tool.compare(world.wayOf('storefront'), place, draft)
      expect(compared).toMatchObject({ ok: false, error: { code: 'OtherWorkload' } })
    }
  })

  it('a custom lens and a second one are answered by the names that the Tool gives them', async () => {
    const [, serverless, house] = world.workload('Payments').reviews
    const pick = (review: typeof serverless) => review?.lens.pillars[0]?.questions[0]
    const [first, second] = [pick(serverless), pick(house)]
    if (!serverless || !house || !first || !second) throw new Error('The lenses have no questions')
    const draft = world.draftOf('Payments', [
      { lens: serverless.lens.arn, questionId: first.id, notes: { person: { action: 'add', text: 'One.' } } },
      { lens: house.lens.arn, questionId: second.id, notes: { person: { action: 'add', text: 'Two.' } } },
    ])
    const sent = await world.sendAll(draft, 'payments')
    expect(sent).toMatchObject({ ok: true, value: { questions: [{ state: 'sent' }, { state: 'sent' }] } })
    expect((await world.stands('Payments', first.id, 'serverless')).notes).toContain('One.')
    expect((await world.stands('Payments', second.id, house.lens.arn)).notes).toContain('Two.')
  })
})

describe('on the day of spring', () => {
  it('an older lens is named with its newest version, and its answers are sent', async () => {
    world = await startToolWorld({ at: moments.spring })
    const draft = world.draftOf('Storefront staging', [
      { questionId: incidents, notes: { person: { action: 'add', text: 'Seen.' } } },
    ])
    const comparison = await world.compare(draft, 'staging')
    expect(comparison.blockers.map(({ code }) => code)).toEqual(['lensNotCurrent'])
    expect(comparison.blockers[0]?.sentence).toMatch(/\(2023-10-03, the newest is \d{4}/)
    const sent = await world.tool.send(world.wayOf('staging'), comparison, draft, world.sendTools())
    expect(sent).toMatchObject({ ok: true, value: { questions: [{ state: 'sent' }] } })
  })
})
