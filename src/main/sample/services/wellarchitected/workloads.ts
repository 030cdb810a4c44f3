import { hostileNames } from '../../hostile-names'
import { sampleArn, sampleHex } from '../../ids'
import { daysBefore, during, moments, type Moment } from '../../moments'
import { homeRegion, mainRegion, type SampleAccount } from '../../organization'
import type { SamplePlace } from '../../service'

/** The pillars of the framework's lens in its order, each with its name and number of questions. */
export const pillars = [
  ['operationalExcellence', 'Operational Excellence', 11],
  ['security', 'Security', 11],
  ['reliability', 'Reliability', 13],
  ['performance', 'Performance Efficiency', 5],
  ['costOptimization', 'Cost Optimization', 11],
  ['sustainability', 'Sustainability', 6],
] as const

/** How many questions of a pillar stand at high risk, at medium risk and at none; the rest is not answered. */
type Answers = readonly [high: number, medium: number, none: number]

/** The answers of a review, pillar by pillar in the lens's order; a pillar that is left out is not answered. */
type Review = readonly Answers[]

const answered = (...pillars: Review): Review => pillars

/** A workload of the sample. */
export interface SampleWorkload {
  readonly owner: SampleAccount
  readonly region: string
  readonly name: string
  readonly id: string
  readonly arn: string
  readonly environment: 'PRODUCTION' | 'PREPRODUCTION'
  readonly regions: readonly string[]
  readonly reviewOwner?: string
  readonly industry: string
  readonly review: Review
  readonly reviewed: Date
  readonly lensStatus: 'CURRENT' | 'NOT_CURRENT'
  readonly lensVersion: string
  readonly milestones: readonly { readonly name: string; readonly recorded: Date }[]
  readonly tags: Readonly<Record<string, string>>
}

type Told = Pick<SampleWorkload, 'name' | 'environment' | 'regions' | 'review' | 'reviewed'> & Partial<SampleWorkload>

const workload = (owner: SampleAccount, region: string, told: Told): SampleWorkload => {
  const id = sampleHex(32, 'workload', owner.id, region, told.name)
  return {
    owner,
    region,
    id,
    arn: sampleArn('wellarchitected', region, owner.id, `workload/${id}`),
    industry: 'Retail',
    lensStatus: 'CURRENT',
    lensVersion: '2024-06-27',
    milestones: [],
    tags: { owner: owner.owner },
    ...told,
  }
}

/** The last of the five days that is not after `at`. */
const latest = (at: Date): Moment => {
  const days = ['start', 'spring', 'regression', 'recovery', 'autumn'] as const
  return days.findLast((day) => moments[day] <= at) ?? 'start'
}

const storefront: Readonly<Record<Moment, Review>> = {
  start: answered([2, 3, 6], [4, 2, 5], [3, 3, 7], [0, 2, 3], [1, 4, 6], [0, 3, 3]),
  spring: answered([1, 3, 7], [1, 3, 7], [1, 4, 8], [0, 1, 4], [0, 4, 7], [0, 3, 3]),
  regression: answered([1, 3, 7], [1, 3, 7], [1, 4, 8], [0, 1, 4], [0, 4, 7], [0, 3, 3]),
  recovery: answered([0, 3, 8], [0, 2, 9], [1, 2, 10], [0, 1, 4], [0, 2, 9], [0, 2, 4]),
  autumn: answered([0, 2, 9], [0, 1, 10], [0, 2, 11], [0, 0, 5], [0, 2, 9], [0, 2, 4]),
}

const payments: Readonly<Record<Moment, Review>> = {
  start: answered([0, 2, 9], [0, 2, 9], [0, 2, 11], [0, 1, 4], [0, 2, 9], [0, 2, 4]),
  spring: answered([0, 1, 10], [0, 1, 10], [0, 1, 12], [0, 0, 5], [0, 2, 9], [0, 1, 5]),
  regression: answered([1, 2, 8], [3, 2, 6], [2, 2, 9], [0, 1, 4], [0, 2, 9], [0, 1, 5]),
  recovery: answered([0, 1, 10], [0, 1, 10], [0, 1, 12], [0, 0, 5], [0, 1, 10], [0, 1, 5]),
  autumn: answered([0, 0, 11], [0, 0, 11], [0, 0, 13], [0, 0, 5], [0, 0, 11], [0, 0, 6]),
}

