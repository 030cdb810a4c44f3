import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { portalStartUrl } from '../../../sample/portal'
import { startSample, type Sample, type SampleOptions } from '../../../sample/start-sample'
import { createAwsHome, type AwsHome } from '../../aws-home'
import { createCallCounter } from '../../call-counter'
import { createConnections } from '../../connections'
import { createGuard } from '../../guard'
import { createRateLimiter } from '../../rate-limiter'
import { createSso } from '../create-sso'
import type { SignInStep, Sso, SsoTools } from '../sso'
import { machineTiming, type Timing } from '../timing'

/** A home with one session, `corp`, whose calls go to a sample organization, and the SSO module at work in it. */
export type SsoWorld = {
  readonly home: AwsHome
  readonly sample: Sample
  readonly sso: Sso
  /** Another SSO module of the same home, as another process would have. */
  readonly other: (timing?: Timing) => Sso
  readonly close: () => Promise<void>
}

/** The config of `corp`. */
export const corp = `[sso-session corp]\nsso_start_url = ${portalStartUrl}\nsso_region = us-east-1\n`

/** What SSO needs, through the gate, to wherever the environment leads. */
export const openTools = (): { readonly tools: SsoTools; readonly close: () => void } => {
  const passage = {
    guard: createGuard([]),
    limiter: createRateLimiter(),
    counter: createCallCounter(),
    hostExists: async () => false,
  }
  const { clientOfSession, close } = createConnections(passage, '1.0.0')
  return { tools: { clientOf: clientOfSession }, close }
}

const openSso = (timing: Timing = machineTiming): { readonly sso: Sso; readonly close: () => void } => {
  const { tools, close } = openTools()
  return { sso: createSso(tools, timing), close }
}

/** Opens a world. */
export const openSsoWorld = async (options: SampleOptions = {}, timing?: Timing): Promise<SsoWorld> => {
  const home = await createAwsHome()
  const sample = await startSample(options)
  process.env.AWS_ENDPOINT_URL = sample.url
  process.env.AWS_MAX_ATTEMPTS = '1'
  await home.config(corp)
  const opened = [openSso(timing)]
  const [first] = opened
  if (!first) throw new Error('no module')
  return {
    home,
    sample,
    sso: first.sso,
    other: (own) => {
      const one = openSso(own)
      opened.push(one)
      return one.sso
    },
    close: async () => {
      for (const { close } of opened) close()
      await sample.close()
      await home.remove()
    },
  }
}

/** Answers the page of a sign-in as a person would, and goes where the browser is then sent. */
export const consent = async (address: string | null, decision: 'allow' | 'deny'): Promise<Response> => {
  const url = new URL(address ?? '')
  const fields = new URLSearchParams(url.searchParams)
  fields.set('decision', decision)
  const answer = await fetch(`${url.origin}/authorize`, { method: 'POST', body: fields, redirect: 'manual' })
  return fetch(answer.headers.get('location') ?? '')
}

/** A person at the browser or the phone, who does as told as soon as a sign-in waits. */
export const person =
  (sample: Sample, decision: 'allow' | 'deny', steps: SignInStep[] = []) =>
  (step: SignInStep): void => {
    steps.push(step)
    if (step.state !== 'waiting') return
    if (step.code === null) void consent(step.address, decision)
    else sample.signIns.devices.answer(step.code, decision === 'allow')
  }

/** Signs in to corp, with a person who allows it. */
export const signIn = ({ sso, sample }: SsoWorld, method: SignInStep['method'] = 'browser'): Promise<SignInStep> =>
  sso.signIn({ session: 'corp', method }, person(sample, 'allow'), new AbortController().signal)

/** The path of a token's file. */
export const tokenPath = (home: AwsHome, id = 'corp'): string =>
  join(home.folder, '.aws', 'sso', 'cache', `${createHash('sha1').update(id).digest('hex')}.json`)

/** A token's file. */
export const readTokenFile = async (home: AwsHome, id = 'corp'): Promise<Record<string, string>> => {
  const fields: Record<string, string> = JSON.parse(await readFile(tokenPath(home, id), 'utf8'))
  return fields
}
