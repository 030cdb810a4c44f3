import { describe, expect, it } from 'vitest'
import type { AccountRegions, RegionState } from '../../../shared/ipc/preflight'
import { describeUse, emptySources, listRegions, sourcesOf, summarizeRegions, worthReviewing } from './region-summary'

const state = (region: string, belief: RegionState['belief'], optIn = 'opt-in-not-required'): RegionState => ({
  region,
  optIn,
  belief,
  source: `${belief} source`,
})

const account = (id: string, regions: readonly RegionState[]): AccountRegions => ({
  way: { kind: 'profile', name: id },
  account: id,
  regions: [...regions],
  problem: null,
})

const found = [
  account('1', [
    state('eu-west-1', 'resources'),
    state('eu-west-2', 'empty'),
    state('us-east-1', 'unknown'),
    state('af-south-1', 'unknown', 'not-opted-in'),
    state('xx-new-1', 'unknown'),
  ]),
  account('2', [
    state('eu-west-1', 'unknown'),
    state('eu-west-2', 'empty'),
    state('us-east-1', 'empty'),
    state('af-south-1', 'unknown', 'not-opted-in'),
    state('xx-new-1', 'unknown'),
    state('ap-east-1', 'empty', 'opted-in'),
  ]),
  account('3', [state('ap-east-1', 'unknown', 'not-opted-in')]),
]
const summaries = summarizeRegions(found)

const textOf = (region: string): string | undefined => {
  const summary = summaries.get(region)
  return summary && describeUse(summary)
}

describe('regions over all accounts', () => {
  it.each([
    ['eu-west-1', 'In use in 1 of 2 accounts, not known in 1'],
    ['eu-west-2', 'Looks empty in all 2 accounts'],
    ['us-east-1', 'Not known in 1 of 2 accounts, looks empty in the rest'],
    ['xx-new-1', 'Not known in 2 of 2 accounts'],
    ['af-south-1', 'Not opted in'],
    ['ap-east-1', 'Looks empty in 1 account; enabled in 1 of 2'],
  ])('says of %s: %s', (region, text) => expect(textOf(region)).toBe(text))

  it('names where the belief comes from, once', () => {
    const sources = (region: string) => {
      const summary = summaries.get(region)
      return summary && sourcesOf(summary)
    }
    expect(sources('eu-west-2')).toEqual([])
    expect(emptySources(summaries)).toEqual(['empty source'])
    expect(sources('eu-west-1')).toEqual(['Found by resources source', 'Not known: unknown source'])
    expect(sources('us-east-1')).toEqual(['unknown source'])
    expect(sources('af-south-1')).toEqual([])
  })

  it('never leaves out a region of which nothing is known', () => {
    expect(worthReviewing(summaries)).toEqual({ inUse: ['eu-west-1'], unknown: ['us-east-1', 'xx-new-1'] })
  })

  it('lists favourites first, then what is in use, and what only the account knows', () => {
    const codes = listRegions(['sa-east-1', 'eu-west-2'], summaries).map(({ code }) => code)
    expect(codes.slice(0, 5)).toEqual(['eu-west-2', 'sa-east-1', 'eu-west-1', 'us-east-1', 'xx-new-1'])
    expect(codes.slice(5, 8)).toEqual(['ap-east-1', 'af-south-1', 'us-east-2'])
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('keeps the order of AWS where nothing was found', () => {
    expect(listRegions([], new Map())[0]).toEqual({ code: 'us-east-1', place: 'N. Virginia' })
    expect(listRegions([], new Map()).find(({ code }) => code === 'cn-north-1')?.place).toBe('Beijing, AWS China')
  })
})
