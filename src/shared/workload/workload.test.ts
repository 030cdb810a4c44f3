import { describe, expect, it } from 'vitest'
import { choice, question, review } from './testing/samples'
import { workloadSchema, type Workload } from './workload'

const workload: Workload = {
  workloadId: '0123456789abcdef',
  workloadArn: null,
  workloadName: 'shop',
  region: null,
  owner: null,
  permission: null,
  environment: 'PRODUCTION',
  reviewOwner: '',
  accountIds: [],
  awsRegions: [],
  nonAwsRegions: [],
  applications: [],
  pillarPriorities: [],
  updatedAt: null,
  lensReviews: [
    review([question([choice('one', 'SELECTED')])], {
      pillarReviews: [{ pillarId: 'security', riskCounts: { HIGH: 1 } }],
    }),
  ],
  milestones: [{ milestoneNumber: 1, milestoneName: 'first', recordedAt: '2026-05-01T08:00:00Z', lensReviews: [] }],
}

const withQuestion = (more: object) => ({
  ...workload,
  lensReviews: [{ ...review([]), questions: [{ ...question([]), ...more }] }],
})

describe('workloadSchema', () => {
  it('keeps a workload as it is', () => {
    expect(workloadSchema.parse(workload)).toEqual(workload)
  })

  it.each([
    ['a risk that the Tool does not have', withQuestion({ risk: 'LOW' })],
    ['a choice without id', withQuestion({ choices: [{ ...choice('one'), choiceId: '' }] })],
    ['a status that the Tool does not have', withQuestion({ choices: [{ ...choice('one'), status: 'DONE' }] })],
    ['a date that is none', withQuestion({ answeredAt: 'yesterday' })],
    ['a milestone 0', { ...workload, milestones: [{ ...workload.milestones[0], milestoneNumber: 0 }] }],
    [
      'a risk count below zero',
      {
        ...workload,
        lensReviews: [review([], { pillarReviews: [{ pillarId: 'security', riskCounts: { HIGH: -1 } }] })],
      },
    ],
  ])('refuses %s', (_, broken) => {
    expect(workloadSchema.safeParse(broken).success).toBe(false)
  })

  it('takes an unsent question, whose risk only the Tool computes', () => {
    expect(workloadSchema.safeParse(withQuestion({ risk: null })).success).toBe(true)
  })
})
