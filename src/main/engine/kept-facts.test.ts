import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineCheck, pass } from './check'
import { collect } from './collect'
import { defineCollector, readEach, readList, readOne } from './collector'
import { detailFact, listFact, oneFact, type WithArn } from './fact'
import { plan, type Choice } from './plan'
import { makeMemoryStore } from './testing/memory-store'
import { makeRegistry } from './validate'

const boxSchema = z.object({ arn: z.string() })
const boxes = listFact<WithArn>({
  id: 'toy-boxes',
  title: 'boxes',
  per: 'region',
  type: 'AWS::Toy::Box',
  schema: boxSchema,
  nameOf: ({ arn }) => arn,
})
const labels = detailFact({ id: 'toy-labels', title: 'labels', of: boxes, schema: z.object({}), keep: true })
const rules = oneFact({ id: 'toy-rules', title: 'rules', per: 'region', schema: z.object({}) })

const [chosen, other, empty] = ['eu-central-1', 'us-east-1', 'eu-west-1']

const review = async (choice: Choice, otherRegions: readonly string[] = [other]) => {
  const calls: string[] = []
  const collector = defineCollector({
    service: 'toy',
    reads: [
      readList(boxes, {
        calls: { 'toy:ListBoxes': ['toy:ListBoxes'] },
        read: ({ region }) => {
          calls.push(`list ${region}`)
          return Promise.resolve([{ arn: `arn:aws:toy:${region}:111122223333:box/a` }])
        },
      }),
      readEach(labels, {
        calls: { 'toy:GetLabel': ['toy:GetLabel'] },
        read: (_, { region }) => {
          calls.push(`label ${region}`)
          return Promise.resolve({})
        },
      }),
      readOne(rules, {
        calls: { 'toy:GetRules': ['toy:GetRules'] },
        read: ({ region }) => {
          calls.push(`rules ${region}`)
          return Promise.resolve({})
        },
      }),
    ],
  })
  const check = defineCheck({
    id: 'toy-rules-strict',
    title: 'The rules are strict',
    failureTitle: 'The rules are not strict',
    risk: 'None.',
    fix: 'None.',
    severity: 'low',
    bestPractices: [{ id: 'SEC01-BP01', link: 'necessary', part: 'rules' }],
    references: ['https://docs.aws.amazon.com/'],
    needs: { rules },
    evaluate: ({ rules: judged }) => [pass(judged)],
  })
  const registry = makeRegistry([collector], [{ path: 'toy/checks/toy-rules-strict.check.ts', service: 'toy', check }])
  expect(registry.problems).toEqual([])
  const store = makeMemoryStore()
  const planned = plan(registry, choice)
  await collect({
    plan: planned,
    accounts: [
      {
        id: '111122223333',
        partition: 'aws',
        homeRegion: other,
        regions: [chosen, empty],
        otherRegions,
        emptyRegions: new Map([[empty, { kind: 'skipped', source: 'toy:CountBoxes' }]]),
        client: () => {
          throw new Error('the toy has no clients')
        },
      },
    ],
    store,
    toGap: () => ({ kind: 'failed', code: 'Failed' }),
    signal: new AbortController().signal,
  })
  return { calls: calls.toSorted(), operations: Object.keys(planned.calls).toSorted() }
}

const kept = (region: string): readonly string[] => [`label ${region}`, `list ${region}`]

describe('a fact that is kept for pages', () => {
  it('is read with the list that it belongs to, in chosen, other and empty regions, though no check needs it', async () => {
    const { calls, operations } = await review({})
    expect(calls).toEqual([...kept(chosen), ...kept(other), ...kept(empty), `rules ${chosen}`].toSorted())
    expect(operations).toEqual(['toy:GetLabel', 'toy:GetRules', 'toy:ListBoxes'])
    expect((await review({ services: ['toy'] }, [])).calls).toEqual(
      [...kept(chosen), ...kept(empty), `rules ${chosen}`].toSorted(),
    )
  })

  it('is not read where single checks were chosen, or other services', async () => {
    const { calls, operations } = await review({ checks: ['toy-rules-strict'] })
    expect(calls).toEqual([`rules ${chosen}`])
    expect(operations).toEqual(['toy:GetRules'])
    expect((await review({ services: ['chest'] })).calls).toEqual([])
  })
})
