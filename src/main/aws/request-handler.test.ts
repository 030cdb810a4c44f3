import { createServer } from 'node:http'
import { HttpRequest } from '@smithy/core/protocols'
import { describe, expect, it } from 'vitest'
import { createCallCounter, type CallEvent } from './call-counter'
import { nameRequest, placeError } from './call-name'
import { toGap } from './errors'
import { createGuard } from './guard'
import { createRateLimiter } from './rate-limiter'
import { createGate } from './request-handler'
import { startLoopbackServer } from './loopback-server'
import { createTransport } from './transport'

const caller = () => ({ account: '111122223333', foreign: new Set<string>() })
const passage = (hostExists: (host: string) => Promise<boolean>, observe?: (event: CallEvent) => void) => ({
  guard: createGuard([{ 'wellarchitected:ListWorkloads': ['wellarchitected:ListWorkloads'] }]),
  limiter: createRateLimiter(),
  counter: createCallCounter(observe),
  hostExists,
})

/** A name server that knows no such host cannot be had on loopback: this transport says what the system's resolver says then. */
const nowhere = {
  send: (request: HttpRequest) =>
    Promise.reject(Object.assign(new Error(`getaddrinfo ENOTFOUND ${request.hostname}`), { code: 'ENOTFOUND' })),
  close: () => {},
}

const unresolved = async (hostname: string, hostExists: (host: string) => Promise<boolean>) => {
  const { handler } = createGate(passage(hostExists), nowhere, caller())
  const request = new HttpRequest({ hostname, method: 'GET', path: '/workloads' })
  const name = { operation: 'wellarchitected:ListWorkloads', region: 'ap-south-2' }
  nameRequest(request, name)
  const error: unknown = await handler.handle(request).catch((one: unknown) => one)
  placeError(error, { ...name, regionDisabled: false })
  return toGap(error, {})
}

describe('a host without an address', () => {
  const host = 'wellarchitected.ap-south-2.amazonaws.com'

  it('means that the region lacks the service, where its sign-in has one', async () => {
    const asked: string[] = []
    const gap = await unresolved(host, (one) => {
      asked.push(one)
      return Promise.resolve(true)
    })
    expect(gap).toMatchObject({ kind: 'unsupported', code: 'ENOTFOUND', operation: 'wellarchitected:ListWorkloads' })
    expect(asked).toEqual(['sts.ap-south-2.amazonaws.com'])
  })

  it('means that the network failed, where nothing has one, or the host is not of AWS', async () => {
    expect(await unresolved(host, () => Promise.resolve(false))).toMatchObject({ kind: 'failed', code: 'ENOTFOUND' })
    expect(await unresolved('aws.example', () => Promise.resolve(true))).toMatchObject({
      kind: 'failed',
      code: 'ENOTFOUND',
    })
  })
})

describe('the request handler', () => {
  it('says cancelled where the answer is cut off by its own signal', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('begin')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const transport = createTransport()
    const observed = passage(() => Promise.resolve(true))
    const { handler } = createGate(observed, transport, caller())
    const request = new HttpRequest({ protocol: 'http:', hostname: '127.0.0.1', port, path: '/', method: 'GET' })
    nameRequest(request, { operation: 'wellarchitected:ListWorkloads', region: 'eu-west-1' })
    const control = new AbortController()
    setTimeout(() => control.abort(), 150)
    const error: unknown = await handler.handle(request, { abortSignal: control.signal }).catch((one: unknown) => one)
    expect(toGap(error, {})).toEqual({ kind: 'cancelled' })
    expect(observed.counter.inFlight()).toBe(0)
    transport.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  it('sends nothing that nobody named', async () => {
    const server = await startLoopbackServer(() => ({}))
    const transport = createTransport()
    const events: CallEvent[] = []
    const gate = createGate(
      passage(
        () => Promise.resolve(true),
        (event) => events.push(event),
      ),
      transport,
      caller(),
    )
    const send = (path: string, method = 'POST', operation?: string) => {
      const request = new HttpRequest({ protocol: 'http:', hostname: '127.0.0.1', port: server.port, path, method })
      if (operation !== undefined) nameRequest(request, { operation, region: 'eu-west-1' })
      return gate.handler.handle(request)
    }
    await expect(send('/')).rejects.toMatchObject({ name: 'CallNotDeclared' })
    await expect(send('/', 'POST', 's3:DeleteBucket')).rejects.toMatchObject({ operation: 's3:DeleteBucket' })
    await expect(send('/token')).rejects.toMatchObject({ name: 'CallNotDeclared' })
    expect(server.arrived).toEqual([])
    await send('/', 'POST', 'wellarchitected:ListWorkloads')
    expect(server.arrived).toHaveLength(1)
    expect(events.map(({ kind, operation }) => `${kind} ${operation}`)).toEqual([
      'sent wellarchitected:ListWorkloads',
      'done wellarchitected:ListWorkloads',
    ])
    transport.close()
    await server.close()
  })
})
