import { describe, expect, it } from 'vitest'
import { readReport } from './report-view'
import { makeCheck, makeOutcome, makeSnapshot, makeVerdict, production, sandbox } from './testing/make-snapshot'

const security = (view: ReturnType<typeof readReport>) => view.pillars.find(({ id }) => id === 'security')

const point = (snapshot: string, at: string, score: number | null) => ({
  snapshot,
  at,
  scores: { security: score },
  checksChanged: false,
})

describe('readReport', () => {
  it('counts a resource once, by its worst verdict, and says where else it was seen', () => {
    const view = readReport(
      makeSnapshot(
        [makeCheck('a')],
        [
          makeOutcome('a', [makeVerdict('shared', 'fail', 'low'), makeVerdict('good', 'pass')]),
          makeOutcome('a', [makeVerdict('shared', 'fail', 'critical'), makeVerdict('good', 'pass')], {
            account: sandbox,
          }),
        ],
      ),
    )
    const [result] = view.results
    expect(result).toMatchObject({ severity: 'critical', passed: 1, accounts: 2 })
    expect(result?.open).toHaveLength(1)
    expect(result?.open[0]?.places.map(({ account }) => account)).toEqual([sandbox, production])
    expect(view.open).toEqual({ critical: 1, high: 0, medium: 0, low: 0 })
  })

  it('calls passed altogether only what was looked at altogether', () => {
    const denied = { kind: 'denied', action: 's3:GetBucketPolicy' } as const
    const passes = [makeVerdict('good', 'pass')]
    const view = readReport(
      makeSnapshot(
        ['all', 'unknown', 'denied', 'failing', 'nothing'].map((id) => makeCheck(id)),
        [
          makeOutcome('all', passes),
          makeOutcome('unknown', passes, { unknown: [{ resource: makeVerdict('x', 'pass').resource, gap: denied }] }),
          makeOutcome('denied', passes),
          makeOutcome('denied', [], { account: sandbox, status: 'notAssessed', gap: denied }),
          makeOutcome('failing', [...passes, makeVerdict('bad', 'fail')]),
          makeOutcome('nothing', [], { status: 'notApplicable' }),
        ],
      ),
    )
    expect(view.passed.clean.map(({ check }) => check.id)).toEqual(['all'])
    expect(view.passed.partly.map(({ check }) => check.id)).toEqual(['denied', 'failing', 'unknown'])
  })

  it('puts gaps together by what would end them, with all that hangs on them', () => {
    const gap = (text: string) => ({ kind: 'denied', action: 's3:GetBucketPolicy', text }) as const
    const { resource } = makeVerdict('x', 'pass')
    const { gaps, places } = readReport(
      makeSnapshot(
        [makeCheck('a'), makeCheck('b')],
        [
          makeOutcome('a', [], { status: 'notAssessed', gap: gap('one') }),
          makeOutcome('b', [], { account: sandbox, region: 'eu-west-1', unknown: [{ resource, gap: gap('two') }] }),
        ],
      ),
    )
    expect(gaps).toHaveLength(1)
    expect(gaps[0]).toMatchObject({
      texts: ['one', 'two'],
      accounts: [production, sandbox],
      regions: ['eu-west-1', 'global'],
      checks: ['a', 'b'],
      resources: [{ name: 'x' }],
    })
    expect(gaps[0]?.sentence).toContain('grant s3:GetBucketPolicy')
    expect(places).toEqual({ assessed: 1, notAssessed: 1, unknown: 1 })
  })

  it('shows each check once, under the practice that it decides on, and counts the practices without evidence', () => {
    const both = makeCheck('both', {
      bestPractices: [
        { id: 'SEC04-BP01', link: 'related', part: 'beside' },
        { id: 'SEC05-BP02', link: 'necessary', part: 'decides' },
      ],
    })
    const view = security(readReport(makeSnapshot([both], [makeOutcome('both', [makeVerdict('x', 'fail')])])))
    expect(view?.practices.map(({ practice, open }) => [practice.id, open.length])).toEqual([['SEC05-BP02', 1]])
    expect(view?.withoutEvidence).toHaveLength((view?.coverage.practices.all ?? 0) - 1)
  })

  it('takes the score before from the trend, and nothing that came later', () => {
    const snapshot = makeSnapshot([makeCheck('a')], [makeOutcome('a', [makeVerdict('x', 'pass')])])
    const trend = [
      point('first', '2026-01-01T00:00:00Z', 40),
      point(snapshot.snapshot, snapshot.startedAt, 100),
      point('later', '2026-05-01T00:00:00Z', 10),
    ]
    const view = readReport(snapshot, trend)
    expect(security(view)?.before).toBe(40)
    expect(view.trend.map(({ snapshot: id }) => id)).toEqual(['first', snapshot.snapshot])
    expect(security(readReport(snapshot))?.before).toBeUndefined()
  })

  it('puts the account with the lowest score first', () => {
    const view = readReport(
      makeSnapshot(
        [makeCheck('a')],
        [
          makeOutcome('a', [makeVerdict('x', 'pass')]),
          makeOutcome('a', [makeVerdict('y', 'fail')], { account: sandbox }),
        ],
      ),
    )
    expect(view.accounts.shown.map(({ id }) => id)).toEqual([sandbox, production])
  })
  it('names the regions that were left out as empty by account, and puts them after what nobody chose', () => {
    const skipped = (text: string) => ({ kind: 'skipped', source: 'ec2:DescribeVolumes', text }) as const
    const left = (check: string, region: string, account = production) =>
      makeOutcome(check, [], { account, region, status: 'notAssessed', gap: skipped(`Asked: nothing in ${region}.`) })
    const view = readReport(
      makeSnapshot(
        ['a', 'b', 'c'].map((id) => makeCheck(id, { per: 'region' })),
        [
          left('a', 'eu-west-1'),
          left('b', 'eu-west-1'),
          left('b', 'eu-north-1'),
          left('a', 'eu-west-1', sandbox),
          makeOutcome('c', [], { status: 'notAssessed', gap: { kind: 'denied', action: 's3:ListAllMyBuckets' } }),
          makeOutcome('a', [makeVerdict('x', 'pass')], { region: 'eu-central-1' }),
        ],
      ),
    )
    const source = 'ec2:DescribeVolumes'
    expect(view.emptyRegions).toEqual([
      { account: production, source, regions: ['eu-north-1', 'eu-west-1'] },
      { account: sandbox, source, regions: ['eu-west-1'] },
    ])
    expect(view.gaps.map(({ gap }) => gap.kind)).toEqual(['denied', 'skipped'])
    expect(view.gaps[1]?.checks).toEqual(['a', 'b'])
    expect(view.passed.clean).toEqual([])
    expect(view.places).toMatchObject({ assessed: 1, notAssessed: 5 })
    const coverage = view.pillars.find(({ id }) => id === 'security')?.coverage.checks
    expect(coverage).toMatchObject({ applicable: 6, assessed: 1 })
  })
})
