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

/** The body as bytes. What the SDK's JSON writers hand out poses as text, and `Buffer.from` alone would take it for that. */
export const bodyBytes = ({ body }: Answer): Buffer =>
  typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
