import {
  CreateTokenCommand,
  RegisterClientCommand,
  SSOOIDCClient,
  StartDeviceAuthorizationCommand,
  type CreateTokenCommandInput,
  type RegisterClientCommandInput,
  type RegisterClientCommandOutput,
  type StartDeviceAuthorizationCommandOutput,
} from '@aws-sdk/client-sso-oidc'
import type { SsoTools } from './sso'
import { failure, failureOfProblem, SsoFailure } from './failures'
import { clockFailure, watchDate } from './server-clock'
import type { Session } from './session-settings'
import { formatTime, type Timing } from './timing'
import type { Token } from './token-cache'

/** The app as AWS knows it for one session: as the AWS CLI keeps it, so that both use the same. */
export type Registration = {
  readonly clientId: string
  readonly clientSecret: string
  /** ISO 8601. */
  readonly expiresAt: string
}

/** What sign-in asks of AWS for one session. All reject with the SDK's errors, or with SsoFailure. */
export type Oidc = {
  readonly register: (input: RegisterClientCommandInput, signal?: AbortSignal) => Promise<RegisterClientCommandOutput>
  readonly startDevice: (
    registration: Registration,
    signal?: AbortSignal,
  ) => Promise<StartDeviceAuthorizationCommandOutput>
  /** Gets a token, in the shape of the cache. */
  readonly createToken: (
    registration: Registration,
    grant: Pick<
      CreateTokenCommandInput,
      'grantType' | 'code' | 'codeVerifier' | 'redirectUri' | 'deviceCode' | 'refreshToken'
    >,
    signal?: AbortSignal,
  ) => Promise<Token>
  /** The address of sign-in, by the session's endpoint or the SDK's rules of regions and partitions. */
  readonly address: () => Promise<URL>
}

const clientOf = async (tools: SsoTools, session: Session): Promise<SSOOIDCClient> => {
  const makeClient = await tools.clientOf(session)
  if ('code' in makeClient) throw new SsoFailure(failureOfProblem(makeClient))
  return makeClient(SSOOIDCClient, session.region)
}

const addressOf = async (session: Session, { config }: SSOOIDCClient): Promise<URL> => {
  const own = session.endpoints.of('SSO OIDC')
  if (own !== undefined) return new URL(own)
  return config.endpointProvider({
    Region: session.region,
    UseFIPS: await config.useFipsEndpoint(),
    UseDualStack: await config.useDualstackEndpoint(),
  }).url
}

const incomplete = (what: string): SsoFailure =>
  new SsoFailure(
    failure(
      'failed',
      'UnexpectedAnswer',
      `AWS answered without ${what}.`,
      'Check the endpoint and the proxy, then try again.',
    ),
  )

/** Prepares the calls of sign-in for a session. A clock that is hours off shows in the first answer, and is the failure then. */
export const openOidc = async (tools: SsoTools, session: Session, timing: Timing): Promise<Oidc> => {
  const client = await clientOf(tools, session)
  let ahead: number | undefined
  const seeDate = (time: number): void => {
    ahead = timing.now() - time
  }
  const checkClock = (): void => {
    const wrong = ahead === undefined ? undefined : clockFailure(ahead, session.id)
    if (wrong) throw new SsoFailure(wrong)
  }
  const withSignal = (signal: AbortSignal | undefined) => (signal ? { abortSignal: signal } : {})

  return {
    register: async (input, signal) => {
      const command = new RegisterClientCommand(input)
      watchDate(command.middlewareStack, seeDate)
      const answer = await client.send(command, withSignal(signal))
      checkClock()
      return answer
    },
    startDevice: async ({ clientId, clientSecret }, signal) => {
      const command = new StartDeviceAuthorizationCommand({ clientId, clientSecret, startUrl: session.startUrl })
      watchDate(command.middlewareStack, seeDate)
      const answer = await client.send(command, withSignal(signal))
      checkClock()
      return answer
    },
    createToken: async (registration, grant, signal) => {
      const { clientId, clientSecret } = registration
      const command = new CreateTokenCommand({ clientId, clientSecret, ...grant })
      watchDate(command.middlewareStack, seeDate)
      const { accessToken, expiresIn, refreshToken } = await client.send(command, withSignal(signal))
      if (!accessToken || expiresIn === undefined) throw incomplete('a token')
      // A renewed token helps even with a wrong clock: only who is at sign-in can be asked to set it.
      if (grant.refreshToken === undefined) checkClock()
      return {
        startUrl: session.startUrl,
        region: session.region,
        accessToken,
        expiresAt: formatTime(timing.now() + expiresIn * 1000),
        clientId,
        clientSecret,
        registrationExpiresAt: registration.expiresAt,
        ...(refreshToken ? { refreshToken } : {}),
      }
    },
    address: () => addressOf(session, client),
  }
}
