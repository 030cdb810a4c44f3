import { describe, expect, it } from 'vitest'
import type { FactItem } from '../../shared/review/fact-state'
import type { Outcome } from '../../shared/review/outcome'
import { draftFromEvidence, withEvidenceNote } from '../../shared/workload/draft-from-evidence'
import { readNotes, writeEvidence } from '../../shared/draft/evidence-note'
import type { Choice, Workload } from '../../shared/workload/workload'
import { testAccount, testDocument } from '../history/testing/documents'
import { makeHome, openTestHistory, sealTestReview } from '../history/testing/support'
import {
  at,
  draftPart,
  draftQuestion,
  lensReview,
  localShop,
  partToSave,
  shop,
  testLocal,
  testReading,
  testWorkload,
} from '../history/testing/workloads'
import { overviewWorkloads } from '../host/workloads'
import { compareMilestones } from './compare-milestones'
import { gatherLensEvidence } from './gather-lens-evidence'
import { listWorkloads } from './list-workloads'
import { readLensView, type LensQuery } from './read-lens-view'
import { readQuestionHistory } from './read-question-history'
import { readTrend } from './read-trend'
import { countOf, rowOf, valueOf, viewsOf } from './testing/views'
import type { ViewSource } from './view-source'

const layered = 'sec_network_protection_layered'
const question = 'network-protection'

/** A workload all of whose choices are ticked, or those that are named. */
const answered = (isTicked: (choiceId: string) => boolean, more: Partial<Workload> = {}): Workload => {
  const review = lensReview()
  return testWorkload({
    lensReviews: [
      {
        ...review,
        questions: review.questions.map((one) => ({
          ...one,
          choices: one.choices.map((choice): Choice => {
            const selected = isTicked(choice.choiceId)
            return { ...choice, selected, status: selected ? 'SELECTED' : 'UNSELECTED' }
          }),
        })),
      },
    ],
    ...more,
  })
}

const groupArn = (name: string) => `arn:aws:ec2:eu-central-1:${testAccount}:security-group/${name}`
const group = (
  name: string,
  tags: readonly { readonly Key: string; readonly Value: string }[] | undefined,
): FactItem => {
  const arn = groupArn(name)
  return { key: arn, value: { arn, GroupId: name, ...(tags ? { Tags: tags } : {}) } }
}
const outcomeOf = (verdicts: Readonly<Record<string, 'pass' | 'fail'>>, more: Partial<Outcome> = {}): Outcome => ({
  check: 'ec2-test-check',
  account: testAccount,
  region: 'eu-central-1',
  status: 'assessed',
  unknown: [],
  verdicts: Object.entries(verdicts).map(([name, result]) => ({
    resource: { arn: groupArn(name), type: 'AWS::EC2::SecurityGroup', name },
    result,
    severity: 'high',
    evidence: [],
  })),
  ...more,
})

const open = (today = '2026-06-02T00:00:00Z') => {
  const home = makeHome()
  const history = openTestHistory(home)
  let views: ViewSource | undefined
  return {
    history,
    store: history.writer.workloads,
    views: () => (views ??= { ...viewsOf(home, today), checks: [] }),
    seal: (outcomes: readonly Outcome[], items: readonly FactItem[] = []) =>
      sealTestReview(
        history,
        'one',
        [{ unit: { account: testAccount, region: 'eu-central-1', fact: 'ec2-security-groups' }, items }],
        testDocument('one', outcomes, {
          accounts: [
            {
              id: testAccount,
              name: 'prod',
              caller: null,
              profile: 'audit',
              sameAccount: [],
              partition: 'aws',
              regions: ['eu-central-1'],
            },
          ],
        }),
      ),
  }
}

const lens = (views: ViewSource, more: Partial<LensQuery> = {}) =>
  valueOf(
    readLensView(views, {
      workload: shop,
      lens: 'wellarchitected',
      snapshot: null,
      since: null,
      answers: 'latest',
      ...more,
    }),
  )
const choiceOf = (views: ViewSource, more: Partial<LensQuery> = {}) =>
  lens(views, more)
    .questions.flatMap(({ choices }) => choices)
    .find(({ choiceId }) => choiceId === layered)

