import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findChoice, type AnswerState } from '../../shared/draft/answer-state'
import { choiceOf, questionOf } from '../sample/services/wellarchitected/told-answers'
import { answerOf } from '../sample/services/wellarchitected/state'
import { noAudit, startToolWorld, type ToolWorld } from './testing/tool-world'

let world: ToolWorld

beforeEach(async () => {
  world = await startToolWorld()
})
afterEach(() => world.close())

const network = questionOf('SEC05')
const compute = questionOf('SEC06')
const incidents = questionOf('SEC10')
const forensics = choiceOf('SEC10-BP05')
const practice = choiceOf('SEC10-BP03')
const sentence = 'Ines showed the account on Monday.'

const statesOf = (answer: AnswerState) =>
  Object.fromEntries(answer.choices.map(({ choiceId, status, reason, notes }) => [choiceId, { status, reason, notes }]))

/** All answers of the Storefront workload as they stand in the sample. */
const allAnswers = () =>
  structuredClone(world.workload('Storefront').reviews.map(({ lens, answers }) => [lens.alias, answers]))

const tick = (questionId: string, choiceId: string, more: object = {}) => ({
  questionId,
  tick: [{ choiceId, sentence }],
  ...more,
})

/** A choice of a question that is not ticked in the sample. */
const openChoice = (questionId: string): string => {
  const [review] = world.workload('Storefront').reviews
  const question = review?.lens.pillars.flatMap(({ questions }) => questions).find(({ id }) => id === questionId)
  const found = question?.choices.find(({ id }) => {
    const status = review && answerOf(review, questionId).choices[id]?.status
    return status !== 'SELECTED' && status !== 'NOT_APPLICABLE'
  })
  if (!found) throw new Error(`Everything of ${questionId} is ticked`)
  return found.id
}

