import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewWorkload } from '../../shared/ipc/workloads'
import { checkNewWorkload } from './check-new-workload'
import { startToolWorld, type ToolWorld } from './testing/tool-world'

let world: ToolWorld

beforeEach(async () => {
  world = await startToolWorld()
})
afterEach(() => world.close())

const names = () => world.workload('Storefront').milestones.map(({ name }) => name)
const make = (name: string, key: 'storefront' | 'security' = 'storefront', workload = 'Storefront') =>
  world.tool.createMilestone(world.wayOf(key), world.placeOf(workload), name, world.sendTools())

describe('a milestone', () => {
  it('is made once, with its token in the audit log before the call', async () => {
    const before = names().length
    const made = await make('Before Black Friday')
    expect(made).toMatchObject({
      ok: true,
      value: { milestoneNumber: before + 1, milestoneName: 'Before Black Friday' },
    })
    expect(names().at(-1)).toBe('Before Black Friday')
    expect(world.audit.map(({ step, operation, input }) => [step, operation, input])).toEqual([
      [
        'sending',
        'CreateMilestone',
        {
          WorkloadId: world.placeOf('Storefront').workloadId,
          MilestoneName: 'Before Black Friday',
          ClientRequestToken: 'id-1',
        },
      ],
      [
        'sent',
        'CreateMilestone',
        {
          WorkloadId: world.placeOf('Storefront').workloadId,
          MilestoneName: 'Before Black Friday',
          ClientRequestToken: 'id-1',
        },
      ],
    ])
    expect(world.writes()).toEqual({ CreateMilestone: 1 })
  })

  it('that may have arrived is looked for, and made once', async () => {
    for (const [index, effect] of (
      [
        { kind: 'cut', when: 'beforeHeaders' },
        { kind: 'malformed' },
        { kind: 'error', code: 'InternalServerException', status: 500 },
      ] as const
    ).entries()) {
      world.sample.faults.set([{ operation: 'CreateMilestone', times: 1, effect }])
      expect(await make(`Attempt ${index}`)).toMatchObject({ ok: true })
    }
    expect(names().filter((name) => name.startsWith('Attempt'))).toEqual(['Attempt 0', 'Attempt 1', 'Attempt 2'])
    expect(world.writes()).toEqual({ CreateMilestone: 4 })
    const before = names().length
    world.audit.length = 0
    world.relay.lose(`POST /workloads/${world.placeOf('Storefront').workloadId}/milestones `, 1)
    expect(await make('Lost on its way')).toMatchObject({ ok: true })
    expect(names()).toHaveLength(before + 1)
    expect(world.audit.map(({ step }) => step)).toEqual(['sending', 'unanswered', 'sending', 'sent'])
  })

  it('the hundred and first is refused before the call', async () => {
    world.sample.wellArchitected.edit({ kind: 'milestones', workload: 'Storefront', count: 100 - names().length })
    const prepared = await world.tool.prepareMilestone(world.wayOf('storefront'), world.placeOf('Storefront'))
    expect(prepared).toMatchObject({ ok: true, value: { blockers: [{ code: 'milestonesFull', effect: 'blocks' }] } })
    expect(prepared.ok && prepared.value.existing).toHaveLength(100)
    expect(await make('One too many')).toMatchObject({ ok: false, error: { code: 'MilestoneBlocked' } })
    expect(world.writes()).toEqual({})
    expect(world.audit).toEqual([])
  })

  it('reached by a colleague in the last moment is told in plain words', async () => {
    world.sample.wellArchitected.edit(
      { kind: 'milestones', workload: 'Storefront', count: 100 - names().length },
      'beforeWrite',
    )
    expect(await make('One too many')).toMatchObject({ ok: false, error: { code: 'ServiceQuotaExceededException' } })
    expect(world.audit.map(({ step }) => step)).toEqual(['sending', 'failed'])
  })

  it('is made by no account that the workload is shared with', async () => {
    for (const workload of ['Storefront', 'Payments']) {
      const made = await make('By a guest', 'security', workload)
      expect(made).toMatchObject({
        ok: false,
        error: { code: 'MilestoneBlocked', text: expect.stringContaining('only its owner') },
      })
    }
    expect(world.writes()).toEqual({})
  })

  it('is not made of a name that is too short, too long or there already', async () => {
    for (const name of ['ab', 'x'.repeat(101), 'launch', ' LAUNCH '])
      expect(await make(name)).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/^Milestone(Name|Exists)$/) },
      })
    expect(world.writes()).toEqual({})
  })

  it('that is denied names the action to grant', async () => {
    world.sample.faults.add({ operation: 'CreateMilestone', effect: { kind: 'denied' } })
    const made = await make('Denied')
    expect(made).toMatchObject({
      ok: false,
      error: { code: 'AccessDenied', next: expect.stringContaining('wellarchitected:CreateMilestone') },
    })
    expect(world.audit.map(({ step }) => step)).toEqual(['sending', 'failed'])
  })
})

