import { beforeAll, describe, expect, test } from 'vitest'
import { lackingOperations } from './compare-calls'
import { openEstate } from './estate'
import { countFewestCalls, type FewestCalls } from './fewest-calls'

const size = { accounts: 2, regions: 2, resources: 2000 }
let fewest: readonly FewestCalls[] = []

const callsOf = (operation: string): number =>
  fewest.reduce((sum, one) => sum + (one.operation === operation ? one.calls : 0), 0)

beforeAll(async () => {
  fewest = await countFewestCalls(openEstate(size))
})

describe('the fewest calls', () => {
  test('know every operation of a review', () => {
    expect(lackingOperations()).toEqual([])
  })

  test('are one a place for what one call tells', () => {
    expect(callsOf('sts:GetCallerIdentity')).toBe(2)
    expect(callsOf('ec2:GetEbsEncryptionByDefault')).toBe(4)
    expect(callsOf('ec2:DescribeInstances')).toBe(4)
  })

  test('are a call for each resource where no call tells of several', async () => {
    const estate = openEstate(size)
    const places = estate.accounts.flatMap(({ regions }) => regions)
    const lists = await Promise.all(places.map((place) => place.list('lambda', 'ListFunctions', 'Functions')))
    const functions = lists.flat()
    expect(functions.length).toBeGreaterThan(200)
    expect(callsOf('lambda:GetPolicy')).toBe(functions.length)
    expect(callsOf('lambda:ListFunctions')).toBe(
      lists.reduce((sum, list) => sum + Math.max(1, Math.ceil(list.length / 50)), 0),
    )
    const images = functions.filter(({ PackageType }) => PackageType === 'Image').length
    expect(callsOf('lambda:GetFunctionCodeSigningConfig')).toBe(functions.length - images)
  })

  test('go to the region of a bucket, after the list of all', () => {
    const own = fewest.filter(({ operation }) => operation === 's3:GetBucketPolicy')
    expect(new Set(own.map(({ region }) => region)).size).toBeGreaterThan(1)
    expect(own.every(({ stepsBefore }) => stepsBefore === 3)).toBe(true)
  })

  test('grow with the estate', async () => {
    const more = await countFewestCalls(openEstate({ ...size, resources: 4000 }))
    const sum = (calls: readonly FewestCalls[]): number => calls.reduce((all, one) => all + one.calls, 0)
    expect(sum(more)).toBeGreaterThan(sum(fewest) * 1.7)
  })
})
