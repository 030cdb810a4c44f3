import {
  createCredentialChain,
  fromContainerMetadata,
  fromEnv,
  fromHttp,
  fromInstanceMetadata,
  fromNodeProviderChain,
  fromTokenFile,
} from '@aws-sdk/credential-providers'
import { getDefaultRoleAssumerWithWebIdentity } from '@aws-sdk/client-sts'
import type { AwsCredentialIdentity, IniSection } from '@smithy/types'
import { nameWay, type MemberWay, type SessionWay } from '../../shared/review/way-in'
import { identify, type Identity } from './accounts'
import { assumeRole, isUnanswered, roleOfProfile, type Role } from './assume-role'
import { commonConfiguration, makeClients, namingPlugin, type ClientSettings } from './clients'
import { toGap } from './errors'
import { holdCredentials, type HeldCredentials } from './held-credentials'
import { runProcess } from './process-credentials'
import { hasKeys, kindOf, sessionOf } from './profile-chain'
import type { Ask } from './reviewer'
import { readSections, type Sections } from './sections'
import { otherCaller, SignInFailure } from './sign-in-failure'
import type { Sso } from './sso/sso'

/** What the calls of sign-in need to know. */
export type SignIn = Omit<ClientSettings, 'credentials' | 'hold'>

/** What credentials come from. */
export type CredentialTools = {
  readonly sections: Sections
  readonly sso: Pick<Sso, 'roleCredentials'>
  readonly ask: Ask | undefined
  readonly allowed: (command: string) => boolean | Promise<boolean>
  /** Ends questions, programs and what waits for them. */
  readonly signal: AbortSignal | undefined
}

/** Finds the credentials of ways. Those of a profile or a role are had once, however many accounts are reached through them. */
export type Credentials = {
  /** The SDK's default chain. */
  readonly ofDefault: (signIn: SignIn) => HeldCredentials
  readonly ofProfile: (name: string, signIn: SignIn) => HeldCredentials
  readonly ofSession: (way: SessionWay, signIn: SignIn) => HeldCredentials
  readonly ofMember: (way: MemberWay, signIn: SignIn) => HeldCredentials
  /** Remembers whose credentials they are: those that come through an SSO session stay the same person's from now on. */
  readonly belongTo: (held: HeldCredentials, callerArn: string) => void
}

const stsConfiguration = (signIn: SignIn) => ({
  ...commonConfiguration(signIn, signIn.endpoints.of('STS')),
  region: signIn.region,
  ...(signIn.profile === undefined ? {} : { profile: signIn.profile }),
})

/** The providers make up a session name with the time in it where none is named. */
const assumerWithWebIdentity = (signIn: SignIn): ReturnType<typeof getDefaultRoleAssumerWithWebIdentity> => {
  const assume = getDefaultRoleAssumerWithWebIdentity(stsConfiguration(signIn), [namingPlugin(signIn, signIn.region)])
  return (input) => {
    const { RoleSessionName: name } = input
    return assume({
      ...input,
      RoleSessionName: name === undefined || name.startsWith('aws-sdk-js-') ? 'plumbline' : name,
    })
  }
}

const keysOf = async (name: string): Promise<AwsCredentialIdentity> => {
  const section: IniSection = (await readSections()).merged.get(name) ?? {}
  const { aws_access_key_id: accessKeyId, aws_secret_access_key: secretAccessKey, aws_session_token: token } = section
  if (accessKeyId && secretAccessKey) return { accessKeyId, secretAccessKey, ...(token ? { sessionToken: token } : {}) }
  const text = `Profile ${name} has no keys any more.`
  throw new SignInFailure({ kind: 'signedOut', code: 'ProfileIncomplete', text }, text, 'Correct it, and go on.')
}

const ofCredentialSource = (source: string): (() => Promise<AwsCredentialIdentity>) => {
  if (source === 'Environment') return fromEnv()
  return source === 'EcsContainer'
    ? createCredentialChain(fromHttp({}), fromContainerMetadata())
    : fromInstanceMetadata()
}

const notAllowed = (profile: string): SignInFailure => {
  const text = `The command of profile ${profile} is not one that was allowed.`
  return new SignInFailure(
    { kind: 'failed', code: 'CredentialProcessNotAllowed', operation: 'sign-in', text },
    text,
    `Look at it, and allow it if you trust it: in the app, or with plumbline profiles --allow ${profile}.`,
  )
}

/** The role that an SSO profile takes in its session; undefined for other kinds. */
const ssoRoleOf = (section: IniSection): Omit<SessionWay, 'kind'> | undefined => {
  const kind = kindOf(section)
  return kind === 'ssoSession' || kind === 'ssoLegacy'
    ? {
        session: sessionOf(section) ?? '',
        account: section.sso_account_id ?? '',
        role: section.sso_role_name ?? '',
      }
    : undefined
}

