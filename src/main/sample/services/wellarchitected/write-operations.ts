import {
  WorkloadEnvironment,
  WorkloadImprovementStatus,
  type CreateWorkloadInput,
  type UpdateWorkloadInput,
} from '@aws-sdk/client-wellarchitected'
import type * as wellarchitected from '@aws-sdk/client-wellarchitected'
import { sampleArn, sampleHex } from '../../ids'
import type { SampleOperations } from '../../service'
import {
  checkRestriction,
  seeReview,
  seeWorkload,
  visibleWorkloads,
  writableWorkload,
  type ToolContext,
} from './access'
import { answerDetail } from './answer-views'
import { withReview } from './change'
import { conflict, invalid, notFound } from './failures'
import { frameworkLens, currentFramework } from './framework-lens'
import { isLens } from './lens'
import { lensesIn } from './lenses-in'
import { checkCount, checkLength, checkOneOf, required } from './limits'
import { addMilestone } from './milestones'
import type { ReviewState, SettingsState, WorkloadState } from './state'
import { findQuestion, updateAnswer } from './update-answer'
import { workloadDetail } from './views'

type Settings = Pick<CreateWorkloadInput, keyof CreateWorkloadInput & keyof UpdateWorkloadInput>

function checkSettings(input: Partial<Settings>): void {
  checkLength('WorkloadName', input.WorkloadName)
  checkLength('Description', input.Description)
  checkOneOf('Environment', input.Environment, WorkloadEnvironment)
  checkCount('AccountIds', input.AccountIds, 100)
  checkCount('AwsRegions', input.AwsRegions, 50)
  checkCount('NonAwsRegions', input.NonAwsRegions, 5)
  checkCount('Applications', input.Applications, 1)
  checkLength('ReviewOwner', input.ReviewOwner)
  checkLength('Industry', input.Industry)
  checkLength('Notes', input.Notes)
  checkLength('ArchitecturalDesign', input.ArchitecturalDesign)
  const account = input.AccountIds?.find((id) => !/^\d{12}$/.test(id))
  if (account !== undefined) throw invalid('AccountIds', `${account} is no account id.`)
}

