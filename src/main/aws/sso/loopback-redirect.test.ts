import { request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { openLoopbackRedirect, type LoopbackRedirect } from './loopback-redirect'
import { SsoFailure } from './failures'

const state = 'the-right-state'
let redirect: LoopbackRedirect
const open = async (): Promise<URL> => {
  redirect = await openLoopbackRedirect(state, 'corp')
  return new URL(redirect.uri)
}
afterEach(() => redirect.close())

type Answer = { readonly status: number | undefined; readonly headers: object; readonly body: string }

const ask = (
  url: URL,
  search: string,
  options: { readonly host?: string; readonly method?: string; readonly path?: string } = {},
) =>
  new Promise<Answer>((resolve, reject) => {
    const { host = url.host, method = 'GET', path = url.pathname } = options
    request({ host: url.hostname, port: url.port, path: `${path}${search}`, method, headers: { host } }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }))
    })
      .on('error', reject)
      .end()
  })
const right = `?code=abc&state=${state}`
const isPending = async (): Promise<boolean> =>
  (await Promise.race([redirect.code, new Promise((resolve) => setTimeout(resolve, 20, 'pending'))])) === 'pending'

describe('the redirect to this machine', () => {
  it('gives the code, shows a page without script or secret, and is gone', async () => {
    const url = await open()
    expect(url.hostname).toBe('127.0.0.1')
    const { status, headers, body } = await ask(url, right)
    expect(status).toBe(200)
    expect(await redirect.code).toBe('abc')
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      connection: 'close',
    })
    expect(headers).toHaveProperty(
      'content-security-policy',
      expect.stringMatching(/^default-src 'none'; style-src 'sha256-/),
    )
    expect(body).not.toMatch(/<script|abc|the-right-state|https?:/)
    await expect(ask(url, right)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  it('listens on no other address', async () => {
    const url = await open()
    await expect(ask(new URL(`http://127.0.0.2:${url.port}/oauth/callback`), right)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    })
  })

  it('takes no other path, method, name or state, and waits on', async () => {
    const url = await open()
    expect((await ask(url, right, { path: '/' })).status).toBe(404)
    expect((await ask(url, '', { path: '/favicon.ico' })).status).toBe(404)
    expect((await ask(url, right, { path: 'http://elsewhere.example/oauth/callback' })).status).not.toBe(200)
    expect((await ask(url, right, { method: 'POST' })).status).toBe(405)
    expect((await ask(url, right, { host: `evil.example:${url.port}` })).status).toBe(421)
    expect((await ask(url, right, { host: `localhost:${url.port}` })).status).toBe(421)
    expect((await ask(url, '?code=abc&state=wrong')).status).toBe(400)
    expect((await ask(url, '?code=abc')).status).toBe(400)
    expect((await ask(url, `?code=abc&state=${state}&state=${state}`)).status).toBe(400)
    expect((await ask(url, `?state=${state}`)).status).toBe(400)
    expect(await isPending()).toBe(true)
    expect((await ask(url, right)).status).toBe(200)
    expect(await redirect.code).toBe('abc')
  })

  it('ends after many redirects that are not part of it', async () => {
    const url = await open()
    for (let count = 0; count < 5; count += 1) await ask(url, '?code=x&state=guess')
    expect(await isPending()).toBe(true)
    expect((await ask(url, '?code=x&state=guess')).status).toBe(400)
    await expect(redirect.code).rejects.toMatchObject({
      failure: {
        code: 'RedirectNotOurs',
        next: 'Close other pages of the sign-in. Sign in to corp again: in the app, or with plumbline login --session corp.',
      },
    })
    await expect(ask(url, right)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  it('says that a person refused, and shows nothing of what an attacker might have written', async () => {
    const url = await open()
    expect((await ask(url, `?error=access_denied&state=${state}`)).body).toContain('was not allowed')
    await expect(redirect.code).rejects.toMatchObject({ failure: { code: 'AccessDenied' } })
    const next = await open()
    const { body } = await ask(next, `?error=%3Cscript%3Ealert(1)%3C/script%3E&state=${state}`)
    expect(body).not.toContain('alert')
    const error: unknown = await redirect.code.catch((one: unknown) => one)
    expect(error instanceof SsoFailure ? error.failure.text : '').toContain('no reason that can be shown')
  })
})
