import type { HttpRequest } from '@smithy/core/protocols'

/** What came back is no answer of AWS: a proxy's page, or something else that speaks HTTP. */
export class NotAnAnswer extends Error {
  override readonly name = 'NotAnAnswerOfAws'

  constructor(what: string, status: number) {
    super(`What came back with status ${status} is not AWS's: ${what}. Check the proxy and the endpoint.`)
  }
}

const operationOfForm = /(?:^|&)Action=([A-Za-z0-9]+)/

/**
 * Throws where an answer cannot be AWS's. The SDK reads a page of HTML, or another operation's XML, as an answer that lacks
 * everything, and an empty list would then pass for a good one.
 */
export const refuseForeignAnswer = (
  request: HttpRequest,
  status: number,
  contentType: string,
  body: Uint8Array,
): void => {
  const start = new TextDecoder().decode(body.subarray(0, 512)).trimStart()
  if (/^(<!--[^]*?-->\s*)*<(!doctype html|html|head|body)\b/i.test(start))
    throw new NotAnAnswer('it is a web page', status)
  if (status >= 300) return
  const asked = typeof request.body === 'string' ? operationOfForm.exec(request.body)?.[1] : undefined
  if (asked !== undefined && !start.includes(`<${asked}Response`))
    throw new NotAnAnswer(`it does not answer ${asked}`, status)
  const sentJson = (request.headers['content-type'] ?? '').startsWith('application/x-amz-json')
  if ((sentJson || contentType.includes('json')) && start !== '' && !start.startsWith('{'))
    throw new NotAnAnswer('it is no JSON object', status)
}
