import type { IncomingMessage } from 'node:http'

/** One request as it came in, its body read to the end. */
export interface WireRequest {
  readonly method: string
  /** The path as it was sent, not decoded. */
  readonly path: string
  readonly query: URLSearchParams
  /** Lower-case names; several values joined as Node joins them. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** The body as a form; empty where it is none. */
  readonly form: URLSearchParams
}

/** What a request's signature says; the signature itself is not checked. */
export interface Signature {
  readonly accessKeyId: string
  readonly region: string
  /** The signing name of the service. */
  readonly service: string
}

/** Reads a request to its end; rejects where the client goes away before. */
export async function readRequest(request: IncomingMessage): Promise<WireRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)))
  const body = Buffer.concat(chunks)
  const target = request.url ?? '/'
  const mark = target.indexOf('?')
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
  return {
    method: request.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
    headers,
    body,
    form: new URLSearchParams(isForm ? body.toString() : ''),
  }
}

/** The credential scope of a request's signature, from its header or, for presigned requests, its query. */
export function readSignature(request: WireRequest): Signature | undefined {
  const scope =
    /Credential=([^,\s]+)/.exec(request.headers['authorization'] ?? '')?.[1] ?? request.query.get('X-Amz-Credential')
  const [accessKeyId, , region, service] = scope?.split('/') ?? []
  return accessKeyId && region && service ? { accessKeyId, region, service } : undefined
}
