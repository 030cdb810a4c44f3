import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckMetadata } from '../review/check-metadata'
import { severities, type Outcome, type Severity } from '../review/outcome'
import { score } from './score'

const check = (
  id: string,
  severity: Severity,
  practices: readonly string[],
  link: 'necessary' | 'related' = 'necessary',
): CheckMetadata => ({
  id,
  version: 1,
  service: 'ec2',
  title: 'A',
  failureTitle: 'B',
  risk: 'C.',
  fix: 'D.',
  severity,
  bestPractices: practices.map((practice) => ({ id: practice, link, part: 'all' })),
  references: [],
  per: 'region',
  needs: [],
  peers: [],
  differs: {},
  manual: false,
})

type Made = Partial<Outcome> & {
  readonly passes?: readonly string[]
  readonly fails?: readonly string[]
  readonly severity?: Severity
}

const outcome = ({ passes = [], fails = [], severity = 'medium', ...rest }: Made): Outcome => ({
  check: 'a',
  account: '111122223333',
  region: 'eu-central-1',
  status: 'assessed',
  unknown: [],
  verdicts: [
    ...passes.map((arn) => ({
      resource: { arn, type: 'T', name: arn },
      result: 'pass' as const,
      severity,
      evidence: [],
    })),
    ...fails.map((arn) => ({
      resource: { arn, type: 'T', name: arn },
      result: 'fail' as const,
      severity,
      evidence: [],
    })),
  ],
  ...rest,
})

const unknownItem = (arn: string): Outcome['unknown'][number] => ({
  resource: { arn, type: 'T', name: arn },
  gap: { kind: 'denied', action: 's3:GetBucketPolicy' },
})

const security = (
  outcomes: readonly Outcome[],
  checks: readonly CheckMetadata[],
  accepted?: (id: string) => boolean,
) => {
  const { scores, coverage } = score({ outcomes, checks, ...(accepted ? { isAccepted: accepted } : {}) })
  const [own, covered] = [scores.organization, coverage.organization].map((all) =>
    all.find(({ pillar }) => pillar === 'security'),
  )
  if (!own || !covered || !('light' in own) || !('checks' in covered)) throw new Error('no security pillar')
  return { ...own, coverage: covered }
}

describe('score', () => {
  it('is null and grey where nothing was assessed, never 0 and never 100', () => {
    const denied = outcome({ status: 'notAssessed', gap: { kind: 'denied', action: 'ec2:DescribeInstances' } })
    expect(security([denied], [check('a', 'high', ['SEC05-BP02'])])).toMatchObject({
      score: null,
      light: 'grey',
      coverage: { checks: { assessed: 0, applicable: 1, share: 0 }, practices: { withEvidence: 0, all: 63 } },
    })
    expect(security([], [])).toMatchObject({ score: null, light: 'grey', coverage: { checks: { share: null } } })
  })

  it('weighs checks within a practice by severity, and practices by the framework risk', () => {
    // SEC05-BP02 (HIGH): (10 × 1 + 2 × 0.5) / 12; SEC11-BP01 is MEDIUM and fails whole.
    const checks = [
      check('a', 'critical', ['SEC05-BP02']),
      check('b', 'medium', ['SEC05-BP02']),
      check('c', 'low', ['SEC11-BP01']),
    ]
    const outcomes = [
      outcome({ check: 'a', passes: ['x'] }),
      outcome({ check: 'b', passes: ['x'], fails: ['y'] }),
      outcome({ check: 'c', fails: ['z'], severity: 'low' }),
    ]
    expect(security(outcomes, checks)).toMatchObject({ score: 55, light: 'amber' })
  })

  it('takes the mean of accounts per practice and names the worst', () => {
    const other = '444455556666'
    const outcomes = [
      outcome({ passes: Array.from({ length: 98 }, (_, index) => `good${index}`), fails: ['f1', 'f2'] }),
      outcome({ account: other, fails: ['f3'] }),
    ]
    expect(security(outcomes, [check('a', 'medium', ['SEC05-BP02'])])).toMatchObject({
      score: 49,
      light: 'red',
      worst: { account: other, score: 0 },
    })
  })

  it('counts a resource once, for its owner, however many places saw it', () => {
    const shared = 'arn:aws:ec2:eu-central-1:444455556666:vpc/vpc-1'
    const seen = [
      outcome({ region: 'eu-central-1', fails: [shared] }),
      outcome({ region: 'eu-west-1', passes: [shared] }),
      outcome({ account: '444455556666', fails: [shared] }),
    ]
    const scored = security(seen, [check('a', 'medium', ['SEC05-BP02'])])
    expect(scored.open.medium).toBe(1)
    expect(scored).toMatchObject({ score: 0, worst: { account: '444455556666', score: 0 } })
  })

  it('leaves related checks out of score, light and coverage', () => {
    const outcomes = [outcome({ fails: ['x'], severity: 'critical' })]
    expect(security(outcomes, [check('a', 'critical', ['SEC05-BP02'], 'related')])).toMatchObject({
      score: null,
      light: 'grey',
    })
  })

  it('turns red with an open critical finding, amber with a high one, an unknown of a critical check, or thin coverage', () => {
    const many = Array.from({ length: 99 }, (_, index) => `p${index}`)
    const light = (severity: Severity, made: Made): string =>
      security([outcome({ passes: many, severity, ...made })], [check('a', severity, ['SEC05-BP02'])]).light
    expect(light('medium', {})).toBe('green')
    expect(light('critical', {})).toBe('green')
    expect(light('critical', { fails: ['f'] })).toBe('red')
    expect(light('high', { fails: ['f'] })).toBe('amber')
    expect(light('medium', { fails: ['f'] })).toBe('green')
    expect(light('critical', { unknown: [unknownItem('u')] })).toBe('amber')
    expect(light('medium', { unknown: [unknownItem('u')] })).toBe('green')
    expect(light('medium', { unknown: Array.from({ length: 40 }, (_, index) => unknownItem(`u${index}`)) })).toBe(
      'amber',
    )
  })

  it('stays no greener where a critical check could not run at all', () => {
    const checks = [
      check('a', 'critical', ['SEC05-BP02']),
      ...Array.from({ length: 9 }, (_, index) => check(`b${index}`, 'low', ['SEC05-BP02'])),
    ]
    const outcomes = [
      outcome({ status: 'notAssessed', gap: { kind: 'denied', action: 'ec2:DescribeInstances' } }),
      ...Array.from({ length: 9 }, (_, index) => outcome({ check: `b${index}`, passes: ['x'] })),
    ]
    expect(security(outcomes, checks)).toMatchObject({ score: 100, light: 'amber' })
  })

  it('sets accepted findings aside without making them a pass', () => {
    const outcomes = [outcome({ passes: ['p'], fails: ['f'], severity: 'critical' })]
    const checks = [check('a', 'critical', ['SEC05-BP02'])]
    expect(security(outcomes, checks, (id) => id === 'a|f')).toMatchObject({
      score: 50,
      light: 'red',
      accepted: { score: 100, light: 'green', findings: 1 },
    })
    const only = [outcome({ fails: ['f'], severity: 'critical' })]
    expect(security(only, checks, () => true).accepted).toMatchObject({ score: null, light: 'grey' })
  })
})

