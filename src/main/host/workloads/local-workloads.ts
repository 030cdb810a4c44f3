import type { NewWorkload } from '../../../shared/ipc/workloads'
import { lensAlias, questions } from '../../../shared/framework/catalogue'
import type { LensReview, Question, Workload } from '../../../shared/workload/workload'

/** The questions of the framework, none of them answered, as the catalogue knows them. */
const unanswered = (): Question[] =>
  questions.map(({ questionId, title, pillarId, bestPractices, noneOfTheseChoiceId }) => ({
    questionId,
    pillarId,
    title,
    isApplicable: true,
    reason: 'NONE',
    notes: '',
    risk: null,
    answeredAt: null,
    choices: [
      ...bestPractices.map(({ choiceId, title: name }) => ({ choiceId, title: name })),
      { choiceId: noneOfTheseChoiceId, title: 'None of these' },
    ].map((choice) => ({
      ...choice,
      selected: false,
      status: 'UNSELECTED' as const,
      reason: 'NONE' as const,
      notes: '',
    })),
  }))

const frameworkReview = (): LensReview => ({
  lensAlias,
  lensName: 'AWS Well-Architected Framework',
  lensVersion: '',
  lensStatus: null,
  updatedAt: null,
  pillarReviews: [],
  questions: unanswered(),
})

/**
 * A workload that the app keeps without the Tool: the framework's questions without answers and without risk, since only the Tool
 * computes it. Its answers are the draft's. Other lenses begin when it is created in the Tool: the app does not have their questions.
 */
export const makeLocalWorkload = (workloadId: string, fields: NewWorkload, before?: Workload): Workload => ({
  workloadId,
  workloadArn: null,
  workloadName: fields.name,
  region: null,
  owner: null,
  permission: null,
  environment: fields.environment,
  reviewOwner: fields.reviewOwner,
  accountIds: fields.accountIds,
  awsRegions: fields.awsRegions,
  nonAwsRegions: fields.nonAwsRegions,
  applications: before?.applications ?? [],
  pillarPriorities: before?.pillarPriorities ?? [],
  updatedAt: null,
  lensReviews: before?.lensReviews ?? [frameworkReview()],
  milestones: [],
  description: fields.description,
})
