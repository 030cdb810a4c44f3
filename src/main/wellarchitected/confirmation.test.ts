import {
  CreateMilestoneCommand,
  CreateWorkloadCommand,
  GetWorkloadCommand,
  UpdateAnswerCommand,
  UpdateWorkloadCommand,
  WellArchitectedClient,
} from '@aws-sdk/client-wellarchitected'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAccess } from '../aws/access'
import { confirm, type Confirmation } from '../aws/confirmation'
import { CallRefused } from '../aws/guard'
import { questionOf } from '../sample/services/wellarchitected/told-answers'
import { toolCalls, toolWriteCalls } from './tool-calls'
import { startToolWorld, type ToolWorld } from './testing/tool-world'

let world: ToolWorld

beforeEach(async () => {
  world = await startToolWorld()
})
afterEach(() => world.close())

const region = 'eu-central-1'
const names = [
  'wellarchitected:UpdateAnswer',
  'wellarchitected:CreateMilestone',
  'wellarchitected:CreateWorkload',
] as const
type Name = (typeof names)[number]

const sendWrite = (client: WellArchitectedClient, name: Name): Promise<unknown> => {
  const { workloadId: WorkloadId } = world.placeOf('Storefront')
  switch (name) {
    case 'wellarchitected:UpdateAnswer':
      return client.send(
        new UpdateAnswerCommand({
          WorkloadId,
          LensAlias: 'wellarchitected',
          QuestionId: questionOf('SEC10'),
          Notes: 'Written.',
        }),
      )
    case 'wellarchitected:CreateMilestone':
      return client.send(new CreateMilestoneCommand({ WorkloadId, MilestoneName: 'Written', ClientRequestToken: 't' }))
    case 'wellarchitected:CreateWorkload':
      return client.send(
        new CreateWorkloadCommand({
          WorkloadName: 'Written',
          Description: 'Written by a test',
          Environment: 'PRODUCTION',
          ReviewOwner: 'nobody',
          AwsRegions: [region],
          Lenses: ['wellarchitected'],
        }),
      )
  }
}

const inClient = async <Value>(
  confirmation: Confirmation | undefined,
  use: (client: WellArchitectedClient) => Promise<Value>,
): Promise<Value> => {
  const opened = await world.open(world.wayOf('storefront'), confirmation, new AbortController().signal)
  if (!opened.ok) throw new Error(opened.error.text)
  try {
    return await use(opened.value.account.client(WellArchitectedClient, region))
  } finally {
    opened.value.close()
  }
}

const endOf = (sent: Promise<unknown>): Promise<unknown> =>
  sent.then(
    () => 'sent',
    (error: unknown) => error,
  )

describe.each(names)('%s', (name) => {
  it('does not leave the machine without a confirmation, with one of another write, or after its end', async () => {
    const others = names.filter((one) => one !== name)
    const ended = confirm([name])
    ended.end()
    for (const confirmation of [undefined, confirm([]), confirm(others), ended]) {
      await inClient(confirmation, async (client) => {
        expect(await endOf(sendWrite(client, name))).toBeInstanceOf(CallRefused)
        await client.send(new GetWorkloadCommand({ WorkloadId: world.placeOf('Storefront').workloadId }))
      })
    }
    expect(world.sample.counts()['wellarchitected:GetWorkload']).toBe(4)
    expect(world.writes()).toEqual({})
  })

  it('passes while its confirmation is open, and not after it has ended', async () => {
    const confirmation = confirm([name])
    await inClient(confirmation, async (client) => {
      expect(await endOf(sendWrite(client, name))).toBe('sent')
      confirmation.end()
      expect(await endOf(sendWrite(client, name))).toBeInstanceOf(CallRefused)
    })
    expect(world.writes()).toEqual({ [name.split(':')[1] ?? '']: 1 })
  })

  it('is sent once, whatever AWS answers, while reads are repeated', async () => {
    const [, operation = ''] = name.split(':')
    for (const effect of [
      { kind: 'throttle' },
      { kind: 'cut', when: 'beforeHeaders' },
      { kind: 'error', code: 'InternalServerException', status: 500 },
      { kind: 'error', code: 'RequestTimeout', status: 408 },
    ] as const) {
      world.sample.forget()
      world.sample.faults.set([
        { operation, times: 1, effect },
        { operation: 'GetWorkload', times: 1, effect },
      ])
      await inClient(confirm([name]), async (client) => {
        const error = await endOf(sendWrite(client, name))
        expect(error).toBeInstanceOf(Error)
        expect(error).not.toBeInstanceOf(CallRefused)
        expect(error).not.toMatchObject({ name: 'WriteEnded' })
        await client.send(new GetWorkloadCommand({ WorkloadId: world.placeOf('Storefront').workloadId }))
      })
      expect(world.writes()).toEqual({ [operation]: 1 })
      expect(world.sample.counts()['wellarchitected:GetWorkload']).toBe(2)
    }
  })

  it('can be declared by no collector', () => {
    expect(() => openAccess({ version: '1.0.0', declared: [{ [name]: [name] }] })).toThrow(
      `${name} must not be declared`,
    )
  })
})

describe('any other write', () => {
  it('can be confirmed by nobody', () => {
    for (const name of [
      'wellarchitected:UpdateWorkload',
      'wellarchitected:DeleteWorkload',
      'wellarchitected:UpgradeLensReview',
      'wellarchitected:CreateWorkloadShare',
      's3:DeleteBucket',
      'wellarchitected:GetAnswer',
    ])
      expect(() => openAccess({ version: '1.0.0', declared: [], confirmation: confirm([name]) })).toThrow(
        `${name} must not be confirmed`,
      )
  })

  it('is not sent even inside a confirmation', async () => {
    const WorkloadId = world.placeOf('Storefront').workloadId
    await inClient(confirm(names), async (client) => {
      const sent = client.send(new UpdateWorkloadCommand({ WorkloadId, Notes: 'Written.' }))
      expect(await endOf(sent)).toBeInstanceOf(CallRefused)
    })
    expect(world.writes()).toEqual({})
  })

  it('is not among the calls of the Tool', () => {
    expect(Object.keys(toolWriteCalls)).toEqual(names)
    expect(Object.keys(toolCalls).filter((call) => !/^wellarchitected:(Get|List)/.test(call))).toEqual([])
  })
})
