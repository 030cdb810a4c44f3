import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalBytes, canonicalDocument, documentDigest, scopeKey, sha256 } from './canonical'

describe('canonical bytes', () => {
  it('are those of RFC 8785: its own example of numbers, text and order', () => {
    const example = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    }
    expect(canonicalBytes(example).toString('utf8')).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 }
    expect(Object.values(JSON.parse(canonicalBytes(keys).toString('utf8')))).toEqual([4, 2, 6, 7, 1, 5, 3])
  })

  it('refuse what is no JSON', () => {
    for (const value of [Number.NaN, Infinity, undefined, '\ud800']) expect(() => canonicalBytes(value)).toThrow()
  })
})

describe('a document', () => {
  const names = fc.constantFrom('accounts', 'calls', 'digest', 'outcomes', '', 'z"', '\u0000')
  const documents = fc.dictionary(
    names,
    fc.oneof(fc.jsonValue(), fc.array(fc.integer(), { minLength: 190, maxLength: 430 })),
  )

  it('has the bytes of RFC 8785, and the digest of all of it but its digest', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { bytes, digest } = canonicalDocument(document)
        expect(bytes.equals(canonicalBytes(document))).toBe(true)
        const { digest: _digest, ...rest } = document
        expect(digest).toBe(sha256(canonicalBytes(rest)))
        expect(documentDigest(rest)).toBe(digest)
      }),
    )
  })
})

const accountId = (digit: string): string => digit.repeat(12)
const session = (digit: string) => ({
  kind: 'session' as const,
  session: 'corp',
  account: accountId(digit),
  role: 'SecurityAudit',
})
const member = (digit: string) => ({
  kind: 'member' as const,
  through: { kind: 'profile' as const, name: 'audit' },
  account: accountId(digit),
  role: 'Reviewer',
})

describe('the key of a scope', () => {
  it('does not mind order, and minds all else', () => {
    const scope = { profiles: ['a', 'b'], regions: null }
    expect(scopeKey({ regions: null, profiles: ['b', 'a'] })).toBe(scopeKey(scope))
    for (const other of [
      { ...scope, profiles: ['a'] },
      { ...scope, regions: [] },
      { ...scope, profiles: ['a,b'] },
    ])
      expect(scopeKey(other)).not.toBe(scopeKey(scope))
  })

  it('knows ways by session, account and role, whatever the account is called', () => {
    const key = scopeKey({ profiles: [], regions: null, found: [session('1'), member('2')] })
    const renamed = [
      { ...member('2'), name: 'Production' },
      { ...session('1'), name: 'Sandbox' },
    ]
    expect(scopeKey({ profiles: [], regions: null, found: renamed })).toBe(key)
    for (const found of [
      [session('1')],
      [session('1'), member('3')],
      [{ ...session('1'), role: 'Other' }, member('2')],
      [{ ...session('1'), session: 'other' }, member('2')],
      [session('1'), { ...member('2'), through: { kind: 'profile' as const, name: 'other' } }],
    ])
      expect(scopeKey({ profiles: [], regions: null, found })).not.toBe(key)
  })

  it('is that of older scopes where nothing new was chosen, and another where empty regions are left out', () => {
    const scope = { profiles: ['a'], regions: null, services: null, checks: ['x', 'a'] }
    // As the database of an app without found accounts holds it.
    const old = sha256(canonicalBytes({ profiles: ['"a"'], regions: null, services: null, checks: ['"a"', '"x"'] }))
    expect(scopeKey(scope)).toBe(old)
    expect(scopeKey({ ...scope, found: [], skipEmptyRegions: false })).toBe(old)
    expect(scopeKey({ ...scope, skipEmptyRegions: true })).not.toBe(old)
  })
})
