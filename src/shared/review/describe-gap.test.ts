import { expect, it } from 'vitest'
import { describeGap } from './describe-gap'

it('says why a check could not decide, where no call failed', () => {
  const text = 'Inspector has not scanned it within 14 days.'
  expect(describeGap({ kind: 'failed', code: 'ScanIsOld', text })).toBe(
    'Not decided (ScanIsOld): Inspector has not scanned it within 14 days',
  )
})

it('asks for a report where a call or the app itself failed', () => {
  expect(describeGap({ kind: 'failed', code: 'InternalError', operation: 'ec2:DescribeVpcs', text: 'Sorry.' })).toBe(
    'ec2:DescribeVpcs failed with InternalError: review again, and report it if it stays',
  )
  expect(describeGap({ kind: 'failed', code: 'CheckFailed', text: 'TypeError: x is undefined' })).toBe(
    'It failed with CheckFailed: review again, and report it if it stays',
  )
})
