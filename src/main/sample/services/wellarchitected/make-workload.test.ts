import { describe, expect, it } from 'vitest'
import { questions } from '../../../../shared/framework/catalogue'
import { hostileNames } from '../../hostile-names'
import { moments, type Moment } from '../../moments'
import { sampleOrganization } from '../../organization'
import { currentFramework, frameworkLens, reorderedQuestions } from './framework-lens'
import { questionsOf } from './lens'
import { makeWorkloads } from './make-workload'
import { countRisks, risksOf, type Counts } from './risk'
import { sampleWorkloads } from './workloads'
import { choiceOf } from './told-answers'
import { answerOf, type ReviewState } from './state'

const organization = sampleOrganization()
const days = Object.keys(moments).filter((name): name is Moment => name in moments)

const find = (name: string, day: Moment) => {
  const found = makeWorkloads(organization, moments[day]).find(({ settings }) => settings.WorkloadName === name)
  if (!found) throw new Error(name)
  return found
}

const framework = (name: string, day: Moment): ReviewState => {
  const [review] = find(name, day).reviews
  if (!review) throw new Error(name)
  return review
}

const statusAt = (name: string, day: Moment, practice: string) => {
  const review = framework(name, day)
  const choice = choiceOf(practice)
  const placed = questionsOf(review.lens).find(({ question }) => question.choices.some(({ id }) => id === choice))
  return placed && answerOf(review, placed.question.id).choices[choice]?.status
}

/** The counts that a review says it has, question-wide NOT_APPLICABLE counted as none. */
const told = (review: readonly (readonly number[])[], sizes: readonly number[]): readonly Counts[] =>
  sizes.map((size, index) => {
    const [high = 0, medium = 0, none = 0] = review[index] ?? []
    return { HIGH: high, MEDIUM: medium, NONE: none, UNANSWERED: size - high - medium - none }
  })

const found = (review: ReviewState): readonly Counts[] =>
  review.lens.pillars.map((pillar) => {
    const { HIGH = 0, MEDIUM = 0, NONE = 0, UNANSWERED = 0, NOT_APPLICABLE = 0 } = countRisks(risksOf(review, pillar))
    return { HIGH, MEDIUM, NONE: NONE + NOT_APPLICABLE, UNANSWERED }
  })

describe('the workloads of the sample', () => {
  it.each(days)('have the risks that are told of them, today and in milestones: %s', (day) => {
    const made = makeWorkloads(organization, moments[day])
    sampleWorkloads(organization, moments[day]).forEach((workload, index) => {
      const [review, ...further] = made[index]?.reviews ?? []
      if (!review) throw new Error(workload.name)
      const sizes = (one: ReviewState) => one.lens.pillars.map((pillar) => pillar.questions.length)
      expect(found(review)).toEqual(told(workload.review, sizes(review)))
      const furtherTold = [workload.further.serverless, workload.further.house].filter((one) => one !== undefined)
      expect(further.map(found)).toEqual(further.map((one, place) => told(furtherTold[place] ?? [], sizes(one))))
      const milestones = made[index]?.milestones ?? []
      expect(milestones.map(({ name }) => name)).toEqual(workload.milestones.map(({ name }) => name))
      milestones.forEach(({ workload: then }, place) => {
        const [saved] = then.reviews
        expect(saved && found(saved)).toEqual(told(workload.milestones[place]?.review ?? [], sizes(review)))
      })
    })
  })

  it('gain milestones over time', () => {
    expect(days.map((day) => find('Storefront', day).milestones.length)).toEqual([1, 2, 3, 3, 4])
    expect(days.map((day) => find('Storefront staging', day).milestones.length)).toEqual([0, 0, 0, 1, 1])
  })

  it.each([
    ['Landing zone', 'autumn', ['SEC01-BP02', 'SEC02-BP01', 'SEC03-BP02', 'SEC03-BP07', 'SEC05-BP02', 'SEC08-BP04']],
    ['Storefront', 'start', ['SEC05-BP02', 'SEC06-BP02']],
    ['Storefront staging', 'recovery', ['SEC03-BP02']],
    ['Storefront staging', 'spring', ['SEC02-BP01', 'SEC03-BP02', 'SEC03-BP07', 'SEC08-BP04']],
    ['Payments', 'regression', ['SEC03-BP07', 'SEC05-BP02', 'SEC08-BP04']],
  ] as const)('tick what their own resources contradict: %s in %s', (name, day, practices) => {
    expect(practices.map((practice) => statusAt(name, day, practice))).toEqual(practices.map(() => 'SELECTED'))
  })

  it('leave a practice open that the resources support, and exclude one that they have', () => {
    expect(statusAt('Storefront', 'autumn', 'SEC10-BP05')).toBeUndefined()
    expect(statusAt('Storefront', 'autumn', 'SEC06-BP04')).toBe('NOT_APPLICABLE')
  })

  it('show what must not be made: "None of these" beside others, and a question without any applicable practice', () => {
    const mixed = [
      { day: 'start', question: 'application-security', none: 'sec_appsec_no' },
      { day: 'autumn', question: 'sus_dev', none: 'sus_sus_dev_no' },
    ] as const
    for (const { day, question, none } of mixed) {
      const { choices } = answerOf(framework('Storefront staging', day), question)
      expect(choices[none]?.status).toBe('SELECTED')
      expect(Object.values(choices).filter(({ status }) => status === 'SELECTED').length).toBeGreaterThan(1)
    }
    const effort = answerOf(framework('Storefront staging', 'start'), 'evaluate-cost-effort')
    expect(Object.values(effort.choices).map(({ status }) => status)).toEqual(['NOT_APPLICABLE'])
    expect(answerOf(framework('Storefront staging', 'autumn'), 'sus_region').isApplicable).toBe(false)
  })
})

describe('the Framework lens', () => {
  const placed = questionsOf(frameworkLens(currentFramework))

  it('has the catalogue’s questions and choices, in another order in 23 of them', () => {
    const pairs = placed.map(({ question }, index) => ({
      listed: question.choices.map(({ id }) => id),
      numbered: questions[index]?.bestPractices.map(({ choiceId }) => choiceId) ?? [],
    }))
    for (const { listed, numbered } of pairs) expect(listed.toSorted()).toEqual(numbered.toSorted())
    const moved = pairs.filter(({ listed, numbered }) => listed.some((id, place) => id !== numbered[place]))
    expect(moved).toHaveLength(reorderedQuestions)
    expect(reorderedQuestions).toBe(23)
  })

  it('has choices in an older version that the catalogue does not know', () => {
    const known = new Set(placed.flatMap(({ question }) => question.choices.map(({ id }) => id)))
    const foreign = (version: '2023-10-03' | '2022-03-31') =>
      questionsOf(frameworkLens(version))
        .flatMap(({ question }) => question.choices.map(({ id }) => id))
        .filter((id) => !known.has(id))
    expect([foreign('2023-10-03').length, foreign('2022-03-31').length]).toEqual([2, 3])
    expect(framework('Storefront staging', 'start').lens.version).toBe('2023-10-03')
    expect(framework(hostileNames.markup, 'autumn').lens.version).toBe('2022-03-31')
  })
})
