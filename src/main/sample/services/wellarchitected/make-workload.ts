import { sampleArn, sampleHex } from '../../ids'
import type { SampleOrganization } from '../../organization'
import { frameworkLens, type FrameworkVersion } from './framework-lens'
import { houseLens, serverlessLens } from './further-lenses'
import type { SampleLens } from './lens'
import { makeAnswers, type Review } from './make-answers'
import type { FurtherReviews, SampleWorkload } from './sample-workload'
import type { MilestoneState, ReviewState, SettingsState, WorkloadState } from './state'
import { toldAnswers } from './told-answers'
import { sampleWorkloads } from './workloads'

/** The profile of the payments workload: what its business asks for. */
export const profileArn = (owner: string, region: string): string =>
  sampleArn('wellarchitected', region, owner, `profile/${sampleHex(32, 'profile', owner)}`)

interface Standing {
  readonly version: FrameworkVersion
  readonly status: ReviewState['status']
  readonly review: Review
  readonly further: FurtherReviews
  readonly at: Date
}

function makeReviews(
  organization: SampleOrganization,
  { name, id }: SampleWorkload,
  { version, status, review, further, at }: Standing,
): readonly ReviewState[] {
  const told = toldAnswers[name] ?? {}
  const make = (lens: SampleLens, by: Review, state: ReviewState['status']): ReviewState => ({
    lens,
    status: state,
    updatedAt: at,
    answers: makeAnswers(lens, by, told, id),
  })
  const house = houseLens(organization)
  return [
    make(frameworkLens(version), review, status),
    ...(further.serverless ? [make(serverlessLens, further.serverless, 'CURRENT')] : []),
    ...(further.house && house ? [make(house, further.house, 'CURRENT')] : []),
  ]
}

const settingsOf = ({ settings, further, owner, region }: SampleWorkload): SettingsState =>
  further.house
    ? { ...settings, Profiles: [{ ProfileArn: profileArn(owner.id, region), ProfileVersion: '1' }] }
    : settings

function makeWorkload(organization: SampleOrganization, told: SampleWorkload): WorkloadState {
  const { id, arn, owner, region, reviewed, lensStatus, lensVersion } = told
  const state = (standing: Standing): WorkloadState => ({
    id,
    arn,
    owner: owner.id,
    region,
    updatedAt: standing.at,
    settings: settingsOf(told),
    reviews: makeReviews(organization, told, standing),
    milestones: [],
    shares: told.shares.flatMap(({ with: key, permission, status }) => {
      const account = organization.accounts.find((one) => one.key === key)
      return account ? [{ id: sampleHex(32, 'share', id, account.id), with: account.id, permission, status }] : []
    }),
  })
  const milestones = told.milestones.map((milestone, index): MilestoneState => {
    const { name, recorded, version, review, further } = milestone
    return {
      number: index + 1,
      name,
      recorded,
      workload: state({ version, status: 'CURRENT', review, further, at: recorded }),
    }
  })
  const { review, further } = told
  return { ...state({ version: lensVersion, status: lensStatus, review, further, at: reviewed }), milestones }
}

/** All workloads of the organization as they are on a day. */
export const makeWorkloads = (organization: SampleOrganization, at: Date): readonly WorkloadState[] =>
  sampleWorkloads(organization, at).map((told) => makeWorkload(organization, told))
