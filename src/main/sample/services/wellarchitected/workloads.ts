import type { PermissionType, ShareStatus } from '@aws-sdk/client-wellarchitected'
import { hostileNames } from '../../hostile-names'
import { sampleArn, sampleHex } from '../../ids'
import { daysBefore, during, moments, type Moment } from '../../moments'
import {
  homeRegion,
  mainRegion,
  type AccountKey,
  type SampleAccount,
  type SampleOrganization,
} from '../../organization'
import { currentFramework, type FrameworkVersion } from './framework-lens'
import type { Review } from './make-answers'
import { launch, payments, paymentsHouse, paymentsServerless, storefront } from './reviews'
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
  readonly shares: readonly { readonly with: AccountKey; permission: PermissionType; status: ShareStatus }[]
}

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

const workload = (owner: SampleAccount, region: string, { settings, ...told }: Told): SampleWorkload => {
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

/** The last of the five days that is not after `at`. */
const latest = (at: Date): Moment => {
  const days = ['start', 'spring', 'regression', 'recovery', 'autumn'] as const
  return days.findLast((day) => moments[day] <= at) ?? 'start'
}

const saved = (
  at: Date,
  days: readonly Moment[],
  reviews: Readonly<Record<Moment, Review>>,
  further: (day: Moment) => FurtherReviews = () => ({}),
): readonly SampleMilestone[] =>
  days
    .filter((day) => moments[day] < at)
    .map((day) => ({
      name: `Review of ${moments[day].toISOString().slice(0, 10)}`,
      recorded: moments[day],
      version: currentFramework,
      review: reviews[day],
      further: further(day),
    }))

const paymentsFurther = (day: Moment): FurtherReviews => ({
  serverless: paymentsServerless[day],
  house: paymentsHouse[day],
})

const of = (account: SampleAccount, { accounts }: SampleOrganization, at: Date): readonly SampleWorkload[] => {
  const day = latest(at)
  switch (account.key) {
    case 'management':
      return [
        workload(account, homeRegion, {
          name: 'Landing zone',
          // Nobody found the time before the summer, and then for two pillars only.
          review: during(at, 'recovery')
            ? [
                [0, 2, 9],
                [0, 1, 10],
              ]
            : [],
          reviewed: during(at, 'recovery') ? moments.recovery : new Date('2025-11-03T10:00:00Z'),
          shares: [{ with: 'security', permission: 'READONLY', status: 'PENDING' }],
          settings: {
            Environment: 'PRODUCTION',
            ReviewOwner: 'platform@marlowbay.example',
            AccountIds: accounts.filter(({ key }) => key !== 'team').map(({ id }) => id),
            AwsRegions: [...new Set(accounts.flatMap(({ key, regions }) => (key === 'team' ? [] : regions)))],
            DiscoveryConfig: {
              TrustedAdvisorIntegrationStatus: 'ENABLED',
              WorkloadResourceDefinition: ['WORKLOAD_METADATA'],
            },
          },
        }),
      ]
    case 'storefront':
      return [
        workload(account, mainRegion, {
          name: 'Storefront',
          review: storefront[day],
          reviewed: daysBefore(moments[day], 9),
          shares: [{ with: 'security', permission: 'READONLY', status: 'ACCEPTED' }],
          milestones: [
            {
              name: 'Launch',
              recorded: new Date('2024-04-22T09:00:00Z'),
              version: '2023-10-03',
              review: launch,
              further: {},
            },
            ...saved(at, ['start', 'spring', 'recovery'], storefront),
          ],
          settings: {
            Environment: 'PRODUCTION',
            ReviewOwner: 'storefront@marlowbay.example',
            ArchitecturalDesign: 'https://handbook.marlowbay.example/storefront',
            DiscoveryConfig: {
              TrustedAdvisorIntegrationStatus: 'ENABLED',
              WorkloadResourceDefinition: ['WORKLOAD_METADATA'],
            },
            JiraConfiguration: {
              IssueManagementStatus: 'ENABLED',
              IssueManagementType: 'AUTO',
              JiraProjectKey: 'SHOP',
            },
          },
        }),
      ]
    case 'payments':
      return [
        workload(account, mainRegion, {
          name: 'Payments',
          review: payments[day],
          further: paymentsFurther(day),
          reviewed: daysBefore(moments[day], 5),
          shares: [{ with: 'security', permission: 'CONTRIBUTOR', status: 'ACCEPTED' }],
          milestones: [
            {
              name: 'Go-live',
              recorded: new Date('2025-02-10T09:00:00Z'),
              version: currentFramework,
              review: launch,
              further: {},
            },
            ...saved(at, ['spring', 'regression', 'recovery'], payments, paymentsFurther),
          ],
          settings: {
            Environment: 'PRODUCTION',
            ReviewOwner: 'payments@marlowbay.example',
            IndustryType: 'Financial Services',
            Notes: 'Card data is in scope of the yearly audit.',
            DiscoveryConfig: {
              TrustedAdvisorIntegrationStatus: 'ENABLED',
              WorkloadResourceDefinition: ['WORKLOAD_METADATA'],
            },
            JiraConfiguration: {
              IssueManagementStatus: 'ENABLED',
              IssueManagementType: 'MANUAL',
              JiraProjectKey: 'PAY',
            },
          },
        }),
      ]
    case 'staging':
      return [staging(account, at)]
    case 'sandbox':
      return [
        workload(account, homeRegion, {
          name: hostileNames.markup,
          review: [],
          reviewed: new Date('2023-01-17T16:45:00Z'),
          lensStatus: 'NOT_CURRENT',
          lensVersion: '2022-03-31',
          settings: {
            Environment: 'PREPRODUCTION',
            // Nobody named an owner in time, so nothing may be changed until somebody does.
            ReviewRestrictionDate: new Date('2023-03-18T16:45:00Z'),
            Tags: { owner: hostileNames.bidirectional, note: hostileNames.terminal },
          },
        }),
      ]
    case 'security':
    case 'logArchive':
    case 'team':
      return []
  }
}

function staging(account: SampleAccount, at: Date): SampleWorkload {
  const settings: SettingsState = {
    Environment: 'PREPRODUCTION',
    JiraConfiguration: { IssueManagementStatus: 'INHERIT' },
  }
  if (!during(at, 'recovery')) {
    return workload(account, mainRegion, {
      name: 'Storefront staging',
      review: storefront.start,
      reviewed: new Date('2024-05-14T08:30:00Z'),
      lensStatus: 'NOT_CURRENT',
      lensVersion: '2023-10-03',
      settings,
    })
  }
  return workload(account, mainRegion, {
    name: 'Storefront staging',
    review: storefront.recovery,
    reviewed: daysBefore(moments.recovery, 20),
    milestones: [
      {
        name: 'Before the lens upgrade',
        recorded: daysBefore(moments.recovery, 40),
        version: '2023-10-03',
        review: storefront.start,
        further: {},
      },
    ],
    settings: { ...settings, ReviewOwner: 'platform@marlowbay.example' },
  })
}

/** All workloads that the organization has on a day, in the order of their accounts. */
export const sampleWorkloads = (organization: SampleOrganization, at: Date): readonly SampleWorkload[] =>
  organization.accounts.flatMap((account) => of(account, organization, at))
