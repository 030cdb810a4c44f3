import type { AwsFailure } from '../aws-failure'
import { bodyBytes, escapeXml, type Answer } from './answer'
import type { WireRequest } from './request'

/** A page of HTML, as a proxy or a server without this service sends it. */
export const htmlPage = (status: number): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html><head><title>${status} Server Error</title></head><body><h1>Server Error</h1><p>The server could not answer your request.<br></p></body></html>`,
})

/** The answer with the second half of its text missing. */
export const breakOff = (answer: Answer): Answer => {
  const body = bodyBytes(answer)
  return { ...answer, body: body.subarray(0, Math.ceil(body.length / 2)) }
}

/** An output of which lists stay, with nothing in their items, and all else is gone. */
export function hollow(output: object): object {
  const lists = Object.entries(output).flatMap(([name, value]: [string, unknown]) =>
    Array.isArray(value) ? [[name, value.map((item) => (typeof item === 'object' ? {} : ''))] as const] : [],
  )
  return Object.fromEntries(lists)
}

/** An error for a service that the sample does not have: in XML where the request is a form, else in JSON. */
export function guessError(request: WireRequest, { code, message, status }: AwsFailure): Answer {
  const json = (request.headers['content-type'] ?? '').includes('json')
  if (json || !request.form.has('Action')) {
    return {
      status,
      headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
      body: JSON.stringify({ __type: code, message }),
    }
  }
  const error = `<Error><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error>`
  return { status, headers: { 'content-type': 'text/xml' }, body: `<ErrorResponse>${error}</ErrorResponse>` }
}
