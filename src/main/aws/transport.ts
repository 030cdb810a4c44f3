/// <reference path="./proxy-from-env.d.ts" />
import { readFile } from 'node:fs/promises'
import { Agent as HttpAgent, type ClientRequest } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Socket } from 'node:net'
import type { HttpHandlerOptions } from '@smithy/types'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import type { HttpRequest, HttpResponse } from '@smithy/core/protocols'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { getProxyForUrl } from 'proxy-from-env'
import { isLoopback } from './endpoints'
import { problem, type Problem } from './problem'

/** Sends requests, directly or through the proxy that the environment names for their host. */
export type Transport = {
  readonly send: (request: HttpRequest, options?: HttpHandlerOptions) => Promise<{ readonly response: HttpResponse }>
  /** Closes the connections that are kept open. */
  readonly close: () => void
}

/** A proxy of the environment that the app cannot use. */
export class ProxyNotUsable extends Error {
  override readonly name = 'ProxyNotUsable'
}

/** In milliseconds: to connect, and until an answer begins. */
const connectionTimeout = 10_000
const requestTimeout = 120_000

/** Connections to one host at once; more calls than these wait for a free one. */
const maxSockets = 256

const silent = { trace() {}, debug() {}, info() {}, warn() {}, error() {} }

/** The agent of the library gives a CA bundle to the proxy's own TLS only; AWS's certificate behind it needs the bundle too. */
class TunnelAgent extends HttpsProxyAgent<'https://proxy'> {
  readonly #ca: string | undefined

  constructor(proxy: URL, ca: string | undefined) {
    super(proxy, { keepAlive: true, maxSockets, ...(ca === undefined ? {} : { ca }) })
    this.#ca = ca
  }

  override connect(
    request: ClientRequest,
    options: Parameters<HttpsProxyAgent<'https://proxy'>['connect']>[1],
  ): Promise<Socket> {
    return super.connect(
      request,
      options.secureEndpoint && this.#ca !== undefined ? { ...options, ca: this.#ca } : options,
    )
  }
}

const tunnel = (proxy: string, ca: string | undefined): NodeHttpHandler => {
  const address = URL.canParse(proxy) ? new URL(proxy) : undefined
  if (address?.protocol !== 'http:' && address?.protocol !== 'https:')
    throw new ProxyNotUsable(
      'HTTPS_PROXY, HTTP_PROXY or ALL_PROXY holds no http or https address. Correct it, or exempt the host with NO_PROXY.',
    )
  const agent = new TunnelAgent(address, ca)
  return new NodeHttpHandler({
    httpAgent: agent,
    httpsAgent: agent,
    connectionTimeout,
    requestTimeout,
    throwOnRequestTimeout: true,
    logger: silent,
  })
}

/**
 * Makes a transport. Connections are kept alive and shared by all clients.
 *
 * @param ca certificates in PEM that replace the built-in ones, as AWS_CA_BUNDLE does for AWS's tools
 */
export const createTransport = (ca?: string): Transport => {
  const direct = new NodeHttpHandler({
    httpAgent: new HttpAgent({ keepAlive: true, maxSockets }),
    httpsAgent: new HttpsAgent({ keepAlive: true, maxSockets, ...(ca === undefined ? {} : { ca }) }),
    connectionTimeout,
    requestTimeout,
    throwOnRequestTimeout: true,
    logger: silent,
  })
  const tunnels = new Map<string, NodeHttpHandler>()

  const handlerOf = (request: HttpRequest): NodeHttpHandler => {
    if (isLoopback(request.hostname)) return direct
    const port = request.port === undefined ? '' : `:${request.port}`
    const proxy = getProxyForUrl(`${request.protocol}//${request.hostname}${port}`)
    if (proxy === '') return direct
    const known = tunnels.get(proxy)
    if (known) return known
    const made = tunnel(proxy, ca)
    tunnels.set(proxy, made)
    return made
  }

  return {
    send: async (request, options) => handlerOf(request).handle(request, options),
    close: () => {
      direct.destroy()
      for (const one of tunnels.values()) one.destroy()
      tunnels.clear()
    },
  }
}

/** The text of a CA bundle, or why it cannot be used. */
export const readCaBundle = async (file: string): Promise<string | Problem> => {
  const next = 'Correct AWS_CA_BUNDLE or ca_bundle, or remove it to use the built-in certificates.'
  try {
    const text = await readFile(file, 'utf8')
    if (text.includes('-----BEGIN CERTIFICATE-----')) return text
    return problem('CaBundleNotUsable', `The CA bundle ${file} holds no certificate in PEM form.`, next)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    return problem('CaBundleNotUsable', `The CA bundle ${file} cannot be read (${why}).`, next)
  }
}
