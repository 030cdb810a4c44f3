import { hostileNames } from '../../hostile-names'
import { daysBefore, during, moments, type Moment } from '../../moments'
import { homeRegion, mainRegion, type SampleAccount, type SampleOrganization } from '../../organization'
import { currentFramework } from './framework-lens'
import type { Review } from './make-answers'
import { launch, payments, paymentsHouse, paymentsServerless, storefront } from './reviews'
import { tellWorkload, type FurtherReviews, type SampleMilestone, type SampleWorkload } from './sample-workload'
import type { SettingsState } from './state'

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
        tellWorkload(account, homeRegion, {
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
        tellWorkload(account, mainRegion, {
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
        tellWorkload(account, mainRegion, {
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
        tellWorkload(account, homeRegion, {
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
    return tellWorkload(account, mainRegion, {
      name: 'Storefront staging',
      review: storefront.start,
      reviewed: new Date('2024-05-14T08:30:00Z'),
      lensStatus: 'NOT_CURRENT',
      lensVersion: '2023-10-03',
      settings,
    })
  }
  return tellWorkload(account, mainRegion, {
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