const fields: NewWorkload = {
  name: 'Returns desk',
  description: 'Where furniture comes back',
  environment: 'PREPRODUCTION',
  reviewOwner: 'ines@marlowbay.example',
  accountIds: ['111122223333'],
  awsRegions: ['eu-central-1'],
  nonAwsRegions: ['The harbour'],
  lenses: ['serverless'],
}
const create = (given: NewWorkload) =>
  world.tool.createWorkload(world.wayOf('storefront'), 'eu-central-1', given, world.sendTools())
const count = () => world.sample.wellArchitected.workloads().length

describe('a new workload', () => {
  it('is created once, with the lens that the Tool adds', async () => {
    const before = count()
    const prepared = await world.tool.prepareWorkload(world.wayOf('storefront'), 'eu-central-1', fields)
    expect(prepared).toMatchObject({
      ok: true,
      value: { problems: [], remarks: [{ sentence: expect.stringContaining('attaches the lens') }] },
    })
    expect(world.writes()).toEqual({})
    const made = await create(fields)
    expect(made).toMatchObject({
      ok: true,
      value: {
        workloadName: 'Returns desk',
        reviewOwner: 'ines@marlowbay.example',
        environment: 'PREPRODUCTION',
        region: 'eu-central-1',
        nonAwsRegions: ['The harbour'],
      },
    })
    expect(made.ok && made.value.lensReviews.map(({ lensAlias }) => lensAlias).toSorted()).toEqual([
      'serverless',
      'wellarchitected',
    ])
    expect(count()).toBe(before + 1)
    expect(world.audit.map(({ step, workload }) => [step, workload])).toEqual([
      ['sending', expect.stringMatching(/^new\//)],
      ['sent', world.workload('Returns desk').arn],
    ])
    expect(world.audit[0]?.input).toMatchObject({ ClientRequestToken: 'id-1', WorkloadName: 'Returns desk' })
  })

  it('that may have arrived is looked for, and created once', async () => {
    const before = count()
    for (const [index, effect] of ([{ kind: 'cut', when: 'beforeHeaders' }, { kind: 'throttle' }] as const).entries()) {
      world.sample.faults.set([{ operation: 'CreateWorkload', times: 1, effect }])
      expect(await create({ ...fields, name: `Returns desk ${index}` })).toMatchObject({ ok: true })
    }
    expect(count()).toBe(before + 2)
    expect(world.writes()).toEqual({ CreateWorkload: 3 })
  })

  it('of a name that is taken is not created, whatever spaces and capitals', async () => {
    expect(await create({ ...fields, name: 'store FRONT' })).toMatchObject({
      ok: false,
      error: { code: 'WorkloadNotValid' },
    })
    expect(world.writes()).toEqual({})
  })

  it('that breaks a rule is not created', async () => {
    const wrong: readonly Partial<NewWorkload>[] = [
      { name: 'ab' },
      { name: 'x'.repeat(101) },
      { description: '  ' },
      { description: 'x'.repeat(251) },
      { reviewOwner: '' },
      { reviewOwner: 'x'.repeat(256) },
      { awsRegions: [], nonAwsRegions: [] },
      { accountIds: Array.from({ length: 101 }, (_, index) => String(100_000_000_000 + index)) },
      { accountIds: ['12345'] },
      { awsRegions: ['Frankfurt'] },
    ]
    for (const one of wrong) {
      expect(checkNewWorkload({ ...fields, ...one }).problems).toHaveLength(1)
      expect(await create({ ...fields, ...one })).toMatchObject({ ok: false, error: { code: 'WorkloadNotValid' } })
    }
    expect(checkNewWorkload({ ...fields, awsRegions: [], lenses: ['wellarchitected'] })).toMatchObject({
      problems: [],
      remarks: [],
    })
    expect(
      checkNewWorkload({
        ...fields,
        accountIds: Array.from({ length: 100 }, (_, index) => String(100_000_000_000 + index)),
      }).problems,
    ).toEqual([])
    expect(world.writes()).toEqual({})
    expect(world.audit).toEqual([])
  })
})
