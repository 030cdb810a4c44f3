import type {
  Answer,
  LensAnswers,
  LensOfWorkload,
  LensReview,
  RiskCounts,
  Workload,
  WorkloadReviews,
  WorkloadSettings,
} from './facts'

/** A workload of the account that cases are judged in. */
export const workload = (WorkloadName = 'shop'): Workload => ({
  arn: `arn:aws:wellarchitected:eu-central-1:111122223333:workload/${WorkloadName}`,
  WorkloadId: WorkloadName,
  WorkloadName,
  Owner: '111122223333',
  UpdatedAt: '2026-05-01T08:00:00.000Z',
  Lenses: ['wellarchitected'],
  RiskCounts: { NONE: 57 },
  ImprovementStatus: 'NOT_APPLICABLE',
})

/** Settings with an owner of the review. */
export const settings = (fields: Partial<WorkloadSettings> = {}): WorkloadSettings => ({
  Environment: 'PRODUCTION',
  AccountIds: ['111122223333'],
  AwsRegions: ['eu-central-1'],
  ReviewOwner: 'ann@marlowbay.example',
  Tags: {},
  ...fields,
})

/** The review of two pillars by the framework's lens, with the risks of each. */
export const lensReview = (
  pillars: { readonly reliability: RiskCounts; readonly security: RiskCounts } = {
    reliability: { NONE: 13 },
    security: { NONE: 11 },
  },
  fields: Partial<LensReview> = {},
): LensReview => {
  const sum = (risk: keyof RiskCounts): RiskCounts => {
    const count = (pillars.reliability[risk] ?? 0) + (pillars.security[risk] ?? 0)
    return count > 0 ? { [risk]: count } : {}
  }
  return {
    LensAlias: 'wellarchitected',
    LensName: 'AWS Well-Architected Framework',
    LensVersion: '2024-06-27',
    LensStatus: 'CURRENT',
    UpdatedAt: '2026-05-01T08:00:00.000Z',
    RiskCounts: {
      ...sum('UNANSWERED'),
      ...sum('HIGH'),
      ...sum('MEDIUM'),
      ...sum('NONE'),
      ...sum('NOT_APPLICABLE'),
    },
    PillarReviewSummaries: [
      { PillarId: 'reliability', PillarName: 'Reliability', RiskCounts: pillars.reliability },
      { PillarId: 'security', PillarName: 'Security', RiskCounts: pillars.security },
    ],
    ...fields,
  }
}

/** The reviews of a workload. */
export const reviews = (...LensReviews: readonly LensReview[]): WorkloadReviews => ({ LensReviews: [...LensReviews] })

/** A lens of a workload, the framework's unless told. */
export const lensOfWorkload = (LensAlias = 'wellarchitected'): LensOfWorkload => {
  const { arn, WorkloadId, WorkloadName } = workload()
  return { arn: `${arn}/lens/${LensAlias}`, WorkloadArn: arn, WorkloadId, WorkloadName, LensAlias }
}

/** An answer about a question with "None of these" and two practices, each in the state that is told. */
export const answer = (
  states: readonly [none: string, one: string, two: string],
  fields: Partial<Answer> = {},
): Answer => {
  const ids = ['shop_question_no', 'shop_question_one', 'shop_question_two']
  return {
    QuestionId: 'shop-question',
    PillarId: 'security',
    Choices: ids.map((ChoiceId) => ({ ChoiceId, Title: ChoiceId })),
    SelectedChoices: ids.filter((_, index) => states[index] === 'SELECTED'),
    ChoiceAnswers: ids.map((ChoiceId, index) => ({ ChoiceId, Status: states[index] ?? 'UNSELECTED', Reason: 'NONE' })),
    IsApplicable: true,
    Reason: 'NONE',
    Risk: 'NONE',
    ...fields,
  }
}

/** The answers by a lens. */
export const answers = (...Answers: readonly Answer[]): LensAnswers => ({ Answers: [...Answers] })
