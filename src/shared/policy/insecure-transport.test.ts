import { describe, expect, it } from 'vitest'
import { deniesInsecureTransport } from './insecure-transport'
import { readStatements } from './read-statements'

type Json = Readonly<Record<string, unknown>>
const arn = 'arn:aws:s3:::b'
const plain = { Bool: { 'aws:SecureTransport': 'false' } }
const deny = (more: Json = {}): Json => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [arn, `${arn}/*`],
  Condition: plain,
  ...more,
})

describe('deniesInsecureTransport', () => {
  it.each<[string, readonly Json[], string]>([
    ['the recommended statement', [deny()], 'yes'],
    ['{"AWS": "*"} and every action', [deny({ Principal: { AWS: '*' }, Action: '*', Resource: '*' })], 'yes'],
    ['a single pattern for bucket and objects', [deny({ Resource: `${arn}*` })], 'yes'],
    ['a boolean', [deny({ Condition: { Bool: { 'aws:SecureTransport': false } } })], 'yes'],
    ['BoolIfExists', [deny({ Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } } })], 'yes'],
    ['a string', [deny({ Condition: { StringEquals: { 'aws:SecureTransport': 'false' } } })], 'yes'],
    ['not true', [deny({ Condition: { StringNotEquals: { 'aws:securetransport': 'true' } } })], 'yes'],
    ['no condition at all', [deny({ Condition: {} })], 'yes'],
    ['bucket and objects, one by one', [deny({ Resource: arn }), deny({ Resource: `${arn}/*` })], 'yes'],
    [
      'services left out',
      [deny({ Condition: { ...plain, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } } })],
      'yes',
    ],
    [
      'services left out, and with them whoever did not sign in',
      [deny({ Condition: { Bool: { 'aws:SecureTransport': 'false', 'aws:PrincipalIsAWSService': 'false' } } })],
      'no',
    ],
    ['nothing', [], 'no'],
    ['objects only', [deny({ Resource: `${arn}/*` })], 'no'],
    ['the bucket only', [deny({ Resource: arn })], 'no'],
    ['a folder only', [deny({ Resource: [arn, `${arn}/x/*`] })], 'no'],
    ['another bucket', [deny({ Resource: ['arn:aws:s3:::c', 'arn:aws:s3:::c/*'] })], 'no'],
    ['reading only', [deny({ Action: 's3:Get*' })], 'no'],
    [
      'a list of actions',
      [deny({ Action: ['s3:GetObject', 's3:PutObject', 's3:ListBucket', 's3:DeleteObject'] })],
      'no',
    ],
    [
      'all but one action',
      [{ Effect: 'Deny', Principal: '*', NotAction: 's3:GetObject', Resource: '*', Condition: plain }],
      'no',
    ],
    ['one account', [deny({ Principal: { AWS: '111122223333' } })], 'no'],
    [
      'everyone but one',
      [{ Effect: 'Deny', NotPrincipal: { AWS: '111122223333' }, Action: '*', Resource: '*', Condition: plain }],
      'no',
    ],
    ['TLS instead of plain HTTP', [deny({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } })], 'no'],
    [
      'an Allow limited to TLS',
      [deny({ Effect: 'Allow', Condition: { Bool: { 'aws:SecureTransport': 'true' } } })],
      'no',
    ],
    [
      'only outside of an endpoint',
      [deny({ Condition: { ...plain, StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } } })],
      'unknown',
    ],
    ['old versions of TLS', [deny({ Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } } })], 'unknown'],
    [
      'an operator that nobody knows',
      [deny({ Condition: { Frobnicate: { 'aws:SecureTransport': 'false' } } })],
      'unknown',
    ],
    ['both, in two statements', [deny(), deny({ Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } } })], 'yes'],
  ])('%s: %s', (_, statements, expected) => {
    expect(deniesInsecureTransport(readStatements(...statements), arn).answer).toBe(expected)
  })

  it('names what decides', () => {
    expect(deniesInsecureTransport(readStatements(deny()), arn).evidence).toEqual([
      { path: 'Statement[0].Condition.Bool.aws:SecureTransport', value: 'false' },
    ])
    expect(deniesInsecureTransport(readStatements(deny({ Resource: arn })), arn).evidence).toEqual([
      { path: 'Statement', value: 'no Deny for s3:GetObject on arn:aws:s3:::b/* over plain HTTP' },
    ])
  })
})
