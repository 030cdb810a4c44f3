import { describe, expect, it } from 'vitest'
import { AwsFailure } from './aws-failure'
import { cutPage, type Pager } from './page'

const pager: Pager = { binding: 'ec2 DescribeVolumes 1 eu-central-1', cap: Infinity, badToken: 'InvalidNextToken' }
const items = Array.from({ length: 60 }, (_, index) => index)

function readAll(by: Pager, max?: number): { found: number[]; pages: number } {
  const found: number[] = []
  let token: string | undefined
  let pages = 0
  do {
    const page = cutPage(by, items, { token, max })
    found.push(...page.items)
    token = page.next
    pages += 1
  } while (token)
  return { found, pages }
}

const codeOf = (run: () => unknown): string | undefined => {
  try {
    run()
    return undefined
  } catch (problem) {
    return problem instanceof AwsFailure ? problem.code : 'another error'
  }
}

describe('cutPage', () => {
  it('gives every item once, in pages of 25 unless told', () => {
    expect(readAll(pager)).toEqual({ found: items, pages: 3 })
    expect(readAll(pager, 20)).toEqual({ found: items, pages: 3 })
    expect(readAll(pager, 1000)).toEqual({ found: items, pages: 1 })
  })

  it('keeps to the cap of the sample and to the most that AWS gives', () => {
    expect(readAll({ ...pager, cap: 7 }, 1000).pages).toBe(9)
    expect(cutPage(pager, items, { max: 50, most: 10 }).items).toHaveLength(10)
  })

  it('gives no token after the last item, and an empty page of an empty list', () => {
    expect(cutPage(pager, items, { max: 60 }).next).toBeUndefined()
    expect(cutPage(pager, [], {})).toEqual({ items: [], next: undefined })
  })

  it('refuses tokens of others and invented ones, with the code of the service', () => {
    const foreign = cutPage({ ...pager, binding: 'ec2 DescribeVolumes 2 eu-central-1' }, items, {}).next
    expect(foreign).toBeDefined()
    for (const token of [foreign, 'invented', Buffer.from('25.abc').toString('base64url')]) {
      expect(codeOf(() => cutPage(pager, items, { token }))).toBe('InvalidNextToken')
    }
  })

  it('refuses a maximum under one', () => {
    expect(codeOf(() => cutPage(pager, items, { max: 0 }))).toBe('ValidationError')
    expect(codeOf(() => cutPage(pager, items, { max: Number.NaN }))).toBe('ValidationError')
  })
})