describe('readings', () => {
  it('show a workload without any snapshot, all of it grey and nothing a blind spot', () => {
    const { store, views } = open()
    valueOf(store.addReading(testReading({ workload: answered(() => true) })))
    const source = { ...views(), checks: viewsOf(makeHomeWithHistory(), at).checks }
    const view = valueOf(
      readLensView(source, { workload: shop, lens: 'wellarchitected', snapshot: null, since: null, answers: 'latest' }),
    )
    expect(view.source).toEqual({ kind: 'reading', at })
    expect(view.snapshot).toBeNull()
    const choices = view.questions.flatMap((one) => one.choices)
    expect(new Set(choices.map(({ light }) => light))).toEqual(new Set(['grey']))
    expect(new Set(choices.map(({ standing }) => standing))).toEqual(new Set(['undecided', 'personOnly']))
    expect(choices.find(({ choiceId }) => choiceId === layered)?.sentence).toMatch(/^No snapshot is chosen/)
    expect(view.remarks[0]).toMatch(/^No snapshot is chosen/)
    expect(view.row.seenFrom).toEqual([
      { account: testAccount, accountName: testAccount, way: null, wayName: 'profile audit' },
    ])
  })

  it('come one after the other: the newest is shown, the older are its history', () => {
    const { store, views } = open()
    valueOf(store.addReading(testReading({ workload: answered(() => false) })))
    valueOf(
      store.addReading(testReading({ workload: answered((id) => id === layered), readAt: '2026-06-01T10:00:00Z' })),
    )
    expect(choiceOf(views())?.ticked).toBe(true)
    const history = valueOf(
      readQuestionHistory(views(), { workload: shop, lens: 'wellarchitected', questionId: question }),
    )
    expect(history.map(({ kind, ticked }) => [kind, ticked])).toEqual([
      ['reading', []],
      ['reading', [layered]],
    ])
    expect(readQuestionHistory(views(), { workload: 'arn:none', lens: 'x', questionId: question }).ok).toBe(false)
  })

  it('beside a snapshot that lacks the workload are listed, and no part of its overview', () => {
    const { store, views, seal } = open()
    seal([outcomeOf({ a: 'pass' })])
    valueOf(store.addReading(testReading()))
    expect(rowOf(views(), 'one', 'shop').source.kind).toBe('reading')
    expect(valueOf(overviewWorkloads(views(), 'one'))).toEqual([])
  })

  it('of a milestone that was not read say so, and draw no point', () => {
    const { store, views } = open()
    const milestones = [{ milestoneNumber: 1, milestoneName: 'Launch', recordedAt: at, lensReviews: [] }]
    valueOf(store.addReading(testReading({ workload: testWorkload({ milestones }) })))
    const place = { workload: shop, lens: 'wellarchitected', snapshot: null }
    const trend = valueOf(readTrend(views(), place))
    expect(trend.points.map(({ number }) => number)).toEqual([null])
    expect(trend.problems).toEqual(['Milestone 1 (Launch) was not read: its risks are left out.'])
    expect(compareMilestones(views(), { ...place, before: 1, after: 'now' })).toMatchObject({ ok: false })
  })
})

function makeHomeWithHistory(): string {
  const home = makeHome()
  openTestHistory(home)
  return home
}

