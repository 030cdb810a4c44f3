import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bestPractices, lensAlias, pillars, questions } from './catalogue'
import {
  findBestPractice,
  findBestPracticeByChoice,
  findPillar,
  findQuestion,
  pillarCounts,
  weighedRisk,
} from './lookup'
import source from './well-architected.json' with { type: 'json' }

const practiceSchema = z.strictObject({
  id: z.string().regex(/^(OPS|SEC|REL|PERF|COST|SUS)\d{2}-BP\d{2}$/),
  choiceId: z.string().regex(/^[a-z]+(_[a-z0-9]+)+$/),
  title: z.string().min(3),
  risk: z.enum(['HIGH', 'MEDIUM', 'LOW']).nullable(),
  page: z.string().regex(/^[a-z]+(_[a-z0-9]+)+$/),
})
const catalogueSchema = z.strictObject({
  about: z.string(),
  lensAlias: z.literal('wellarchitected'),
  pillars: z
    .array(
      z.strictObject({
        pillarId: z.string(),
        name: z.string(),
        prefix: z.string(),
        questions: z.array(
          z.strictObject({
            id: z.string().regex(/^[A-Z]+\d{2}$/),
            questionId: z.string().min(3),
            title: z.string().endsWith('?'),
            noneOfTheseChoiceId: z.string().endsWith('_no'),
            bestPractices: z.array(practiceSchema).min(1),
          }),
        ),
      }),
    )
    .length(6),
})

describe('the framework catalogue', () => {
  it('has the shape that the lookups rely on', () => {
    expect(catalogueSchema.safeParse(source).error).toBeUndefined()
    expect(lensAlias).toBe('wellarchitected')
  })

  it('has the size that the Tool shows', () => {
    expect(questions).toHaveLength(57)
    expect(bestPractices).toHaveLength(307)
    expect(pillarCounts).toEqual([
      { pillarId: 'operationalExcellence', questions: 11, bestPractices: 68 },
      { pillarId: 'security', questions: 11, bestPractices: 63 },
      { pillarId: 'reliability', questions: 13, bestPractices: 65 },
      { pillarId: 'performance', questions: 5, bestPractices: 32 },
      { pillarId: 'costOptimization', questions: 11, bestPractices: 50 },
      { pillarId: 'sustainability', questions: 6, bestPractices: 29 },
    ])
  })

  it('uses each id once', () => {
    const distinct = (values: readonly string[]): number => new Set(values).size
    expect(distinct(bestPractices.map((practice) => practice.id))).toBe(307)
    expect(distinct(bestPractices.map((practice) => practice.choiceId))).toBe(307)
    expect(distinct(bestPractices.map((practice) => practice.url))).toBe(307)
    expect(distinct(questions.flatMap((question) => [question.id, question.questionId]))).toBe(114)
  })

  it('numbers practices and questions by their pillar', () => {
    for (const pillar of pillars) {
      for (const question of pillar.questions) {
        expect(question.id.startsWith(pillar.prefix)).toBe(true)
        for (const practice of question.bestPractices) {
          expect(practice.id.startsWith(`${question.id}-BP`)).toBe(true)
          expect(practice).toMatchObject({ question: question.id, pillarId: pillar.pillarId })
        }
      }
    }
  })
})

describe('lookups', () => {
  it('finds a practice by number and by choice, with pillar, question and page', () => {
    const practice = findBestPractice('SEC05-BP04')
    expect(practice).toEqual({
      id: 'SEC05-BP04',
      choiceId: 'sec_network_protection_auto_protect',
      title: 'Automate network protection',
      risk: 'MEDIUM',
      riskSourced: true,
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_network_auto_protect.html',
      question: 'SEC05',
      pillarId: 'security',
    })
    expect(findBestPracticeByChoice('sec_network_protection_auto_protect')).toBe(practice)
  })

  it('finds questions by both of their ids, and pillars', () => {
    expect(findQuestion('OPS01')).toBe(findQuestion('priorities'))
    expect(findQuestion('OPS01')?.noneOfTheseChoiceId).toBe('ops_priorities_no')
    expect(findPillar('performance')?.name).toBe('Performance Efficiency')
  })

  it('finds nothing under ids that the framework lacks', () => {
    expect(findBestPractice('SEC99-BP01')).toBeUndefined()
    expect(findBestPracticeByChoice('ops_priorities_no')).toBeUndefined()
    expect(findQuestion('SEC5')).toBeUndefined()
    expect(findPillar('constructor')).toBeUndefined()
  })
})

describe('a risk that is not published', () => {
  it('is weighed as medium where it is missing', () => {
    expect(weighedRisk({ risk: null })).toBe('MEDIUM')
    expect(weighedRisk({ risk: 'LOW' })).toBe('LOW')
  })

  it('is marked where it is assumed', () => {
    expect(bestPractices.filter((practice) => !practice.riskSourced).map((practice) => practice.id)).toEqual([
      'OPS07-BP02',
    ])
  })
})
