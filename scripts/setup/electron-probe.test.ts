import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { officialAddress, probeOfficial } from './electron-probe'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return `http://127.0.0.1:${address.port}`
}

describe('the probe', () => {
  test('finds what answers well, over a redirect as releases do, and asks for no body', async () => {
    const methods: string[] = []
    const base = await serve((request, response) => {
      methods.push(`${request.method} ${request.url}`)
      if (request.url === '/release.zip') response.writeHead(302, { location: '/stored.zip' }).end()
      else response.writeHead(200).end()
    })
    expect(await probeOfficial(`${base}/release.zip`)).toEqual({ reachable: true, reason: '' })
    expect(methods).toEqual(['HEAD /release.zip', 'HEAD /stored.zip'])
  })

  test('a status that is no success counts as out of reach', async () => {
    const base = await serve((_request, response) => response.writeHead(403).end())
    const probe = await probeOfficial(`${base}/release.zip`)
    expect(probe.reachable).toBe(false)
    expect(probe.reason).toMatch(/^127\.0\.0\.1:\d+ answered with status 403$/)
  })

  test('a server that never answers costs no more than the limit', async () => {
    const base = await serve(() => {})
    const start = performance.now()
    const probe = await probeOfficial(`${base}/release.zip`, 150)
    expect(probe.reachable).toBe(false)
    expect(probe.reason).toMatch(/did not answer within 0\.15 s$/)
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test('a refused connection says so', async () => {
    const base = await serve(() => {})
    for (const close of closing.splice(0)) close()
    expect((await probeOfficial(base)).reason).toMatch(/could not be reached \(ECONNREFUSED\)$/)
  })

  test('a mirror that is no address is named', async () => {
    expect((await probeOfficial('my mirror/x.zip')).reason).toContain('ELECTRON_MIRROR')
  })
})

describe('the address of the official runtime', () => {
  test('is the release of the version for the platform', () => {
    expect(officialAddress('45.4.1', 'linux', 'x64', {})).toBe(
      'https://github.com/electron/electron/releases/download/v45.4.1/electron-v45.4.1-linux-x64.zip',
    )
  })

  test('honours a mirror and its folder, from npm configuration before the environment', () => {
    const mirror = { ELECTRON_MIRROR: 'https://mirror.example/electron/', ELECTRON_CUSTOM_DIR: '{{ version }}' }
    expect(officialAddress('45.4.1', 'darwin', 'arm64', mirror)).toBe(
      'https://mirror.example/electron/45.4.1/electron-v45.4.1-darwin-arm64.zip',
    )
    expect(
      officialAddress('45.4.1', 'linux', 'x64', { ...mirror, npm_config_electron_mirror: 'https://first.example/' }),
    ).toBe('https://first.example/45.4.1/electron-v45.4.1-linux-x64.zip')
  })
})
