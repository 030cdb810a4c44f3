import {
  ExportLensCommand,
  GetAnswerCommand,
  GetConsolidatedReportCommand,
  GetGlobalSettingsCommand,
  GetLensCommand,
  GetLensReviewCommand,
  GetLensReviewReportCommand,
  GetMilestoneCommand,
  GetProfileCommand,
  GetWorkloadCommand,
  ListCheckDetailsCommand,
  ListCheckSummariesCommand,
  ListLensesCommand,
  ListLensReviewImprovementsCommand,
  ListLensReviewsCommand,
  ListMilestonesCommand,
  ListProfilesCommand,
  ListShareInvitationsCommand,
  ListWorkloadSharesCommand,
  ListWorkloadsCommand,
  paginateListAnswers,
  type AnswerSummary,
  type ListAnswersInput,
  type WellArchitectedClient,
} from '@aws-sdk/client-wellarchitected'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choiceOf } from './told-answers'
import { startSample, type Sample } from '../../start-sample'
import { wellArchitectedSample } from './wellarchitected'
import { firstWorkload, readAnswer, regionOf, toolClient } from './testing'

let sample: Sample
let storefront: WellArchitectedClient
let payments: WellArchitectedClient
let security: WellArchitectedClient
let shop: string
let pay: string
beforeAll(async () => {
  sample = await startSample({ services: [wellArchitectedSample] })
  storefront = toolClient(sample, 'storefront')
  payments = toolClient(sample, 'payments')
  security = toolClient(sample, 'security')
  shop = await firstWorkload(storefront)
  pay = await firstWorkload(payments)
})
afterAll(() => sample.close())

const framework = 'wellarchitected'
const house = async (): Promise<string> => {
  const { LensSummaries: [lens] = [] } = await payments.send(new ListLensesCommand({ LensType: 'CUSTOM_SHARED' }))
  if (!lens?.LensAlias) throw new Error('no custom lens')
  return lens.LensAlias
}

const allAnswers = async (client: WellArchitectedClient, input: ListAnswersInput) => {
  const pages: (readonly AnswerSummary[])[] = []
  for await (const page of paginateListAnswers({ client, pageSize: 50 }, input)) pages.push(page.AnswerSummaries ?? [])
  return pages
}

