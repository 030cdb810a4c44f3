import { describe, expect, it } from 'vitest'
import { policyJson } from './policy-json'

describe('policyJson', () => {
  it('reads JSON, keeps what is none, and tells that there is nothing', () => {
    expect(policyJson('{"Version":"2012-10-17"}')).toEqual({ Version: '2012-10-17' })
    expect(policyJson('{"Version":')).toBe('{"Version":')
    expect(policyJson('')).toBe('')
    expect(policyJson(undefined)).toBeNull()
  })
})
