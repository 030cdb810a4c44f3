import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { abortError } from '../abort-error'
import { failure, signInAgain, signInByCode, signInDenied, SsoFailure } from './failures'
import { pageHeaders, redirectPage } from './redirect-page'
import { redirectPath } from './registration'

/** So many redirects with a wrong state are answered; one more ends the sign-in. */
const refusalsAllowed = 5

/** Waits for one redirect of the browser. */
export type LoopbackRedirect = {
  /** `http://127.0.0.1:…/oauth/callback`. */
  readonly uri: string
  /** The authorization code; rejects with SsoFailure, or with AbortError when closed before. */
  readonly code: Promise<string>
  /** Stops listening. */
  readonly close: () => void
}

const same = (one: string, other: string): boolean => {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

/** The one value of a parameter; none where it is there twice. */
const only = (parameters: URLSearchParams, name: string): string | undefined => {
  const [value, ...others] = parameters.getAll(name)
  return others.length === 0 ? value : undefined
}

const refused = (error: string, session: string): SsoFailure =>
  error === 'access_denied'
    ? new SsoFailure(signInDenied(session, 'AccessDenied'))
    : new SsoFailure(
        failure(
          'failed',
          'AuthorizationRefused',
          `AWS refused the sign-in to ${session} in the browser (${/^[a-z_]{1,40}$/.test(error) ? error : 'no reason that can be shown'}).`,
          `${signInAgain(session)} If that is refused too: ${signInByCode(session)}`,
        ),
      )

/** Listens on a free port of 127.0.0.1, for one redirect with the right state. */
export const openLoopbackRedirect = async (state: string, session: string): Promise<LoopbackRedirect> => {
  let resolve: (code: string) => void = () => {}
  let reject: (error: Error) => void = () => {}
  const code = new Promise<string>((one, other) => {
    resolve = one
    reject = other
  })
  // Who closes it need not wait for it any more.
  code.catch(() => undefined)
  let refusals = 0
  let isOver = false
  let host = ''

  const answer = (response: ServerResponse, status: number, title: string, text: string): void => {
    response.writeHead(status, pageHeaders).end(redirectPage(title, text))
  }

  const end = (settle: () => void): void => {
    isOver = true
    settle()
    server.close()
  }

  const refuse = (response: ServerResponse): void => {
    refusals += 1
    answer(
      response,
      400,
      'Not part of this sign-in',
      'This page does not belong to the sign-in that Plumbline waits for. Go back to Plumbline, and open the sign-in from there.',
    )
    if (refusals <= refusalsAllowed) return
    end(() =>
      reject(
        new SsoFailure(
          failure(
            'failed',
            'RedirectNotOurs',
            `The sign-in to ${session} was ended: too many redirects came that do not belong to it.`,
            `Close other pages of the sign-in. ${signInAgain(session)}`,
          ),
        ),
      ),
    )
  }

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    request.resume()
    // A page of the internet can lead its own host name here; it cannot choose this header.
    if (request.headers.host !== host) return answer(response, 421, 'Not here', 'Nothing is served under this name.')
    const url = new URL(`http://${host}${request.url ?? '/'}`)
    if (url.pathname !== redirectPath) return answer(response, 404, 'Not found', 'There is nothing here.')
    if (request.method !== 'GET') return answer(response, 405, 'Not found', 'There is nothing here.')
    const given = only(url.searchParams, 'state')
    if (isOver || given === undefined || !same(given, state)) return refuse(response)
    const error = only(url.searchParams, 'error')
    const value = only(url.searchParams, 'code')
    if (error !== undefined) {
      answer(response, 200, 'Not signed in', 'The sign-in was not allowed. Go back to Plumbline to begin again.')
      return end(() => reject(refused(error, session)))
    }
    if (!value) return refuse(response)
    answer(
      response,
      200,
      'Plumbline has its answer',
      'You can close this page and go back to Plumbline, which goes on.',
    )
    return end(() => resolve(value))
  }

  const server = createServer({ requestTimeout: 10_000, keepAliveTimeout: 1 }, (request, response) => {
    if (URL.canParse(`http://${host}${request.url ?? '/'}`)) handle(request, response)
    else answer(response, 404, 'Not found', 'There is nothing here.')
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', done)
  }).catch((error: unknown) => {
    throw new SsoFailure(
      failure(
        'failed',
        'LoopbackNotUsable',
        `No port of 127.0.0.1 could be listened on (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'}), and the browser comes back there.`,
        signInByCode(session),
      ),
    )
  })
  const address = server.address()
  host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return {
    uri: `http://${host}${redirectPath}`,
    code,
    close: () => {
      isOver = true
      reject(abortError())
      server.close()
      server.closeAllConnections()
    },
  }
}
