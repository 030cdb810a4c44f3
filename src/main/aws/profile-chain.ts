import type { IniSection } from '@smithy/types'
import { problem, type Problem } from './problem'
import type { Sections } from './sections'

/** How a profile comes by its credentials. */
export type ProfileKind =
  'ssoSession' | 'ssoLegacy' | 'roleChain' | 'staticKeys' | 'credentialProcess' | 'webIdentity' | 'login' | 'none'

/** The profile holds keys of its own. */
export const hasKeys = (section: IniSection | undefined): boolean =>
  Boolean(section?.aws_access_key_id && section.aws_secret_access_key)

/** The order is that of the SDK's provider for profiles. */
export const kindOf = (section: IniSection): ProfileKind => {
  if (section.role_arn && (section.source_profile || section.credential_source)) return 'roleChain'
  if (hasKeys(section)) return 'staticKeys'
  if (section.role_arn && section.web_identity_token_file) return 'webIdentity'
  if (section.credential_process) return 'credentialProcess'
  if (section.sso_session) return 'ssoSession'
  if (section.sso_start_url || section.sso_account_id || section.sso_role_name) return 'ssoLegacy'
  if (section.login_session) return 'login'
  return 'none'
}

/** Where the credentials of a profile come from in the end, and the roles that are taken on the way. */
export type Chain = {
  /** Profiles whose roles are taken, the profile itself first. */
  readonly roles: readonly string[]
  /** The profile whose credentials the chain starts from; none where `credential_source` of the last role says it. */
  readonly source?: string
  /** The kind of the source; `roleChain` where `credential_source` says it. */
  readonly kind: ProfileKind
}

const unknown = (name: string, last: string): Problem =>
  problem(
    'ProfileUnknown',
    last === name
      ? `There is no profile ${name}.`
      : `Profile ${name} starts from profile ${last}, which does not exist.`,
    'Correct the name, or add the profile to the AWS config file.',
  )

/** Follows a profile to where its credentials come from, or says what breaks the chain. */
export const chainOf = ({ merged }: Sections, name: string): Chain | Problem => {
  const roles: string[] = []
  let last = name
  for (;;) {
    const section = merged.get(last)
    if (!section) return unknown(name, last)
    // A profile that others start from gives its keys, even where it has a role as well; it may be its own source.
    if (roles.length > 0 && hasKeys(section)) return { roles, source: last, kind: 'staticKeys' }
    if (roles.includes(last))
      return problem(
        'ProfileCycle',
        `The role chain of profile ${name} leads back to ${last}.`,
        'Correct source_profile.',
      )
    const kind = kindOf(section)
    if (kind !== 'roleChain') return { roles, source: last, kind }
    roles.push(last)
    if (section.source_profile === undefined) return { roles, kind }
    last = section.source_profile
  }
}

/** Id of the SSO session of a profile with SSO settings. */
export const sessionOf = (section: IniSection | undefined): string | undefined =>
  section?.sso_session ?? section?.sso_start_url
