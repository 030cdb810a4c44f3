import { describe, expect, it } from 'vitest'
import { judgeCondition } from './condition'
import { makeContext } from './context'
import type { Ternary } from './ternary'

type Values = string | readonly string[]
const judge = (
  operator: string,
  expected: Values,
  actual: Values | null | undefined,
  more: Record<string, Values | null> = {},
  version: '2008-10-17' | '2012-10-17' = '2012-10-17',
): Ternary => {
  const texts = typeof expected === 'string' ? [expected] : expected
  const condition = { operator, key: 'aws:Key', path: 'c', values: texts.map((text) => ({ text, path: 'c' })) }
  return judgeCondition(
    condition,
    version,
    makeContext({ ...(actual === undefined ? {} : { 'AWS:key': actual }), ...more }),
  )
}

describe('judgeCondition with one value', () => {
  it.each<[string, Values, Values | null, Ternary]>([
    ['StringEquals', 'a', 'a', 'yes'],
    ['StringEquals', 'a', 'A', 'no'],
    ['StringEquals', 'a*', 'ab', 'no'],
    ['StringEquals', ['a', 'b'], 'b', 'yes'],
    ['StringNotEquals', ['a', 'b'], 'b', 'no'],
    ['StringNotEquals', ['a', 'b'], 'c', 'yes'],
    ['StringEqualsIgnoreCase', 'a', 'A', 'yes'],
    ['StringNotEqualsIgnoreCase', 'a', 'A', 'no'],
    ['StringLike', 'home/*', 'home/x', 'yes'],
    ['StringLike', ['', 'x'], '', 'yes'],
    ['StringNotLike', 'home/*', 'home/x', 'no'],
    ['NumericEquals', '10', '10.0', 'yes'],
    ['NumericNotEquals', '10', '11', 'yes'],
    ['NumericLessThan', '1.2', '1.1', 'yes'],
    ['NumericLessThan', '10', '9', 'yes'],
    ['NumericLessThanEquals', '10', '10', 'yes'],
    ['NumericGreaterThan', '10', '10', 'no'],
    ['NumericGreaterThanEquals', '10', '10', 'yes'],
    ['NumericLessThan', 'ten', '9', 'unknown'],
    ['DateLessThan', '2020-01-01T00:00:00Z', '2019-12-31T23:59:59Z', 'yes'],
    ['DateGreaterThan', '2020-01-01T00:00:01Z', '1577836802', 'yes'],
    ['DateEquals', '2020-01-01', '2020-01-01T00:00:00Z', 'yes'],
    ['DateLessThan', '2020-01-01T00:00:00', '2020-01-01T00:00:00Z', 'no'],
    ['DateLessThan', 'soon', '2020-01-01', 'unknown'],
    ['Bool', 'false', 'false', 'yes'],
    ['Bool', 'FALSE', 'false', 'yes'],
    ['Bool', 'true', 'false', 'no'],
    ['Bool', 'maybe', 'false', 'unknown'],
    ['BinaryEquals', 'QQ==', 'QQ==', 'yes'],
    ['IpAddress', '203.0.113.0/24', '203.0.113.9', 'yes'],
    ['IpAddress', ['203.0.113.0/24', '2001:DB8:1234:5678::/64'], '2001:db8:1234:5678::9', 'yes'],
    ['IpAddress', '203.0.113.0/24', '2001:db8::1', 'no'],
    ['NotIpAddress', '203.0.113.0/24', '8.8.8.8', 'yes'],
    ['IpAddress', 'office', '8.8.8.8', 'unknown'],
    ['ArnLike', 'arn:aws:sns:*:111111111111:*', 'arn:aws:sns:eu-west-1:111111111111:t', 'yes'],
    ['ArnEquals', 'arn:aws:sns:*:111111111111:*', 'arn:aws:sns:eu-west-1:111111111111:t', 'yes'],
    ['ArnNotLike', 'arn:aws:sns:*:111111111111:*', 'arn:aws:sns:eu-west-1:222222222222:t', 'yes'],
    ['ArnNotEquals', 'arn:aws:sns:*:111111111111:*', 'arn:aws:sns:eu-west-1:111111111111:t', 'no'],
    // AWS's own example of where StringLike and ArnLike differ.
    [
      'StringLike',
      'arn:aws:s:*:111122223333:finance/*',
      'arn:aws:s:us-east-2:999999999999:store/abc:111122223333:finance/d',
      'yes',
    ],
    [
      'ArnLike',
      'arn:aws:s:*:111122223333:finance/*',
      'arn:aws:s:us-east-2:999999999999:store/abc:111122223333:finance/d',
      'no',
    ],
    ['ArnLike', '*', 'arn:aws:sns:eu-west-1:111111111111:t', 'unknown'],
    ['ArnLike', 'arn:aws:sns:*:111111111111:*', 'no-arn', 'no'],
    ['Frobnicate', 'a', 'a', 'unknown'],
    ['StringFrobIfExists', 'a', null, 'unknown'],
    ['ForSomeValues:StringEquals', 'a', 'a', 'unknown'],
  ])('%s %j, request has %j: %s', (operator, expected, actual, answer) => {
    expect(judge(operator, expected, actual)).toBe(answer)
  })
})

