import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { draftQuestionSchema } from '../../../shared/draft/draft'
import { contract, type Answer } from '../../../shared/ipc/contract'
import { hostContract, type HostAnswer, type HostRequest } from '../../../shared/ipc/host-contract'
import { failed, type Problem, type Result } from '../../../shared/ipc/result'
import { registry } from '../../registry'
import { openSampleHome, type SampleHome } from '../../review/testing/sample-home'
import { moments } from '../../sample/moments'
import { readAnswer, toolClient } from '../../sample/services/wellarchitected/testing'
import { openWorkloads } from './open-workloads'
import type { WorkloadAnswers } from './answers'

/** Reading a workload whole takes seconds at the rates that the app keeps to. */
const patience = { timeout: 60_000 }

type Handlers = WorkloadAnswers['handlers']
type Name = keyof Handlers

let world: SampleHome
let workloads: WorkloadAnswers
let told: string[]
let snapshot: string

const payments = () => {
  const found = world.sample.wellArchitected.workloads().find(({ settings }) => settings.WorkloadName === 'Payments')
  if (!found) throw new Error('The sample has no workload Payments')
  const { region, owner, id } = found
  return { id, region, workload: `arn:aws:wellarchitected:${region}:${owner}:workload/${id}`, lens: 'wellarchitected' }
}
const way = { kind: 'profile' as const, name: 'marlow-prod-payments' }
const question = 'network-protection'

const open = (refusal?: Result<never>): WorkloadAnswers =>
  openWorkloads({
    home: world.home,
    version: '0.0.0',
    registry,
    writer: world.writer,
    unwritable: [],
    reviewer: {},
    refusal,
    tell: (name) => told.push(name),
    onBug: (error) => told.push(String(error)),
  })

