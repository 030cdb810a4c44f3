import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findChoice } from '../../shared/draft/answer-state'
import type { Fault } from '../sample/faults'
import { portalProfile } from '../sample/write-sample-profiles'
import { choiceOf, questionOf } from '../sample/services/wellarchitected/told-answers'
import { makeOpenTool } from './open-tool'
import { startToolWorld, type ToolWorld } from './testing/tool-world'

let world: ToolWorld

beforeEach(async () => {
  world = await startToolWorld()
})
afterEach(() => world.close())

const incidents = questionOf('SEC10')
const recovery = questionOf('REL13')
const forensics = choiceOf('SEC10-BP05')
const sentence = 'Ines showed it on Monday.'

const parts = [
  { questionId: incidents, tick: [{ choiceId: forensics, sentence }] },
  { questionId: recovery, notes: { person: { action: 'add', text: 'Rehearsed in production on Sunday.' } } },
]
const draft = () => world.draftOf('Storefront', parts)

const fault = (effect: Fault['effect'], more: Partial<Fault> = {}): void =>
  world.sample.faults.add({ service: 'wellarchitected', operation: 'UpdateAnswer', effect, ...more })

const steps = () =>
  world.audit.map(({ questionId, step }) => `${questionId === incidents ? 'first' : 'second'} ${step}`)
const send = () => world.sendAll(draft(), 'storefront')
const states = (sent: Awaited<ReturnType<typeof send>>) =>
  sent.ok ? sent.value.questions.map(({ state }) => state) : sent.error
const isTicked = async () => findChoice(await world.stands('Storefront', incidents), forensics)?.status === 'SELECTED'

describe('a write that got no good answer', () => {
  it('is looked for before it is tried again: throttled, it is not there', async () => {
    fault({ kind: 'throttle' }, { times: 2 })
    expect(states(await send())).toEqual(['sent', 'sent'])
    expect(world.writes()).toEqual({ UpdateAnswer: 4 })
    expect(steps()).toEqual([
      ...['first sending', 'first failed', 'first sending', 'first failed', 'first sending', 'first sent'],
      ...['second sending', 'second sent'],
    ])
    expect(world.waits).toEqual([500, 1000])
    const order = world.sample
      .received()
      .flatMap(({ operation }) => (operation.endsWith('Answer') ? [operation[0]] : []))
    // Two readings to compare; then a reading before and after each of the four writes.
    expect(order.join('')).toBe('GGGUGUGUGGUG')
    expect(await isTicked()).toBe(true)
  })

  it('that AWS goes on throttling ends as failed, and the others are tried', async () => {
    fault({ kind: 'throttle' }, { times: 4 })
    const sent = await send()
    expect(states(sent)).toEqual(['failed', 'sent'])
    expect(world.marked).toEqual([`wellarchitected ${recovery}`])
    expect(await isTicked()).toBe(false)
  })

  it.each(['beforeHeaders', 'afterHeaders', 'midBody'] as const)(
    'cut %s after it arrived is not sent again',
    async (when) => {
      fault({ kind: 'cut', when }, { times: 1 })
      expect(states(await send())).toEqual(['sent', 'sent'])
      expect(world.writes()).toEqual({ UpdateAnswer: 2 })
      expect(steps()).toEqual(['first sending', 'first sent', 'second sending', 'second sent'])
      expect(world.marked).toHaveLength(2)
    },
  )

  it('cut before it arrived is sent again', async () => {
    const comparison = await world.compare(draft(), 'storefront')
    world.relay.lose('PATCH ', 1)
    const sent = await world.tool.send(world.wayOf('storefront'), comparison, draft(), world.sendTools())
    expect(states(sent)).toEqual(['sent', 'sent'])
    expect(world.writes()).toEqual({ UpdateAnswer: 2 })
    expect(steps().slice(0, 4)).toEqual(['first sending', 'first unanswered', 'first sending', 'first sent'])
    expect(await isTicked()).toBe(true)
  })

  it.each([
    ['an error of AWS', { kind: 'error', code: 'InternalServerException', status: 500 }],
    ['a page of a proxy', { kind: 'html', status: 502 }],
    ['a proxy that forbids', { kind: 'html', status: 403 }],
  ] as const)('%s: it is sent again after a look', async (_name, effect) => {
    fault(effect, { times: 1 })
    expect(states(await send())).toEqual(['sent', 'sent'])
    expect(world.writes()).toEqual({ UpdateAnswer: 3 })
  })

  it.each([{ kind: 'malformed' }, { kind: 'hollow' }] as const)(
    'whose answer is $kind is read back',
    async (effect) => {
      fault(effect, { times: 1 })
      expect(states(await send())).toEqual(['sent', 'sent'])
      expect(world.writes()).toEqual({ UpdateAnswer: 2 })
    },
  )

  it('for ever is not known to have arrived, and says so', async () => {
    fault({ kind: 'error', code: 'InternalServerException', status: 500 }, { text: forensics })
    const sent = await send()
    expect(states(sent)).toEqual(['unanswered', 'sent'])
    expect(steps().filter((step) => step === 'first sending')).toHaveLength(4)
    expect(steps().filter((step) => step === 'first unanswered')).toHaveLength(4)
    expect(sent.ok && sent.value.questions[0]?.said[0]?.next).toContain('Compare the draft again')
    expect(world.marked).toEqual([`wellarchitected ${recovery}`])
  })

  it('and whose answer a colleague then changed is left alone', async () => {
    fault({ kind: 'cut', when: 'beforeHeaders' }, { times: 1 })
    world.sample.wellArchitected.edit(
      {
        kind: 'answer',
        workload: 'Storefront',
        question: incidents,
        ChoiceUpdates: { [forensics]: { Status: 'NOT_APPLICABLE', Reason: 'OTHER', Notes: 'No.' } },
      },
      'afterWrite',
    )
    const sent = await send()
    expect(states(sent)).toEqual(['unanswered', 'sent'])
    expect(findChoice(await world.stands('Storefront', incidents), forensics)?.notes).toBe('No.')
    expect(world.writes()).toEqual({ UpdateAnswer: 2 })
  })

  it('and that cannot be looked for ends as not known', async () => {
    fault({ kind: 'cut', when: 'beforeHeaders' }, { times: 1 })
    // The reading after it is denied; those before it were not.
    const comparison = await world.compare(draft(), 'storefront')
    const sent = await world.tool.send(
      world.wayOf('storefront'),
      comparison,
      draft(),
      world.sendTools({
        audit: (entry) => {
          world.audit.push(entry)
          world.sample.faults.add({ operation: 'GetAnswer', effect: { kind: 'denied' } })
          return { ok: true, value: undefined }
        },
      }),
    )
    expect(sent).toMatchObject({ ok: true, value: { state: 'stopped', problem: { code: 'AccessDenied' } } })
    expect(states(sent)).toEqual(['unanswered', 'waiting'])
    expect(steps()).toEqual(['first sending', 'first unanswered'])
    expect(world.marked).toEqual([])
  })

  it('which AWS accepted and that cannot be read back is told from AWS’s own answer', async () => {
    const comparison = await world.compare(draft(), 'storefront')
    const sent = await world.tool.send(
      world.wayOf('storefront'),
      comparison,
      draft(),
      world.sendTools({
        audit: (entry) => {
          if (entry.step === 'sending') world.sample.faults.add({ operation: 'GetAnswer', effect: { kind: 'denied' } })
          world.audit.push(entry)
          return { ok: true, value: undefined }
        },
      }),
    )
    expect(states(sent)).toEqual(['sent', 'waiting'])
    expect(sent).toMatchObject({ ok: true, value: { state: 'stopped', problem: { code: 'AccessDenied' } } })
    expect(world.audit.at(-1)?.text).toContain('could not be read back')
    expect(
      findChoice(
        world.audit.at(-1)?.after ?? { questionId: '', choices: [], isApplicable: true, reason: 'NONE', notes: '' },
        forensics,
      )?.status,
    ).toBe('SELECTED')
  })
})

