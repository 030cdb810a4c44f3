import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bestPractices, questions as catalogue } from '../../shared/framework/catalogue'
import { draftQuestionSchema } from '../../shared/draft/draft'
import { lensViewSchema, planRowSchema, workloadRowSchema } from '../../shared/ipc/workloads'
import { draftFromEvidence } from '../../shared/workload/draft-from-evidence'
import { openSampleHome, type SampleHome } from '../review/testing/sample-home'
import { overviewWorkloads } from '../host/workloads'
import { moments } from '../sample/moments'
import { compareMilestones } from './compare-milestones'
import { gatherLensEvidence } from './gather-lens-evidence'
import { listWorkloads } from './list-workloads'
import { readLensView, type LensQuery } from './read-lens-view'
import { readPlan } from './read-plan'
import { readQuestionHistory } from './read-question-history'
import { pillars as frameworkPillars } from '../../shared/framework/catalogue'
import { readTrend } from './read-trend'
import { countOf, practicesOf, rowOf, valueOf, viewsOf } from './testing/views'
import type { ViewSource } from './view-source'

let home: SampleHome
let views: ViewSource
let regression: string
let autumn: string

const reviewAt = async (moment: 'regression' | 'autumn'): Promise<string> => {
  home.sample.setTime(moments[moment])
  const { snapshot } = await home.snapshot({}, { sampleNow: moments[moment].toISOString() })
  return snapshot
}

beforeAll(async () => {
  home = await openSampleHome()
  regression = await reviewAt('regression')
  autumn = await reviewAt('autumn')
  views = viewsOf(home.home, '2026-10-30T09:00:00.000Z')
}, 180_000)
afterAll(async () => {
  views.reader.close()
  await home.close()
})

const lensOf = (name: string, snapshot: string, more: Partial<LensQuery> = {}) =>
  valueOf(
    readLensView(views, {
      workload: rowOf(views, snapshot, name).key,
      lens: 'wellarchitected',
      snapshot,
      since: null,
      answers: 'latest',
      ...more,
    }),
  )

describe('the list', () => {
  it('holds each workload once, with the accounts and ways that see it, the owner first', () => {
    const { rows, problems } = valueOf(listWorkloads(views, autumn))
    expect(problems).toEqual([])
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
    expect(rows.map((row) => workloadRowSchema.parse(row).name)).toHaveLength(5)
    const payments = rowOf(views, autumn, 'Payments')
    expect(payments.seenFrom.map(({ account, way }) => [account, way])).toEqual([
      [payments.owner, { kind: 'profile', name: 'marlow-prod-payments' }],
      ['222233334444', { kind: 'profile', name: 'marlow-security' }],
    ])
    expect(payments).toMatchObject({ permission: null, slice: 'workload', source: { kind: 'snapshot' }, milestones: 4 })
    expect(payments.lenses.map(({ alias }) => alias)).toEqual(['wellarchitected', expect.anything(), expect.anything()])
    expect(payments.lenses.map(({ name }) => name)).toContain('Marlow Bay house rules')
  })

  it('counts what the page of the lens shows, and scores the slice alone', () => {
    for (const name of ['Payments', 'Landing zone', 'Storefront']) {
      const row = rowOf(views, autumn, name)
      const view = lensOf(name, autumn)
      expect(view.pillars).toEqual(row.pillars)
      expect(countOf(row, 'contradiction')).toBe(practicesOf(view, 'contradiction').length)
    }
    const [sandboxed, alone] = ['Landing zone', 'Payments'].map(
      (name) => rowOf(views, autumn, name).pillars.find(({ pillarId }) => pillarId === 'security')?.score ?? 0,
    )
    expect(alone).toBeGreaterThan(sandboxed ?? 100)
  })

  it('is what the overview counts', () => {
    const overview = valueOf(overviewWorkloads(views, regression))
    const payments = overview.find(({ name }) => name === 'Payments')
    expect(payments).toMatchObject({
      account: '555566667777',
      region: 'eu-central-1',
      risks: { security: { HIGH: 3, MEDIUM: 2, NONE: 6 } },
    })
    const counted = Object.values(payments?.evidence ?? {}).reduce(
      (sum, pillar) => sum + (pillar?.contradiction ?? 0),
      0,
    )
    expect(payments?.evidence['security']?.contradiction).toBeGreaterThan(0)
    expect(counted).toBe(countOf(rowOf(views, regression, 'Payments'), 'contradiction'))
    expect(Object.keys(payments?.risks ?? {})).toHaveLength(6)
  })
})