describe('a send', () => {
  it('changes what was confirmed and nothing else, in one write, told before and after', async () => {
    const before = await world.stands('Storefront', incidents)
    const others = allAnswers()
    const draft = world.draftOf('Storefront', [
      tick(incidents, forensics, {
        tick: [{ choiceId: forensics, sentence, notes: { action: 'add', text: 'Account 4711.' } }],
        notes: { evidence: 'Three of three checks pass in snapshot 2026-10-29.' },
      }),
    ])
    const sent = await world.sendAll(draft, 'storefront')
    expect(sent).toMatchObject({ ok: true, value: { state: 'done', problem: null, questions: [{ state: 'sent' }] } })
    const after = await world.stands('Storefront', incidents)
    expect(findChoice(after, forensics)).toMatchObject({ status: 'SELECTED', notes: 'Account 4711.' })
    expect(after.notes.startsWith(before.notes)).toBe(true)
    expect(after.notes).toContain('Three of three checks pass')
    const { [forensics]: _touched, ...rest } = statesOf(after)
    const { [forensics]: _before, ...restBefore } = statesOf(before)
    expect(rest).toEqual(restBefore)
    expect(world.writes()).toEqual({ UpdateAnswer: 1 })
    expect(world.marked).toEqual([`wellarchitected ${incidents}`])

    const [sending, done, ...more] = world.audit
    expect(more).toEqual([])
    const { workloadId } = world.placeOf('Storefront')
    expect(sending).toEqual({
      send: 'id-1',
      at: '2026-11-20T10:00:00.000Z',
      who: 'ines',
      caller: expect.stringContaining('arn:aws:iam::'),
      account: world.workload('Storefront').owner,
      region: 'eu-central-1',
      endpoint: world.relay.url,
      operation: 'UpdateAnswer',
      workload: world.workload('Storefront').arn,
      workloadName: 'Storefront',
      lens: 'wellarchitected',
      questionId: incidents,
      step: 'sending',
      input: {
        WorkloadId: workloadId,
        LensAlias: 'wellarchitected',
        QuestionId: incidents,
        ChoiceUpdates: { [forensics]: { Status: 'SELECTED', Reason: 'NONE', Notes: 'Account 4711.' } },
        Notes: after.notes,
      },
      sentences: { [forensics]: sentence },
      before,
      after: null,
      text: null,
    })
    expect(done).toEqual({ ...sending, step: 'sent', after })
    // Everything else of the workload is as it was.
    const now = allAnswers().map(([lens, answers]) => [lens, { ...(answers as object), [incidents]: null }])
    expect(now).toEqual(others.map(([lens, answers]) => [lens, { ...(answers as object), [incidents]: null }]))
  })

  it('addresses choices by their ids, whatever their order', async () => {
    const draft = world.draftOf(
      'Storefront',
      [network, compute, incidents].map((questionId) => ({
        questionId,
        notApplicable: [{ choiceId: openOrAny(questionId), reason: 'OUT_OF_SCOPE' }],
      })),
    )
    const before = await Promise.all([network, compute, incidents].map((one) => world.stands('Storefront', one)))
    const sent = await world.sendAll(draft, 'storefront')
    expect(sent).toMatchObject({ ok: true, value: { state: 'done' } })
    for (const [index, part] of draft.questions.entries()) {
      const touched = part.notApplicable[0]?.choiceId ?? ''
      const was = before[index]
      const now = await world.stands('Storefront', part.questionId)
      expect(findChoice(now, touched)?.status).toBe('NOT_APPLICABLE')
      expect({ ...statesOf(now), [touched]: null }).toEqual({ ...(was && statesOf(was)), [touched]: null })
    }
  })

  it('sends the rest the second time, and nothing twice', async () => {
    const parts = [
      tick(incidents, forensics),
      tick(network, openOrAny(network)),
      { questionId: compute, notes: { evidence: 'Two checks pass, none fails.' } },
    ]
    const draft = world.draftOf('Storefront', parts)
    const stop = new AbortController()
    const first = await world.sendAll(draft, 'storefront', {
      signal: stop.signal,
      observe: ({ questions }) => {
        if (questions[0]?.state === 'sending') stop.abort()
      },
    })
    expect(first).toMatchObject({
      ok: true,
      value: {
        state: 'stopped',
        problem: { code: 'Stopped' },
        questions: [{ state: 'sent' }, { state: 'waiting' }, { state: 'waiting' }],
      },
    })
    expect(world.writes()).toEqual({ UpdateAnswer: 1 })
    const second = await world.sendAll(draft, 'storefront')
    expect(second.ok && second.value.questions.map(({ state }) => state)).toEqual([
      'nothing',
      expect.stringMatching(/sent|nothing/),
      'sent',
    ])
    const sentAgain = world.audit.filter(({ step }) => step === 'sending').map(({ questionId }) => questionId)
    expect(new Set(sentAgain).size).toBe(sentAgain.length)
    expect(world.writes()).toEqual({ UpdateAnswer: sentAgain.length })
    const third = await world.sendAll(draft, 'storefront')
    expect(third.ok && third.value.questions.map(({ state }) => state)).toEqual(['nothing', 'nothing', 'nothing'])
    expect(world.writes()).toEqual({ UpdateAnswer: sentAgain.length })
  })

  it('sends nothing where the entry of the audit log cannot be stored', async () => {
    const sent = await world.sendAll(world.draftOf('Storefront', [tick(incidents, forensics)]), 'storefront', {
      audit: noAudit,
    })
    expect(sent).toMatchObject({
      ok: true,
      value: { state: 'stopped', problem: { code: 'DiskFull' }, questions: [{ state: 'failed' }] },
    })
    expect(world.writes()).toEqual({})
  })

  it('refuses a draft that is not the one that was shown', async () => {
    const shown = world.draftOf('Storefront', [tick(incidents, forensics)])
    const comparison = await world.compare(shown, 'storefront')
    for (const other of [
      world.draftOf('Storefront', [tick(incidents, practice)]),
      world.draftOf('Storefront', [tick(incidents, forensics), tick(network, openOrAny(network))]),
      world.draftOf('Storefront', []),
    ]) {
      const sent = await world.tool.send(world.wayOf('storefront'), comparison, other, world.sendTools())
      expect(sent).toMatchObject({ ok: false, error: { code: 'DraftChanged' } })
    }
    const elsewhere = await world.tool.send(world.wayOf('payments'), comparison, shown, world.sendTools())
    expect(elsewhere).toMatchObject({ ok: false, error: { code: 'OtherAccount' } })
    const faraway = { ...comparison, endpoint: null }
    const sent = await world.tool.send(world.wayOf('storefront'), faraway, shown, world.sendTools())
    expect(sent).toMatchObject({ ok: false, error: { code: 'OtherEndpoint' } })
    expect(world.writes()).toEqual({})
    expect(world.audit).toEqual([])
  })
})