describe('workloads and reviews', () => {
  it('are those of the account and those shared with it, in their region', async () => {
    const { WorkloadSummaries } = await security.send(new ListWorkloadsCommand({}))
    expect(WorkloadSummaries?.map(({ WorkloadName, Owner }) => [WorkloadName, Owner])).toEqual([
      ['Storefront', '444455556666'],
      ['Payments', '555566667777'],
    ])
    const { Workload } = await security.send(new GetWorkloadCommand({ WorkloadId: pay }))
    expect(Workload).toMatchObject({
      ShareInvitationId: expect.stringMatching(/^[0-9a-f]{32}$/),
      JiraConfiguration: { IssueManagementStatus: 'ENABLED', JiraProjectKey: 'PAY' },
      DiscoveryConfig: { TrustedAdvisorIntegrationStatus: 'ENABLED' },
      Profiles: [{ ProfileVersion: '1' }],
      ReviewOwner: 'payments@marlowbay.example',
    })
    const { Workload: own } = await payments.send(new GetWorkloadCommand({ WorkloadId: pay }))
    expect(own?.ShareInvitationId).toBeUndefined()
    const wrong = new GetWorkloadCommand({ WorkloadId: shop })
    await expect(payments.send(wrong)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      ResourceId: shop,
      ResourceType: 'WORKLOAD',
      $metadata: { httpStatusCode: 404 },
    })
    await expect(toolClient(sample, 'storefront', 'eu-west-1').send(wrong)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
    await expect(payments.send(new GetWorkloadCommand({ WorkloadId: 'x' }))).rejects.toMatchObject({
      name: 'ValidationException',
      Reason: 'FIELD_VALIDATION_FAILED',
      Fields: [{ Name: 'WorkloadId', Message: expect.any(String) }],
    })
  })

  it('have three lenses in payments, by alias and by ARN', async () => {
    const { LensReviewSummaries } = await payments.send(new ListLensReviewsCommand({ WorkloadId: pay }))
    const custom = await house()
    expect(LensReviewSummaries?.map(({ LensAlias }) => LensAlias)).toEqual([framework, 'serverless', custom])
    const { LensReview } = await payments.send(new GetLensReviewCommand({ WorkloadId: pay, LensAlias: custom }))
    expect(LensReview).toMatchObject({
      LensArn: custom,
      LensName: 'Marlow Bay house rules',
      PillarReviewSummaries: [
        { PillarId: 'people', RiskCounts: { NONE: 2 } },
        { PillarId: 'money', RiskCounts: { NONE: 1 } },
      ],
    })
    await expect(
      storefront.send(new GetLensReviewCommand({ WorkloadId: shop, LensAlias: 'serverless' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  it('keep their past in milestones', async () => {
    const { MilestoneSummaries = [] } = await storefront.send(new ListMilestonesCommand({ WorkloadId: shop }))
    expect(
      MilestoneSummaries.map(({ MilestoneName, WorkloadSummary }) => [
        MilestoneName,
        WorkloadSummary?.RiskCounts?.HIGH,
      ]),
    ).toEqual([
      ['Launch', 15],
      ['Review of 2026-01-15', 10],
      ['Review of 2026-03-12', 3],
      ['Review of 2026-08-06', 1],
    ])
    const { LensReview, MilestoneNumber } = await storefront.send(
      new GetLensReviewCommand({ WorkloadId: shop, LensAlias: framework, MilestoneNumber: 1 }),
    )
    expect([MilestoneNumber, LensReview?.LensVersion]).toEqual([1, '2023-10-03'])
    expect(LensReview?.PillarReviewSummaries?.[1]).toMatchObject({ RiskCounts: { HIGH: 5, MEDIUM: 3, NONE: 3 } })
    const { Milestone } = await storefront.send(new GetMilestoneCommand({ WorkloadId: shop, MilestoneNumber: 2 }))
    expect(Milestone).toMatchObject({
      MilestoneName: 'Review of 2026-01-15',
      RecordedAt: new Date('2026-01-15T09:00:00Z'),
      Workload: { WorkloadName: 'Storefront', RiskCounts: { HIGH: 10 } },
    })
    await expect(
      storefront.send(new GetMilestoneCommand({ WorkloadId: shop, MilestoneNumber: 99 })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException', ResourceType: 'MILESTONE' })
    await expect(
      storefront.send(new GetMilestoneCommand({ WorkloadId: shop, MilestoneNumber: 101 })),
    ).rejects.toMatchObject({ name: 'ValidationException' })
  })
})

describe('answers', () => {
  it('come in two pages for the framework, by pillar, and without notes', async () => {
    const pages = await allAnswers(storefront, { WorkloadId: shop, LensAlias: framework })
    expect(pages.map((page) => page.length)).toEqual([50, 7])
    expect(pages.flat().every((summary) => !('Notes' in summary))).toBe(true)
    const [secure = []] = await allAnswers(storefront, { WorkloadId: shop, LensAlias: framework, PillarId: 'security' })
    expect(secure.map(({ PillarId }) => PillarId)).toEqual(Array.from({ length: 11 }, () => 'security'))
    const protectedCompute = secure.find(({ QuestionId }) => QuestionId === 'protect-compute')
    expect(protectedCompute).toMatchObject({ Risk: 'NONE', IsApplicable: true, Reason: 'NONE' })
    expect(protectedCompute?.ChoiceAnswerSummaries).toContainEqual({
      ChoiceId: choiceOf('SEC06-BP04'),
      Status: 'NOT_APPLICABLE',
      Reason: 'OUT_OF_SCOPE',
    })
    expect(protectedCompute?.SelectedChoices).not.toContain(choiceOf('SEC06-BP04'))
    await expect(
      allAnswers(storefront, { WorkloadId: shop, LensAlias: framework, PillarId: 'beauty' }),
    ).rejects.toMatchObject({ name: 'ValidationException' })
  })

  it('are those of their time at a milestone', async () => {
    const risks = async (MilestoneNumber?: number) =>
      (
        await allAnswers(storefront, {
          WorkloadId: shop,
          LensAlias: framework,
          ...(MilestoneNumber && { MilestoneNumber }),
        })
      )
        .flat()
        .filter(({ Risk }) => Risk === 'HIGH').length
    expect([await risks(2), await risks(3), await risks()]).toEqual([10, 3, 0])
  })

  it('put first what the profile asks for', async () => {
    const ask = (QuestionPriority: 'PRIORITIZED' | undefined) =>
      allAnswers(payments, { WorkloadId: pay, LensAlias: framework, QuestionPriority })
    const first = (await ask('PRIORITIZED')).flat()
    expect(first).toHaveLength(24)
    expect(new Set(first.map(({ QuestionType }) => QuestionType))).toEqual(new Set(['PRIORITIZED']))
    expect((await ask(undefined)).flat()).toHaveLength(57)
  })

  it('are whole one by one: choices in the Tool’s order, reasons and notes', async () => {
    const answer = await readAnswer(storefront, shop, 'network-protection')
    expect(answer.Choices?.at(-1)).toMatchObject({ ChoiceId: 'sec_network_protection_no', Title: 'None of these' })
    expect(answer.ChoiceAnswers).toContainEqual({
      ChoiceId: choiceOf('SEC05-BP02'),
      Status: 'SELECTED',
      Reason: 'NONE',
      Notes: expect.stringContaining('no administration port is open'),
    })
    expect((await readAnswer(storefront, shop, 'incident-response')).Notes).toContain('Joao')
    expect(answer.ImprovementPlanUrl).toMatch(/^https:/)
    expect(answer.Choices?.some(({ ImprovementPlan }) => ImprovementPlan)).toBe(false)
    await expect(readAnswer(storefront, shop, 'nothing')).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  it('carry the addresses of a custom lens', async () => {
    const LensAlias = await house()
    const { Answer } = await payments.send(
      new GetAnswerCommand({ WorkloadId: pay, LensAlias, QuestionId: 'card_data' }),
    )
    expect(Answer).toMatchObject({
      Risk: 'NONE',
      PillarId: 'money',
      SelectedChoices: ['card_data_none', 'card_data_audit', 'card_data_drill'],
    })
    expect(Answer?.Choices?.[0]).toMatchObject({
      HelpfulResource: { DisplayText: expect.any(String) },
      ImprovementPlan: { Url: 'https://handbook.marlowbay.example/card_data/none/plan' },
      AdditionalResources: [{ Type: 'HELPFUL_RESOURCE' }, { Type: 'IMPROVEMENT_PLAN' }],
    })
    expect(Answer?.ImprovementPlanUrl).toBeUndefined()
  })

  it('lead to improvements, with the issues of Jira', async () => {
    const { ImprovementSummaries = [] } = await storefront.send(
      new ListLensReviewImprovementsCommand({ WorkloadId: shop, LensAlias: framework }),
    )
    expect(ImprovementSummaries).toHaveLength(9)
    expect(ImprovementSummaries.every(({ Risk }) => Risk === 'MEDIUM')).toBe(true)
    expect(ImprovementSummaries[0]?.JiraConfiguration?.JiraIssueUrl).toContain('/browse/SHOP-')
    const LensAlias = await house()
    const past = await payments.send(
      new ListLensReviewImprovementsCommand({ WorkloadId: pay, LensAlias, MilestoneNumber: 3 }),
    )
    expect(past.ImprovementSummaries?.[0]).toMatchObject({
      ImprovementPlans: [{ ImprovementPlanUrl: expect.any(String) }],
    })
  })
})

describe('lenses, profiles and shares', () => {
  it('lists AWS’s lenses and the custom one, which alone can be exported', async () => {
    const { LensSummaries = [] } = await security.send(new ListLensesCommand({}))
    expect(LensSummaries.map(({ LensType }) => LensType)).toEqual(['AWS_OFFICIAL', 'AWS_OFFICIAL', 'CUSTOM_SELF'])
    expect((await storefront.send(new ListLensesCommand({}))).LensSummaries).toHaveLength(2)
    const LensAlias = await house()
    expect((await payments.send(new GetLensCommand({ LensAlias }))).Lens).toMatchObject({ Owner: '222233334444' })
    const { LensJSON = '' } = await payments.send(new ExportLensCommand({ LensAlias }))
    expect(JSON.parse(LensJSON)).toMatchObject({
      schemaVersion: '2021-11-01',
      pillars: [
        { id: 'people' },
        { questions: [{ riskRules: expect.arrayContaining([{ condition: 'default', risk: 'HIGH_RISK' }]) }] },
      ],
    })
    await expect(payments.send(new ExportLensCommand({ LensAlias: framework }))).rejects.toMatchObject({
      name: 'ValidationException',
    })
    await expect(storefront.send(new GetLensCommand({ LensAlias }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })

  it('gives the profile of payments', async () => {
    const { ProfileSummaries: [profile] = [] } = await payments.send(new ListProfilesCommand({}))
    expect(profile).toMatchObject({ ProfileName: 'Card payments', Owner: '555566667777' })
    const { Profile } = await payments.send(new GetProfileCommand({ ProfileArn: profile?.ProfileArn }))
    expect(Profile?.ProfileQuestions).toHaveLength(1)
    await expect(storefront.send(new GetProfileCommand({ ProfileArn: profile?.ProfileArn }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })

  it('names with whom a workload is shared, to its owner only, and invitations to the invited', async () => {
    const { WorkloadShareSummaries } = await payments.send(new ListWorkloadSharesCommand({ WorkloadId: pay }))
    expect(WorkloadShareSummaries).toMatchObject([
      { SharedWith: '222233334444', PermissionType: 'CONTRIBUTOR', Status: 'ACCEPTED' },
    ])
    await expect(security.send(new ListWorkloadSharesCommand({ WorkloadId: pay }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      $metadata: { httpStatusCode: 403 },
    })
    const invited = toolClient(sample, 'security', regionOf('management'))
    const { ShareInvitationSummaries } = await invited.send(new ListShareInvitationsCommand({}))
    expect(ShareInvitationSummaries).toMatchObject([{ WorkloadName: 'Landing zone', PermissionType: 'READONLY' }])
    expect((await invited.send(new ListWorkloadsCommand({}))).WorkloadSummaries).toEqual([])
  })

  it('tells whether Jira is connected', async () => {
    const ask = (client: WellArchitectedClient) => client.send(new GetGlobalSettingsCommand({}))
    expect((await ask(storefront)).JiraConfiguration).toMatchObject({ IntegrationStatus: 'CONFIGURED' })
    expect((await ask(security)).JiraConfiguration).toMatchObject({ IntegrationStatus: 'NOT_CONFIGURED' })
  })
})

describe('Trusted Advisor', () => {
  const about = (WorkloadId: string) => ({
    WorkloadId,
    LensArn: 'arn:aws:wellarchitected::aws:lens/wellarchitected',
    PillarId: 'security',
    QuestionId: 'network-protection',
    ChoiceId: choiceOf('SEC05-BP02'),
  })

  it('says something per account where it is connected, also why it cannot', async () => {
    const management = toolClient(sample, 'management', regionOf('management'))
    const landing = await firstWorkload(management)
    const { CheckDetails = [] } = await management.send(new ListCheckDetailsCommand(about(landing)))
    expect(CheckDetails.map(({ AccountId, Status, Reason }) => [AccountId, Status, Reason])).toEqual(
      expect.arrayContaining([
        ['555566667777', 'NOT_AVAILABLE', 'PREMIUM_SUPPORT_REQUIRED'],
        ['777788889999', 'FETCH_FAILED', 'ASSUME_ROLE_ERROR'],
      ]),
    )
    const { CheckSummaries } = await management.send(new ListCheckSummariesCommand(about(landing)))
    expect(CheckSummaries).toMatchObject([
      { Id: 'HCP4007jGY', Status: 'ERROR', AccountSummary: { NOT_AVAILABLE: 1, FETCH_FAILED: 1 } },
    ])
  })

  it('says nothing where it is not', async () => {
    const staging = toolClient(sample, 'staging')
    const { CheckDetails } = await staging.send(new ListCheckDetailsCommand(about(await firstWorkload(staging))))
    expect(CheckDetails).toEqual([])
    await expect(
      storefront.send(new ListCheckDetailsCommand({ ...about(shop), PillarId: 'reliability' })),
    ).rejects.toMatchObject({ name: 'ValidationException' })
  })
})

describe('reports', () => {
  const pdf = (base64: string | undefined) => Buffer.from(base64 ?? '', 'base64').toString('latin1')

  it('come as PDF, with every question', async () => {
    const { LensReviewReport } = await storefront.send(
      new GetLensReviewReportCommand({ WorkloadId: shop, LensAlias: framework, MilestoneNumber: 1 }),
    )
    const text = pdf(LensReviewReport?.Base64String)
    expect(text.startsWith('%PDF-1.4\n')).toBe(true)
    expect(text.endsWith('%%EOF\n')).toBe(true)
    expect(text.match(/ Tj T\*/g)).toHaveLength(1 + 6 + 57)
    const start = Number(/startxref\n(\d+)\n/.exec(text)?.[1])
    expect(text.slice(start, start + 4)).toBe('xref')
  })

  it('come for all workloads together, as PDF or as numbers', async () => {
    const all = { IncludeSharedResources: true }
    const { Base64String } = await security.send(new GetConsolidatedReportCommand({ Format: 'PDF', ...all }))
    expect(pdf(Base64String)).toContain('Storefront: AWS Well-Architected Framework')
    const { Metrics } = await security.send(new GetConsolidatedReportCommand({ Format: 'JSON', ...all }))
    expect(Metrics).toMatchObject([
      { WorkloadName: 'Storefront', LensesAppliedCount: 1, RiskCounts: { MEDIUM: 9 } },
      { WorkloadName: 'Payments', LensesAppliedCount: 3 },
    ])
    expect(Metrics?.[0]?.Lenses?.[0]?.Pillars?.[1]?.Questions).toMatchObject([{ QuestionId: 'incident-response' }])
    expect((await security.send(new GetConsolidatedReportCommand({ Format: 'JSON' }))).Metrics).toEqual([])
    await expect(
      security.send(new GetConsolidatedReportCommand({ Format: 'JSON', MaxResults: 16 })),
    ).rejects.toMatchObject({ name: 'ValidationException' })
  })
})