/** Makes credentials for the ways that are opened together. */
export const createCredentials = (tools: CredentialTools): Credentials => {
  const { sections, sso, signal } = tools
  const known = new Map<string, HeldCredentials>()
  const identities = new Map<HeldCredentials, Promise<Identity>>()
  const callers = new Map<HeldCredentials, string>()

  const once = (key: readonly string[], make: () => HeldCredentials): HeldCredentials => {
    const name = JSON.stringify(key)
    const held = known.get(name) ?? make()
    known.set(name, held)
    return held
  }

  const takeRole = (
    source: HeldCredentials,
    sourceName: string,
    who: string,
    signIn: SignIn,
    roleOf: () => Role | Promise<Role>,
  ): HeldCredentials => {
    const client = makeClients({ ...signIn, credentials: source.provide })
    let unanswered: SignInFailure | undefined
    const take = async (): Promise<AwsCredentialIdentity> => {
      if (unanswered) throw unanswered
      try {
        return await assumeRole({ client, source, who: sourceName, ask: tools.ask, signal }, await roleOf())
      } catch (error) {
        // Who gave no right code is not asked again by each call that follows.
        if (error instanceof SignInFailure && isUnanswered(error)) unanswered = error
        throw error
      }
    }
    return holdCredentials(take, who, source)
  }

  /** Role credentials of a session. Somebody else may have signed in to it meanwhile: theirs are refused, as an end of the session. */
  const holdRole = (way: Omit<SessionWay, 'kind'>, who: string, signIn: SignIn): HeldCredentials => {
    const held = holdCredentials(async () => {
      const credentials = await sso.roleCredentials(way, signal)
      const before = callers.get(held)
      if (before === undefined) return credentials
      const client = makeClients({ ...signIn, credentials: () => Promise.resolve(credentials) })
      const now = await identify(client, signal).catch((error: unknown) => {
        // Credentials that AWS takes nowhere are nobody's: the call that needs them says so itself.
        if (toGap(error, {}).kind === 'signedOut') return undefined
        throw error
      })
      if (now && now.callerArn !== before) throw otherCaller(way.session, before, now.callerArn)
      return credentials
    }, who)
    return held
  }

  const ofSession = (way: SessionWay, signIn: SignIn): HeldCredentials =>
    once(['session', nameWay(way)], () => holdRole(way, nameWay(way), signIn))

  const ofStart = (name: string, section: IniSection, signIn: SignIn): (() => Promise<AwsCredentialIdentity>) => {
    switch (kindOf(section)) {
      case 'credentialProcess':
        return async () => {
          // The command may have changed since it was looked at.
          const { credential_process: command } = (await readSections()).merged.get(name) ?? {}
          if (command === undefined || !(await tools.allowed(command))) throw notAllowed(name)
          return runProcess(name, signal)
        }
      case 'webIdentity':
        return fromTokenFile({
          webIdentityTokenFile: section.web_identity_token_file ?? '',
          roleArn: section.role_arn ?? '',
          ...(section.role_session_name ? { roleSessionName: section.role_session_name } : {}),
          roleAssumerWithWebIdentity: assumerWithWebIdentity(signIn),
        })
      default:
        return () => keysOf(name)
    }
  }

  const ofProfile = (name: string, signIn: SignIn, isSource = false): HeldCredentials => {
    const section = sections.merged.get(name) ?? {}
    const who = `profile ${name}`
    const sts = signIn.endpoints.of('STS') ?? ''
    const { source_profile: from, credential_source: place } = section
    const isRole = kindOf(section) === 'roleChain' && !(isSource && hasKeys(section))
    // A person is asked once for all regions; other roles are taken in the region of whoever asks.
    const where = isRole && !section.mfa_serial ? signIn.region : ''
    return once(['profile', name, isRole ? 'role' : 'start', sts, where], () => {
      if (!isRole && hasKeys(section) && isSource) return holdCredentials(() => keysOf(name), who)
      const role = isRole ? undefined : ssoRoleOf(section)
      if (role) return holdRole(role, who, signIn)
      if (!isRole) return holdCredentials(ofStart(name, section, signIn), who)
      const source =
        from === undefined
          ? holdCredentials(ofCredentialSource(place ?? ''), `the credential_source of profile ${name}`)
          : ofProfile(from, signIn, true)
      return takeRole(source, from === undefined ? who : `profile ${from}`, who, signIn, () =>
        roleOfProfile(name, section),
      )
    })
  }

  const identityOf = (source: HeldCredentials, signIn: SignIn): Promise<Identity> => {
    const asked = identities.get(source) ?? identify(makeClients({ ...signIn, credentials: source.provide }), signal)
    identities.set(source, asked)
    asked.catch(() => identities.delete(source))
    return asked
  }

  return {
    ofDefault: (signIn) =>
      once(['default'], () =>
        holdCredentials(
          fromNodeProviderChain({
            ignoreCache: true,
            clientConfig: stsConfiguration(signIn),
            roleAssumerWithWebIdentity: assumerWithWebIdentity(signIn),
          }),
          'the default credentials',
        ),
      ),
    ofProfile,
    ofSession,
    belongTo: (held, callerArn) => {
      callers.set(held, callerArn)
    },
    ofMember: (way, signIn) => {
      const { through } = way
      const source = through.kind === 'profile' ? ofProfile(through.name, signIn) : ofSession(through, signIn)
      const sourceName = through.kind === 'profile' ? `profile ${through.name}` : nameWay(through)
      return takeRole(source, sourceName, nameWay(way), signIn, async () => {
        const { partition } = await identityOf(source, signIn)
        return {
          RoleArn: `arn:${partition}:iam::${way.account}:role/${way.role.replace(/^\//, '')}`,
          RoleSessionName: 'plumbline',
        }
      })
    },
  }
}