describe('the slice', () => {
  const named = (more: Partial<Workload>) => testReading({ workload: answered((id) => id === layered, more) })

  it('of a workload that names no accounts is nobody’s until the reviewer says so', () => {
    const { store, views, seal } = open()
    seal([outcomeOf({ a: 'fail' })])
    valueOf(store.addReading(named({ accountIds: [] })))
    expect(rowOf(views(), 'one', 'shop')).toMatchObject({ slice: 'unmapped' })
    expect(choiceOf(views(), { snapshot: 'one' })).toMatchObject({ standing: 'unmapped', light: 'grey' })
    expect(lens(views(), { snapshot: 'one' }).remarks.join()).toContain('names no accounts')
    valueOf(store.saveMapping(shop, { accounts: [testAccount], regions: [], tags: {} }))
    expect(rowOf(views(), 'one', 'shop')).toMatchObject({ slice: 'reviewer' })
    expect(choiceOf(views(), { snapshot: 'one' })).toMatchObject({ standing: 'contradiction', light: 'red' })
    expect(countOf(rowOf(views(), 'one', 'shop'), 'contradiction')).toBe(1)
    expect(lens(views(), { snapshot: 'one' }).mapping?.accounts).toEqual([testAccount])
  })

  it('follows the tags of resources; those whose tags nobody knows are counted and named', () => {
    const { store, views, seal } = open()
    const ours = [{ Key: 'app', Value: 'shop' }]
    seal(
      [outcomeOf({ ours: 'pass', theirs: 'fail' })],
      [group('ours', ours), group('theirs', [{ Key: 'app', Value: 'other' }])],
    )
    valueOf(store.addReading(named({})))
    expect(choiceOf(views(), { snapshot: 'one' })?.standing).toBe('contradiction')
    valueOf(store.saveMapping(shop, { accounts: [], regions: [], tags: { app: 'shop' } }))
    const own = choiceOf(views(), { snapshot: 'one' })
    expect(own).toMatchObject({ standing: 'agreement', light: 'green' })
    expect(own?.checks[0]).toMatchObject({ judged: 1, failing: 0, reach: [] })
    const security = rowOf(views(), 'one', 'shop').pillars.find(({ pillarId }) => pillarId === 'security')
    expect(security).toMatchObject({ score: 100, light: 'green' })
  })

  it('keeps resources without known tags, and says so', () => {
    const { store, views, seal } = open()
    seal([outcomeOf({ unknown: 'fail' })], [group('unknown', undefined)])
    valueOf(store.addReading(named({})))
    valueOf(store.saveMapping(shop, { accounts: [], regions: [], tags: { app: 'shop' } }))
    const choice = choiceOf(views(), { snapshot: 'one' })
    expect(choice?.standing).toBe('contradiction')
    expect(choice?.checks[0]?.reach.join()).toContain('without knowing whether they carry')
  })

  it('holds no findings of other accounts, and scores none of them', () => {
    const { store, views, seal } = open()
    seal([outcomeOf({ a: 'fail' }, { account: '999988887777' }), outcomeOf({ b: 'pass' })])
    valueOf(store.addReading(named({})))
    expect(choiceOf(views(), { snapshot: 'one' })?.standing).toBe('agreement')
    const security = rowOf(views(), 'one', 'shop').pillars.find(({ pillarId }) => pillarId === 'security')
    expect(security?.score).toBe(100)
  })

  it('counts what an accepted risk leaves, by the set of accepted risks at hand', () => {
    const { store, views, seal } = open()
    seal([outcomeOf({ a: 'fail' })])
    valueOf(store.addReading(named({})))
    expect(countOf(rowOf(views(), 'one', 'shop'), 'contradiction')).toBe(1)
    const accepted = { key: 'all', has: () => true }
    expect(countOf(rowOf({ ...views(), accepted }, 'one', 'shop'), 'contradiction')).toBe(0)
    expect(countOf(rowOf({ ...views(), accepted }, 'one', 'shop'), 'doubt')).toBe(1)
  })
})

describe('local workloads', () => {
  it('stand in the list with their draft, without risks, and say what they were linked with', () => {
    const { store, views } = open()
    valueOf(store.saveLocal(testLocal()))
    valueOf(store.savePart(localShop, partToSave(draftPart(question))))
    const { rows } = valueOf(listWorkloads(views(), null))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      key: localShop,
      region: null,
      source: { kind: 'local' },
      seenFrom: [],
      draft: { open: 1, sent: 0 },
      linkedTo: null,
    })
    expect(rows[0]?.pillars.map(({ risks }) => risks)).toEqual(rows[0]?.pillars.map(() => ({})))
    const view = lens(views(), { workload: localShop })
    expect(view.draft?.parts).toHaveLength(1)
    valueOf(store.linkLocal(localShop, shop))
    expect(rowOf(views(), null, 'shop').linkedTo).toBe(shop)
  })
})

