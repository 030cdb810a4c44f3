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

const xmlSigns: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#x0D;',
}

/** Text as it may stand in XML. Readers turn a bare carriage return into a line feed. */
export const escapeXml = (text: string): string => text.replace(/[&<>"\r]/g, (sign) => xmlSigns[sign] ?? sign)

/** The body as bytes. What the SDK's JSON writers hand out poses as text, and `Buffer.from` alone would take it for that. */
export const bodyBytes = ({ body }: Answer): Buffer =>
  typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
