import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { problem, type Problem } from '../problem'
import { cacheFile, readCacheFile, removeLeftovers, systemCode, whileBusy, writeCacheFile } from './cache-folder'
import { signInAgain } from './failures'
import type { SessionSettings } from './sso'

/** A token as the AWS CLI and the SDKs keep it; times in ISO 8601. */
export type Token = {
  readonly startUrl?: string | undefined
  readonly region?: string | undefined
  readonly accessToken: string
  readonly expiresAt: string
  readonly clientId?: string | undefined
  readonly clientSecret?: string | undefined
  readonly registrationExpiresAt?: string | undefined
  readonly refreshToken?: string | undefined
}

/** What the cache holds for a session. */
export type Cached =
  | { readonly kind: 'none' }
  | { readonly kind: 'token'; readonly token: Token }
  /** A token of another start URL under the same name. */
  | { readonly kind: 'foreign'; readonly problem: Problem }
  /** Something that is no token. It is left alone. */
  | { readonly kind: 'damaged'; readonly problem: Problem }

type Named = Pick<SessionSettings, 'id' | 'startUrl'>

const fieldNames = ['startUrl', 'region', 'clientId', 'clientSecret', 'registrationExpiresAt', 'refreshToken'] as const

const toToken = (fields: Readonly<Record<string, unknown>>): Token | undefined => {
  const { accessToken, expiresAt } = fields
  if (typeof accessToken !== 'string' || accessToken === '') return undefined
  if (typeof expiresAt !== 'string' || Number.isNaN(endOf(expiresAt))) return undefined
  const others = fieldNames.map((name) => [name, fields[name]] as const)
  if (others.some(([, value]) => value !== undefined && value !== null && typeof value !== 'string')) return undefined
  return { ...Object.fromEntries(others.filter(([, value]) => typeof value === 'string')), accessToken, expiresAt }
}

/** Older versions of the AWS CLI wrote `2020-06-17T10:02:08UTC`. */
const endOf = (time: string): number => Date.parse(time.replace(/UTC$/, 'Z'))

/** When a token ends, in milliseconds since 1970. */
export const endOfToken = (token: Token): number => endOf(token.expiresAt)

const plain = (startUrl: string): string => startUrl.replace(/[#/]+$/, '').toLowerCase()

/** The file that the token of a session is kept in. */
export const tokenFile = ({ id }: Pick<SessionSettings, 'id'>): string => cacheFile(id)

/** Reads what the cache holds for a session now. */
export const readToken = async (session: Named): Promise<Cached> => {
  const path = tokenFile(session)
  const content = await readCacheFile(path)
  if (content.kind === 'none') return content
  const token = content.kind === 'object' ? toToken(content.fields) : undefined
  if (!token) {
    const why = content.kind === 'damaged' ? content.why : 'it is no token'
    return {
      kind: 'damaged',
      problem: problem(
        'TokenFileDamaged',
        `The file ${path}, where the sign-in of ${session.id} belongs, is not used: ${why}.`,
        `Move the file away. ${signInAgain(session.id)}`,
      ),
    }
  }
  // The CLI asks for no start URL in the file; where there is one, it must be the session's: the token opens no other portal.
  if (token.startUrl !== undefined && plain(token.startUrl) !== plain(session.startUrl))
    return {
      kind: 'foreign',
      problem: problem(
        'TokenOfAnotherStartUrl',
        `The sign-in in ${path} is for ${token.startUrl}, and ${session.id} is at ${session.startUrl}.`,
        `${signInAgain(session.id)} As with the AWS CLI, that takes the place of the other.`,
      ),
    }
  return { kind: 'token', token }
}

/** Writes the token of a session; a problem where that cannot be done. */
export const writeToken = (session: Named, token: Token): Promise<Problem | undefined> =>
  writeCacheFile(tokenFile(session), token)

/** Removes the token of a session; a problem where that cannot be done. */
export const removeToken = async (session: Named): Promise<Problem | undefined> => {
  const path = tokenFile(session)
  try {
    await whileBusy(() => rm(path, { force: true }))
    await removeLeftovers()
    return undefined
  } catch (error) {
    return problem(
      'TokenNotRemoved',
      `The file ${path} with the sign-in of ${session.id} cannot be removed (${systemCode(error)}).`,
      'Remove the file yourself.',
    )
  }
}

/** Whether a new token could be had without asking anybody, as far as the file tells. */
export const isRenewable = (token: Token, now: number): boolean =>
  Boolean(token.refreshToken && token.clientId && token.clientSecret) &&
  (token.registrationExpiresAt === undefined || endOf(token.registrationExpiresAt) > now)

/** What a token is remembered by, without keeping it. */
export const markOf = (secret: string): string => createHash('sha256').update(secret).digest('base64')