const practices = ['SEC01-BP01', 'SEC05-BP02', 'SEC11-BP01', 'REL01-BP01'] as const
const catalogue = severities.flatMap((severity, row) =>
  practices.map((practice, column) => check(`c${row}${column}`, severity, [practice])),
)

const anyOutcome = fc
  .record({
    check: fc.constantFrom(...catalogue.map(({ id }) => id)),
    account: fc.constantFrom('111122223333', '444455556666'),
    region: fc.constantFrom('eu-central-1', 'eu-west-1'),
    passes: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
    fails: fc.uniqueArray(fc.constantFrom('d', 'e', 'f'), { maxLength: 3 }),
    severity: fc.constantFrom(...severities),
  })
  .map((made) =>
    outcome({
      ...made,
      passes: made.passes.map((arn) => `${made.account}-${arn}`),
      fails: made.fails.map((arn) => `${made.account}-${arn}`),
    }),
  )

const valuesOf = (outcomes: readonly Outcome[]): readonly (number | null)[] =>
  score({ outcomes, checks: catalogue }).scores.organization.map((pillar) => pillar.score)

describe('score, whatever the outcomes', () => {
  it('never falls by a pass more', () => {
    fc.assert(
      fc.property(
        fc.array(anyOutcome),
        fc.constantFrom(...catalogue),
        fc.constantFrom('111122223333', '444455556666'),
        (outcomes, { id }, account) => {
          const more = [...outcomes, outcome({ check: id, account, passes: [`${account}-new`] })]
          const before = valuesOf(outcomes)
          valuesOf(more).forEach((value, index) => expect(value ?? 0).toBeGreaterThanOrEqual(before[index] ?? 0))
        },
      ),
    )
  })

  it('does not depend on order', () => {
    fc.assert(
      fc.property(fc.array(anyOutcome), (outcomes) => {
        expect(score({ outcomes: outcomes.toReversed(), checks: catalogue.toReversed() })).toEqual(
          score({ outcomes, checks: catalogue }),
        )
      }),
    )
  })

  it('is not moved by an unknown, which coverage shows', () => {
    fc.assert(
      fc.property(fc.array(anyOutcome, { minLength: 1 }), (outcomes) => {
        const dimmed = outcomes.map((one) => ({ ...one, unknown: [unknownItem('u')] }))
        expect(valuesOf(dimmed)).toEqual(valuesOf(outcomes))
      }),
    )
  })

  it('stays within 0 and 100', () => {
    fc.assert(
      fc.property(fc.array(anyOutcome), (outcomes) => {
        for (const value of valuesOf(outcomes)) if (value !== null) expect(value >= 0 && value <= 100).toBe(true)
      }),
    )
  })
})