describe('a refusal', () => {
  it('of UpdateAnswer stops with the action to grant, and the rest stays unsent', async () => {
    fault({ kind: 'denied' })
    const sent = await send()
    expect(states(sent)).toEqual(['failed', 'waiting'])
    expect(sent).toMatchObject({ ok: true, value: { state: 'stopped', problem: { code: 'AccessDenied' } } })
    expect(sent.ok && sent.value.problem?.next).toContain('Grant wellarchitected:UpdateAnswer')
    expect(steps()).toEqual(['first sending', 'first failed'])
    expect(world.writes()).toEqual({ UpdateAnswer: 1 })
    expect(world.marked).toEqual([])
  })

  it.each(['ConflictException', 'ValidationException'])(
    'by %s fails that question, and the others go on',
    async (code) => {
      fault({ kind: 'error', code, message: 'Not like this.' }, { times: 1 })
      const sent = await send()
      expect(states(sent)).toEqual(['failed', 'sent'])
      expect(sent.ok && sent.value.questions[0]?.said[0]?.sentence).toContain('Not like this.')
      expect(world.writes()).toEqual({ UpdateAnswer: 2 })
    },
  )

  it('because the workload was deleted stops in plain words, before or in the middle', async () => {
    const told = draft()
    const comparison = await world.compare(told, 'storefront')
    world.sample.wellArchitected.edit({ kind: 'delete', workload: 'Storefront' }, 'beforeWrite')
    const sent = await world.tool.send(world.wayOf('storefront'), comparison, told, world.sendTools())
    expect(states(sent)).toEqual(['failed', 'waiting'])
    expect(sent).toMatchObject({ ok: true, value: { state: 'stopped', problem: { code: 'WorkloadGone' } } })
    expect(sent.ok && sent.value.problem?.next).toContain('The draft is kept')
    const again = await world.tool.send(world.wayOf('storefront'), comparison, told, world.sendTools())
    expect(again).toMatchObject({ ok: false, error: { code: 'NotFound' } })
    expect(world.writes()).toEqual({ UpdateAnswer: 1 })
  })

  it('of the lens ends each question, and none is marked as sent', async () => {
    const comparison = await world.compare(draft(), 'storefront')
    world.sample.wellArchitected.edit({
      kind: 'lens',
      workload: 'Storefront',
      lens: 'wellarchitected',
      status: 'DELETED',
    })
    // It came up after the comparison, so that nothing is tried at all.
    const unseen = await world.tool.send(world.wayOf('storefront'), comparison, draft(), world.sendTools())
    expect(unseen).toMatchObject({ ok: false, error: { code: 'StateChanged' } })
    const compared = await world.compare(draft(), 'storefront')
    expect(compared.blockers).toMatchObject([{ code: 'lensDeleted', effect: 'warns' }, { code: 'jiraIssues' }])
    const sent = await world.tool.send(world.wayOf('storefront'), compared, draft(), world.sendTools())
    expect(states(sent)).toEqual(['failed', 'failed'])
    expect(world.marked).toEqual([])
  })
})