describe('a damaged snapshot', () => {
  it('leaves the workloads in the list, and each says why its evidence is missing', () => {
    const { store, views, seal } = open()
    seal([outcomeOf({ a: 'fail' })])
    valueOf(store.addReading(testReading()))
    const { reader } = views()
    const damaged: ViewSource = {
      ...views(),
      reader: {
        ...reader,
        getDocument: () => ({ ok: false, error: { code: 'damaged', text: 'It does not unpack.', next: 'Verify it.' } }),
      },
    }
    const row = rowOf(damaged, 'one', 'shop')
    expect(row.pillars).toEqual([])
    expect(row.problems).toEqual(['It does not unpack. Verify it.'])
    expect(listWorkloads(views(), 'two')).toMatchObject({ ok: false, error: { code: 'notFound' } })
  })
})

describe('a draft from evidence', () => {
  const gather = () => {
    const { store, views, seal } = open()
    seal([outcomeOf({ a: 'fail', b: 'pass' })])
    const write = (notes: string) => {
      const workload = answered((id) => id === layered)
      const [review] = workload.lensReviews
      if (!review) throw new Error('The workload has a review')
      const questions = review.questions.map((one) => (one.questionId === question ? { ...one, notes } : one))
      valueOf(
        store.addReading(
          testReading({
            workload: { ...workload, lensReviews: [{ ...review, questions }] },
            readAt: new Date(Date.parse(at) + (hour += 3_600_000)).toISOString(),
          }),
        ),
      )
    }
    let hour = 0
    const make = (drafted = draftQuestion(question), isDrafted = false) => {
      const place = { workload: shop, lens: 'wellarchitected', snapshot: 'one' }
      const { review, questions: evidence, snapshot } = valueOf(gatherLensEvidence(views(), place))
      if (!snapshot) throw new Error('There is a snapshot')
      return draftFromEvidence({ review, evidence, snapshot, drafted: () => (isDrafted ? drafted : undefined) })
    }
    return { write, make }
  }

  it('writes where there is something to say, and again only where it says something else', () => {
    const { write, make } = gather()
    write('The team’s own words.')
    const first = make()
    expect(first.parts.map(({ questionId }) => questionId)).toEqual([question])
    const note = first.parts[0]?.notes?.evidence ?? ''
    expect(note).toContain('SEC05-BP02: ticked, but 1 of 2 resources fails')
    write(writeEvidence('The team’s own words.', note, 2084).notes)
    expect(make()).toMatchObject({ parts: [], noted: 1 })
    const older = note.replace(/^Evidence of \S+ snapshot digest \S+/, 'Evidence of 2026-01-01, snapshot digest 00')
    write(writeEvidence('The team’s own words.', older, 2084).notes)
    expect(make()).toMatchObject({ parts: [], noted: 1 })
    write(writeEvidence('The team’s own words.', note.replace('1 of 2', '2 of 2'), 2084).notes)
    expect(make().parts).toHaveLength(1)
  })

  it('leaves people’s words all the room they take, those of the draft too', () => {
    const { write, make } = gather()
    write('x'.repeat(1_780))
    const [part] = make().parts
    const notes = writeEvidence('x'.repeat(1_780), part?.notes?.evidence, 2084)
    expect(part).toBeDefined()
    expect(notes.evidence).toBe('written')
    expect(notes.notes.length).toBeLessThanOrEqual(2084)
    const person = draftQuestion(question, { notes: { person: { action: 'add', text: 'y'.repeat(200) } } })
    expect(make(person, true).parts).toEqual([])
  })

  it('goes beside what a person drafted and changes none of it', () => {
    const { write, make } = gather()
    write('')
    const drafted = draftQuestion(question)
    const [part] = make(drafted, true).parts
    if (!part) throw new Error('There is something to say')
    const merged = withEvidenceNote(drafted, part)
    expect(merged).toEqual({ ...drafted, notes: { ...drafted.notes, evidence: part.notes?.evidence } })
    expect(make(merged, true)).toMatchObject({ parts: [], noted: 1 })
    expect(readNotes(merged.notes?.evidence ?? '').every(({ by }) => by === 'people')).toBe(true)
  })
})
