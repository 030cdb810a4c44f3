import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { RegisterClientCommandInput } from '@aws-sdk/client-sso-oidc'
import type { SignIn } from '../../../shared/ipc/sign-in'
import { cacheFolder, readCacheFile, writeCacheFile } from './cache-folder'
import { failure, SsoFailure } from './failures'
import type { Oidc, Registration } from './oidc'
import type { Session } from './session-settings'
import { formatTime, type Timing } from './timing'

/** The address that the browser comes back to; its port is free, by RFC 8252. */
export const redirectPath = '/oauth/callback'

const grantTypes = ['authorization_code', 'refresh_token']

/** A registration that ends within this is made anew, as the AWS CLI does, in milliseconds. */
const renewBefore = 15 * 60_000

/** JSON as Python writes it: with spaces, sorted, and ASCII only. The name of the CLI's file is made of it. */
const toPythonJson = (value: Readonly<Record<string, string | readonly string[] | null>>): string => {
  const write = (one: string | readonly string[] | null): string => {
    if (typeof one === 'object' && one !== null) return `[${one.map(write).join(', ')}]`
    return JSON.stringify(one).replace(
      /[^ -~]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
  }
  const members = Object.entries(value).map(([name, one]) => `${write(name)}: ${write(one)}`)
  return `{${members.join(', ')}}`
}

/** The file of a session's registration, which is named as the AWS CLI names it. */
export const registrationFile = (session: Session): string => {
  const key = toPythonJson({
    region: session.region,
    scopes: session.namedScopes ?? null,
    session_name: session.kind === 'session' ? session.id : null,
    startUrl: session.startUrl,
    tool: 'botocore',
  })
  return join(cacheFolder(), `${createHash('sha1').update(key).digest('hex')}.json`)
}

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** The CLI registers without scopes where none are named; such a client gets no refresh token. */
const scopesOf = (session: Session): readonly string[] => (session.kind === 'session' ? session.scopes : [])

const readRegistration = async (
  session: Session,
  method: SignIn['method'],
  now: number,
): Promise<Registration | undefined> => {
  const content = await readCacheFile(registrationFile(session))
  if (content.kind !== 'object') return undefined
  const { clientId, clientSecret, expiresAt, grantTypes: grants, scopes } = content.fields
  if (typeof clientId !== 'string' || typeof clientSecret !== 'string' || typeof expiresAt !== 'string')
    return undefined
  if (!(Date.parse(expiresAt) - now > renewBefore)) return undefined
  const forBrowser = isList(grants) && grants.includes('authorization_code')
  if (forBrowser !== (method === 'browser')) return undefined
  const known = isList(scopes) ? scopes : []
  if (!scopesOf(session).every((scope) => known.includes(scope))) return undefined
  return { clientId, clientSecret, expiresAt }
}

const inputOf = (session: Session, method: SignIn['method']): RegisterClientCommandInput => {
  const scopes = scopesOf(session)
  return {
    // People read it on the page that asks for their consent.
    clientName: session.kind === 'session' ? `plumbline-${session.id}` : 'plumbline',
    clientType: 'public',
    ...(scopes.length > 0 ? { scopes: [...scopes] } : {}),
    ...(method === 'browser'
      ? { grantTypes, redirectUris: [`http://127.0.0.1${redirectPath}`], issuerUrl: session.startUrl }
      : {}),
  }
}

/** What AWS says where a registration that was kept is not good any more. */
export const spentCodes = ['InvalidClientException', 'UnauthorizedClientException']

/** Removes a registration that AWS does not take any more, where it is still the one that is kept; the next sign-in registers anew. */
export const forgetRegistration = async (session: Session, clientId: string): Promise<void> => {
  const path = registrationFile(session)
  const content = await readCacheFile(path)
  if (content.kind === 'object' && content.fields.clientId === clientId)
    await rm(path, { force: true }).catch(() => undefined)
}

/** The registration of a session: from the cache, else made and kept there. */
export const registrationOf = async (
  oidc: Oidc,
  session: Session,
  method: SignIn['method'],
  timing: Timing,
  signal: AbortSignal,
): Promise<Registration> => {
  const known = await readRegistration(session, method, timing.now())
  if (known) return known
  const { scopes, grantTypes: grants, ...input } = inputOf(session, method)
  const answer = await oidc.register(
    { ...input, ...(scopes ? { scopes } : {}), ...(grants ? { grantTypes: grants } : {}) },
    signal,
  )
  const { clientId, clientSecret, clientSecretExpiresAt } = answer
  if (!clientId || !clientSecret || clientSecretExpiresAt === undefined)
    throw new SsoFailure(
      failure(
        'failed',
        'UnexpectedAnswer',
        'AWS answered to the registration without a client.',
        'Check the endpoint and the proxy, then try again.',
      ),
    )
  const registration = { clientId, clientSecret, expiresAt: formatTime(clientSecretExpiresAt * 1000) }
  // The next sign-in registers anew where this cannot be kept.
  await writeCacheFile(registrationFile(session), {
    ...registration,
    ...(scopes ? { scopes } : {}),
    ...(grants ? { grantTypes: grants } : {}),
  })
  return registration
}
