import type { Answer as SdkAnswer, LensReview as SdkLensReview } from '@aws-sdk/client-wellarchitected'
import { describe, expect, it } from 'vitest'
import { isTicked, workloadSchema } from './workload'
import { toLensReview, toQuestion, toWorkload, type RawAnswer, type WorkloadParts } from './from-tool'

const answer: RawAnswer = {
  QuestionId: 'network-protection',
  PillarId: 'security',
  QuestionTitle: 'How do you protect your networks?',
  Choices: [
    { ChoiceId: 'two', Title: 'Two', Description: 'Of two', ImprovementPlan: { Url: 'https://docs.aws.amazon.com/' } },
    { ChoiceId: 'one', Title: 'One' },
    { ChoiceId: 'three' },
  ],
  SelectedChoices: ['one'],
  ChoiceAnswers: [
    { ChoiceId: 'one', Status: 'SELECTED', Notes: 'since May' },
    { ChoiceId: 'two', Status: 'NOT_APPLICABLE', Reason: 'OUT_OF_SCOPE' },
  ],
  IsApplicable: true,
  Risk: 'MEDIUM',
  Notes: 'N',
}

const parts = (more: Partial<WorkloadParts> = {}): WorkloadParts => ({
  workload: {
    WorkloadId: '0123456789abcdef0123456789abcdef',
    WorkloadArn: 'arn:aws:wellarchitected:eu-central-1:111122223333:workload/0123456789abcdef0123456789abcdef',
    WorkloadName: 'shop',
  },
  region: 'eu-central-1',
  permission: null,
  lensReviews: [],
  milestones: [],
  problems: [],
  ...more,
})

/** The SDK's own types fit, dates aside. */
export const readSdkAnswer = (given: SdkAnswer) => toQuestion(given)
/** A review of the SDK, its date as text. */
export const readSdkReview = ({ UpdatedAt, ...review }: SdkLensReview) =>
  toLensReview({ review: { ...review, UpdatedAt: UpdatedAt?.toISOString() }, answers: [] })

describe('toQuestion', () => {
  it('spells out every default, by choice id, in the order of the answer', () => {
    expect(toQuestion(answer)).toEqual({
      question: {
        questionId: 'network-protection',
        pillarId: 'security',
        title: 'How do you protect your networks?',
        isApplicable: true,
        reason: 'NONE',
        notes: 'N',
        risk: 'MEDIUM',
        answeredAt: null,
        choices: [
          {
            choiceId: 'two',
            title: 'Two',
            description: 'Of two',
            improvementUrl: 'https://docs.aws.amazon.com/',
            selected: false,
            status: 'NOT_APPLICABLE',
            reason: 'OUT_OF_SCOPE',
            notes: '',
          },
          { choiceId: 'one', title: 'One', selected: true, status: 'SELECTED', reason: 'NONE', notes: 'since May' },
          { choiceId: 'three', selected: false, status: 'UNSELECTED', reason: 'NONE', notes: '' },
        ],
      },
      problems: [],
    })
  })

  it('reads the summary of a list the same way, without notes', () => {
    const { ChoiceAnswers, Notes: _, ...rest } = answer
    const summaries = ChoiceAnswers?.map(({ Notes: __, ...one }) => one)
    const { question } = toQuestion({ ...rest, ChoiceAnswerSummaries: summaries })
    expect(question).toMatchObject({ notes: '', choices: [{ status: 'NOT_APPLICABLE' }, { notes: '' }, {}] })
  })

  it('keeps apart what the two lists say, and counts a choice as ticked by either', () => {
    const lists = { SelectedChoices: ['two', 'three'], ChoiceAnswers: [{ ChoiceId: 'one', Status: 'SELECTED' }] }
    const { question } = toQuestion({ ...answer, ...lists })
    expect(
      question?.choices.map((choice) => [choice.choiceId, choice.selected, choice.status, isTicked(choice)]),
    ).toEqual([
      ['two', true, 'SELECTED', true],
      ['one', false, 'SELECTED', true],
      ['three', true, 'SELECTED', true],
    ])
  })

  it('tells choices that the question does not list, and makes none of them', () => {
    const { question, problems } = toQuestion({ ...answer, SelectedChoices: ['one', 'gone'] })
    expect(question?.choices.map(({ choiceId }) => choiceId)).toEqual(['two', 'one', 'three'])
    expect(problems).toEqual(['The answer to network-protection names choices that the question does not list: gone.'])
  })

  it('shows values of a later AWS as unknown, and tells them', () => {
    const { question, problems } = toQuestion({
      ...answer,
      Risk: 'EXTREME',
      Reason: 'LATER',
      ChoiceAnswers: [{ ChoiceId: 'one', Status: 'PLANNED', Reason: 'LATER' }],
    })
    expect(question).toMatchObject({ risk: null, reason: 'OTHER' })
    expect(question?.choices[1]).toMatchObject({ choiceId: 'one', status: 'SELECTED', reason: 'OTHER' })
    expect(problems).toHaveLength(4)
    expect(problems.every((text) => /"(EXTREME|LATER|PLANNED)"/.test(text))).toBe(true)
  })

  it('leaves out an answer that names no question, and says so', () => {
    expect(toQuestion({})).toEqual({
      question: undefined,
      problems: ['The Tool gave an answer that names no question: it is left out.'],
    })
  })
})

