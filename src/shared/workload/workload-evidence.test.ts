import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { severities, type Outcome } from '../review/outcome'
import { countStandings, sumStandings } from './count-standings'
import { writeEvidenceNote } from './evidence-note'
import { planImprovements } from './improvement-plan'
import {
  account,
  check,
  choice,
  evidenceOf,
  gapOutcome,
  layered,
  outcome,
  question,
  region,
  related,
  request,
  review,
  reviewed,
  secondAccount,
  slice,
  source,
} from './testing/samples'
import { choiceStatuses, lensReviewSchema, type LensReview } from './workload'
import { gatherEvidence } from './workload-evidence'

const passing = [outcome({ passes: ['1'] })]

describe('gatherEvidence', () => {
  it('addresses choices by id, in whatever order the answer lists them', () => {
    const choices = [choice('sec_network_protection_no'), choice(layered.choiceId, 'SELECTED')]
    for (const listed of [choices, choices.toReversed()]) {
      const [found] = gatherEvidence(review([question(listed)]), request(passing))
      expect(found?.choices.map((one) => [one.choice.choiceId, one.standing])).toEqual(
        listed.map(({ choiceId }) => [choiceId, choiceId === layered.choiceId ? 'agreement' : 'noneOfThese']),
      )
    }
  })

  it('attaches nothing to choices that the answer does not list, and says which are missing', () => {
    const [found] = gatherEvidence(review([question([choice('sec_network_protection_inspection')])]), request(passing))
    expect(found?.choices.map(({ standing }) => standing)).toEqual(['personOnly'])
    expect(found?.problems).toMatchObject([{ kind: 'missingChoices' }])
    expect(found?.problems.flatMap((problem) => ('choiceIds' in problem ? problem.choiceIds : []))).toContain(
      layered.choiceId,
    )
  })

  it('gives custom ids no evidence, nor a known choice under a question that is not its own', () => {
    const custom = question([choice('house_rule', 'SELECTED')], { questionId: 'house', pillarId: 'house' })
    const copied = question([choice(layered.choiceId, 'SELECTED')], { questionId: 'house', pillarId: 'house' })
    for (const one of [custom, copied]) {
      const [found] = gatherEvidence(review([one], { lensAlias: 'arn:custom' }), request(passing))
      expect(found?.choices).toMatchObject([{ practice: null, standing: 'personOnly', light: 'grey', checks: [] }])
    }
  })

  it('attaches evidence in a custom lens that has question and choice of the framework', () => {
    const copied = review([question([choice(layered.choiceId, 'SELECTED')])], { lensAlias: 'arn:custom' })
    expect(gatherEvidence(copied, request(passing))[0]?.choices[0]?.standing).toBe('agreement')
  })

  it('has no evidence for a workload that is not mapped', () => {
    const found = evidenceOf(
      'SELECTED',
      request([outcome({ fails: [['1', 'critical']] })], { slice: { kind: 'unmapped' } }),
    )
    expect(found).toMatchObject({ standing: 'unmapped', light: 'grey', checks: [], marks: [] })
  })

  it('is blind where none of the workload’s accounts was reviewed, and no candidate where one of them was not', () => {
    const none = request(passing, { slice: slice({ accounts: [secondAccount] }) })
    expect(evidenceOf('SELECTED', none).standing).toBe('blindSpot')
    const half = request(passing, { slice: slice({ accounts: [account, secondAccount] }) })
    expect(evidenceOf('UNSELECTED', half)).toMatchObject({ standing: 'undecided', light: 'grey' })
  })

  it('knows checks that the review left out: no candidate, and no choice for a person only', () => {
    const knownChecks = [check('a'), check('b')]
    const ran = request(passing, { knownChecks })
    expect(evidenceOf('UNSELECTED', ran).standing).toBe('undecided')
    const notRun = request([], { knownChecks, source: source([], { checks: { list: [] } }) })
    expect(evidenceOf('SELECTED', notRun)).toMatchObject({
      standing: 'blindSpot',
      checks: [
        { missing: [{ kind: 'checkNotRun', account, region }] },
        { missing: [{ kind: 'checkNotRun', account, region }] },
      ],
    })
  })

  it('takes what a check meant when it ran from the snapshot', () => {
    const asked = request(passing, { knownChecks: [related('a')] })
    expect(evidenceOf('SELECTED', asked)).toMatchObject({ standing: 'agreement', checks: [{ link: 'necessary' }] })
  })

  it('lists necessary checks first, each once with its parts', () => {
    const twice = check('z', {
      bestPractices: [
        { id: layered.practice, link: 'necessary', part: 'ports' },
        { id: layered.practice, link: 'necessary', part: 'protocols' },
        { id: layered.practice, link: 'related', part: 'names' },
      ],
    })
    const asked = request([], { source: source([], { checks: { list: [related('a'), twice, check('b')] } }) })
    expect(evidenceOf('SELECTED', asked).checks.map((one) => [one.check.id, one.link, one.part])).toEqual([
      ['b', 'necessary', 'all'],
      ['z', 'necessary', 'ports; protocols'],
      ['a', 'related', 'all'],
    ])
  })

  it('marks evidence, and nothing where there is none to mark', () => {
    const later = { today: '2026-07-01T00:00:00Z' }
    expect(evidenceOf('SELECTED', request(passing, later)).marks).toMatchObject([{ kind: 'stale' }])
    expect(evidenceOf('SELECTED', request([gapOutcome()], later)).marks).toMatchObject([{ kind: 'stale' }])
    const unasked = request([], { ...later, source: source([], { checks: { list: [] } }) })
    expect(evidenceOf('SELECTED', unasked).marks).toEqual([])
  })
})