/** Asks as main does: the answer must fit the contract. */
const ask = async <Channel extends Name>(
  channel: Channel,
  request: HostRequest<Channel>,
  from = workloads,
): Promise<HostAnswer<Channel>> => {
  const answer = await from.handlers[channel](request)
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}: ${answer.error.text}`)
  return hostContract[channel].answer.parse(answer.value) as HostAnswer<Channel>
}

const problemOf = async <Channel extends Name>(
  channel: Channel,
  request: HostRequest<Channel>,
  from = workloads,
): Promise<Problem> => {
  const answer = await from.handlers[channel](request)
  if (answer.ok) throw new Error(`${channel} succeeded`)
  return answer.error
}

const writes = (): readonly string[] =>
  world.sample
    .received()
    .filter(({ service, operation }) => service === 'wellarchitected' && /^(Update|Create)/.test(operation))
    .map(({ operation }) => operation)

const draft = (fields: object) => draftQuestionSchema.parse({ questionId: question, ...fields })
const note = (text: string) => draft({ notes: { person: { action: 'add', text } } })

const ended = async (): Promise<Answer<'drafts:currentSend'>> => {
  await expect
    .poll(async () => (await ask('drafts:currentSend', undefined))?.state, { timeout: 20_000 })
    .not.toBe('running')
  return ask('drafts:currentSend', undefined)
}

/** Waits for the reading that follows a write, so that it does not run into the next test. */
const readingAfter = async (count: number): Promise<void> => {
  const { workload } = payments()
  await expect
    .poll(
      () => {
        const readings = world.writer.workloads.readings(workload)
        return readings.ok ? readings.value.length : -1
      },
      { timeout: 20_000 },
    )
    .toBe(count)
}

beforeAll(async () => {
  world = await openSampleHome({ at: moments.regression })
  snapshot = (
    await world.snapshot(
      { profiles: [way.name], regions: ['eu-central-1'] },
      { sampleNow: moments.regression.toISOString() },
    )
  ).snapshot
}, 60_000)
afterAll(() => world.close())
beforeEach(() => {
  told = []
  workloads = open()
  world.sample.forget()
  world.writer.workloads.discardDraft(payments().workload)
  return () => workloads.close()
})

describe('a draft', () => {
  it('is kept with who and when, and a part that asks for nothing is taken out', async () => {
    const { workload } = payments()
    const kept = await ask('drafts:save', { workload, snapshot, part: note('Ask the network team.') })
    expect(kept?.parts).toHaveLength(1)
    expect(kept?.parts[0]).toMatchObject({ state: 'open', question: { questionId: question } })
    expect(kept?.parts[0]?.author).not.toBe('')
    expect(Object.keys(kept?.lensVersions ?? {})).toEqual(['wellarchitected'])
    expect(await ask('drafts:save', { workload, snapshot, part: draft({}) })).toBeNull()
    expect(writes()).toEqual([])
  })

  it('from evidence holds notes only, beside what a person drafted', async () => {
    const { workload, lens } = payments()
    await ask('drafts:save', { workload, snapshot, part: note('Ask the network team.') })
    const { draft: kept, ask: questions } = await ask('drafts:fromEvidence', {
      workload,
      lens,
      snapshot,
      questions: null,
    })
    const contradicted = questions.flatMap(({ standing, bestPractice }) =>
      standing === 'contradiction' ? [bestPractice] : [],
    )
    expect(contradicted).toEqual(expect.arrayContaining(['SEC03-BP07', 'SEC05-BP02', 'SEC08-BP04']))
    expect(
      kept?.parts.flatMap(({ question: { tick, untick, notApplicable } }) => [...tick, ...untick, ...notApplicable]),
    ).toEqual([])
    const own = kept?.parts.find((part) => part.question.questionId === question)
    expect(own?.question.notes?.person).toEqual({ action: 'add', text: 'Ask the network team.' })
    expect(writes()).toEqual([])
  })
})

describe('a confirmation', () => {
  it('sends what was shown, once, and the workload is read again', patience, async () => {
    const { workload } = payments()
    await ask('drafts:save', { workload, snapshot, part: note('Sent by the test.') })
    const shown = await ask('drafts:compare', { workload, way })
    expect(contract['drafts:compare'].answer.parse(shown)).toEqual(shown)
    expect(shown.differences.map(({ kind }) => kind)).toEqual(['send'])
    expect(writes()).toEqual([])
    await ask('drafts:send', { comparison: shown.comparison })
    const progress = await ended()
    expect(progress).toMatchObject({ state: 'done', questions: [{ questionId: question, state: 'sent' }] })
    expect(writes()).toEqual(['UpdateAnswer'])
    await readingAfter(1)
    expect((await problemOf('drafts:send', { comparison: shown.comparison })).code).toBe('NotShown')
    expect((await problemOf('drafts:compare', { workload, way })).code).toBe('NothingDrafted')
    expect(writes()).toEqual(['UpdateAnswer'])
    expect(told).toContain('workloads:changed')
  })

  it('of an older comparison sends nothing', async () => {
    const { workload } = payments()
    await ask('drafts:save', { workload, snapshot, part: note('One.') })
    const old = await ask('drafts:compare', { workload, way })
    await ask('drafts:save', { workload, snapshot, part: note('Two.') })
    await ask('drafts:compare', { workload, way })
    expect((await problemOf('drafts:send', { comparison: old.comparison })).next).toContain('Compare')
    expect(writes()).toEqual([])
  })

  it('of a colleague’s change is shown as a conflict, and the reviewer decides', async () => {
    const { workload, lens } = payments()
    const before = await ask('drafts:compare', { workload, way }).catch(() => undefined)
    expect(before).toBeUndefined()
    const { id, region } = payments()
    const now = await readAnswer(toolClient(world.sample, 'payments', region), id, question)
    const choice = now.SelectedChoices?.[0] ?? ''
    expect(choice).not.toBe('')
    const untick = { untick: [{ choiceId: choice, sentence: 'The migration opened it.' }] }
    await ask('drafts:save', { workload, snapshot, part: draft(untick) })
    const first = await ask('drafts:compare', { workload, way })
    const rebased = await ask('drafts:rebase', {
      comparison: first.comparison,
      lens,
      questionId: question,
      keep: 'mine',
    })
    expect(rebased?.parts[0]?.question.asRead?.questionId).toBe(question)
    world.sample.wellArchitected.edit(
      {
        kind: 'answer',
        workload: 'Payments',
        question,
        ChoiceUpdates: { [choice]: { Status: 'SELECTED', Notes: 'Mine.' } },
      },
      'now',
    )
    const shown = await ask('drafts:compare', { workload, way })
    expect(shown.differences.map(({ kind }) => kind)).toEqual(['conflicts'])
    const dropped = await ask('drafts:rebase', {
      comparison: shown.comparison,
      lens,
      questionId: question,
      keep: 'theirs',
    })
    expect(dropped).toBeNull()
    expect(writes()).toEqual([])
  })

  it('makes one milestone, and not a second', patience, async () => {
    const { workload } = payments()
    const shown = await ask('milestones:prepare', { workload, way })
    const { number } = await ask('milestones:create', { prepared: shown.prepared, name: 'Made by the test' })
    expect(number).toBe(shown.existing.length + 1)
    expect((await problemOf('milestones:create', { prepared: shown.prepared, name: 'Again' })).code).toBe('NotShown')
    expect(writes()).toEqual(['CreateMilestone'])
    await readingAfter(2)
  })

  it('is not taken where AWS must not be asked', async () => {
    const refusal = failed('StandIn', 'Not from here.', 'Install the official Electron.')
    const closed = open(refusal)
    const { workload } = payments()
    await ask('drafts:save', { workload, snapshot, part: note('Kept.') }, closed)
    expect((await problemOf('drafts:compare', { workload, way }, closed)).code).toBe('StandIn')
    expect((await problemOf('milestones:prepare', { workload, way }, closed)).code).toBe('StandIn')
    expect((await problemOf('workloads:readNow', { workload, way }, closed)).code).toBe('StandIn')
    expect(world.sample.received()).toEqual([])
    await closed.close()
  })
})

describe('a share', () => {
  it(
    'whose permission a snapshot of the owner tells blocks, though AWS does not tell the sharee',
    patience,
    async () => {
      const reviewed = await world.snapshot(
        {
          profiles: ['marlow-prod-storefront', 'marlow-security'],
          regions: ['eu-central-1'],
          services: ['wellarchitected'],
        },
        { sampleNow: moments.regression.toISOString() },
      )
      expect(reviewed.accounts).toHaveLength(2)
      const found = world.sample.wellArchitected
        .workloads()
        .find(({ settings }) => settings.WorkloadName === 'Storefront')
      const workload = found?.arn ?? ''
      await ask('drafts:save', { workload, snapshot, part: note('Not ours to write.') })
      const through = { kind: 'profile' as const, name: 'marlow-security' }
      const shown = await ask('drafts:compare', { workload, way: through })
      expect(shown.blockers.map(({ code }) => code)).toContain('readOnlyShare')
      expect((await problemOf('drafts:send', { comparison: shown.comparison })).code).toBe('SendBlocked')
      const own = await ask('drafts:compare', { workload, way: { kind: 'profile', name: 'marlow-prod-storefront' } })
      expect(own.blockers.map(({ code }) => code)).not.toContain('readOnlyShare')
      expect(writes()).toEqual([])
    },
  )
})

describe('a local workload', () => {
  const fields = {
    name: 'Warehouse',
    description: 'Stock and orders',
    environment: 'PRODUCTION' as const,
    reviewOwner: 'ann@marlowbay.example',
    accountIds: ['111122223333'],
    awsRegions: ['eu-central-1'],
    nonAwsRegions: [],
    lenses: ['wellarchitected'],
  }

  it('is created in the Tool once that was shown and confirmed, and its answers become a draft', async () => {
    const local = await ask('workloads:saveLocal', { key: null, fields })
    const key = `local/${local.workload.workloadId}`
    await ask('drafts:save', { workload: key, snapshot: null, part: note('Answered without the Tool.') })
    expect((await problemOf('drafts:compare', { workload: key, way })).code).toBe('LocalWorkload')
    const shown = await ask('workloads:prepareCreate', { way, region: 'eu-central-1', fields })
    expect(shown.problems).toEqual([])
    expect(writes()).toEqual([])
    const { workload } = await ask('workloads:create', { prepared: shown.prepared, link: key })
    expect(writes()).toEqual(['CreateWorkload'])
    const moved = world.writer.workloads.draft(workload)
    expect(moved.ok ? moved.value?.parts.map((part) => part.question.questionId) : []).toEqual([question])
    const linked = world.writer.workloads.local(key)
    expect(linked.ok ? linked.value?.linkedTo : '').toBe(workload)
    const compared = await ask('drafts:compare', { workload, way })
    expect(compared.differences.map(({ kind }) => kind)).toEqual(['send'])
    const audit = world.writer.workloads.audit({ workload, offset: 0, limit: 10 })
    expect(audit.ok ? audit.value.entries.map(({ operation, step }) => [operation, step]) : []).toContainEqual([
      'CreateWorkload',
      'sent',
    ])
  })

  it('is changed, and deleted with its draft', async () => {
    const local = await ask('workloads:saveLocal', { key: null, fields })
    const key = `local/${local.workload.workloadId}`
    const renamed = await ask('workloads:saveLocal', { key, fields: { ...fields, name: 'Depot' } })
    expect(renamed.workload).toMatchObject({ workloadId: local.workload.workloadId, workloadName: 'Depot' })
    await ask('drafts:save', { workload: key, snapshot: null, part: note('Gone soon.') })
    await ask('workloads:deleteLocal', { workload: key })
    const gone = world.writer.workloads.draft(key)
    expect(gone.ok ? gone.value : 'a problem').toBeUndefined()
    expect((await problemOf('workloads:saveLocal', { key, fields })).code).toBe('NoWorkload')
  })
})

describe('what is read on demand', () => {
  it('is kept for when AWS cannot be reached', async () => {
    const { workload, lens } = payments()
    expect((await problemOf('workloads:awsReport', { workload, lens, way: null })).code).toBe('NotRead')
    const fresh = await ask('workloads:awsReport', { workload, lens, way })
    expect(Buffer.from(fresh.pdfBase64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    world.sample.faults.set([{ effect: { kind: 'cut', when: 'beforeHeaders' } }])
    try {
      const kept = await ask('workloads:awsReport', { workload, lens, way })
      expect(kept).toEqual(fresh)
    } finally {
      world.sample.faults.set([])
    }
  })
})
