import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublic } from './public-access'
import type { PublicOptions } from './public-access'
import { readStatements } from './read-statements'

type Json = Readonly<Record<string, unknown>>
const put = (more: Json = {}): Json => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:PutObject',
  Resource: '*',
  ...more,
})
const when = (Condition: Json): Json => put({ Condition })
const answer = (statements: readonly Json[], options: PublicOptions = {}): string =>
  isPublic(readStatements(...statements), options).answer

describe('isPublic, the examples of "The meaning of public"', () => {
  it.each<[string, Json, string]>([
    ['a web identity of anyone', put({ Principal: { Federated: 'graph.facebook.com' } }), 'yes'],
    ['everyone', put(), 'yes'],
    ['a wildcard for the VPC', when({ StringLike: { 'aws:SourceVpc': 'vpc-*' } }), 'yes'],
    ['a fixed VPC', when({ StringEquals: { 'aws:SourceVpc': 'vpc-91237329' } }), 'no'],
    ['a fixed VPC in capitals', when({ StringEquals: { 'AWS:SOURCEVPC': 'vpc-91237329' } }), 'no'],
    ['CloudTrail', put({ Principal: { Service: 'cloudtrail.amazonaws.com' } }), 'no'],
    ['another account', put({ Principal: { AWS: 'arn:aws:iam::444455556666:root' } }), 'no'],
    ['a canonical user', put({ Principal: { CanonicalUser: '79a59df900b949e55d96a1e698fbaced' } }), 'no'],
    [
      'access points of a fixed account',
      when({ ArnLike: { 's3:DataAccessPointArn': 'arn:aws:s3:us-west-2:123456789012:accesspoint/*' } }),
      'no',
    ],
    [
      'access points of any account',
      when({ ArnLike: { 's3:DataAccessPointArn': 'arn:aws:s3:us-west-2:*:accesspoint/*' } }),
      'yes',
    ],
    ['half of the internet', when({ IpAddress: { 'aws:SourceIp': '0.0.0.0/1' } }), 'yes'],
    ['more than a /8', when({ IpAddress: { 'aws:SourceIp': '8.0.0.0/7' } }), 'yes'],
    ['a /8', when({ IpAddress: { 'aws:SourceIp': '8.0.0.0/8' } }), 'no'],
    ['private ranges', when({ IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '172.16.0.0/12'] } }), 'no'],
    ['an IPv6 /31', when({ IpAddress: { 'aws:SourceIp': '2600::/31' } }), 'yes'],
    ['an IPv6 /32', when({ IpAddress: { 'aws:SourceIp': '2600:1f00::/32' } }), 'no'],
    ['two /8 that are more together', when({ IpAddress: { 'aws:SourceIp': ['8.0.0.0/8', '9.0.0.0/8'] } }), 'yes'],
    ['sessions of a fixed role', when({ StringLike: { 'aws:userid': 'AROAEXAMPLEEXAMPLE12:*' } }), 'no'],
    ['any user id', when({ StringLike: { 'aws:userid': '*:session' } }), 'yes'],
  ])('%s: %s', (_, statement, expected) => {
    expect(answer([statement])).toBe(expected)
  })
})

