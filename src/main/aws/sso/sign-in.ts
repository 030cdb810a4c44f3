import { assertNever } from '../../../shared/assert-never'
import type { SignIn } from '../../../shared/ipc/sign-in'
import { isSafeAddress } from '../../../shared/safe-address'
import type { Problem } from '../problem'
import { signInByBrowser, type Waiting } from './browser-sign-in'
import { checkCacheFolder } from './cache-folder'
import { signInByDevice } from './device-sign-in'
import { failure, failureOfProblem, isAbort, problemOf, SsoFailure, type Failure } from './failures'
import { withLock } from './lock'
import { openOidc, type Oidc, type Registration } from './oidc'
import { forgetRegistration, registrationOf, spentCodes } from './registration'
import { findSession, type Session } from './session-settings'
import { failureOfSignIn, nameOf } from './sign-in-failures'
import type { SignInStep, SsoTools } from './sso'
import type { Timing } from './timing'
import { readToken, tokenFile, writeToken, type Token } from './token-cache'

type Method = SignIn['method']

/** Signs in to a session, and tells each step; the last is the answer. */
export type SignInToSession = (
  request: { readonly session: string; readonly method: Method },
  observe: (step: SignInStep) => void,
  signal: AbortSignal,
) => Promise<SignInStep>

/** AWS does not know the kind of registration; where the start URL is wrong it says the same, and so it will of a device. */
const unsupportedCodes = [
  'InvalidClientMetadataException',
  'InvalidRedirectUriException',
  'InvalidRequestException',
  'UnsupportedGrantTypeException',
]

const stepOf = (session: string, method: Method, state: SignInStep['state']): SignInStep => ({
  session,
  method,
  state,
  address: null,
  host: null,
  code: null,
  endsAt: null,
  problem: null,
})

const refuseToOverwrite = async (session: Session): Promise<Problem | undefined> => {
  const cached = await readToken(session)
  return cached.kind === 'damaged' ? cached.problem : undefined
}

const throwProblem = (wrong: Problem | undefined): void => {
  if (wrong) throw new SsoFailure(failureOfProblem(wrong))
}

const keep = async (session: Session, token: Token, timing: Timing): Promise<void> => {
  const write = async (): Promise<{ readonly wrong: Problem | undefined }> => ({
    wrong: (await refuseToOverwrite(session)) ?? (await writeToken(session, token)),
  })
  // A lock that nobody gives back must not cost a person the sign-in: it is written all the same.
  const done = (await withLock(tokenFile(session), timing, write).catch(() => undefined)) ?? (await write())
  throwProblem(done.wrong)
}

const tell =
  (step: SignInStep, observe: (step: SignInStep) => void) =>
  (waiting: Waiting): void => {
    const { address, code, endsAt } = waiting
    if (!isSafeAddress(address))
      throw new SsoFailure(
        failure(
          'failed',
          'UnsafeAddress',
          `AWS's answer leads to an address at ${address.host || address.protocol} that is no https address, so it is not opened.`,
          'Check the endpoint and the proxy, then try again.',
        ),
      )
    observe({
      ...step,
      state: 'waiting',
      address: address.href,
      host: address.host,
      code,
      endsAt: new Date(endsAt).toISOString(),
    })
  }

/** Prepares sign-ins. */
export const createSignIn = (tools: SsoTools, timing: Timing): SignInToSession => {
  const register = (oidc: Oidc, session: Session, method: Method, signal: AbortSignal): Promise<Registration> =>
    registrationOf(oidc, session, method, timing, signal)

  const getToken = async (
    oidc: Oidc,
    session: Session,
    method: Method,
    registration: Registration,
    observe: (step: SignInStep) => void,
    signal: AbortSignal,
  ): Promise<Token> => {
    const wait = tell(stepOf(session.id, method, 'waiting'), observe)
    try {
      switch (method) {
        case 'browser':
          return await signInByBrowser(oidc, session, registration, timing, wait, signal)
        case 'device':
          return await signInByDevice(oidc, session, registration, timing, wait, signal)
        default:
          return assertNever(method)
      }
    } catch (error) {
      if (spentCodes.includes(nameOf(error))) await forgetRegistration(session, registration.clientId)
      throw error
    }
  }

  const byDevice = async (
    oidc: Oidc,
    session: Session,
    observe: (step: SignInStep) => void,
    signal: AbortSignal,
  ): Promise<Token> => {
    const attempt = async (show: (step: SignInStep) => void): Promise<Token> =>
      getToken(oidc, session, 'device', await register(oidc, session, 'device', signal), show, signal)
    let isShown = false
    try {
      return await attempt((step) => {
        isShown ||= step.state === 'waiting'
        observe(step)
      })
    } catch (error) {
      // A registration of the cache that AWS does not take is replaced, unless a person has begun with its code.
      if (isShown || !spentCodes.includes(nameOf(error))) throw error
      return attempt(observe)
    }
  }

  const byBrowser = async (
    oidc: Oidc,
    session: Session,
    observe: (step: SignInStep) => void,
    signal: AbortSignal,
  ): Promise<Token> => {
    let registration: Registration
    try {
      registration = await register(oidc, session, 'browser', signal)
    } catch (error) {
      if (!unsupportedCodes.includes(nameOf(error))) throw error
      observe(stepOf(session.id, 'device', 'starting'))
      return byDevice(oidc, session, observe, signal)
    }
    return getToken(oidc, session, 'browser', registration, observe, signal)
  }

  return async (request, observe, signal) => {
    let last = stepOf(request.session, request.method, 'starting')
    const show = (step: SignInStep): void => {
      last = step
      observe(step)
    }
    const end = (state: SignInStep['state'], wrong?: Problem | Failure): SignInStep => {
      show({ ...stepOf(request.session, last.method, state), problem: wrong ? problemOf(wrong) : null })
      return last
    }
    const session = await findSession(request.session)
    if ('code' in session) return end('failed', session)
    // As with the AWS CLI: legacy profiles know the device code only.
    const method = session.kind === 'legacy' ? 'device' : request.method
    try {
      show(stepOf(session.id, method, 'starting'))
      throwProblem((await checkCacheFolder()) ?? (await refuseToOverwrite(session)))
      const oidc = await openOidc(tools, session, timing)
      const token =
        method === 'browser'
          ? await byBrowser(oidc, session, show, signal)
          : await byDevice(oidc, session, show, signal)
      await keep(session, token, timing)
      return end('done')
    } catch (error) {
      if (isAbort(error) && signal.aborted) return end('cancelled')
      return end('failed', failureOfSignIn(error, session))
    }
  }
}
