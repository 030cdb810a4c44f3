import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { readEach, readList, readOne, type Read } from '../engine/collector'
import { detailFact, listFact, oneFact } from '../engine/fact'
import type { Plan } from '../engine/plan'
import { addSeen, probesOf, seenOf, whyNotTried, type Seen } from './probe'

const things = listFact({
  id: 'things',
  title: 'things',
  per: 'region',
  type: 'Toy::Thing',
  schema: z.object({ arn: z.string() }),
  nameOf: ({ arn }) => arn,
})
const reports = oneFact({ id: 'reports', title: 'reports', per: 'account', schema: z.string() })
const summaries = oneFact({ id: 'summaries', title: 'summaries', per: 'account', schema: z.string() })
const colours = detailFact({ id: 'colours', title: 'colours', of: things, schema: z.string() })

const noCall = { read: async () => [] }
const listThings = { 'toy:ListThings': ['toy:ListThings'] }
const account: readonly Read[] = [
  readOne(reports, {
    calls: {
      'iam:GenerateCredentialReport': ['iam:GenerateCredentialReport'],
      'iam:GetCredentialReport': ['iam:GetCredentialReport'],
    },
    ...noCall,
  }),
  readOne(summaries, { calls: { ...listThings, 'toy:GetSummary': ['toy:GetSummary'] }, ...noCall }),
]
const region: readonly Read[] = [
  readList(things, { calls: listThings, ...noCall }),
  readList({ ...things, id: 'other-things' }, { calls: { 'toy:ListOthers': ['toy:ListOthers'] }, ...noCall }),
  readEach(colours, { calls: { 'toy:GetColour': ['toy:GetColour'] }, ...noCall }),
]
const plan: Plan = {
  checks: [],
  facts: [],
  accountReads: account,
  regionReads: region,
  placeReads: [],
  keptReads: [],
  calls: Object.assign({}, ...[...account, ...region].map(({ calls }) => calls)),
}

describe('the probes of a plan', () => {
  it('start no job, ask for no single resource, and make each call once, whoever shares it', () => {
    expect(
      probesOf(plan, 'us-east-1', 'eu-west-1').map(({ read, region: place }) => [read.provides[0]?.id, place]),
    ).toEqual([
      ['summaries', 'us-east-1'],
      ['other-things', 'eu-west-1'],
    ])
  })

  it('leave actions untried for a reason', () => {
    expect(whyNotTried(plan, 'iam:GenerateCredentialReport')).toBe('Not tried: the call starts a job.')
    expect(whyNotTried(plan, 'iam:GetCredentialReport')).toBe('Not tried: a call before it starts a job.')
    expect(whyNotTried(plan, 'toy:GetColour')).toBe('Not tried: it is called for single resources.')
    expect(whyNotTried(plan, 'toy:GetSummary')).toBe('Not tried: other calls come before it.')
  })
})

describe('what calls show about an action', () => {
  it('is nothing about the further actions of an operation, which AWS may not have asked for', () => {
    const calls = { 'toy:ListKeys': ['toy:ListKeys', 'toy:DescribeKey'] }
    const ofKeys = { ...plan, regionReads: [readList(things, { calls, ...noCall })], calls }
    const first = { operation: 'toy:ListKeys', region: 'eu-west-1', error: undefined, expected: false }
    expect(seenOf(first, undefined, ofKeys)).toEqual([
      ['toy:ListKeys', { state: 'worked', detail: 'toy:ListKeys was answered in eu-west-1.' }],
    ])
    expect(whyNotTried(ofKeys, 'toy:DescribeKey')).toBe(
      'Not tried: AWS asks for it only where an answer holds what it is about.',
    )
    const denied = { kind: 'denied', action: 'toy:DescribeKey' } as const
    expect(seenOf(first, denied, ofKeys).map(([action, { state }]) => [action, state])).toEqual([
      ['toy:DescribeKey', 'denied'],
    ])
  })

  const seen = (state: Seen['state']): Seen => ({ state, detail: state })

  it('is what weighs most, in any order: a refusal, an answer, a failure', () => {
    for (const order of [
      ['failed', 'worked', 'denied'],
      ['denied', 'worked', 'failed'],
    ] as const) {
      const known = new Map<string, Seen>()
      for (const state of order) addSeen(known, [['toy:GetThing', seen(state)]])
      expect(known.get('toy:GetThing')).toEqual(seen('denied'))
    }
    const known = new Map([['toy:GetThing', seen('failed')]])
    addSeen(known, [['toy:GetThing', seen('worked')]])
    expect(known.get('toy:GetThing')).toEqual(seen('worked'))
  })
})