describe('a missing key', () => {
  it.each<[string, string, Ternary]>([
    ['StringEquals', 'a', 'no'],
    ['StringNotEquals', 'a', 'yes'],
    ['StringNotLike', 'a', 'yes'],
    ['ArnNotLike', 'arn:aws:s3:::b', 'yes'],
    ['NotIpAddress', '10.0.0.0/8', 'yes'],
    ['NumericLessThan', '1', 'no'],
    ['Bool', 'false', 'no'],
    ['BoolIfExists', 'false', 'yes'],
    ['StringEqualsIfExists', 'a', 'yes'],
    ['StringNotEqualsIfExists', 'a', 'yes'],
    ['Null', 'true', 'yes'],
    ['Null', 'false', 'no'],
    ['ForAllValues:StringEquals', 'a', 'yes'],
    ['ForAllValues:StringNotEquals', 'a', 'yes'],
    ['ForAnyValue:StringEquals', 'a', 'no'],
    ['ForAnyValue:StringNotEquals', 'a', 'no'],
    ['ForAnyValue:StringEqualsIfExists', 'a', 'unknown'],
  ])('%s %s: %s', (operator, expected, answer) => {
    expect(judge(operator, expected, null)).toBe(answer)
  })

  it('of which nothing is known is unknown to every operator', () => {
    for (const operator of [
      'StringEquals',
      'StringNotEquals',
      'BoolIfExists',
      'Null',
      'ForAllValues:StringLike',
      'IpAddress',
    ]) {
      expect(judge(operator, 'true', undefined)).toBe('unknown')
    }
  })

  it('differs from one that is there', () => {
    expect(judge('Null', 'true', 'x')).toBe('no')
    expect(judge('Null', 'false', 'x')).toBe('yes')
    expect(judge('Null', ['true', 'false'], 'x')).toBe('yes')
    expect(judge('Null', 'perhaps', 'x')).toBe('unknown')
    expect(judge('StringEqualsIfExists', 'a', 'b')).toBe('no')
  })
})

describe('a key with several values', () => {
  it.each<[string, Values, Values, Ternary]>([
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], 'yes'],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'c'], 'no'],
    ['ForAllValues:StringEquals', ['a'], [], 'yes'],
    ['ForAllValues:StringNotEquals', ['a'], ['b', 'c'], 'yes'],
    ['ForAllValues:StringNotEquals', ['a'], ['a', 'c'], 'no'],
    ['ForAnyValue:StringEquals', ['a'], ['a', 'c'], 'yes'],
    ['ForAnyValue:StringEquals', ['a'], ['b', 'c'], 'no'],
    ['ForAnyValue:StringEquals', ['a'], [], 'no'],
    ['ForAnyValue:StringNotLike', ['a*'], ['ab', 'c'], 'yes'],
    ['ForAnyValue:StringNotLike', ['a*'], ['ab'], 'no'],
    ['StringEquals', ['a'], ['a', 'c'], 'unknown'],
    ['StringEquals', ['a'], ['b', 'c'], 'no'],
  ])('%s %j, request has %j: %s', (operator, expected, actual, answer) => {
    expect(judge(operator, expected, actual)).toBe(answer)
  })
})

describe('policy variables', () => {
  it('are filled in, as literal text', () => {
    const user = { 'aws:username': 'a*' }
    expect(judge('StringLike', '${aws:username}/*', 'a*/x', user)).toBe('yes')
    expect(judge('StringLike', '${aws:username}/*', 'ab/x', user)).toBe('no')
    expect(judge('StringEquals', '${aws:username}', 'a*', user)).toBe('yes')
    expect(judge('ArnLike', 'arn:aws:iam::*:user/${aws:username}', 'arn:aws:iam::1:user/a*', user)).toBe('yes')
  })

  it('stand for special characters', () => {
    expect(judge('StringLike', 'a${*}', 'a*')).toBe('yes')
    expect(judge('StringLike', 'a${*}', 'ab')).toBe('no')
    expect(judge('StringLike', '${?}${$}', '?$')).toBe('yes')
  })

  it('have default values', () => {
    expect(judge('StringEquals', "x/${aws:userid, 'anonymous'}", 'x/anonymous', { 'aws:userid': null })).toBe('yes')
    expect(judge('StringEquals', "x/${aws:userid, 'anonymous'}", 'x/me', { 'aws:userid': 'me' })).toBe('yes')
  })

  it('are unknown without a value', () => {
    expect(judge('StringEquals', '${aws:username}', 'x', { 'aws:username': null })).toBe('unknown')
    expect(judge('StringEquals', '${aws:username}', 'x')).toBe('unknown')
    expect(judge('StringEquals', 'a/${aws:username}', 'b/x')).toBe('no')
  })

  it('do not exist in the old version of the language', () => {
    expect(judge('StringEquals', '${aws:username}', '${aws:username}', {}, '2008-10-17')).toBe('yes')
  })
})