describe('without AWS', () => {
  it('offline, nothing is lost and the words are plain', async () => {
    const comparison = await world.compare(draft(), 'storefront')
    world.relay.goOffline()
    const sent = await world.tool.send(world.wayOf('storefront'), comparison, draft(), world.sendTools())
    expect(sent).toMatchObject({ ok: false, error: { text: expect.stringContaining('could not be reached') } })
    expect(world.audit).toEqual([])
    const compared = await world.tool.compare(world.wayOf('storefront'), world.placeOf('Storefront'), draft())
    expect(compared).toMatchObject({ ok: false, error: { text: expect.stringContaining('could not be reached') } })
  })

  it('cut off in the middle, it stops, and the question at hand is told as not known', async () => {
    const comparison = await world.compare(draft(), 'storefront')
    const sent = await world.tool.send(
      world.wayOf('storefront'),
      comparison,
      draft(),
      world.sendTools({
        audit: (entry) => {
          world.audit.push(entry)
          world.relay.goOffline()
          return { ok: true, value: undefined }
        },
      }),
    )
    expect(states(sent)).toEqual(['unanswered', 'waiting'])
    expect(sent).toMatchObject({ ok: true, value: { state: 'stopped', problem: { code: 'Offline' } } })
  })

  it('signed out in the middle, it stops; the write is not repeated by the sign-in', async () => {
    const way = { kind: 'profile', name: portalProfile } as const
    const compared = await world.tool.compare(way, world.placeOf('Storefront'), draft())
    if (!compared.ok) throw new Error(compared.error.text)
    const sent = await world.tool.send(
      way,
      compared.value,
      draft(),
      world.sendTools({
        audit: (entry) => {
          world.audit.push(entry)
          world.sample.signIns.endSessions()
          return { ok: true, value: undefined }
        },
      }),
    )
    expect(sent).toMatchObject({ ok: true, value: { state: 'stopped', problem: { code: 'SignedOut' } } })
    expect(world.writes()).toEqual({ UpdateAnswer: 1 })
    expect(await isTicked()).toBe(false)
    expect(world.marked).toEqual([])
  })
})

describe('credentials that end in a write', () => {
  it('are renewed, and the question is read again before it is written again', async () => {
    const way = { kind: 'profile', name: portalProfile } as const
    const compared = await world.tool.compare(way, world.placeOf('Storefront'), draft())
    if (!compared.ok) throw new Error(compared.error.text)
    fault({ kind: 'error', code: 'ExpiredTokenException', status: 403 }, { times: 1 })
    const open = makeOpenTool({ version: '1.0.0', onSignedOut: () => Promise.resolve('again') })
    const sent = await world.tool.send(way, compared.value, draft(), world.sendTools({ open }))
    expect(states(sent)).toEqual(['sent', 'sent'])
    expect(world.writes()).toEqual({ UpdateAnswer: 3 })
    expect(steps().slice(0, 4)).toEqual(['first sending', 'first failed', 'first sending', 'first sent'])
  })
})

describe('an answer that is not whole', () => {
  it('is never built upon: notes that are missing in it would pass for empty', async () => {
    const comparison = await world.compare(draft(), 'storefront')
    const before = await world.stands('Storefront', recovery)
    world.sample.faults.add({ operation: 'GetAnswer', effect: { kind: 'hollow' } })
    const sent = await world.tool.send(world.wayOf('storefront'), comparison, draft(), world.sendTools())
    expect(states(sent)).toEqual(['failed', 'failed'])
    expect(world.writes()).toEqual({})
    world.sample.faults.set([])
    expect(await world.stands('Storefront', recovery)).toEqual(before)
  })
})
