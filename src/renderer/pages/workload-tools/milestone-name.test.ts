import { expect, it } from 'vitest'
import { milestoneNameFault } from './milestone-name'

it('takes names from 3 to 100 characters that no other milestone has', () => {
  expect(milestoneNameFault('May', [])).toBeUndefined()
  expect(milestoneNameFault('x'.repeat(100), [])).toBeUndefined()
  expect(milestoneNameFault('  ab  ', [])).toMatch(/at least 3/)
  expect(milestoneNameFault('x'.repeat(101), [])).toMatch(/at most 100 characters; these are 101/)
  expect(milestoneNameFault(' before GO-live ', ['Before go-live'])).toMatch(/already/)
})