const milestones = (at: Date, ...days: readonly Moment[]): SampleWorkload['milestones'] =>
  days
    .filter((day) => moments[day] < at)
    .map((day) => ({ name: `Review of ${moments[day].toISOString().slice(0, 10)}`, recorded: moments[day] }))

const of = (account: SampleAccount, at: Date): readonly SampleWorkload[] => {
  const day = latest(at)
  switch (account.key) {
    case 'management':
      return [
        workload(account, homeRegion, {
          name: 'Landing zone',
          environment: 'PRODUCTION',
          regions: account.regions,
          reviewOwner: 'platform@marlowbay.example',
          // Nobody found the time before the summer, and then for two pillars only.
          review: during(at, 'recovery') ? answered([0, 2, 9], [0, 1, 10]) : [],
          reviewed: during(at, 'recovery') ? moments.recovery : new Date('2025-11-03T10:00:00Z'),
        }),
      ]
    case 'storefront':
      return [
        workload(account, mainRegion, {
          name: 'Storefront',
          environment: 'PRODUCTION',
          regions: account.regions,
          reviewOwner: 'storefront@marlowbay.example',
          review: storefront[day],
          reviewed: daysBefore(moments[day], 9),
          milestones: [
            { name: 'Launch', recorded: new Date('2024-04-22T09:00:00Z') },
            ...milestones(at, 'start', 'spring', 'recovery'),
          ],
        }),
      ]
    case 'payments':
      return [
        workload(account, mainRegion, {
          name: 'Payments',
          environment: 'PRODUCTION',
          regions: account.regions,
          reviewOwner: 'payments@marlowbay.example',
          review: payments[day],
          reviewed: daysBefore(moments[day], 5),
          milestones: [
            { name: 'Go-live', recorded: new Date('2025-02-10T09:00:00Z') },
            ...milestones(at, 'spring', 'regression', 'recovery'),
          ],
        }),
      ]
    case 'staging': {
      const mended = during(at, 'recovery')
      return [
        workload(account, mainRegion, {
          name: 'Storefront staging',
          environment: 'PREPRODUCTION',
          regions: account.regions,
          review: mended ? storefront.recovery : storefront.start,
          reviewed: mended ? daysBefore(moments.recovery, 20) : new Date('2024-05-14T08:30:00Z'),
          lensStatus: mended ? 'CURRENT' : 'NOT_CURRENT',
          lensVersion: mended ? '2024-06-27' : '2023-10-03',
          ...(mended
            ? {
                reviewOwner: 'platform@marlowbay.example',
                milestones: [{ name: 'Before the lens upgrade', recorded: daysBefore(moments.recovery, 40) }],
              }
            : {}),
        }),
      ]
    }
    case 'sandbox':
      return [
        workload(account, homeRegion, {
          name: hostileNames.markup,
          environment: 'PREPRODUCTION',
          regions: account.regions,
          review: [],
          reviewed: new Date('2023-01-17T16:45:00Z'),
          lensStatus: 'NOT_CURRENT',
          lensVersion: '2022-03-31',
          tags: { owner: hostileNames.bidirectional, note: hostileNames.terminal },
        }),
      ]
    case 'security':
    case 'logArchive':
    case 'team':
      return []
  }
}

/** The workloads that the account sees in this region: its own, and those of production where it is the security account. */
export const workloadsSeen = ({ account, region, at, organization }: SamplePlace): readonly SampleWorkload[] => {
  const sharing = organization.accounts.filter(({ key }) => key === 'storefront' || key === 'payments')
  const owners = account.key === 'security' ? sharing : [account]
  return owners.flatMap((owner) => of(owner, at)).filter((one) => one.region === region)
}
