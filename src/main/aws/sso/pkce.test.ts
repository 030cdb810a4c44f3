import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { authorizeAddress, createPkce } from './pkce'

describe('the secret of an authorization', () => {
  it('is new each time, and its challenge is its digest', () => {
    const [one, other] = [createPkce(), createPkce()]
    expect(one.verifier).toMatch(/^[\w-]{64}$/)
    expect(one.challenge).toBe(createHash('sha256').update(one.verifier).digest('base64url'))
    expect(new Set([one.verifier, other.verifier, one.state, other.state]).size).toBe(4)
  })
})

describe('the address of an authorization', () => {
  it('keeps the path of an endpoint, and writes a space as %20', () => {
    const pkce = { verifier: 'v', challenge: 'c', state: 's' }
    const request = { clientId: 'id&x', redirectUri: 'http://127.0.0.1:1/oauth/callback', scopes: ['a:b', 'c'], pkce }
    expect(authorizeAddress(new URL('http://127.0.0.1:2/under/'), request).href).toBe(
      'http://127.0.0.1:2/under/authorize?response_type=code&client_id=id%26x&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Foauth%2Fcallback' +
        '&state=s&code_challenge_method=S256&scopes=a%3Ab%20c&code_challenge=c',
    )
  })
})
