import { describe, expect, it } from 'vitest'
import { failureOf } from './failures'

const failureWith = (error: Error) => failureOf(error, 'Signing in to corp', 'corp')
const answered = (name: string, status: number, message = 'words of AWS') =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } })

describe('a failed call of a session', () => {
  it('with a region that does not exist names the host and where the region stands', () => {
    const host = 'oidc.xx-nowhere-1.amazonaws.com'
    const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND', hostname: host })
    expect(failureWith(error)).toMatchObject({
      gap: 'failed',
      code: 'ENOTFOUND',
      text: `Signing in to corp failed: ${host} has no address. The region of the session is wrong, or the network is down.`,
      next: 'Check sso_region of corp in the AWS config file, and the network; then try again.',
    })
  })

  it('that took too long says so', () => {
    expect(failureWith(Object.assign(new Error('slow'), { name: 'TimeoutError' }))).toMatchObject({
      gap: 'failed',
      code: 'TimeoutError',
    })
  })

  it('is signed out, throttled or failed as AWS says', () => {
    expect(failureWith(answered('UnauthorizedException', 401))).toMatchObject({
      gap: 'signedOut',
      next: 'Sign in to corp again: in the app, or with plumbline login --session corp.',
    })
    expect(failureWith(answered('TooManyRequestsException', 429))).toMatchObject({ gap: 'throttled' })
    expect(failureWith(answered('InternalServerException', 500))).toMatchObject({ gap: 'failed' })
    expect(failureWith(answered('InvalidRequestException', 400))).toMatchObject({
      gap: 'failed',
      text: 'Signing in to corp failed: words of AWS.',
    })
  })

  it('takes the words of OIDC from where they stand, and no secret with them', () => {
    const error = Object.assign(answered('InvalidScopeException', 400, 'UnknownError'), {
      error_description: `Scope ${'s'.repeat(150)} is unknown`,
    })
    expect(failureWith(error).text).toBe('Signing in to corp failed: Scope … is unknown.')
  })

  it('with a certificate that the clock makes bad asks for the clock first', () => {
    const failed = failureWith(Object.assign(new Error('no'), { code: 'CERT_NOT_YET_VALID' }))
    expect(failed).toMatchObject({ gap: 'failed', next: expect.stringMatching(/^Set the clock/) })
    expect(failed.text).toContain('is not good yet (CERT_NOT_YET_VALID)')
  })

  it('that is a bug is thrown on', () => {
    expect(() => failureWith(Object.assign(new TypeError('no text'), { code: 'ERR_INVALID_ARG_TYPE' }))).toThrow(
      'no text',
    )
    expect(() => failureWith(new TypeError('x is undefined'))).toThrow(TypeError)
    expect(() => failureWith(Object.assign(new Error('no'), { name: 'CallNotDeclared' }))).toThrow('no')
  })
})
