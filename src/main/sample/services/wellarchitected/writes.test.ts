import {
  CreateMilestoneCommand,
  CreateWorkloadCommand,
  GetWorkloadCommand,
  ListLensReviewsCommand,
  ListMilestonesCommand,
  ListWorkloadsCommand,
  UpdateAnswerCommand,
  UpdateWorkloadCommand,
  type CreateWorkloadInput,
  type UpdateAnswerInput,
  type WellArchitectedClient,
} from '@aws-sdk/client-wellarchitected'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSample, type Sample } from '../../start-sample'
import { firstWorkload, readAnswer, regionOf, toolClient } from './testing'
import { choiceOf } from './told-answers'
import { wellArchitectedSample } from './wellarchitected'

let sample: Sample
let storefront: WellArchitectedClient
let security: WellArchitectedClient
let shop: string
beforeEach(async () => {
  sample = await startSample({ services: [wellArchitectedSample] })
  storefront = toolClient(sample, 'storefront')
  security = toolClient(sample, 'security')
  shop = await firstWorkload(storefront)
})
afterEach(() => sample.close())

const question = 'network-protection'
const layered = choiceOf('SEC05-BP02')
const inspection = choiceOf('SEC05-BP03')
const answering = (WorkloadId: string, input: Partial<UpdateAnswerInput>) =>
  new UpdateAnswerCommand({ WorkloadId, LensAlias: 'wellarchitected', QuestionId: question, ...input })
const update = (input: Partial<UpdateAnswerInput>, client = storefront, id = shop) => client.send(answering(id, input))
const risks = async () => (await storefront.send(new GetWorkloadCommand({ WorkloadId: shop }))).Workload?.RiskCounts