describe('countStandings', () => {
  it('counts each choice once per pillar, the framework’s pillars first, custom ones after', () => {
    const found = gatherEvidence(
      review([
        question([choice('house_rule')], { questionId: 'house', pillarId: 'a-house' }),
        question([choice('rel_backing_up_data_secured_backups_data')], {
          questionId: 'backing-up-data',
          pillarId: 'reliability',
        }),
        question([choice(layered.choiceId, 'SELECTED'), choice('sec_network_protection_inspection')]),
      ]),
      request([outcome({ fails: [['1', 'high']] })]),
    )
    const counts = countStandings(found)
    expect(
      counts.map(({ pillarId, choices, problems }) => [pillarId, choices.contradiction, choices.personOnly, problems]),
    ).toEqual([
      ['security', 1, 1, 1],
      ['reliability', 0, 1, 1],
      ['a-house', 0, 1, 0],
    ])
    expect(sumStandings(counts)).toMatchObject({ contradiction: 1, personOnly: 3, candidate: 0 })
  })
})

const arn = fc.constantFrom('1', '2', '3', '4')
const severity = fc.constantFrom(...severities)
const anyOutcome: fc.Arbitrary<Outcome> = fc
  .record({
    check: fc.constantFrom('a', 'b', 'c'),
    account: fc.constantFrom(account, secondAccount),
    region: fc.constantFrom(region, 'us-east-1'),
    passes: fc.array(arn, { maxLength: 3 }),
    fails: fc.array(fc.tuple(arn, severity), { maxLength: 2 }),
    unjudged: fc.array(arn, { maxLength: 1 }),
    status: fc.constantFrom('assessed', 'assessed', 'notApplicable', 'notAssessed'),
  })
  .map(({ passes, fails, unjudged, status, ...place }) =>
    status === 'assessed' ? outcome({ ...place, passes, fails, unjudged }) : outcome({ ...place, status }),
  )
const outcomes = fc.uniqueArray(anyOutcome, {
  maxLength: 8,
  selector: (one) => `${one.check} ${one.account} ${one.region}`,
})

const anyReview: fc.Arbitrary<LensReview> = fc
  .tuple(fc.constantFrom(...choiceStatuses), fc.constantFrom(...choiceStatuses), fc.boolean(), fc.boolean())
  .map(([first, second, isApplicable, selected]) =>
    review([
      question([choice(layered.choiceId, first), choice('sec_network_protection_inspection', second, { selected })], {
        isApplicable,
      }),
    ]),
  )

const ask = (found: readonly Outcome[]) =>
  request(found, {
    source: source(found, {
      accounts: [reviewed(account, { regions: [region, 'us-east-1'] }), reviewed(secondAccount)],
      checks: { list: [check('a'), check('b'), related('c')] },
    }),
    slice: slice({ accounts: [account, secondAccount], regions: [region, 'us-east-1'] }),
    isAccepted: (id) => id.endsWith('|4'),
  })

