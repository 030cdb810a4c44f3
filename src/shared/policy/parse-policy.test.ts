import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePolicy } from './parse-policy'

const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
const document = { Version: '2012-10-17', Statement: [statement] }

describe('parsePolicy', () => {
  it('reads an object, JSON text and URL-encoded text alike', () => {
    const parsed = parsePolicy(document)
    expect(parsed.kind).toBe('policy')
    expect(parsePolicy(JSON.stringify(document))).toEqual(parsed)
    expect(parsePolicy(encodeURIComponent(JSON.stringify(document)))).toEqual(parsed)
  })

  it('turns single values into lists and keeps the path of each', () => {
    const parsed = parsePolicy({
      Statement: {
        Sid: 'One',
        Effect: 'Deny',
        Principal: { AWS: ['111111111111', '*'], Service: 'sns.amazonaws.com' },
        NotAction: ['s3:Get*', 's3:List*'],
        NotResource: 'arn:aws:s3:::b',
        Condition: { Bool: { 'aws:SecureTransport': false }, NumericLessThan: { 's3:TlsVersion': [1.2, '1.3'] } },
      },
    })
    expect(parsed).toEqual({
      kind: 'policy',
      policy: {
        version: '2008-10-17',
        statements: [
          {
            path: 'Statement',
            sid: 'One',
            effect: 'Deny',
            actions: {
              negated: true,
              path: 'Statement.NotAction',
              patterns: [
                { text: 's3:Get*', path: 'Statement.NotAction[0]' },
                { text: 's3:List*', path: 'Statement.NotAction[1]' },
              ],
            },
            resources: {
              negated: true,
              path: 'Statement.NotResource',
              patterns: [{ text: 'arn:aws:s3:::b', path: 'Statement.NotResource' }],
            },
            principals: {
              negated: false,
              path: 'Statement.Principal',
              entries: [
                { kind: 'AWS', text: '111111111111', path: 'Statement.Principal.AWS[0]' },
                { kind: 'AWS', text: '*', path: 'Statement.Principal.AWS[1]' },
                { kind: 'Service', text: 'sns.amazonaws.com', path: 'Statement.Principal.Service' },
              ],
            },
            conditions: [
              {
                operator: 'Bool',
                key: 'aws:SecureTransport',
                path: 'Statement.Condition.Bool.aws:SecureTransport',
                values: [{ text: 'false', path: 'Statement.Condition.Bool.aws:SecureTransport' }],
              },
              {
                operator: 'NumericLessThan',
                key: 's3:TlsVersion',
                path: 'Statement.Condition.NumericLessThan.s3:TlsVersion',
                values: [
                  { text: '1.2', path: 'Statement.Condition.NumericLessThan.s3:TlsVersion[0]' },
                  { text: '1.3', path: 'Statement.Condition.NumericLessThan.s3:TlsVersion[1]' },
                ],
              },
            ],
          },
        ],
      },
    })
  })

  it.each<[string, unknown, string]>([
    ['no JSON', '{"Version":', ''],
    ['a broken encoding', '%7B%zz', ''],
    ['an empty text', '', ''],
    ['HTML', '<html></html>', ''],
    ['null', null, ''],
    ['a list', [document], ''],
    ['no statement', { Version: '2012-10-17' }, 'Statement'],
    ['another version', { ...document, Version: '2020-01-01' }, 'Version'],
    ['an unknown element', { ...document, Statements: [] }, 'Statements'],
    ['an unknown element of a statement', { Statement: [{ ...statement, Conditions: {} }] }, 'Statement[0].Conditions'],
    ['no effect', { Statement: [{ Action: '*', Resource: '*' }] }, 'Statement[0].Effect'],
    ['another effect', { Statement: [{ ...statement, Effect: 'allow' }] }, 'Statement[0].Effect'],
    ['no action', { Statement: [{ Effect: 'Allow', Resource: '*' }] }, 'Statement[0]'],
    ['both actions', { Statement: [{ ...statement, NotAction: '*' }] }, 'Statement[0]'],
    ['both resources', { Statement: [{ ...statement, NotResource: '*' }] }, 'Statement[0]'],
    ['both principals', { Statement: [{ ...statement, Principal: '*', NotPrincipal: '*' }] }, 'Statement[0]'],
    ['an action that is no text', { Statement: [{ ...statement, Action: [1] }] }, 'Statement[0].Action[0]'],
    ['a principal as text', { Statement: [{ ...statement, Principal: 'me' }] }, 'Statement[0].Principal'],
    [
      'an unknown kind of principal',
      { Statement: [{ ...statement, Principal: { IAM: '*' } }] },
      'Statement[0].Principal.IAM',
    ],
    [
      'a condition that is no object',
      { Statement: [{ ...statement, Condition: { Bool: 'x' } }] },
      'Statement[0].Condition.Bool',
    ],
    [
      'a null in a condition',
      { Statement: [{ ...statement, Condition: { Bool: { k: null } } }] },
      'Statement[0].Condition.Bool.k',
    ],
    ['a Sid that is no text', { Statement: [{ ...statement, Sid: 1 }] }, 'Statement[0].Sid'],
  ])('calls a document malformed that has %s', (_, input, path) => {
    expect(parsePolicy(input)).toMatchObject({ kind: 'malformed', error: { code: 'malformedPolicy', path } })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.anything()), (input) => {
        expect(['policy', 'malformed']).toContain(parsePolicy(input).kind)
      }),
    )
  })
})
