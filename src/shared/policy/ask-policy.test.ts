import { describe, expect, it } from 'vitest'
import { askPolicy, givesOutsiders } from './ask-policy'
import type { Outsiders } from './ask-policy'
import type { PolicyJudgement } from './judgement'

const account = '111122223333'
const allow = (Principal: unknown, Condition?: object) => ({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal, Action: 'lambda:InvokeFunction', Resource: '*', ...(Condition ? { Condition } : {}) },
  ],
})
const asked = (document: unknown, outsiders: Outsiders): PolicyJudgement['answer'] =>
  askPolicy(document, (policy) => givesOutsiders(policy, account, outsiders)).answer

describe('askPolicy', () => {
  it('gives what it is told where there is no policy', () => {
    const never = (): PolicyJudgement => ({ answer: 'yes', evidence: [] })
    expect(askPolicy(null, never).answer).toBe('no')
    expect(askPolicy(null, never, 'yes').answer).toBe('yes')
  })

  it.each(['no JSON', { Statement: [{ Effect: 'Perhaps' }] }, 7, []])('does not know what %j means', (document) => {
    expect(askPolicy(document, () => ({ answer: 'no', evidence: [] })).answer).toBe('unknown')
  })
})

describe('givesOutsiders', () => {
  it.each([
    ['the account itself', { AWS: `arn:aws:iam::${account}:root` }, 'no'],
    ['another account', { AWS: 'arn:aws:iam::999900001111:role/reader' }, 'yes'],
    ['everyone', '*', 'yes'],
    [
      'a canonical id',
      { CanonicalUser: '75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a' },
      'unknown',
    ],
    ['an AWS service', { Service: 's3.amazonaws.com' }, 'no'],
  ])('on others: %s', (_, principal, answer) => {
    expect(asked(allow(principal), 'others')).toBe(answer)
  })

  it('does not count everyone who must be of the account', () => {
    expect(asked(allow('*', { StringEquals: { 'aws:PrincipalAccount': account } }), 'others')).toBe('no')
  })

  it.each([
    ['no condition', undefined, 'yes'],
    ['the source account', { StringEquals: { 'aws:SourceAccount': account } }, 'no'],
    ['the source ARN', { ArnLike: { 'aws:SourceArn': `arn:aws:sns:eu-central-1:${account}:orders` } }, 'no'],
    ['a condition on something else', { StringEquals: { 'aws:RequestedRegion': 'eu-central-1' } }, 'yes'],
  ])('on services for anyone: %s', (_, condition, answer) => {
    expect(asked(allow({ Service: 's3.amazonaws.com' }, condition), 'services-for-anyone')).toBe(answer)
  })

  it('does not take another account for a service', () => {
    expect(asked(allow({ AWS: '999900001111' }), 'services-for-anyone')).toBe('no')
  })
})
