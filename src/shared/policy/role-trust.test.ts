import { describe, expect, it } from 'vitest'
import { readStatements } from './read-statements'
import { listTrustedAccounts, trustsAnyone, trustsGithubWithoutSubject } from './role-trust'

type Json = Readonly<Record<string, unknown>>
const own = '111122223333'
const trust = (Principal: unknown, Condition: Json = {}, Action: unknown = 'sts:AssumeRole'): Json => ({
  Effect: 'Allow',
  Principal,
  Action,
  Condition,
})

describe('trustsAnyone', () => {
  it.each<[Json, string]>([
    [trust('*'), 'yes'],
    [trust({ AWS: '*' }), 'yes'],
    [trust({ AWS: '*' }, { StringEquals: { 'sts:ExternalId': 'secret' } }), 'yes'],
    [trust({ AWS: '*' }, { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }), 'no'],
    [trust({ AWS: '444455556666' }), 'no'],
    [trust({ Service: 'ec2.amazonaws.com' }), 'no'],
    [trust({ Federated: 'cognito-identity.amazonaws.com' }, {}, 'sts:AssumeRoleWithWebIdentity'), 'yes'],
    [
      trust(
        { Federated: 'cognito-identity.amazonaws.com' },
        { StringEquals: { 'cognito-identity.amazonaws.com:aud': 'us-east-1:1234' } },
        'sts:AssumeRoleWithWebIdentity',
      ),
      'no',
    ],
    [
      trust(
        { Federated: 'accounts.google.com' },
        { StringLike: { 'accounts.google.com:aud': '*' } },
        'sts:AssumeRoleWithWebIdentity',
      ),
      'yes',
    ],
    [trust({ Federated: `arn:aws:iam::${own}:oidc-provider/example.com` }, {}, 'sts:AssumeRoleWithWebIdentity'), 'no'],
  ])('%j: %s', (statement, expected) => {
    expect(trustsAnyone(readStatements(statement)).answer).toBe(expected)
  })
})

describe('listTrustedAccounts', () => {
  it('lists other accounts, with whether they need an external id', () => {
    const policy = readStatements(
      trust({ AWS: ['444455556666', own] }, { StringEquals: { 'sts:ExternalId': 'x' } }),
      trust({ AWS: 'arn:aws:iam::777788889999:root', Service: 'ec2.amazonaws.com' }),
      trust({ AWS: '888877776666' }, { StringLike: { 'sts:ExternalId': '*' } }),
      trust({ AWS: '999977776666' }, { StringEqualsIfExists: { 'sts:ExternalId': 'x' } }),
    )
    expect(listTrustedAccounts(policy, own)).toMatchObject([
      { name: '444455556666', externalId: true, evidence: { path: 'Statement[0].Principal.AWS[0]' } },
      { name: '777788889999', externalId: false },
      { name: '888877776666', externalId: false },
      { name: '999977776666', externalId: false },
    ])
  })
})

describe('trustsGithubWithoutSubject', () => {
  const host = 'token.actions.githubusercontent.com'
  const github = (Condition: Json, Action: unknown = 'sts:AssumeRoleWithWebIdentity'): Json =>
    trust({ Federated: `arn:aws:iam::${own}:oidc-provider/${host}` }, Condition, Action)
  const aud = { [`${host}:aud`]: 'sts.amazonaws.com' }
  const sub = (value: unknown): Json => ({ StringEquals: aud, StringLike: { [`${host}:sub`]: value } })
  it.each<[Json, string]>([
    [github({}), 'yes'],
    [github({ StringEquals: aud }), 'yes'],
    [github(sub('repo:octo-org/octo-repo:*')), 'no'],
    [github(sub('repo:octo-org/*')), 'no'],
    [github(sub('repo:octo*')), 'yes'],
    [github(sub('repo:*/octo-repo:*')), 'yes'],
    [github(sub('*')), 'yes'],
    [github(sub(['repo:octo-org/a:*', 'repo:*'])), 'yes'],
    [github({ 'ForAnyValue:StringLike': { [`${host}:sub`]: 'repo:octo-org/a:ref:refs/heads/main' } }), 'no'],
    [github({ StringNotEquals: { [`${host}:sub`]: 'repo:octo-org/a' } }), 'yes'],
    [github({ StringEquals: { [`${host}:repository_owner`]: 'octo-org' } }), 'no'],
    [github({ StringEquals: { [`${host}:environment`]: 'production' } }), 'yes'],
    [github({ StringEquals: { [`${host}:odd`]: 'x' } }), 'unknown'],
    [github({ Frobnicate: { [`${host}:sub`]: 'x' } }), 'unknown'],
    [github({}, 'sts:*'), 'yes'],
    [github({}, 'sts:TagSession'), 'no'],
    [trust({ Federated: `arn:aws:iam::${own}:oidc-provider/example.com` }, {}, 'sts:AssumeRoleWithWebIdentity'), 'no'],
  ])('%j: %s', (statement, expected) => {
    expect(trustsGithubWithoutSubject(readStatements(statement)).answer).toBe(expected)
  })

  it('does not know where a Deny is about the token', () => {
    const deny = { ...github({ StringNotLike: { [`${host}:sub`]: 'repo:octo-org/*' } }), Effect: 'Deny' }
    expect(trustsGithubWithoutSubject(readStatements(github({}), deny)).answer).toBe('unknown')
  })

  it('names the provider and the subject that lets anyone in', () => {
    expect(trustsGithubWithoutSubject(readStatements(github(sub('repo:*')))).evidence).toEqual([
      { path: 'Statement[0].Principal.Federated', value: `arn:aws:iam::${own}:oidc-provider/${host}` },
      { path: `Statement[0].Condition.StringLike.${host}:sub`, value: 'repo:*' },
    ])
  })
})
