import { describe, expect, test } from 'vitest'
import type { FewestCalls } from './fewest-calls'
import { lowerBound } from './lower-bound'

const calls = (more: Partial<FewestCalls>): FewestCalls => ({
  account: '111122223333',
  region: 'eu-west-1',
  operation: 'lambda:GetPolicy',
  paged: false,
  calls: 1,
  stepsBefore: 2,
  steps: 1,
  ...more,
})

describe('the lower bound', () => {
  test('of nothing is nothing', () => {
    expect(lowerBound([], 0.04).seconds).toBe(0)
  })

  test('of one call is that of the calls it waits for', () => {
    expect(lowerBound([calls({})], 0.04).seconds).toBeCloseTo(0.12)
  })

  test('is the rate of the slowest bucket: Lambda gives 7 calls at once and 7.5 a second', () => {
    const { seconds, decidedBy } = lowerBound([calls({ calls: 82 }), calls({ operation: 'iam:ListUsers' })], 0.04)
    expect(seconds).toBeCloseTo(2 * 0.04 + 75 / 7.5 + 0.04)
    expect(decidedBy).toBe('lambda in 111122223333 eu-west-1')
  })

  test('counts all operations of a bucket together', () => {
    const both = [calls({ calls: 41 }), calls({ operation: 'lambda:ListFunctions', calls: 41 })]
    expect(lowerBound(both, 0.04).seconds).toBeCloseTo(2 * 0.04 + 75 / 7.5 + 0.04)
  })

  test('does not add up regions and accounts, which are served at once', () => {
    const one = lowerBound([calls({ calls: 82 })], 0.04).seconds
    const many = [calls({ calls: 82 }), calls({ calls: 82, region: 'us-east-1' }), calls({ calls: 82, account: '2' })]
    expect(lowerBound(many, 0.04).seconds).toBe(one)
  })

  test('adds up regions where AWS counts them together', () => {
    const inTwo = ['eu-west-1', 'us-east-1'].map((region) =>
      calls({ operation: 'apigateway:GetRestApis', calls: 60, region }),
    )
    expect(lowerBound(inTwo, 0).seconds).toBeCloseTo((120 - 20) / 5)
  })

  test('tells paged calls of EC2, which may be more, from others', () => {
    const some = calls({ operation: 'ec2:DescribeVolumes', calls: 150 })
    expect(lowerBound([{ ...some, paged: true }], 0).seconds).toBeCloseTo((150 - 50) / 10)
    expect(lowerBound([some], 0).seconds).toBeCloseTo((150 - 25) / 5)
  })

  test('is the longest chain of calls where that takes longer', () => {
    const { seconds, decidedBy } = lowerBound([calls({ calls: 5, steps: 5, operation: 'iam:ListUsers' })], 0.04)
    expect(seconds).toBeCloseTo((2 + 5) * 0.04)
    expect(decidedBy).toContain('iam:ListUsers')
  })
})