/** What of a request becomes settings. */
function settingsOf(input: Partial<Settings>): SettingsState {
  const { WorkloadName, Description, Environment, AccountIds, AwsRegions, NonAwsRegions, PillarPriorities } = input
  const { ArchitecturalDesign, ReviewOwner, IndustryType, Industry, Notes, DiscoveryConfig, Applications } = input
  const given = {
    ...{ WorkloadName, Description, Environment, AccountIds, AwsRegions, NonAwsRegions, PillarPriorities },
    ...{ ArchitecturalDesign, ReviewOwner, IndustryType, Industry, Notes, DiscoveryConfig, Applications },
    JiraConfiguration: input.JiraConfiguration,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** Names are compared without spaces and in lower case. */
const plain = (name: string | undefined): string => (name ?? '').replace(/\s/g, '').toLowerCase()

function checkName(name: string | undefined, context: ToolContext, self?: string): void {
  const same = visibleWorkloads(context).find(
    ({ id, owner, settings }) =>
      owner === context.account.id && id !== self && plain(settings.WorkloadName) === plain(name),
  )
  if (same) throw conflict('Workload', same.id, `A workload named ${name ?? ''} exists already.`)
}

function reviewsOf(input: CreateWorkloadInput, context: ToolContext, at: Date): readonly ReviewState[] {
  const known = lensesIn(context)
  const wanted = required('Lenses', input.Lenses).map((named) => {
    const lens = known.find((one) => isLens(one, named))
    if (!lens) throw notFound('Lens', named)
    return lens
  })
  // The Framework lens is attached to every workload, asked for or not.
  const lenses = new Set([frameworkLens(currentFramework), ...wanted])
  return [...lenses].map((lens) => ({ lens, status: 'CURRENT', updatedAt: at, answers: {} }))
}

function createWorkload(input: CreateWorkloadInput, context: ToolContext): WorkloadState {
  for (const field of ['WorkloadName', 'Description', 'Environment', 'ReviewOwner'] as const) {
    required(field, input[field])
  }
  checkSettings(input)
  if ((input.AwsRegions ?? []).length + (input.NonAwsRegions ?? []).length === 0) {
    throw invalid('AwsRegions', 'At least one region is required.')
  }
  checkName(input.WorkloadName, context)
  const { account, region, tool } = context
  const at = tool.writeTime()
  const id = sampleHex(32, 'created', account.id, region, input.WorkloadName ?? '', at.toISOString())
  const profiles = input.ProfileArns?.map((ProfileArn) => ({ ProfileArn, ProfileVersion: '1' }))
  return {
    id,
    arn: sampleArn('wellarchitected', region, account.id, `workload/${id}`),
    owner: account.id,
    region,
    updatedAt: at,
    settings: {
      AccountIds: [],
      IsReviewOwnerUpdateAcknowledged: true,
      Tags: { ...input.Tags },
      ...settingsOf(input),
      ...(profiles && profiles.length > 0 && { Profiles: profiles }),
    },
    reviews: reviewsOf(input, context, at),
    milestones: [],
    shares: [],
  }
}

/** The operations that change something. A colleague's change that waits for a write comes just before or just after. */
export const writeOperations = {
  CreateWorkload: (input, context) => {
    const { ClientRequestToken, ...asked } = input
    checkLength('ClientRequestToken', required('ClientRequestToken', ClientRequestToken))
    return context.tool.once(`${context.account.id} ${context.region} ${ClientRequestToken ?? ''}`, asked, () => {
      const made = createWorkload(input, context)
      context.tool.put(made)
      return { WorkloadId: made.id, WorkloadArn: made.arn }
    })
  },
  UpdateWorkload: (input, context) => {
    const id = seeWorkload(input.WorkloadId, context).id
    context.tool.reach('beforeWrite', id)
    const workload = writableWorkload(id, context, 'UpdateWorkload', false)
    checkSettings(input)
    checkOneOf('ImprovementStatus', input.ImprovementStatus, WorkloadImprovementStatus)
    if (input.WorkloadName !== undefined) checkName(input.WorkloadName, context, id)
    if (input.ReviewOwner === undefined) checkRestriction(workload, context, 'UpdateWorkload')
    const { ReviewRestrictionDate, ...settings } = { ...workload.settings, ...settingsOf(input) }
    const next = {
      ...workload,
      updatedAt: context.tool.writeTime(),
      settings: {
        ...settings,
        ...(ReviewRestrictionDate && !settings.ReviewOwner && { ReviewRestrictionDate }),
        ...(input.IsReviewOwnerUpdateAcknowledged !== undefined && {
          IsReviewOwnerUpdateAcknowledged: input.IsReviewOwnerUpdateAcknowledged,
        }),
        ...(input.ImprovementStatus !== undefined && { ImprovementStatus: input.ImprovementStatus }),
      },
    }
    context.tool.put(next)
    context.tool.reach('afterWrite', id)
    return { Workload: workloadDetail(next, context.account.id) }
  },
  UpdateAnswer: (input, context) => {
    const id = seeWorkload(input.WorkloadId, context).id
    context.tool.reach('beforeWrite', id, input.QuestionId)
    const workload = writableWorkload(id, context, 'UpdateAnswer', true)
    checkRestriction(workload, context, 'UpdateAnswer')
    const before = seeReview(workload, input.LensAlias)
    // AWS says of this exception that the resource "was deleted".
    if (before.status === 'DELETED' || before.status === 'UNSHARED') {
      throw conflict('Lens', before.lens.alias, `The lens is ${before.status}, its answers cannot be changed.`)
    }
    const review = updateAnswer(before, input, context.tool.writeTime())
    const next = withReview(workload, review)
    context.tool.put(next)
    const Answer = answerDetail(next, review, findQuestion(review.lens, input.QuestionId))
    context.tool.reach('afterWrite', id, input.QuestionId)
    return { WorkloadId: id, LensAlias: review.lens.alias, LensArn: review.lens.arn, Answer }
  },
  CreateMilestone: (input, context) => {
    const id = seeWorkload(input.WorkloadId, context).id
    context.tool.reach('beforeWrite', id)
    const { ClientRequestToken, ...asked } = input
    checkLength('ClientRequestToken', required('ClientRequestToken', ClientRequestToken))
    checkLength('MilestoneName', required('MilestoneName', input.MilestoneName))
    const workload = writableWorkload(id, context, 'CreateMilestone', false)
    checkRestriction(workload, context, 'CreateMilestone')
    const made = context.tool.once(`${context.account.id} ${context.region} ${ClientRequestToken ?? ''}`, asked, () => {
      const next = addMilestone(workload, input.MilestoneName ?? '', context.tool.writeTime())
      context.tool.put(next)
      return { WorkloadId: id, MilestoneNumber: next.milestones.length }
    })
    context.tool.reach('afterWrite', id)
    return made
  },
} satisfies SampleOperations<typeof wellarchitected, undefined>
