import {
  GetRoleCredentialsCommand,
  ListAccountRolesCommand,
  ListAccountsCommand,
  LogoutCommand,
  SSOClient,
  type AccountInfo,
  type GetRoleCredentialsCommandOutput,
} from '@aws-sdk/client-sso'
import type { AwsCredentialIdentity } from '@smithy/types'
import { isThrottle, statusOf } from '../error-kinds'
import { failure, failureOfProblem, SsoFailure } from './failures'
import type { Tokens } from './refresh'
import { tolerance, watchDate, clockFailure } from './server-clock'
import type { Session } from './session-settings'
import type { SsoTools } from './sso'
import type { Timing } from './timing'

/** The most items that a page of the portal has. */
const pageSize = 100

/** What the SDK's own retries do not get through waits longer and longer, in milliseconds, so often. */
const waits = [1_000, 2_000, 4_000, 8_000, 16_000]

/** Calls of an account wait for its credentials meanwhile, so less patience: the next of them asks again. */
const waitsOfCredentials = waits.slice(0, 3)

/** The calls of a session's portal. All reject with SsoFailure, SignInFailure or the SDK's errors. */
export type Portal = {
  /** All accounts, page by page. */
  readonly accounts: (page: (accounts: readonly AccountInfo[]) => void, signal: AbortSignal) => Promise<void>
  /** Names of the reviewer's roles in an account, sorted. */
  readonly roles: (account: string, signal: AbortSignal) => Promise<readonly string[]>
  readonly credentials: (account: string, role: string, signal?: AbortSignal) => Promise<AwsCredentialIdentity>
}

const isUnauthorized = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'UnauthorizedException' || statusOf(error) === 401)

const makeClient = async (tools: SsoTools, session: Session): Promise<SSOClient> => {
  const make = await tools.clientOf(session)
  if ('code' in make) throw new SsoFailure(failureOfProblem(make))
  return make(SSOClient, session.region)
}

const noCredentials = (account: string, role: string): SsoFailure =>
  new SsoFailure(
    failure(
      'failed',
      'UnexpectedAnswer',
      `AWS answered without credentials for role ${role} of account ${account}.`,
      'Check the endpoint and the proxy, then try again.',
    ),
  )

/** Prepares the portal of a session. A token that AWS refuses is replaced once where that needs nobody. */
export const openPortal = async (
  tools: SsoTools,
  tokens: Tokens,
  session: Session,
  timing: Timing,
): Promise<Portal> => {
  const client = await makeClient(tools, session)

  const withToken = async <Answer>(
    call: (accessToken: string) => Promise<Answer>,
    signal: AbortSignal | undefined,
  ): Promise<Answer> => {
    const accessToken = await tokens.tokenOf(session, signal)
    try {
      return await call(accessToken)
    } catch (error) {
      if (!isUnauthorized(error)) throw error
      tokens.died(accessToken)
      const next = await tokens.tokenOf(session, signal)
      try {
        return await call(next)
      } catch (again) {
        if (isUnauthorized(again)) tokens.died(next)
        throw again
      }
    }
  }

  const patiently = async <Answer>(
    call: () => Promise<Answer>,
    signal: AbortSignal | undefined,
    patience: readonly number[] = waits,
  ): Promise<Answer> => {
    for (const wait of patience) {
      try {
        return await call()
      } catch (error) {
        if (!isThrottle(error)) throw error
        await timing.sleep(wait, signal)
      }
    }
    return call()
  }

  const options = (signal: AbortSignal | undefined) => (signal ? { abortSignal: signal } : {})

  /** Reads page after page; one that leads back to itself would never end. */
  const pages = async (read: (nextToken: string | undefined) => Promise<string | undefined>): Promise<void> => {
    const seen = new Set<string>()
    let next = await read(undefined)
    while (next) {
      if (seen.has(next))
        throw new SsoFailure(
          failure(
            'failed',
            'UnexpectedAnswer',
            `The list of ${session.id} leads back to a page that was read before.`,
            'Check the endpoint and the proxy, then try again.',
          ),
        )
      seen.add(next)
      next = await read(next)
    }
  }

  return {
    accounts: (page, signal) =>
      pages(async (nextToken) => {
        const answer = await patiently(
          () =>
            withToken(
              (accessToken) =>
                client.send(new ListAccountsCommand({ accessToken, nextToken, maxResults: pageSize }), options(signal)),
              signal,
            ),
          signal,
        )
        page(answer.accountList ?? [])
        return answer.nextToken
      }),
    roles: async (accountId, signal) => {
      const names = new Set<string>()
      await pages(async (nextToken) => {
        const answer = await patiently(
          () =>
            withToken(
              (accessToken) =>
                client.send(
                  new ListAccountRolesCommand({ accessToken, accountId, nextToken, maxResults: pageSize }),
                  options(signal),
                ),
              signal,
            ),
          signal,
        )
        for (const { roleName } of answer.roleList ?? []) if (roleName) names.add(roleName)
        return answer.nextToken
      })
      return [...names].sort()
    },
    credentials: async (accountId, roleName, signal) => {
      let ahead = 0
      const get = (accessToken: string): Promise<GetRoleCredentialsCommandOutput> => {
        const command = new GetRoleCredentialsCommand({ accessToken, accountId, roleName })
        watchDate(command.middlewareStack, (time) => {
          ahead = timing.now() - time
        })
        return client.send(command, options(signal))
      }
      const { roleCredentials } = await patiently(() => withToken(get, signal), signal, waitsOfCredentials)
      const { accessKeyId, secretAccessKey, sessionToken, expiration } = roleCredentials ?? {}
      if (!accessKeyId || !secretAccessKey || !sessionToken || !expiration) throw noCredentials(accountId, roleName)
      if (expiration <= timing.now()) {
        const wrong = Math.abs(ahead) > tolerance ? clockFailure(ahead, session.id) : undefined
        throw wrong ? new SsoFailure(wrong) : noCredentials(accountId, roleName)
      }
      return { accessKeyId, secretAccessKey, sessionToken, expiration: new Date(expiration), accountId }
    },
  }
}

/** Ends a sign-in at AWS. */
export const logOut = async (tools: SsoTools, session: Session, accessToken: string): Promise<void> => {
  const client = await makeClient(tools, session)
  try {
    await client.send(new LogoutCommand({ accessToken }))
  } catch (error) {
    // AWS does not know it any more: that is what was wanted.
    if (!isUnauthorized(error)) throw error
  }
}