describe('a lens', () => {
  it('shows the three ticks of Payments that the migration contradicts', () => {
    const view = lensOf('Payments', regression)
    expect(lensViewSchema.parse(view)).toEqual(view)
    expect(practicesOf(view, 'contradiction')).toEqual(
      expect.arrayContaining(['SEC03-BP07', 'SEC05-BP02', 'SEC08-BP04']),
    )
    const [inbound] = view.questions.flatMap(({ choices }) =>
      choices.filter((one) => one.bestPractice === 'SEC05-BP02'),
    )
    expect(inbound).toMatchObject({ ticked: true, standing: 'contradiction', light: 'red' })
    expect(inbound?.sentence).toContain('3 of 20 resources fail with critical or high severity')
    const failing = inbound?.checks.filter(({ failing: count }) => count > 0) ?? []
    expect(failing[0]?.findings.length).toBeGreaterThan(0)
    expect(practicesOf(lensOf('Payments', autumn), 'contradiction')).toEqual([])
  })

  it('shows what the sandbox contradicts in the landing zone', () => {
    const found = practicesOf(lensOf('Landing zone', autumn), 'contradiction')
    expect(found).toHaveLength(17)
    expect(found).toEqual(
      expect.arrayContaining([
        'SEC01-BP02',
        'SEC02-BP01',
        'SEC03-BP02',
        'SEC03-BP07',
        'SEC05-BP02',
        'SEC08-BP01',
        'SEC08-BP04',
      ]),
    )
    expect(practicesOf(lensOf('Landing zone', regression), 'contradiction')).toEqual([])
  })

  it('shows what Storefront could tick, and what it excludes though it is there', () => {
    const view = lensOf('Storefront', autumn)
    expect(practicesOf(view, 'candidate')).toContain('SEC10-BP05')
    expect(practicesOf(view, 'excludedButFound')).toEqual(['SEC06-BP04'])
  })

  it('lists questions and choices by number, whatever order the Tool gave, with "None of these" last', () => {
    const { questions } = lensOf('Payments', autumn)
    expect(questions.map(({ number }) => number)).toEqual(catalogue.map(({ id }) => id))
    const numbered = questions.flatMap(({ choices }) => choices.flatMap((one) => one.bestPractice ?? []))
    expect(numbered).toEqual(bestPractices.map(({ id }) => id))
    expect(questions.every(({ choices }) => choices.at(-1)?.noneOfThese)).toBe(true)
    const asRead = questions.map(({ state, choices }) => [state.choices, choices].map((all) => all[0]?.choiceId))
    expect(asRead.some(([tool, shown]) => tool !== shown)).toBe(true)
  })

  it('of the company shows its own pillars, without evidence and without scores', () => {
    const { lenses } = rowOf(views, autumn, 'Payments')
    const house = lenses.find(({ name }) => name === 'Marlow Bay house rules')?.alias ?? ''
    const view = lensOf('Payments', autumn, { lens: house })
    expect(view.pillars.map(({ pillarName, score, light }) => [pillarName, score, light])).toEqual([
      ['Money', null, 'grey'],
      ['People', null, 'grey'],
    ])
    const choices = view.questions.flatMap((question) => question.choices)
    expect(choices.every(({ light, checks }) => light === 'grey' && checks.length === 0)).toBe(true)
    expect(new Set(choices.map(({ standing }) => standing))).toEqual(new Set(['personOnly', 'noneOfThese']))
  })

  it('says what changed since a milestone and since a snapshot, by practice', () => {
    const since = lensOf('Payments', autumn, { since: { kind: 'snapshot', id: regression } })
    const changed = since.questions.flatMap(({ changed: sentences }) => sentences ?? [])
    expect(changed).toContain('Ticked SEC11-BP06 Deploy software programmatically')
    expect(
      lensOf('Payments', autumn, { since: { kind: 'snapshot', id: autumn } }).questions.flatMap((q) => q.changed),
    ).toEqual([])
    const milestone = lensOf('Payments', autumn, { since: { kind: 'milestone', number: 3 } })
    expect(milestone.questions.flatMap(({ changed: sentences }) => sentences ?? [])).toContain(
      'Ticked SEC11-BP06 Deploy software programmatically',
    )
    expect(lensOf('Payments', autumn).questions.every((question) => question.changed === null)).toBe(true)
  })

  it('without a snapshot is not known where nothing was read from the Tool', () => {
    const workload = rowOf(views, autumn, 'Payments').key
    const query = { workload, lens: 'wellarchitected', snapshot: null, since: null, answers: 'latest' } as const
    expect(readLensView(views, query)).toMatchObject({ ok: false, error: { code: 'notFound' } })
  })
})

