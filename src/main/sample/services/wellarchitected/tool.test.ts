import {
  CreateMilestoneCommand,
  ListMilestonesCommand,
  UpdateAnswerCommand,
  type WellArchitectedClient,
} from '@aws-sdk/client-wellarchitected'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { control } from '../../control'
import { startSample, type Sample } from '../../start-sample'
import { firstWorkload, readAnswer, toolClient } from './testing'
import { choiceOf } from './told-answers'
import type { ChangeMoment } from './tool'
import { wellArchitectedSample } from './wellarchitected'

let sample: Sample
let client: WellArchitectedClient
let shop: string
beforeEach(async () => {
  sample = await startSample({ services: [wellArchitectedSample] })
  client = toolClient(sample, 'storefront')
  shop = await firstWorkload(client)
})
afterEach(() => sample.close())

const question = 'network-protection'
const layered = choiceOf('SEC05-BP02')
const notes = async () => (await readAnswer(client, shop, question)).Notes
const write = (Notes: string, QuestionId = question) =>
  client.send(new UpdateAnswerCommand({ WorkloadId: shop, LensAlias: 'wellarchitected', QuestionId, Notes }))
const colleague = (when: ChangeMoment, Notes = 'A colleague’s.') =>
  sample.wellArchitected.edit({ kind: 'answer', workload: 'Storefront', question, Notes }, when)

describe('a colleague’s change', () => {
  it('comes at once', async () => {
    colleague('now')
    expect(await notes()).toBe('A colleague’s.')
  })

  it('comes after the next read of that question', async () => {
    colleague('afterRead')
    await readAnswer(client, shop, 'protect-compute')
    expect([await notes(), await notes()]).toEqual(['', 'A colleague’s.'])
  })

  it('comes between a read and the next write of that question, unseen by who writes', async () => {
    sample.wellArchitected.edit(
      {
        kind: 'answer',
        workload: shop,
        question,
        Notes: 'Lost.',
        ChoiceUpdates: { [layered]: { Status: 'UNSELECTED', Notes: 'It is open!' } },
      },
      'beforeWrite',
    )
    expect(await notes()).toBe('')
    await write('Elsewhere.', 'protect-compute')
    expect(await notes()).toBe('')
    const { Answer } = await write('Mine.')
    expect(Answer).toMatchObject({ Notes: 'Mine.', Risk: 'HIGH' })
    expect(Answer?.ChoiceAnswers).toContainEqual({
      ChoiceId: layered,
      Status: 'UNSELECTED',
      Reason: 'NONE',
      Notes: 'It is open!',
    })
  })

  it('comes between a write and the read after it', async () => {
    colleague('afterWrite')
    expect((await write('Mine.')).Answer?.Notes).toBe('Mine.')
    expect(await notes()).toBe('A colleague’s.')
  })

  it('deletes the workload in the middle', async () => {
    sample.wellArchitected.edit({ kind: 'delete', workload: shop }, 'beforeWrite')
    await notes()
    await expect(write('Mine.')).rejects.toMatchObject({ name: 'ResourceNotFoundException', ResourceId: shop })
    await expect(notes()).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    expect(() => colleague('now')).toThrow('has no workload')
  })

  it('takes the right to write away', async () => {
    const security = toolClient(sample, 'security')
    const pay = await firstWorkload(toolClient(sample, 'payments'))
    const command = new UpdateAnswerCommand({
      WorkloadId: pay,
      LensAlias: 'wellarchitected',
      QuestionId: question,
      Notes: 'x',
    })
    await security.send(command)
    sample.wellArchitected.edit({ kind: 'share', workload: pay, account: '222233334444', permission: 'READONLY' })
    await expect(security.send(command)).rejects.toMatchObject({ name: 'AccessDeniedException' })
    sample.wellArchitected.edit({ kind: 'share', workload: pay, account: '222233334444' })
    await expect(security.send(command)).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  it('ends a lens or the ownership of a review', async () => {
    sample.wellArchitected.edit({ kind: 'lens', workload: shop, lens: 'wellarchitected', status: 'UNSHARED' })
    await expect(write('x')).rejects.toMatchObject({ name: 'ConflictException', ResourceType: 'LENS' })
    sample.wellArchitected.edit({ kind: 'lens', workload: shop, lens: 'wellarchitected', status: 'CURRENT' })
    sample.wellArchitected.edit({ kind: 'owner', workload: shop, restrictedSince: '2026-10-01T00:00:00Z' })
    await expect(write('x')).rejects.toMatchObject({ name: 'AccessDeniedException' })
    sample.wellArchitected.edit({ kind: 'owner', workload: shop, reviewOwner: 'ann@marlowbay.example' })
    expect((await write('x')).Answer?.Notes).toBe('x')
  })

  it('comes by a command of another process, which is told what does not fit', async () => {
    const change = { kind: 'answer', workload: 'Storefront', question, Notes: 'By command.' }
    expect(await control(sample, { do: 'edit', change })).toEqual({ ok: true })
    expect(await notes()).toBe('By command.')
    expect(await control(sample, { do: 'edit', change: { ...change, workload: 'Nothing' } })).toMatchObject({
      ok: false,
      error: expect.stringContaining('has no workload Nothing'),
    })
    expect(
      await control(sample, { do: 'edit', change: { ...change, question: 'x' }, when: 'afterRead' }),
    ).toMatchObject({ ok: false })
    expect(await control(sample, { do: 'edit', change: { kind: 'paint' } })).toMatchObject({ ok: false })
  })

  it('is no business of other samples', async () => {
    const other = await startSample({ services: [wellArchitectedSample] })
    colleague('now')
    const answer = await readAnswer(toolClient(other, 'storefront'), shop, question)
    await other.close()
    expect(answer.Notes).toBe('')
  })
})

describe('faults in the middle of a write', () => {
  it('leave the write done where only the answer was lost', async () => {
    sample.faults.set([{ operation: 'UpdateAnswer', times: 1, effect: { kind: 'cut', when: 'beforeHeaders' } }])
    await expect(write('Mine.')).rejects.toThrow()
    expect(await notes()).toBe('Mine.')
  })

  it('leave nothing done where it was throttled or denied', async () => {
    for (const [kind, name] of [
      ['throttle', 'ThrottlingException'],
      ['denied', 'AccessDeniedException'],
    ] as const) {
      sample.faults.set([{ action: 'wellarchitected:UpdateAnswer', effect: { kind } }])
      await expect(write('Mine.')).rejects.toMatchObject({ name })
    }
    expect(await notes()).toBe('')
  })

  it('make one milestone where the SDK asks again for a lost answer', async () => {
    sample.faults.set([{ operation: 'CreateMilestone', times: 1, effect: { kind: 'cut', when: 'beforeHeaders' } }])
    const patient = toolClient(sample, 'storefront')
    const command = new CreateMilestoneCommand({ WorkloadId: shop, MilestoneName: 'Once', ClientRequestToken: 'once' })
    await expect(patient.send(command)).rejects.toThrow()
    expect(await patient.send(command)).toMatchObject({ MilestoneNumber: 5 })
    const { MilestoneSummaries } = await client.send(new ListMilestonesCommand({ WorkloadId: shop }))
    expect(MilestoneSummaries).toHaveLength(5)
  })
})
