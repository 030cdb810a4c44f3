/** What the SDK may leave out. */
export type Maybe<Value> = Value | null | undefined
/** Counts by risk; a later AWS may name risks that this app does not know. */
export type RawCounts = Maybe<Readonly<Record<string, Maybe<number>>>>

/** The parts of a `Choice` that are read here. */
export type RawChoice = {
  readonly ChoiceId?: Maybe<string>
  readonly Title?: Maybe<string>
  readonly Description?: Maybe<string>
  readonly ImprovementPlan?: Maybe<{ readonly Url?: Maybe<string> }>
}

/** An entry of `ChoiceAnswers`, or of `ChoiceAnswerSummaries`, which have no notes. */
export type RawChoiceAnswer = {
  readonly ChoiceId?: Maybe<string>
  readonly Status?: Maybe<string>
  readonly Reason?: Maybe<string>
  readonly Notes?: Maybe<string>
}

/** The parts of an `Answer` (GetAnswer) or an `AnswerSummary` (ListAnswers) that are read here; the SDK's own types fit. */
export type RawAnswer = {
  readonly QuestionId?: Maybe<string>
  readonly PillarId?: Maybe<string>
  readonly QuestionTitle?: Maybe<string>
  readonly QuestionDescription?: Maybe<string>
  readonly Choices?: Maybe<readonly RawChoice[]>
  readonly SelectedChoices?: Maybe<readonly string[]>
  readonly ChoiceAnswers?: Maybe<readonly RawChoiceAnswer[]>
  readonly ChoiceAnswerSummaries?: Maybe<readonly RawChoiceAnswer[]>
  readonly IsApplicable?: Maybe<boolean>
  readonly Reason?: Maybe<string>
  readonly Risk?: Maybe<string>
  readonly Notes?: Maybe<string>
}

/** The parts of an `ImprovementSummary` that are read here. */
export type RawImprovement = {
  readonly QuestionId?: Maybe<string>
  readonly PillarId?: Maybe<string>
  readonly Risk?: Maybe<string>
  readonly ImprovementPlans?: Maybe<
    readonly {
      readonly ChoiceId?: Maybe<string>
      readonly DisplayText?: Maybe<string>
      readonly ImprovementPlanUrl?: Maybe<string>
    }[]
  >
}

/** The parts of a `LensReview`, or of a `LensReviewSummary`, that are read here; dates as ISO 8601. */
export type RawLensReview = {
  readonly LensAlias?: Maybe<string>
  readonly LensArn?: Maybe<string>
  readonly LensName?: Maybe<string>
  readonly LensVersion?: Maybe<string>
  readonly LensStatus?: Maybe<string>
  readonly UpdatedAt?: Maybe<string>
  readonly Notes?: Maybe<string>
  readonly PillarReviewSummaries?: Maybe<
    readonly {
      readonly PillarId?: Maybe<string>
      readonly PillarName?: Maybe<string>
      readonly RiskCounts?: RawCounts
    }[]
  >
}

/** The parts of a `Workload` (GetWorkload), or of a `WorkloadSummary`, that are read here; dates as ISO 8601. */
export type RawWorkload = {
  readonly WorkloadId?: Maybe<string>
  readonly WorkloadArn?: Maybe<string>
  readonly WorkloadName?: Maybe<string>
  readonly Description?: Maybe<string>
  readonly Environment?: Maybe<string>
  readonly UpdatedAt?: Maybe<string>
  readonly AccountIds?: Maybe<readonly string[]>
  readonly AwsRegions?: Maybe<readonly string[]>
  readonly NonAwsRegions?: Maybe<readonly string[]>
  readonly Applications?: Maybe<readonly string[]>
  readonly ReviewOwner?: Maybe<string>
  readonly ReviewRestrictionDate?: Maybe<string>
  readonly Notes?: Maybe<string>
  readonly PillarPriorities?: Maybe<readonly string[]>
  readonly Owner?: Maybe<string>
  readonly Tags?: Maybe<Readonly<Record<string, string>>>
  readonly DiscoveryConfig?: Maybe<{ readonly TrustedAdvisorIntegrationStatus?: Maybe<string> }>
  readonly JiraConfiguration?: Maybe<{
    readonly IssueManagementStatus?: Maybe<string>
    readonly IssueManagementType?: Maybe<string>
    readonly JiraProjectKey?: Maybe<string>
  }>
  readonly Profiles?: Maybe<
    readonly {
      readonly ProfileArn?: Maybe<string>
      /** Where GetProfile or ListProfiles was asked. */
      readonly ProfileName?: Maybe<string>
      readonly ProfileVersion?: Maybe<string>
    }[]
  >
}

/** One lens of a workload, as it was read. */
export type LensParts = {
  /** As GetLensReview gives it; at least `LensAlias` or `LensArn` where it could not be read. */
  readonly review: RawLensReview
  /** From GetAnswer, or from ListAnswers where no notes were read. */
  readonly answers: readonly RawAnswer[]
  /** Left out where they were not read. */
  readonly improvements?: readonly RawImprovement[] | undefined
  /** What could not be read, in sentences. */
  readonly problems?: readonly string[] | undefined
}

/** One milestone, as it was read. */
export type MilestoneParts = {
  /** As ListMilestones gives it; the date as ISO 8601. */
  readonly summary: {
    readonly MilestoneNumber?: Maybe<number>
    readonly MilestoneName?: Maybe<string>
    readonly RecordedAt?: Maybe<string>
  }
  /** Empty until they are read. */
  readonly lensReviews: readonly LensParts[]
}

/** All that was read of a workload. */
export type WorkloadParts = {
  readonly workload: RawWorkload
  /** Where it was read. */
  readonly region: string
  /** Of the share; `null` where it is the reader's own, or the permission could not be read. */
  readonly permission: string | null
  readonly lensReviews: readonly LensParts[]
  readonly milestones: readonly MilestoneParts[]
  /** What could not be read, in sentences. */
  readonly problems: readonly string[]
}