describe('toLensReview', () => {
  it('takes the alias, or the ARN where a custom lens has none', () => {
    const custom = 'arn:aws:wellarchitected:eu-central-1:111122223333:lens/0123456789abcdef0123456789abcdef'
    expect(toLensReview({ review: { LensArn: custom }, answers: [] })).toMatchObject({ lensAlias: custom })
    const official = 'arn:aws:wellarchitected::aws:lens/serverless'
    expect(toLensReview({ review: { LensArn: official }, answers: [] })).toMatchObject({ lensAlias: 'serverless' })
    expect(toLensReview({ review: {}, answers: [] })).toBeUndefined()
  })

  it('leaves improvements out where none were read, and keeps none where there are none', () => {
    const review = { LensAlias: 'wellarchitected' }
    expect(toLensReview({ review, answers: [] })).not.toHaveProperty('improvements')
    expect(toLensReview({ review, answers: [], improvements: [] })).toMatchObject({ improvements: [] })
    const improvements = [
      {
        QuestionId: 'a',
        Risk: 'HIGH',
        ImprovementPlans: [{ ChoiceId: 'one', DisplayText: 'Do it' }, { ChoiceId: '' }],
      },
    ]
    expect(toLensReview({ review, answers: [], improvements })?.improvements).toEqual([
      { questionId: 'a', pillarId: 'unknown', risk: 'HIGH', plans: [{ choiceId: 'one', text: 'Do it' }] },
    ])
  })

  it('counts risks by pillar, and tells a risk that it does not know', () => {
    const review = {
      LensAlias: 'wellarchitected',
      LensStatus: 'FROZEN',
      PillarReviewSummaries: [{ PillarId: 'security', PillarName: 'Security', RiskCounts: { HIGH: 2, ODD: 1 } }],
    }
    const made = toLensReview({ review, answers: [], problems: ['P.'] })
    expect(made).toMatchObject({ lensStatus: null, updatedAt: null, lensVersion: '' })
    expect(made?.pillarReviews).toEqual([{ pillarId: 'security', pillarName: 'Security', riskCounts: { HIGH: 2 } }])
    expect(made?.problems).toEqual([
      'P.',
      'The Tool says "FROZEN" for the state of the lens, which this version of the app does not know.',
      'The Tool says "ODD" for a risk, which this version of the app does not know.',
    ])
  })
})

describe('toWorkload', () => {
  it('needs no more than id, ARN and name', () => {
    const made = toWorkload(parts())
    expect(workloadSchema.parse(made)).toEqual(made)
    expect(made).toMatchObject({
      region: 'eu-central-1',
      owner: null,
      permission: null,
      environment: null,
      reviewOwner: '',
      accountIds: [],
      updatedAt: null,
    })
    expect(made).not.toHaveProperty('problems')
    expect(() => toWorkload({ ...parts(), workload: {} })).toThrow(/without id/)
  })

  it('keeps what the Tool says, dates in one form', () => {
    const made = toWorkload(
      parts({
        workload: {
          ...parts().workload,
          Owner: '111122223333',
          UpdatedAt: '2026-05-01T10:00:00+02:00',
          ReviewRestrictionDate: '2026-07-01T00:00:00Z',
          Environment: 'PRODUCTION',
          PillarPriorities: ['security', 'reliability'],
          DiscoveryConfig: { TrustedAdvisorIntegrationStatus: 'ENABLED' },
          JiraConfiguration: { IssueManagementStatus: 'INHERIT', IssueManagementType: 'AUTO', JiraProjectKey: 'SHOP' },
          Profiles: [{ ProfileArn: 'arn:p', ProfileVersion: '2' }],
        },
        permission: 'CONTRIBUTOR',
      }),
    )
    expect(made).toMatchObject({
      updatedAt: '2026-05-01T08:00:00.000Z',
      reviewRestrictionDate: '2026-07-01T00:00:00.000Z',
      environment: 'PRODUCTION',
      permission: 'CONTRIBUTOR',
      pillarPriorities: ['security', 'reliability'],
      trustedAdvisor: 'ENABLED',
      jira: { status: 'INHERIT', type: 'AUTO', projectKey: 'SHOP' },
      profiles: [{ arn: 'arn:p', version: '2' }],
    })
  })

  it('orders milestones by number, and leaves out those without number or date', () => {
    const summary = (MilestoneNumber: number | undefined, RecordedAt: string | undefined) => ({
      summary: { MilestoneNumber, MilestoneName: `m${MilestoneNumber}`, RecordedAt },
      lensReviews: [{ review: { LensAlias: 'wellarchitected' }, answers: [answer] }],
    })
    const date = '2026-01-01T00:00:00Z'
    const made = toWorkload(
      parts({ milestones: [summary(2, date), summary(1, date), summary(3, 'soon'), summary(undefined, date)] }),
    )
    expect(made.milestones.map(({ milestoneName }) => milestoneName)).toEqual(['m1', 'm2'])
    expect(made.milestones[0]?.lensReviews[0]?.questions).toHaveLength(1)
    expect(made.problems).toEqual(['The Tool gave a milestone without number or date: it is left out.'])
  })
})
