import { describe, expect, it } from 'vitest'
import { accountFault, emptyFields, lensFault, localFaults, regionCodeFault, toolFaults } from './workload-fields'

const whole = {
  ...emptyFields,
  name: 'Storefront',
  description: 'The shop and its basket',
  reviewOwner: 'reviews@example.com',
  accountIds: ['111122223333'],
  awsRegions: ['eu-central-1'],
}

describe('a workload that stays in the app', () => {
  it('needs a name and a lens, and no more', () => {
    expect(localFaults({ ...emptyFields, name: 'Shop' })).toEqual({})
    expect(Object.keys(localFaults({ ...emptyFields, lenses: [] }))).toEqual(['name', 'lenses'])
  })

  it('takes account ids only', () => {
    expect(localFaults({ ...whole, accountIds: ['111122223333', '12'] }).accountIds).toMatch(/twelve digits/)
  })
})

describe('a workload for the Tool', () => {
  it('passes where all that the Tool wants is there', () => {
    expect(toolFaults(whole)).toEqual({})
    expect(toolFaults({ ...whole, awsRegions: [], nonAwsRegions: ['Hall 4'] })).toEqual({})
  })

  it('needs a description, a review owner and a region', () => {
    expect(Object.keys(toolFaults({ ...emptyFields, name: 'Shop' })).toSorted()).toEqual([
      'awsRegions',
      'description',
      'reviewOwner',
    ])
    expect(toolFaults({ ...whole, reviewOwner: '  ' }).reviewOwner).toMatch(/Write something/)
  })

  it('keeps to the bounds of the API', () => {
    expect(toolFaults({ ...whole, name: 'ab' }).name).toMatch(/at least 3/)
    expect(toolFaults({ ...whole, name: 'x'.repeat(101) }).name).toMatch(/at most 100/)
    expect(toolFaults({ ...whole, description: 'x'.repeat(251) }).description).toMatch(/at most 250/)
    const accounts = (count: number): string[] =>
      Array.from({ length: count }, (_, index) => String(100_000_000_000 + index))
    expect(toolFaults({ ...whole, accountIds: accounts(100) })).toEqual({})
    expect(toolFaults({ ...whole, accountIds: accounts(101) }).accountIds).toMatch(/at most 100 accounts/)
    expect(toolFaults({ ...whole, nonAwsRegions: ['ab'] }).nonAwsRegions).toMatch(/at least 3/)
  })
})

it.each([
  [accountFault, ' 111122223333 ', true],
  [accountFault, '11112222333', false],
  [accountFault, '１１１１２２２２３３３３', false],
  [regionCodeFault, 'us-gov-west-1', true],
  [regionCodeFault, 'Frankfurt', false],
  [lensFault, 'serverless', true],
  [lensFault, 'arn:aws:wellarchitected:us-east-1:111122223333:lens/abc', true],
  [lensFault, 'my lens', false],
])('%o takes %s: %s', (fault, text, good) => expect(fault(text) === undefined).toBe(good))
