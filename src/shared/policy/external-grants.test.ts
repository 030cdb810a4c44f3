import { describe, expect, it } from 'vitest'
import { listExternalGrants } from './external-grants'
import type { ExternalGrant } from './external-grants'
import { readStatements } from './read-statements'

type Json = Readonly<Record<string, unknown>>
const own = '111122223333'
const other = '444455556666'
const to = (Principal: unknown, more: Json = {}): Json => ({
  Effect: 'Allow',
  Principal,
  Action: 'sns:Publish',
  Resource: '*',
  ...more,
})
const list = (...statements: readonly Json[]): readonly ExternalGrant[] =>
  listExternalGrants(readStatements(...statements), own)

describe('listExternalGrants', () => {
  it('names other accounts, once for each principal', () => {
    expect(
      list(to({ AWS: [own, other, `arn:aws:iam::${other}:role/r`, `arn:aws:sts::${own}:assumed-role/r/s`] })),
    ).toEqual([
      {
        kind: 'account',
        name: other,
        evidence: { path: 'Statement[0].Principal.AWS[1]', value: other },
        answer: 'yes',
        limited: 'no',
        limits: [],
      },
      expect.objectContaining({
        kind: 'account',
        name: other,
        evidence: { path: 'Statement[0].Principal.AWS[2]', value: `arn:aws:iam::${other}:role/r` },
      }),
    ])
  })

  it('leaves out deleted principals, and policies without principals', () => {
    expect(list(to({ AWS: 'AROAEXAMPLEEXAMPLE12' }))).toEqual([])
    expect(list(to({ AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1' }))).toEqual([])
    expect(list({ Effect: 'Allow', Action: '*', Resource: '*' })).toEqual([])
  })

  it('does not know a principal that it cannot read', () => {
    expect(list(to({ AWS: 'somebody' }))).toMatchObject([{ kind: 'account', name: 'somebody', answer: 'unknown' }])
  })

  it.each<[Json, string]>([
    [{}, 'no'],
    [{ Condition: { StringEquals: { 'aws:SourceAccount': own } } }, 'yes'],
    [{ Condition: { ArnLike: { 'aws:SourceArn': `arn:aws:s3:*:${own}:*` } } }, 'yes'],
    [{ Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::bucket' } } }, 'yes'],
    [{ Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:*' } } }, 'no'],
    [{ Condition: { StringEqualsIfExists: { 'aws:SourceAccount': own } } }, 'no'],
    [{ Condition: { StringEquals: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' } } }, 'yes'],
    [{ Condition: { IpAddress: { 'aws:SourceIp': '8.8.8.0/24' } } }, 'no'],
    [{ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }, 'no'],
    [{ Condition: { StringEquals: { 'other:Key': own } } }, 'unknown'],
  ])('says whether a service is bound to a source: %j', (more, limited) => {
    expect(list(to({ Service: 's3.amazonaws.com' }, more))).toMatchObject([
      { kind: 'service', name: 's3.amazonaws.com', answer: 'yes', limited },
    ])
  })

  it.each<[Json, readonly Json[]]>([
    [{}, [{ kind: 'everyone', name: '*', limited: 'no' }]],
    [{ Condition: { StringEquals: { 'aws:PrincipalAccount': own } } }, []],
    [{ Condition: { StringEquals: { 'aws:SourceOwner': own } } }, []],
    [{ Condition: { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${own}:role/*` } } }, []],
    [{ Condition: { StringEquals: { 'aws:PrincipalAccount': [own, other] } } }, [{ kind: 'everyone', limited: 'yes' }]],
    [{ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }, [{ kind: 'everyone', limited: 'yes' }]],
  ])('judges everyone by the conditions: %j', (more, expected) => {
    expect(list(to({ AWS: '*' }, more))).toMatchObject(expected)
  })

  it('shows the conditions that limit', () => {
    const [grant] = list(to('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }))
    expect(grant?.limits).toEqual([
      { path: 'Statement[0].Condition.StringEquals.aws:PrincipalOrgID', value: 'o-a1b2c3d4e5' },
    ])
  })

  it('takes Deny statements into account', () => {
    const deny = (more: Json): Json => ({ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*', ...more })
    const grant = to({ AWS: other })
    expect(list(grant, deny({}))).toEqual([])
    expect(list(grant, deny({ Principal: { AWS: other } }))).toEqual([])
    expect(list(grant, deny({ Principal: { AWS: '777788889999' } }))).toMatchObject([{ answer: 'yes' }])
    expect(list(grant, deny({ Action: 'sns:Subscribe' }))).toMatchObject([{ answer: 'yes' }])
    expect(
      list(grant, deny({ Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } })),
    ).toMatchObject([{ answer: 'unknown' }])
    expect(list(to('*'), deny({ Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } }))).toEqual(
      [],
    )
  })

  it('names providers, canonical users and everyone but some', () => {
    const provider = `arn:aws:iam::${own}:saml-provider/x`
    expect(list(to({ Federated: provider, CanonicalUser: 'abc' }))).toMatchObject([
      { kind: 'federated', name: provider },
      { kind: 'canonicalUser', name: 'abc' },
    ])
    expect(list({ Effect: 'Allow', NotPrincipal: { AWS: own }, Action: '*', Resource: '*' })).toMatchObject([
      { kind: 'everyone', evidence: { path: 'Statement[0].NotPrincipal', value: own } },
    ])
  })
})