describe('isPublic, principals', () => {
  it.each<[unknown, string]>([
    [{ AWS: '*' }, 'yes'],
    [{ AWS: ['111122223333', '*'] }, 'yes'],
    [{ AWS: 'arn:aws:iam::*:root' }, 'yes'],
    [{ AWS: 'arn:aws:iam::111122223333:*' }, 'no'],
    [{ AWS: 'arn:aws:iam::1111*:root' }, 'yes'],
    [{ Service: '*' }, 'yes'],
    [{ Federated: 'arn:aws:iam::111122223333:saml-provider/x' }, 'no'],
    [{ AWS: [] }, 'no'],
  ])('%j: %s', (Principal, expected) => {
    expect(answer([put({ Principal })])).toBe(expected)
  })

  it('takes NotPrincipal of an Allow for everyone else', () => {
    const statement = { Effect: 'Allow', NotPrincipal: { AWS: '111122223333' }, Action: 's3:*', Resource: '*' }
    expect(isPublic(readStatements(statement))).toEqual({
      answer: 'yes',
      evidence: [{ path: 'Statement[0].NotPrincipal', value: '111122223333' }],
    })
  })

  it('names the principal that decides', () => {
    const policy = readStatements(put({ Principal: { AWS: '111122223333' } }), put({ Principal: { AWS: ['1', '*'] } }))
    expect(isPublic(policy)).toEqual({
      answer: 'yes',
      evidence: [{ path: 'Statement[1].Principal.AWS[1]', value: '*' }],
    })
  })

  it('does not judge what is no resource policy, and nothing is not public', () => {
    expect(answer([{ Effect: 'Allow', Action: '*', Resource: '*' }])).toBe('unknown')
    expect(answer([])).toBe('no')
    expect(answer([{ ...put(), Effect: 'Deny' }])).toBe('no')
  })
})