const shuffled = <One>(list: readonly One[]): fc.Arbitrary<readonly One[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length })

const byId = (found: ReturnType<typeof gatherEvidence>) =>
  new Map(found.flatMap(({ choices }) => choices.map((one) => [one.choice.choiceId, one])))

describe('properties', () => {
  it('a pass more never makes a contradiction, a doubt or a finding, and never removes one', () => {
    fc.assert(
      fc.property(outcomes, anyReview, fc.nat(), fc.constantFrom('1', '2', 'new'), (found, answers, at, added) => {
        const index = found.length === 0 ? 0 : at % found.length
        const more = found.map((one, place) => {
          if (place !== index) return one
          const extra = outcome({ passes: [added] }).verdicts
          return { ...one, status: 'assessed' as const, verdicts: [...one.verdicts, ...extra] }
        })
        const [before, after] = [found, more].map((some) => gatherEvidence(answers, ask(some))[0]?.choices[0])
        const isBad = (standing: string | undefined) =>
          ['contradiction', 'doubt', 'openFindings'].includes(standing ?? '')
        expect(isBad(after?.standing)).toBe(isBad(before?.standing))
        expect(after?.standing === 'contradiction').toBe(before?.standing === 'contradiction')
      }),
    )
  })

  it('the order of outcomes, verdicts, checks and choices never matters', () => {
    const all = outcomes.chain((found) =>
      fc.tuple(
        fc.constant(found),
        shuffled(
          found.map((one) => ({ ...one, verdicts: one.verdicts.toReversed(), unknown: one.unknown.toReversed() })),
        ),
      ),
    )
    fc.assert(
      fc.property(all, anyReview, ([found, other], answers) => {
        const turned = review(answers.questions.map((one) => ({ ...one, choices: one.choices.toReversed() })))
        const asked = ask(other)
        const reordered = {
          ...asked,
          source: { ...asked.source, checks: { list: asked.source.checks.list.toReversed() } },
        }
        const [one, two] = [gatherEvidence(answers, ask(found)), gatherEvidence(turned, reordered)]
        expect(byId(two)).toEqual(byId(one))
        expect(countStandings(two)).toEqual(countStandings(one))
        expect(planImprovements(two)).toEqual(planImprovements(one))
        const [note, same] = [one, two].map(([first]) => first && writeEvidenceNote(first, asked.source, 2084))
        expect(same).toBe(note)
      }),
    )
  })

  it('evidence never ticks: the answers come back as they were, and say the same whatever was found', () => {
    fc.assert(
      fc.property(outcomes, anyReview, (found, answers) => {
        const frozen = structuredClone(answers)
        const evidence = gatherEvidence(answers, ask(found))
        expect(answers).toEqual(frozen)
        expect(evidence.map(({ question }) => question)).toEqual(frozen.questions)
        const ticks = (some: ReturnType<typeof gatherEvidence>) =>
          some.flatMap(({ choices }) => choices.map(({ choice, ticked, excluded }) => [choice, ticked, excluded]))
        expect(ticks(evidence)).toEqual(ticks(gatherEvidence(answers, ask([]))))
      }),
    )
  })

  it('green means looked at and found good; no candidate has a gap, an unknown or a finding', () => {
    fc.assert(
      fc.property(outcomes, anyReview, (found, answers) => {
        for (const one of gatherEvidence(answers, ask(found)).flatMap(({ choices }) => choices)) {
          if (one.light !== 'green' && one.standing !== 'candidate') continue
          const necessary = one.checks.filter(({ link }) => link === 'necessary')
          expect(necessary.some(({ judged }) => judged.length > 0)).toBe(true)
          expect(necessary.flatMap(({ findings, missing }) => [...findings, ...missing])).toEqual([])
          expect(necessary.every(({ unknown }) => unknown === 0)).toBe(true)
        }
      }),
    )
  })

  it('samples are reviews as the app keeps them', () => {
    fc.assert(
      fc.property(anyReview, (answers) => {
        expect(lensReviewSchema.parse(answers)).toEqual(answers)
      }),
    )
  })
})