describe('milestones', () => {
  const place = (name: string, snapshot: string) => ({
    workload: rowOf(views, snapshot, name).key,
    lens: 'wellarchitected',
    snapshot,
  })

  it('make a trend that ends with now, and says where the lens had another version', () => {
    const { points, problems } = valueOf(readTrend(views, place('Storefront', autumn)))
    expect(points.map(({ number, name }) => [number, name])).toEqual([
      [1, 'Launch'],
      [2, 'Review of 2026-01-15'],
      [3, 'Review of 2026-03-12'],
      [4, 'Review of 2026-08-06'],
      [null, 'Now'],
    ])
    const high = points.map(({ pillars }) => pillars.find(({ pillarId }) => pillarId === 'security')?.risks.HIGH ?? 0)
    expect(high).toEqual([5, 4, 1, 0, 0])
    const order = frameworkPillars.map(({ pillarId }) => pillarId)
    expect(points.map(({ pillars }) => pillars.map(({ pillarId }) => pillarId))).toEqual(points.map(() => order))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/^From milestone 2 on the lens has version .*, before it 2023-10-03/)
  })

  it('are compared by question and choice id; a colleague’s notes are not taken for changed', () => {
    const compared = valueOf(compareMilestones(views, { ...place('Payments', autumn), before: 3, after: 'now' }))
    const sentences = compared.questions.flatMap(({ changes }) => changes)
    expect(sentences).toContain('Ticked SEC11-BP06 Deploy software programmatically')
    expect(sentences.filter((sentence) => /notes/i.test(sentence))).toEqual([])
    expect(compared.questions.find(({ number }) => number === 'SEC11')).toMatchObject({
      pillarId: 'security',
      riskAfter: 'NONE',
    })
    const same = valueOf(compareMilestones(views, { ...place('Payments', autumn), before: 2, after: 2 }))
    expect(same.questions).toEqual([])
    const launch = valueOf(compareMilestones(views, { ...place('Storefront', autumn), before: 1, after: 2 }))
    expect(launch.remarks.join(' ')).toContain('versions of the lens differ')
    expect(compareMilestones(views, { ...place('Payments', autumn), before: 77, after: 'now' }).ok).toBe(false)
  })

  it('and snapshots make the history of a question, oldest first', () => {
    const { workload } = place('Payments', autumn)
    const history = valueOf(
      readQuestionHistory(views, { workload, lens: 'wellarchitected', questionId: 'network-protection' }),
    )
    expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).toSorted())
    const kinds = history.map(({ kind, notes }) => [kind, notes === null])
    expect(kinds.filter(([kind]) => kind === 'snapshot')).toEqual([
      ['snapshot', false],
      ['snapshot', false],
    ])
    expect(kinds.filter(([kind]) => kind === 'milestone')).toHaveLength(4)
    expect(history.find(({ kind }) => kind === 'milestone')?.notes).toBeNull()
  })
})

describe('the improvement plan', () => {
  it('begins with the high risks, contradicted ticks first, and names what is to be mended', () => {
    const { key } = rowOf(views, regression, 'Payments')
    const rows = valueOf(readPlan(views, { workload: key, lens: 'wellarchitected', snapshot: regression }))
    expect(rows.map((row) => planRowSchema.parse(row)).length).toBe(rows.length)
    expect(rows[0]).toMatchObject({ level: 'HIGH', riskSource: 'framework', standing: 'contradiction' })
    expect(rows.find(({ riskSource }) => riskSource === 'tool')).toMatchObject({ level: 'HIGH' })
    const inbound = rows.find(({ bestPractice }) => bestPractice === 'SEC05-BP02')
    expect(inbound?.findings[0]?.resources[0]).toMatch(/^arn:aws:ec2:/)
    expect(inbound?.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
  })
})

describe('a draft from evidence', () => {
  it('holds notes of the app and nothing else, in all workloads, lenses and snapshots', () => {
    let notes = 0
    for (const snapshot of [regression, autumn]) {
      for (const { key: workload, lenses } of valueOf(listWorkloads(views, snapshot)).rows) {
        for (const { alias: lens } of lenses) {
          const gathered = valueOf(gatherLensEvidence(views, { workload, lens, snapshot }))
          if (!gathered.snapshot) throw new Error('There is a snapshot')
          const { review, questions: evidence } = gathered
          const { parts } = draftFromEvidence({
            review,
            evidence,
            snapshot: gathered.snapshot,
            drafted: () => undefined,
          })
          for (const part of parts) {
            const { lens: of, questionId, asRead, ...rest } = draftQuestionSchema.parse(part)
            expect([of, questionId, asRead?.questionId]).toEqual([review.lensAlias, part.questionId, part.questionId])
            expect(rest).toEqual({
              tick: [],
              untick: [],
              notApplicable: [],
              notes: { evidence: expect.stringContaining('Evidence of 2026-') },
            })
            expect(part.notes?.evidence).not.toMatch(/arn:|\b\d{12}\b/)
            notes += 1
          }
        }
      }
    }
    expect(notes).toBeGreaterThan(100)
  })

  it('asks about each contradiction, candidate and exclusion', () => {
    const { key: workload } = rowOf(views, regression, 'Storefront')
    const place = { workload, lens: 'wellarchitected', snapshot: regression }
    const { review, questions: evidence, snapshot } = valueOf(gatherLensEvidence(views, place))
    if (!snapshot) throw new Error('There is a snapshot')
    const { ask } = draftFromEvidence({ review, evidence, snapshot, drafted: () => undefined })
    const row = rowOf(views, regression, 'Storefront')
    for (const standing of ['contradiction', 'candidate', 'doubt', 'excludedButFound', 'blindSpot'] as const)
      expect(ask.filter((item) => item.standing === standing)).toHaveLength(countOf(row, standing))
    expect(ask.find(({ bestPractice }) => bestPractice === 'SEC06-BP04')?.text).toMatch(
      /^Does SEC06-BP04 .* really not apply\? It is marked as not applicable, but its checks assessed \d+ resources?\.$/,
    )
    expect(ask.every(({ text }) => text.includes('?'))).toBe(true)
  })
})
