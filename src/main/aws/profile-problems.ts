import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import type { IniSection } from '@smithy/types'
import type { SsoSession } from '../../shared/ipc/sign-in'
import { assertNever } from '../../shared/assert-never'
import { problem, type Problem } from './problem'
import { sessionOf, type Chain } from './profile-chain'
import type { Sections } from './sections'
import { signInAgain } from './sso/failures'

/** What it depends on whether a profile can be used. */
export type BreakTools = {
  readonly canAsk: boolean
  readonly allowed: (command: string) => boolean | Promise<boolean>
  readonly sessionWith: (id: string) => Promise<SsoSession | undefined>
}

const complete = 'Complete it in the AWS config file.'

const missing = (whose: string, what: string, keys: readonly string[]): Problem =>
  problem('ProfileIncomplete', `${whose} lacks ${keys.join(' and ')} ${what}.`, complete)

const ssoBreak = async (
  sections: Sections,
  whose: string,
  section: IniSection,
  tools: BreakTools,
): Promise<Problem | undefined> => {
  const own = section.sso_session ? sections.files.configFile[`sso-session.${section.sso_session}`] : section
  if (!own)
    return problem(
      'ProfileIncomplete',
      `${whose} names the SSO session ${section.sso_session}, which does not exist.`,
      'Add the sso-session section to the AWS config file.',
    )
  const lacking = ['sso_account_id', 'sso_role_name'].filter((key) => !section[key])
  if (lacking.length > 0) return missing(whose, 'of its SSO settings', lacking)
  const lackingInSession = ['sso_start_url', 'sso_region'].filter((key) => !own[key])
  if (lackingInSession.length > 0) return missing(whose, 'of its SSO session', lackingInSession)
  const id = sessionOf(section) ?? ''
  const session = await tools.sessionWith(id)
  if (!session)
    return problem(
      'SessionUnknown',
      `${whose} uses the SSO session ${id}, which does not exist.`,
      'Correct sso_session.',
    )
  switch (session.state) {
    case 'signedIn':
    case 'renewable':
      return undefined
    case 'signedOut':
      return session.endsAt === null
        ? problem('NotSignedIn', `Nobody is signed in to ${id}, which ${lowered(whose)} uses.`, signInAgain(id))
        : problem(
            'SessionExpired',
            `The sign-in to ${id}, which ${lowered(whose)} uses, ended at ${session.endsAt}.`,
            signInAgain(id),
          )
    case 'broken':
      return session.problem
        ? problem(session.problem.code, session.problem.text, session.problem.next)
        : problem('SessionBroken', `The SSO session ${id} cannot be used.`, 'Check it in the AWS config file.')
    default:
      return assertNever(session.state)
  }
}

/** The file has to be there when the role is taken: whoever renews it may not have begun. */
const tokenFileBreak = async (whose: string, file: string): Promise<Problem | undefined> =>
  access(file, constants.R_OK).then(
    () => undefined,
    (error: unknown) =>
      problem(
        'TokenFileUnreadable',
        `${whose} reads its token from ${file}, which cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'}).`,
        'Correct web_identity_token_file, or let the program run that writes the token.',
      ),
  )

const lowered = (whose: string): string => whose.replace(/^Profile/, 'profile')

const sourceBreak = async (
  sections: Sections,
  name: string,
  { source, kind }: Chain,
  tools: BreakTools,
): Promise<Problem | undefined> => {
  const section = (source === undefined ? undefined : sections.merged.get(source)) ?? {}
  const start = source ?? name
  const whose = start === name ? `Profile ${name}` : `Profile ${name} starts from profile ${start}, which`
  switch (kind) {
    case 'ssoSession':
    case 'ssoLegacy':
      return ssoBreak(sections, `Profile ${start}`, section, tools)
    case 'credentialProcess':
      return (await tools.allowed(section.credential_process ?? ''))
        ? undefined
        : problem(
            'CredentialProcessNotAllowed',
            `${whose} gets its credentials from a program that was not allowed yet.`,
            `Look at the command, and allow it once if you trust it: in the app in the list of profiles, or with plumbline profiles --allow ${source ?? name}.`,
          )
    case 'login':
      return problem(
        'LoginRefused',
        `${whose} uses "aws login", whose sign-in only the AWS CLI can renew without spoiling it for others.`,
        `Add a profile with credential_process = aws configure export-credentials --profile ${start} --format process, and use that.`,
      )
    case 'none':
      return section.role_arn
        ? problem(
            'ProfileIncomplete',
            `Profile ${start} names a role, but not whose credentials take it.`,
            'Add source_profile, credential_source or web_identity_token_file to it.',
          )
        : problem(
            'ProfileIncomplete',
            `${whose} says nothing about credentials.`,
            'Add SSO settings, a role or keys to it.',
          )
    case 'webIdentity':
      return tokenFileBreak(whose, section.web_identity_token_file ?? '')
    case 'roleChain':
    case 'staticKeys':
      return undefined
    default:
      return assertNever(kind)
  }
}

const credentialSources = ['Environment', 'Ec2InstanceMetadata', 'EcsContainer']

const malformed = (name: string, what: string, next: string): Problem =>
  problem('ProfileMalformed', `Profile ${name} ${what}.`, next)

/** What is wrong with a profile whose role is to be taken. */
const roleBreak = (name: string, section: IniSection, canAsk: boolean): Problem | undefined => {
  if (!/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/.test(section.role_arn ?? ''))
    return malformed(name, `has the role ${section.role_arn}, which is no ARN of a role`, 'Correct role_arn.')
  if (section.source_profile && section.credential_source)
    return malformed(name, 'has both source_profile and credential_source', 'Remove one of them.')
  if (section.credential_source && !credentialSources.includes(section.credential_source))
    return malformed(
      name,
      `has the credential_source ${section.credential_source}, which AWS's tools do not know`,
      `Use one of ${credentialSources.join(', ')}.`,
    )
  const { duration_seconds: seconds } = section
  if (seconds && !(/^\d+$/.test(seconds) && Number(seconds) >= 900 && Number(seconds) <= 43_200))
    return malformed(
      name,
      `has the duration_seconds ${seconds}, which is not a number from 900 to 43200`,
      'Correct duration_seconds.',
    )
  if (section.mfa_serial && !canAsk)
    return problem(
      'MfaNotAskable',
      `The role of profile ${name} asks for an MFA code, and here is nobody to ask.`,
      'Use the app, or run the command in a terminal.',
    )
  return undefined
}

/** Why a profile cannot be used now, if so. */
export const findBreak = async (
  sections: Sections,
  name: string,
  chain: Chain,
  tools: BreakTools,
): Promise<Problem | undefined> => {
  for (const role of chain.roles) {
    const wrong = roleBreak(role, sections.merged.get(role) ?? {}, tools.canAsk)
    if (wrong) return wrong
  }
  return sourceBreak(sections, name, chain, tools)
}