describe('a colleague', () => {
  const change = { kind: 'answer', workload: 'Storefront', question: incidents } as const

  it('who changed what the draft changes after the comparison is not overwritten', async () => {
    const draft = world.draftOf('Storefront', [tick(incidents, forensics), tick(network, openOrAny(network))])
    const comparison = await world.compare(draft, 'storefront')
    const theirs = { Status: 'NOT_APPLICABLE', Reason: 'OTHER', Notes: 'Not ours, says Joao.' } as const
    world.sample.wellArchitected.edit({ ...change, ChoiceUpdates: { [forensics]: theirs } })
    const sent = await world.tool.send(world.wayOf('storefront'), comparison, draft, world.sendTools())
    expect(sent).toMatchObject({ ok: true, value: { state: 'done', questions: [{ state: 'conflicts' }, {}] } })
    const stands = await world.stands('Storefront', incidents)
    expect(findChoice(stands, forensics)).toMatchObject({ status: 'NOT_APPLICABLE', notes: 'Not ours, says Joao.' })
    expect(world.audit.some(({ questionId }) => questionId === incidents)).toBe(false)
    expect(world.marked).not.toContain(`wellarchitected ${incidents}`)
  })

  it('whose change was shown as a conflict is not overwritten by sending all the same', async () => {
    const asRead = await world.stands('Storefront', incidents)
    world.sample.wellArchitected.edit({
      ...change,
      ChoiceUpdates: { [forensics]: { Status: 'NOT_APPLICABLE', Reason: 'OTHER', Notes: 'Not ours.' } },
    })
    const sent = await world.sendAll(
      world.draftOf('Storefront', [tick(incidents, forensics, { asRead })]),
      'storefront',
    )
    expect(sent).toMatchObject({ ok: true, value: { state: 'done', questions: [{ state: 'conflicts' }] } })
    expect(world.writes()).toEqual({})
  })

  it('who changed other choices and notes after the comparison finds them as they left them', async () => {
    const draft = world.draftOf('Storefront', [
      tick(incidents, forensics, { notes: { evidence: 'Three of three checks pass.' } }),
    ])
    const comparison = await world.compare(draft, 'storefront')
    const theirs = { Status: 'NOT_APPLICABLE', Reason: 'OTHER', Notes: 'Joao: see ticket 12.' } as const
    world.sample.wellArchitected.edit({ ...change, ChoiceUpdates: { [practice]: theirs }, Notes: 'All new, by Joao.' })
    const sent = await world.tool.send(world.wayOf('storefront'), comparison, draft, world.sendTools())
    expect(sent).toMatchObject({ ok: true, value: { questions: [{ state: 'sent' }] } })
    const stands = await world.stands('Storefront', incidents)
    expect(findChoice(stands, practice)).toMatchObject({ status: 'NOT_APPLICABLE', notes: 'Joao: see ticket 12.' })
    expect(stands.notes).toMatch(/^All new, by Joao\.\n\n\[Plumbline evidence/)
  })

  it('between the last reading and the write keeps other choices, and is told', async () => {
    world.sample.wellArchitected.edit(
      {
        ...change,
        ChoiceUpdates: { [practice]: { Status: 'SELECTED', Reason: 'NONE', Notes: 'Done today.' } },
        Notes: 'Joao was here.',
      },
      'beforeWrite',
    )
    const sent = await world.sendAll(world.draftOf('Storefront', [tick(incidents, forensics)]), 'storefront')
    expect(sent).toMatchObject({ ok: true, value: { questions: [{ state: 'sent' }] } })
    const stands = await world.stands('Storefront', incidents)
    expect(findChoice(stands, practice)).toMatchObject({ status: 'SELECTED', notes: 'Done today.' })
    expect(stands.notes).toBe('Joao was here.')
    const said = sent.ok ? sent.value.questions[0]?.said.map((one) => one.sentence) : []
    expect(said).toEqual([expect.stringContaining(practice), 'Somebody else changed the notes at the same time.'])
    expect(world.audit.at(-1)?.text).toContain('Somebody else changed')
  })

  it('just after the write makes it differ: not marked as sent, and the next comparison shows a conflict', async () => {
    const asRead = await world.stands('Storefront', incidents)
    world.sample.wellArchitected.edit(
      { ...change, ChoiceUpdates: { [forensics]: { Status: 'NOT_APPLICABLE', Reason: 'OTHER', Notes: 'No.' } } },
      'afterWrite',
    )
    const draft = world.draftOf('Storefront', [tick(incidents, forensics, { asRead })])
    const sent = await world.sendAll(draft, 'storefront')
    expect(sent).toMatchObject({ ok: true, value: { state: 'done', questions: [{ state: 'differs' }] } })
    expect(world.marked).toEqual([])
    expect(world.audit.map(({ step }) => step)).toEqual(['sending', 'differs'])
    expect(findChoice(world.audit[1]?.after ?? asRead, forensics)?.status).toBe('NOT_APPLICABLE')
    const next = await world.compare(draft, 'storefront')
    expect(next.questions).toMatchObject([{ merge: { kind: 'conflicts' } }])
  })

  it('who took back what stood there already is not overwritten without having been shown', async () => {
    const draft = world.draftOf('Storefront', [
      { questionId: incidents, notes: { person: { action: 'add', text: 'Seen on Monday.' } } },
    ])
    expect(await world.sendAll(draft, 'storefront')).toMatchObject({
      ok: true,
      value: { questions: [{ state: 'sent' }] },
    })
    const comparison = await world.compare(draft, 'storefront')
    expect(comparison.questions).toMatchObject([{ merge: { kind: 'nothing' } }])
    world.sample.wellArchitected.edit({ ...change, Notes: 'Taken out by Joao.' })
    const sent = await world.tool.send(world.wayOf('storefront'), comparison, draft, world.sendTools())
    expect(sent).toMatchObject({ ok: true, value: { questions: [{ state: 'conflicts' }] } })
    expect((await world.stands('Storefront', incidents)).notes).toBe('Taken out by Joao.')
  })
})

/** A choice of the question that the draft may change. */
function openOrAny(questionId: string): string {
  try {
    return openChoice(questionId)
  } catch {
    return questionId === network ? choiceOf('SEC05-BP03') : choiceOf('SEC06-BP03')
  }
}
