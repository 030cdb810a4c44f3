import type { PermissionType, ShareStatus } from '@aws-sdk/client-wellarchitected'
import { sampleArn, sampleHex } from '../../ids'
import type { AccountKey, SampleAccount } from '../../organization'
import { currentFramework, type FrameworkVersion } from './framework-lens'
import type { Review } from './make-answers'
import type { SettingsState } from './state'

/** A review that was saved. */
export interface SampleMilestone {
  readonly name: string
  readonly recorded: Date
  readonly version: FrameworkVersion
  readonly review: Review
  /** By lens alias `serverless` and for the company's own lens; empty where the workload has neither. */
  readonly further: FurtherReviews
}

/** The reviews by the lenses beside the framework; a lens that is left out is not applied. */
export interface FurtherReviews {
  readonly serverless?: Review
  readonly house?: Review
}

/** A workload of the sample. */
export interface SampleWorkload {
  readonly owner: SampleAccount
  readonly region: string
  readonly name: string
  readonly id: string
  readonly arn: string
  readonly review: Review
  readonly further: FurtherReviews
  readonly reviewed: Date
  readonly lensStatus: 'CURRENT' | 'NOT_CURRENT'
  readonly lensVersion: FrameworkVersion
  readonly milestones: readonly SampleMilestone[]
  readonly settings: SettingsState
  /** With whom it is shared. */
  readonly shares: readonly {
    readonly with: AccountKey
    readonly permission: PermissionType
    readonly status: ShareStatus
  }[]
}

/** What is told of a workload; the rest is the same for all. */
type Told = Pick<SampleWorkload, 'name' | 'review' | 'reviewed'> &
  Partial<SampleWorkload> & { readonly settings: SettingsState }

/** The id of a workload that the sample has from the start. */
export const workloadId = (account: string, region: string, name: string): string =>
  sampleHex(32, 'workload', account, region, name)

const pillarIds = [
  'operationalExcellence',
  'security',
  'reliability',
  'performance',
  'costOptimization',
  'sustainability',
]

/** A workload with what all have in common. */
export const tellWorkload = (owner: SampleAccount, region: string, { settings, ...told }: Told): SampleWorkload => {
  const id = workloadId(owner.id, region, told.name)
  return {
    owner,
    region,
    id,
    arn: sampleArn('wellarchitected', region, owner.id, `workload/${id}`),
    further: {},
    lensStatus: 'CURRENT',
    lensVersion: currentFramework,
    milestones: [],
    shares: [],
    ...told,
    settings: {
      Description: `${told.name} of Marlow Bay`,
      AccountIds: [owner.id],
      AwsRegions: [...owner.regions],
      IsReviewOwnerUpdateAcknowledged: true,
      Industry: 'Retail',
      IndustryType: 'Retail & Wholesale',
      PillarPriorities: pillarIds,
      Tags: { owner: owner.owner },
      DiscoveryConfig: { TrustedAdvisorIntegrationStatus: 'DISABLED' },
      JiraConfiguration: { IssueManagementStatus: 'DISABLED' },
      ...settings,
      WorkloadName: told.name,
    },
  }
}