describe('UpdateAnswer', () => {
  it('replaces one choice whole and leaves all else as it was', async () => {
    const before = await readAnswer(storefront, shop, question)
    const { Answer } = await update({ ChoiceUpdates: { [inspection]: { Status: 'UNSELECTED', Notes: 'Not yet.' } } })
    expect(Answer).toEqual({
      ...before,
      Risk: 'MEDIUM',
      SelectedChoices: before.SelectedChoices?.filter((id) => id !== inspection),
      ChoiceAnswers: before.ChoiceAnswers?.map((entry) =>
        entry.ChoiceId === inspection ? { ...entry, Status: 'UNSELECTED', Notes: 'Not yet.' } : entry,
      ),
      JiraConfiguration: expect.objectContaining({ JiraIssueUrl: expect.any(String) }),
    })
    expect(await readAnswer(storefront, shop, question)).toEqual(Answer)
    expect(await risks()).toEqual({ MEDIUM: 10, NONE: 47 })
    const next = await update({ ChoiceUpdates: { [inspection]: { Status: 'UNSELECTED' } } })
    expect(next.Answer?.ChoiceAnswers).toContainEqual({
      ChoiceId: inspection,
      Status: 'UNSELECTED',
      Reason: 'NONE',
      Notes: '',
    })
  })

  it('replaces all choices by SelectedChoices, the notes of people included', async () => {
    const { Answer } = await update({ SelectedChoices: [inspection] })
    expect(Answer).toMatchObject({
      SelectedChoices: [inspection],
      ChoiceAnswers: [{ ChoiceId: inspection, Status: 'SELECTED', Notes: '' }],
      Risk: 'HIGH',
    })
  })

  it('computes every risk', async () => {
    const all = (await readAnswer(storefront, shop, question)).Choices?.map(({ ChoiceId = '' }) => ChoiceId) ?? []
    const practices = all.filter((id) => !id.endsWith('_no'))
    const risk = async (input: Partial<UpdateAnswerInput>) => (await update(input)).Answer?.Risk
    expect(await risk({ SelectedChoices: [] })).toBe('UNANSWERED')
    expect(await risk({ SelectedChoices: practices })).toBe('NONE')
    expect(await risk({ SelectedChoices: practices.filter((id) => id !== inspection) })).toBe('MEDIUM')
    expect(await risk({ SelectedChoices: practices.filter((id) => id !== layered) })).toBe('HIGH')
    expect(await risk({ ChoiceUpdates: { [layered]: { Status: 'NOT_APPLICABLE', Reason: 'OTHER' } } })).toBe('NONE')
    expect(await risk({ SelectedChoices: all })).toBe('HIGH')
    const excluded = await update({ IsApplicable: false, Reason: 'OUT_OF_SCOPE', Notes: 'No network of ours.' })
    expect(excluded.Answer).toMatchObject({
      Risk: 'NOT_APPLICABLE',
      IsApplicable: false,
      Reason: 'OUT_OF_SCOPE',
      Notes: 'No network of ours.',
      SelectedChoices: all,
    })
    expect(await risks()).toEqual({ MEDIUM: 9, NONE: 47, NOT_APPLICABLE: 1 })
    expect(await risk({ IsApplicable: true })).toBe('HIGH')
  })

  it('keeps to the limits of the API, in characters', async () => {
    const long = '🪑'.repeat(2084)
    expect((await update({ Notes: long })).Answer?.Notes).toBe(long)
    const refused: readonly (readonly [Partial<UpdateAnswerInput>, string])[] = [
      [{ Notes: `${long}!` }, 'Notes'],
      [
        { ChoiceUpdates: { [layered]: { Status: 'SELECTED', Notes: 'n'.repeat(251) } } },
        `ChoiceUpdates.${layered}.Notes`,
      ],
      [{ ChoiceUpdates: { sec_nothing: { Status: 'SELECTED' } } }, 'ChoiceId'],
      [{ SelectedChoices: [choiceOf('SEC06-BP01')] }, 'ChoiceId'],
    ]
    for (const [input, field] of refused) {
      await expect(update(input)).rejects.toMatchObject({
        name: 'ValidationException',
        $metadata: { httpStatusCode: 400 },
        Fields: [{ Name: field }],
      })
    }
    expect((await readAnswer(storefront, shop, question)).Notes).toBe(long)
    await expect(update({ QuestionId: 'nothing' })).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    await expect(update({ LensAlias: 'nothing' })).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  it('is for owners and contributors, whose change the other sees', async () => {
    await expect(update({ Notes: 'x' }, security)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('wellarchitected:UpdateAnswer'),
    })
    const payments = toolClient(sample, 'payments')
    const pay = await firstWorkload(payments)
    await update({ Notes: 'Seen by security.' }, security, pay)
    expect((await readAnswer(payments, pay, question)).Notes).toBe('Seen by security.')
  })

  it('is refused while nobody owns the review', async () => {
    const sandbox = toolClient(sample, 'sandbox', regionOf('sandbox'))
    const id = await firstWorkload(sandbox)
    await expect(update({ Notes: 'x' }, sandbox, id)).rejects.toMatchObject({ name: 'AccessDeniedException' })
    await expect(
      sandbox.send(new CreateMilestoneCommand({ WorkloadId: id, MilestoneName: 'no owner' })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' })
    const owned = await sandbox.send(
      new UpdateWorkloadCommand({ WorkloadId: id, ReviewOwner: 'ann@marlowbay.example' }),
    )
    expect(owned.Workload?.ReviewRestrictionDate).toBeUndefined()
    expect((await update({ Notes: 'x' }, sandbox, id)).Answer?.Notes).toBe('x')
  })

  it('is gone on another day', async () => {
    await update({ Notes: 'Today.' })
    sample.setTime(new Date('2026-10-29T09:00:00Z'))
    expect((await readAnswer(storefront, shop, question)).Notes).toBe('')
  })
})

describe('CreateMilestone', () => {
  const create = (MilestoneName: string, ClientRequestToken?: string, client = storefront, WorkloadId = shop) =>
    client.send(new CreateMilestoneCommand({ WorkloadId, MilestoneName, ClientRequestToken }))
  const names = async () =>
    (await storefront.send(new ListMilestonesCommand({ WorkloadId: shop }))).MilestoneSummaries?.map(
      ({ MilestoneName }) => MilestoneName,
    )

  it('keeps what is there, and does so once for one token', async () => {
    expect(await create('Before the sale', 'one')).toMatchObject({ WorkloadId: shop, MilestoneNumber: 5 })
    await update({ SelectedChoices: [] })
    expect(await create('Before the sale', 'one')).toMatchObject({ MilestoneNumber: 5 })
    expect((await names())?.slice(4)).toEqual(['Before the sale'])
    const { MilestoneSummaries } = await storefront.send(new ListMilestonesCommand({ WorkloadId: shop }))
    expect(MilestoneSummaries?.at(-1)?.WorkloadSummary?.RiskCounts).toEqual({ MEDIUM: 9, NONE: 48 })
    await expect(create('Another', 'one')).rejects.toMatchObject({ name: 'ConflictException' })
  })

  it('refuses a name that is there, is too short or too long', async () => {
    await expect(create('Launch')).rejects.toMatchObject({
      name: 'ConflictException',
      ResourceType: 'MILESTONE',
      $metadata: { httpStatusCode: 409 },
    })
    await expect(create('ab')).rejects.toMatchObject({ name: 'ValidationException' })
    await expect(create('n'.repeat(101))).rejects.toMatchObject({ name: 'ValidationException' })
  })

  it('goes up to 100', async () => {
    sample.wellArchitected.edit({ kind: 'milestones', workload: shop, count: 95 })
    expect(await create('The last')).toMatchObject({ MilestoneNumber: 100 })
    await expect(create('One too many')).rejects.toMatchObject({
      name: 'ServiceQuotaExceededException',
      ResourceId: shop,
      QuotaCode: expect.any(String),
      $metadata: { httpStatusCode: 402 },
    })
  })

  it('is for owners only', async () => {
    const pay = await firstWorkload(toolClient(sample, 'payments'))
    await expect(create('From outside', undefined, security, pay)).rejects.toMatchObject({
      name: 'AccessDeniedException',
    })
  })
})

describe('CreateWorkload and UpdateWorkload', () => {
  const wanted: CreateWorkloadInput = {
    WorkloadName: 'Warehouse',
    Description: 'Where the chairs are.',
    Environment: 'PRODUCTION',
    ReviewOwner: 'ann@marlowbay.example',
    AwsRegions: ['eu-central-1'],
    AccountIds: ['444455556666'],
    Lenses: ['serverless'],
    Tags: { owner: 'storefront' },
    ClientRequestToken: 'create',
  }
  const create = (input: Partial<CreateWorkloadInput> = {}) =>
    storefront.send(new CreateWorkloadCommand({ ...wanted, ...input }))

  it('make a workload once, with the Framework lens besides, unanswered', async () => {
    const made = await create()
    expect(made.WorkloadArn).toBe(`arn:aws:wellarchitected:eu-central-1:444455556666:workload/${made.WorkloadId}`)
    expect((await create()).WorkloadId).toBe(made.WorkloadId)
    const { WorkloadSummaries } = await storefront.send(new ListWorkloadsCommand({ WorkloadNamePrefix: 'Ware' }))
    expect(WorkloadSummaries).toMatchObject([{ WorkloadName: 'Warehouse', RiskCounts: { UNANSWERED: 61 } }])
    const { LensReviewSummaries } = await storefront.send(new ListLensReviewsCommand({ WorkloadId: made.WorkloadId }))
    expect(LensReviewSummaries?.map(({ LensAlias }) => LensAlias)).toEqual(['wellarchitected', 'serverless'])
    const { Workload } = await storefront.send(new GetWorkloadCommand({ WorkloadId: made.WorkloadId }))
    expect(Workload).toMatchObject({ ReviewOwner: 'ann@marlowbay.example', Tags: { owner: 'storefront' } })
  })

  it.each<[string, Partial<CreateWorkloadInput>, string]>([
    ['a name that is there, in other letters', { WorkloadName: 'store FRONT' }, 'ConflictException'],
    ['no review owner', { ReviewOwner: undefined }, 'ValidationException'],
    ['no region', { AwsRegions: [] }, 'ValidationException'],
    ['101 accounts', { AccountIds: Array.from({ length: 101 }, () => '444455556666') }, 'ValidationException'],
    ['a short description', { Description: 'ab' }, 'ValidationException'],
    ['a wrong environment', { Environment: undefined }, 'ValidationException'],
    ['an unknown lens', { Lenses: ['nothing'] }, 'ResourceNotFoundException'],
  ])('refuse %s', async (_what, input, name) => {
    await expect(create({ ...input, ClientRequestToken: undefined })).rejects.toMatchObject({ name })
  })

  it('change what is given and nothing else, for the owner', async () => {
    const before = (await storefront.send(new GetWorkloadCommand({ WorkloadId: shop }))).Workload
    const change = { WorkloadId: shop, Notes: 'Seen.', ImprovementStatus: 'RISK_ACKNOWLEDGED' } as const
    const { Workload } = await storefront.send(new UpdateWorkloadCommand(change))
    expect(Workload).toEqual({ ...before, ...change, UpdatedAt: expect.any(Date) })
    await expect(security.send(new UpdateWorkloadCommand(change))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    })
  })
})
