/** An answer as it goes over the wire. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** The headers by which AWS names a request. */
export const requestIdHeaders = (requestId: string): Record<string, string> => ({
  'x-amzn-requestid': requestId,
  'x-amz-request-id': requestId,
})

/** Text as it may stand in XML. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;')

/** The body as bytes of its own: the SDK's writers hand out views of buffers that they use again. */
export const bodyBytes = ({ body }: Answer): Buffer =>
  typeof body === 'string' ? Buffer.from(body) : Buffer.copyBytesFrom(body)
