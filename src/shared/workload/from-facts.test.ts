import { describe, expect, it } from 'vitest'
import type { Json } from '../json'
import type { FactItem, StoredFact } from '../review/fact-state'
import type { Gap } from '../review/gap'
import { workloadFacts, workloadsOf } from './from-facts'

const [owner, reader] = ['111122223333', '444455556666']
const region = 'eu-central-1'
const arn = `arn:aws:wellarchitected:${region}:${owner}:workload/0123456789abcdef0123456789abcdef`
const lens = `${arn}/lens/wellarchitected`
const denied: Gap = { kind: 'denied', action: 'wellarchitected:ListWorkloads' }

const summary = {
  arn,
  WorkloadId: '0123456789abcdef0123456789abcdef',
  WorkloadName: 'shop',
  Owner: owner,
  Lenses: ['wellarchitected'],
}
const item = (key: string, value: Json): FactItem => ({ key, value })
const whole = (...items: readonly FactItem[]): StoredFact => ({ complete: true, items })

const sight = (account: string, facts: Readonly<Record<string, StoredFact>>, at = region) =>
  Object.entries(facts).map(([fact, stored]) => ({
    unit: { account, region: at, fact: `wellarchitected-${fact}` },
    stored,
  }))

const plain = {
  workloads: whole(item(arn, summary)),
  'workload-settings': whole(item(arn, { AccountIds: [owner], AwsRegions: [region] })),
  'lenses-of-workloads': whole(item(lens, { arn: lens, WorkloadArn: arn, LensAlias: 'wellarchitected' })),
  'lens-details': whole(item(lens, { LensAlias: 'wellarchitected', LensVersion: '1', RiskCounts: {} })),
  'lens-answers': whole(item(lens, { Answers: [{ QuestionId: 'a', PillarId: 'security' }] })),
  'lens-improvements': whole(item(lens, { ImprovementSummaries: [] })),
  'milestone-reviews': whole(item(arn, { Milestones: [] })),
}
const shares = (...list: readonly Json[]) => ({ 'workload-shares': whole(item(arn, { Shares: list })) })

describe('workloadsOf', () => {
  it('passes over facts of others, and tells nothing where all was read', () => {
    const other = { unit: { account: owner, region, fact: 's3-buckets' }, stored: whole() }
    const { found, problems } = workloadsOf([other, ...sight(owner, plain)])
    expect(problems).toEqual([])
    expect(found).toMatchObject([{ account: owner, region, workload: { workloadArn: arn, accountIds: [owner] } }])
    expect(found[0]?.workload).not.toHaveProperty('problems')
    expect(found[0]?.workload.lensReviews).toMatchObject([{ lensVersion: '1', questions: [{ questionId: 'a' }] }])
    expect(workloadFacts.every((id) => id.startsWith('wellarchitected-'))).toBe(true)
  })

  it.each([
    ['nothing is told', [], null],
    [
      'the owner told of the account',
      [{ SharedWith: reader, PermissionType: 'READONLY', Status: 'ACCEPTED' }],
      'READONLY',
    ],
    ['the share is pending', [{ SharedWith: reader, PermissionType: 'READONLY', Status: 'PENDING' }], null],
    [
      'it is shared with the organization',
      [
        {
          SharedWith: 'arn:aws:organizations::111122223333:organization/o-1',
          PermissionType: 'CONTRIBUTOR',
          Status: 'ASSOCIATED',
        },
      ],
      'CONTRIBUTOR',
    ],
    [
      'it is another account’s',
      [{ SharedWith: '777788889999', PermissionType: 'CONTRIBUTOR', Status: 'ACCEPTED' }],
      null,
    ],
    [
      'two shares differ',
      [
        { SharedWith: reader, PermissionType: 'CONTRIBUTOR', Status: 'ACCEPTED' },
        {
          SharedWith: 'arn:aws:organizations::111122223333:ou/o-1/ou-1',
          PermissionType: 'READONLY',
          Status: 'ASSOCIATED',
        },
      ],
      null,
    ],
  ])('knows the permission of a share: %s', (_, list, permission) => {
    const { found } = workloadsOf([...sight(owner, { ...plain, ...shares(...list) }), ...sight(reader, plain)])
    expect(found.map(({ account, workload }) => [account, workload.permission])).toEqual([
      [owner, null],
      [reader, permission],
    ])
  })

  it('takes the permission from the account’s own invitation where the owner was not reviewed', () => {
    const own = shares({ SharedWith: reader, PermissionType: 'CONTRIBUTOR' })
    expect(workloadsOf(sight(reader, { ...plain, ...own })).found[0]?.workload.permission).toBe('CONTRIBUTOR')
  })

  it('says in one sentence where the Tool could not be read, and nothing of regions that lack it', () => {
    const gap = (of: Gap) => ({ workloads: { complete: true, gap: of, items: [] } })
    const { found, problems } = workloadsOf([
      ...sight(owner, gap(denied), 'us-east-1'),
      ...sight(owner, gap(denied), 'us-east-2'),
      ...sight(owner, gap({ kind: 'unsupported', code: 'NoEndpoint' }), 'mx-central-1'),
      ...sight(reader, { workloads: { complete: false, items: [] } }),
    ])
    expect(found).toEqual([])
    expect(problems).toEqual([
      `The workloads of account ${owner} in us-east-1, us-east-2 could not be read. AWS denied it: grant wellarchitected:ListWorkloads.`,
      `The workloads of account ${reader} in ${region} could not be read. The review was finished before this was read.`,
    ])
  })

  it('shows what an older snapshot holds, and says what it does not', () => {
    const { workloads, 'workload-settings': settings } = plain
    const reviews = whole(item(arn, { LensReviews: [{ LensAlias: 'wellarchitected', LensVersion: '7' }] }))
    const milestones = whole(
      item(arn, {
        MilestoneSummaries: [{ MilestoneNumber: 1, MilestoneName: 'm', RecordedAt: '2026-01-01T00:00:00Z' }],
      }),
    )
    const { found } = workloadsOf(
      sight(owner, {
        workloads,
        'workload-settings': settings,
        'workload-reviews': reviews,
        'workload-milestones': milestones,
      }),
    )
    expect(found[0]?.workload).toMatchObject({
      lensReviews: [
        {
          lensVersion: '7',
          questions: [],
          problems: [expect.stringMatching(/^The answers were not read/), expect.stringMatching(/^The improvement/)],
        },
      ],
      milestones: [{ milestoneNumber: 1, lensReviews: [] }],
      problems: [
        expect.stringMatching(/^The answers of the workload/),
        expect.stringMatching(/^The answers at milestones/),
      ],
    })
  })

  it('calls what it cannot read a problem, never an empty answer', () => {
    const broken = whole(item(lens, { Answers: 'none' }))
    const gap = { complete: true, items: [{ key: arn, gap: denied }] }
    const [one] = workloadsOf(sight(owner, { ...plain, 'lens-answers': broken, 'workload-settings': gap })).found
    expect(one?.workload.problems).toEqual([
      'The settings could not be read. AWS denied it: grant wellarchitected:ListWorkloads.',
    ])
    expect(one?.workload.lensReviews[0]).toMatchObject({
      questions: [],
      problems: [expect.stringMatching(/^The answers could not be read. It failed with NotReadable/)],
    })
  })
})
