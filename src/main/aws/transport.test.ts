import { writeFile } from 'node:fs/promises'
import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { connect } from 'node:net'
import { HttpRequest } from '@smithy/core/protocols'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAccess, type Access } from './access'
import { createAwsHome, through, type AwsHome } from './aws-home'
import { callerIdentity, startLoopbackServer, type LoopbackServer } from './loopback-server'
import { createSelfSignedCertificate } from './self-signed-certificate'
import { createTransport, type Transport } from './transport'

const account = '111122223333'
const certificate = createSelfSignedCertificate('*.eu-west-1.amazonaws.com', 'localhost')

type Running = { readonly port: number; readonly close: () => Promise<void> }

const run = async (server: Server): Promise<Running> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

let home: AwsHome
let tls: Running
let plain: LoopbackServer
let proxy: Running
let tunnels: string[]
let access: Access
let hosts: string[]

beforeEach(async () => {
  home = await createAwsHome()
  process.env.AWS_MAX_ATTEMPTS = '1'
  hosts = []
  tls = await run(
    createHttpsServer(certificate, (request, response) => {
      hosts.push(request.headers.host ?? '')
      response.writeHead(200, { 'content-type': 'text/xml' }).end(callerIdentity(account))
    }),
  )
  plain = await startLoopbackServer(() => ({ body: callerIdentity(account) }))
  tunnels = []
  // Whatever host a tunnel asks for, this proxy leads to the servers of this test: to the TLS server for port 443.
  const tunnel = createHttpServer((request, response) => response.writeHead(501).end(request.method))
  tunnel.on('connect', (request, client) => {
    tunnels.push(request.url ?? '')
    if (request.headers['proxy-authorization'] === `Basic ${Buffer.from('user:wrong').toString('base64')}`)
      return client.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-type: text/html\r\n\r\n<html>No</html>')
    const upstream = connect(request.url?.endsWith(':443') ? tls.port : plain.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    upstream.on('error', () => client.destroy())
    client.on('error', () => upstream.destroy())
    return undefined
  })
  proxy = await run(tunnel)
  access = openAccess({ version: '1.0.0', declared: [] })
  await home.config(
    '[profile audit]\nregion = eu-west-1\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n' +
      `[profile local]\nregion = eu-west-1\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\nendpoint_url = https://localhost:${tls.port}\n`,
  )
})

afterEach(async () => {
  access.close()
  await Promise.all([tls.close(), proxy.close(), plain.close()])
  await home.remove()
})

const bundle = async (text = certificate.cert): Promise<string> => {
  const file = `${home.folder}/bundle.pem`
  await writeFile(file, text)
  return file
}

describe('a CA bundle', () => {
  it('of the environment is honoured', async () => {
    process.env.AWS_CA_BUNDLE = await bundle()
    expect((await access.open(through('local'))).accounts.map(({ id }) => id)).toEqual([account])
  })

  it('of the profile is honoured', async () => {
    await home.config(
      `[profile local]\nregion = eu-west-1\naws_access_key_id = A\naws_secret_access_key = x\nendpoint_url = https://localhost:${tls.port}\nca_bundle = ${await bundle()}\n`,
    )
    expect((await access.open(through('local'))).accounts).toHaveLength(1)
  })

  it('is needed for a certificate that nobody else signed', async () => {
    const { accounts, refused } = await access.open(through('local'))
    expect(accounts).toEqual([])
    expect(refused).toMatchObject([
      { gap: { kind: 'failed', code: 'DEPTH_ZERO_SELF_SIGNED_CERT', text: expect.stringContaining('AWS_CA_BUNDLE') } },
    ])
  })

  it('that cannot be read, or holds no certificate, is said plainly', async () => {
    process.env.AWS_CA_BUNDLE = `${home.folder}/gone.pem`
    expect((await access.open(through('local'))).refused).toMatchObject([
      {
        problem: { code: 'CaBundleNotUsable', text: `The CA bundle ${home.folder}/gone.pem cannot be read (ENOENT).` },
      },
    ])
    process.env.AWS_CA_BUNDLE = await bundle('no certificate')
    expect((await access.open(through('local'))).refused).toMatchObject([{ problem: { code: 'CaBundleNotUsable' } }])
  })
})

describe('a proxy', () => {
  it('takes the calls to AWS, whose certificate is checked behind it', async () => {
    process.env.HTTPS_PROXY = `http://user:pass@127.0.0.1:${proxy.port}`
    expect((await access.open(through('audit'))).refused).toMatchObject([
      { problem: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } },
    ])
    process.env.AWS_CA_BUNDLE = await bundle()
    const { accounts } = await access.open(through('audit'))
    expect(accounts.map(({ id }) => id)).toEqual([account])
    expect(accounts[0]?.foreignEndpoints()).toEqual([])
    expect(new Set(tunnels)).toEqual(new Set(['sts.eu-west-1.amazonaws.com:443']))
    expect(hosts).toEqual(['sts.eu-west-1.amazonaws.com'])
  })

  it('that wants another password, or is no proxy, is said plainly', async () => {
    process.env.HTTPS_PROXY = `http://user:wrong@127.0.0.1:${proxy.port}`
    const [first] = (await access.open(through('audit'))).refused
    expect(first).toMatchObject({ gap: { kind: 'failed' }, problem: { code: 'NotAnAnswerOfAws' } })
    expect(JSON.stringify(first)).not.toContain('wrong')
    process.env.HTTPS_PROXY = 'http://127.0.0.1:9'
    expect((await access.open(through('audit'))).refused).toMatchObject([{ problem: { code: 'ECONNREFUSED' } }])
    process.env.HTTPS_PROXY = 'socks5://127.0.0.1:9'
    expect((await access.open(through('audit'))).refused).toMatchObject([{ problem: { code: 'ProxyNotUsable' } }])
  })

  it('is not used for this machine', async () => {
    process.env.HTTPS_PROXY = `http://127.0.0.1:${proxy.port}`
    process.env.AWS_CA_BUNDLE = await bundle()
    expect((await access.open(through('local'))).accounts).toHaveLength(1)
    expect(tunnels).toEqual([])
  })
})

describe('NO_PROXY', () => {
  const request = (): HttpRequest =>
    // On the systems that the tests run on, this address reaches this machine without being one of its loopback names.
    new HttpRequest({ protocol: 'http:', hostname: '0.0.0.0', port: plain.port, path: '/', method: 'GET' })
  let transport: Transport

  beforeEach(() => {
    transport = createTransport()
    process.env.HTTP_PROXY = `http://127.0.0.1:${proxy.port}`
  })
  afterEach(() => transport.close())

  it('exempts a host', async () => {
    process.env.NO_PROXY = 'example.org,0.0.0.0'
    expect((await transport.send(request())).response.statusCode).toBe(200)
    expect(tunnels).toEqual([])
  })

  it('exempts no other host', async () => {
    process.env.NO_PROXY = 'example.org'
    expect((await transport.send(request())).response.statusCode).toBe(200)
    expect(tunnels).toEqual([`0.0.0.0:${plain.port}`])
  })
})