describe('isPublic, conditions', () => {
  it.each<[Json, string]>([
    [{ StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }, 'no'],
    [{ StringLike: { 'aws:PrincipalOrgID': 'o-*' } }, 'yes'],
    [{ StringEquals: { 'aws:PrincipalOrgID': ['o-a1b2c3d4e5', 'o-f1b2c3d4e5'] } }, 'no'],
    [{ StringLike: { 'aws:PrincipalOrgID': ['o-a1b2c3d4e5', '*'] } }, 'yes'],
    [{ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/*' } }, 'no'],
    [{ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': '*/r-ab12/*' } }, 'yes'],
    // Nobody has to have a path: for those without one "all of none" holds.
    [{ 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/*' } }, 'yes'],
    [
      {
        'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/*' },
        Null: { 'aws:PrincipalOrgPaths': 'false' },
      },
      'no',
    ],
    [{ StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-1' } }, 'yes'],
    [{ StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-1' }, Null: { 'aws:SourceVpce': 'false' } }, 'no'],
    [{ StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } }, 'yes'],
    [{ NotIpAddress: { 'aws:SourceIp': '8.8.8.0/24' } }, 'yes'],
    [{ Null: { 'aws:PrincipalOrgID': 'false' } }, 'yes'],
    [{ Bool: { 'aws:SecureTransport': 'true' } }, 'yes'],
    [{ Bool: { 'aws:SecureTransport': 'true' }, StringEquals: { 'aws:SourceAccount': '111122223333' } }, 'no'],
    [{ StringLike: { 'aws:Referer': 'https://example.com/*' } }, 'yes'],
    [{ StringEquals: { 'aws:PrincipalTag/team': 'red' } }, 'yes'],
    [{ StringEquals: { 'aws:SourceAccount': '${aws:PrincipalAccount}' } }, 'yes'],
    [{ StringEquals: { 'aws:PrincipalAccount': '${aws:ResourceAccount}' } }, 'no'],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:cloudwatch:*:111122223333:alarm:*' } }, 'no'],
    [{ StringLike: { 'aws:SourceArn': 'arn:aws:execute-api:*:111122223333:api/*' } }, 'unknown'],
    [{ StringLike: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:*' } }, 'no'],
    [{ StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' } }, 'no'],
    [{ ForAllValues: { 'aws:PrincipalOrgID': 'x' } }, 'unknown'],
    [{ StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-1' }, Null: { 'aws:SourceVpce': [] } }, 'yes'],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:bucket' } }, 'yes'],
    [{ ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::bucket' } }, 'no'],
    [{ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/admin' } }, 'yes'],
    [{ StringEquals: { 'kms:CallerAccount': '111122223333', 'kms:ViaService': 's3.us-east-1.amazonaws.com' } }, 'no'],
    [{ StringEquals: { 'kms:ViaService': 's3.us-east-1.amazonaws.com' } }, 'yes'],
    [{ Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } }, 'no'],
    [{ Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } }, 'yes'],
    [{ StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } }, 'yes'],
    [{ StringEquals: { 's3:ExistingObjectTag/public': 'yes' } }, 'yes'],
    [{ StringEquals: { 'other:Key': 'x' } }, 'unknown'],
    [{ Frobnicate: { 'aws:SourceVpc': 'vpc-1' } }, 'unknown'],
    [{ Frobnicate: { 'aws:SourceVpc': 'vpc-1' }, StringEquals: { 'aws:SourceAccount': '111122223333' } }, 'no'],
    [{ IpAddress: { 'aws:SourceIp': 'office' } }, 'unknown'],
    [{ StringEquals: { 'aws:SourceVpc': 'vpc-*' } }, 'unknown'],
    [{ NumericEquals: { 'aws:SourceAccount': '111122223333' } }, 'unknown'],
    [{ DateLessThan: { 'aws:CurrentTime': '2020-01-01T00:00:00Z' } }, 'unknown'],
  ])('%j: %s', (Condition, expected) => {
    expect(answer([when(Condition)])).toBe(expected)
  })

  it('judges conditions on the time at a given time', () => {
    const until = [when({ DateLessThan: { 'aws:CurrentTime': '2020-01-01T00:00:00Z' } })]
    expect(answer(until, { now: '2026-01-01T00:00:00Z' })).toBe('no')
    expect(answer(until, { now: '2019-01-01T00:00:00Z' })).toBe('yes')
  })

  it('names the condition that it cannot judge', () => {
    expect(isPublic(readStatements(when({ StringEquals: { 'other:Key': 'x' } })))).toMatchObject({
      answer: 'unknown',
      evidence: [
        { path: 'Statement[0].Principal', value: '*' },
        { path: 'Statement[0].Condition.StringEquals.other:Key', value: 'x' },
      ],
    })
  })
})

describe('isPublic, what a Deny takes back', () => {
  const get = {
    Effect: 'Allow',
    Principal: '*',
    Action: ['s3:GetObject', 's3:ListBucket'],
    Resource: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'],
  }
  const deny = (more: Json = {}): Json => ({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', ...more })
  const unless = (Condition: Json): Json => deny({ Condition })
  it.each<[string, readonly Json[], string]>([
    ['all', [deny()], 'no'],
    ['all, by {"AWS": "*"}', [deny({ Principal: { AWS: '*' } })], 'no'],
    ['one action of two', [deny({ Action: 's3:GetObject' })], 'yes'],
    ['both actions, one by one', [deny({ Action: 's3:GetObject' }), deny({ Action: 's3:List*' })], 'no'],
    ['the objects only', [deny({ Resource: 'arn:aws:s3:::b/*' })], 'yes'],
    [
      'bucket and objects, one by one',
      [deny({ Resource: 'arn:aws:s3:::b/*' }), deny({ Resource: 'arn:aws:s3:::b' })],
      'no',
    ],
    ['a part of the objects', [deny({ Resource: 'arn:aws:s3:::b/secret/*' })], 'yes'],
    [
      'everything but a harmless action',
      [{ Effect: 'Deny', Principal: '*', NotAction: 's3:PutObject', Resource: '*' }],
      'no',
    ],
    ['everything but reading', [{ Effect: 'Deny', Principal: '*', NotAction: 's3:Get*', Resource: '*' }], 'yes'],
    ['everywhere but here', [{ Effect: 'Deny', Principal: '*', Action: '*', NotResource: 'arn:aws:s3:::b/*' }], 'yes'],
    [
      'everywhere but elsewhere',
      [{ Effect: 'Deny', Principal: '*', Action: '*', NotResource: 'arn:aws:s3:::c/*' }],
      'no',
    ],
    ['one account', [deny({ Principal: { AWS: '111122223333' } })], 'yes'],
    [
      'everyone but one role',
      [{ Effect: 'Deny', NotPrincipal: { AWS: 'arn:aws:iam::111122223333:role/r' }, Action: '*', Resource: '*' }],
      'no',
    ],
    ['outside of the organization', [unless({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } })], 'no'],
    [
      'outside of the organization, if it exists',
      [
        unless({
          StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
          BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        }),
      ],
      'no',
    ],
    ['outside of any organization', [unless({ StringNotLike: { 'aws:PrincipalOrgID': 'o-*' } })], 'yes'],
    ['without an organization', [unless({ Null: { 'aws:PrincipalOrgID': 'true' } })], 'yes'],
    ['outside of the endpoint', [unless({ StringNotEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] } })], 'no'],
    [
      'outside of both',
      [unless({ StringNotEquals: { 'aws:SourceVpce': 'vpce-1' }, NotIpAddress: { 'aws:SourceIp': '8.8.8.0/24' } })],
      'no',
    ],
    ['outside of half of the internet', [unless({ NotIpAddress: { 'aws:SourceIp': '0.0.0.0/1' } })], 'yes'],
    ['inside of the endpoint', [unless({ StringEquals: { 'aws:SourceVpce': 'vpce-1' } })], 'yes'],
    [
      'any value outside, which needs the key',
      [unless({ 'ForAnyValue:StringNotEquals': { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } })],
      'yes',
    ],
    [
      'all values outside',
      [unless({ 'ForAllValues:StringNotEquals': { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } })],
      'no',
    ],
    ['plain HTTP', [unless({ Bool: { 'aws:SecureTransport': 'false' } })], 'yes'],
    [
      'plain HTTP from outside',
      [unless({ Bool: { 'aws:SecureTransport': 'false' }, StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } })],
      'yes',
    ],
    [
      'another encryption key',
      [
        unless({
          StringNotEquals: {
            's3:x-amz-server-side-encryption-aws-kms-key-id': 'arn:aws:kms:eu-west-1:111122223333:key/1',
          },
        }),
      ],
      'yes',
    ],
    ['a tag', [unless({ StringNotEquals: { 'aws:PrincipalTag/team': 'red' } })], 'yes'],
    ['an odd key', [unless({ StringNotEquals: { 'other:Key': 'x' } })], 'unknown'],
    ['an odd operator', [unless({ Frobnicate: { 'aws:SourceVpce': 'vpce-1' } })], 'unknown'],
  ])('%s: %s', (_, denies, expected) => {
    expect(answer([get, ...denies])).toBe(expected)
    expect(answer([...denies, get])).toBe(expected)
  })

  it('narrows stars to what the policy is attached to', () => {
    const all = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }
    const both = deny({ Resource: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'] })
    expect(answer([all, both])).toBe('yes')
    expect(answer([all, both], { service: 's3', resources: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'] })).toBe('no')
    expect(
      answer([{ ...get, Resource: 'arn:aws:s3:::c/*' }], { resources: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'] }),
    ).toBe('no')
  })
})

describe('isPublic, laws', () => {
  const rank = (statements: readonly Json[]): number => ['no', 'unknown', 'yes'].indexOf(answer(statements))
  const statement = fc.record({
    Effect: fc.constantFrom('Allow', 'Deny'),
    Principal: fc.constantFrom('*', { AWS: '111122223333' }, { AWS: ['*', '111122223333'] }),
    Action: fc.constantFrom('*', 's3:Get*', ['s3:GetObject', 's3:PutObject']),
    Resource: fc.constantFrom('*', 'arn:aws:s3:::b/*'),
    Condition: fc.constantFrom<Json>(
      {},
      { StringEquals: { 'aws:SourceVpc': 'vpc-1' } },
      { StringNotEquals: { 'aws:SourceVpc': 'vpc-1' } },
      { Odd: { k: 'v' } },
    ),
  })

  it('a Deny more never makes a policy more public, an Allow more never less, order does not matter', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 4 }), statement, (statements, more) => {
        const before = rank(statements)
        expect(rank([...statements, { ...more, Effect: 'Deny' }])).toBeLessThanOrEqual(before)
        expect(rank([...statements, { ...more, Effect: 'Allow' }])).toBeGreaterThanOrEqual(before)
        expect(rank(statements.toReversed())).toBe(before)
      }),
    )
  })
})
