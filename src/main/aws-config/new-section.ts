import type { ConfigChange } from '../../shared/ipc/sign-in'
import { failed, ok, type Result } from '../../shared/ipc/result'
import { isSafeAddress } from '../../shared/safe-address'

/** A section to add: its title, and its settings in order. */
export type NewSection = {
  readonly title: string
  readonly settings: readonly (readonly [key: string, value: string])[]
}

/** The partitions that the app knows, by how AWS names their regions. */
const regions = /^((us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+|cn-[a-z]+|us-gov-[a-z]+)-\d$/

const refuseStartUrl = (url: string): Result<null> => {
  if (URL.canParse(url) && !/\s/.test(url) && isSafeAddress(new URL(url))) return ok(null)
  return failed(
    'StartUrlMalformed',
    `${url === '' ? 'Nothing' : url} is no start URL: it has to be an https address.`,
    'Copy the start URL from the AWS access portal, as in https://example.awsapps.com/start.',
  )
}

const refuseRegion = (region: string, what: string): Result<null> =>
  regions.test(region)
    ? ok(null)
    : failed(
        'RegionMalformed',
        region === '' ? `No region was named, which ${what} needs.` : `AWS has no region of the name ${region}.`,
        'Name a region as AWS writes it, as in eu-west-1.',
      )

/** AWS's library would take such a section for another kind, or not read it at all. */
const refuseName = (name: string): Result<null> =>
  name === '__proto__' || /^(sso-session|services)\./.test(name)
    ? failed('NameNotUsable', `AWS's tools do not read a section of the name ${name}.`, 'Choose another name.')
    : ok(null)

/** The format has no quotes and no escapes: such values are read otherwise than they were written. */
const refuseValue = ([key, value]: readonly [string, string]): Result<null> => {
  const cannotStand = value === '' || value !== value.trim() || /[\p{Cc}\u2028\u2029]|(^|\s)[#;]/u.test(value)
  return cannotStand
    ? failed(
        'ValueNotUsable',
        `The AWS config file cannot hold the value of ${key}: it is empty, has a line break, a space at its end, or a comment sign after a space.`,
        'Correct the value.',
      )
    : ok(null)
}

const settingsOf = (
  change: ConfigChange,
  legacyRegion: string | undefined,
): readonly (readonly [key: string, value: string])[] => {
  if (change.kind === 'session')
    return [
      ['sso_start_url', change.startUrl],
      ['sso_region', change.region],
      ['sso_registration_scopes', 'sso:account:access'],
    ]
  const way =
    legacyRegion === undefined
      ? ([['sso_session', change.session]] as const)
      : ([
          ['sso_start_url', change.session],
          ['sso_region', legacyRegion],
        ] as const)
  return [
    ...way,
    ['sso_account_id', change.account],
    ['sso_role_name', change.role],
    ...(change.region === null ? [] : ([['region', change.region]] as const)),
  ]
}

const titleOf = ({ kind, name }: ConfigChange): string => {
  if (kind === 'session') return `sso-session ${name}`
  return name === 'default' ? name : `profile ${name}`
}

/**
 * The section that a change adds, or why it cannot stand in a config file.
 *
 * @param legacyRegion the region of a session that is known by its start URL; undefined for a session of a name
 */
export const newSection = (change: ConfigChange, legacyRegion: string | undefined): Result<NewSection> => {
  const settings = settingsOf(change, legacyRegion)
  const refusals = [
    refuseName(change.name),
    ...(change.kind === 'session'
      ? [refuseStartUrl(change.startUrl), refuseRegion(change.region, 'the session')]
      : [change.region === null ? ok(null) : refuseRegion(change.region, 'the profile')]),
    ...settings.map(refuseValue),
  ]
  for (const refusal of refusals) if (!refusal.ok) return refusal
  return ok({ title: titleOf(change), settings })
}
