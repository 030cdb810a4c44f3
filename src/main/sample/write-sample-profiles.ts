import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SampleAccount, SampleOrganization } from './organization'
import { homeRegion, mainRegion } from './organization'
import {
  issuePortalToken,
  portalRefreshToken,
  portalScope,
  portalSession,
  portalStartUrl,
  portalTokenSeconds,
  writtenClient,
} from './portal'
import { roleArn, sharedNames } from './shared-names'

/** The variables that lead AWS's libraries to the sample's profiles and nowhere else. */
export interface SampleEnvironment {
  /** The folder itself: the token of the portal is under `.aws/sso/cache` in it. */
  readonly HOME: string
  readonly AWS_CONFIG_FILE: string
  readonly AWS_SHARED_CREDENTIALS_FILE: string
}

/** The variables of a home in which nothing is set up yet, with the sample where AWS would be. */
export interface EmptyHome {
  readonly HOME: string
  /** Takes the place of AWS for every call; profiles and sessions that are added need no `endpoint_url`. */
  readonly AWS_ENDPOINT_URL: string
}

/** The profile that goes through the SSO portal, into the storefront account. */
export const portalProfile = 'marlow-sso-storefront'
/** The profile that takes a role in the staging account with the security account's keys. */
export const chainProfile = 'marlow-audit-staging'

const section = (title: string, entries: Readonly<Record<string, string>>): string =>
  [`[${title}]`, ...Object.entries(entries).map(([name, value]) => `${name} = ${value}`), ''].join('\n')

const find = (organization: SampleOrganization, key: SampleAccount['key']): SampleAccount | undefined =>
  organization.accounts.find((account) => account.key === key)

function configSections(url: string, organization: SampleOrganization): string[] {
  const own = organization.accounts.map((account) =>
    section(`profile ${account.name}`, { region: account.regions[0] ?? homeRegion, endpoint_url: url }),
  )
  const storefront = find(organization, 'storefront')
  const staging = find(organization, 'staging')
  const security = find(organization, 'security')
  return [
    ...own,
    section(`sso-session ${portalSession}`, {
      sso_start_url: portalStartUrl,
      sso_region: homeRegion,
      sso_registration_scopes: portalScope,
    }),
    storefront
      ? section(`profile ${portalProfile}`, {
          sso_session: portalSession,
          sso_account_id: storefront.id,
          sso_role_name: sharedNames.reviewerRole,
          region: mainRegion,
          endpoint_url: url,
        })
      : '',
    staging && security
      ? section(`profile ${chainProfile}`, {
          role_arn: roleArn(staging, sharedNames.auditRole),
          source_profile: security.name,
          region: mainRegion,
          endpoint_url: url,
        })
      : '',
  ]
}

/** Makes a folder without any file of AWS in it, as a home for who begins with nothing but a start URL. */
export async function makeEmptyHome(directory: string, url: string): Promise<EmptyHome> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  return { HOME: directory, AWS_ENDPOINT_URL: url }
}

const privately = { mode: 0o600 } as const

/**
 * Writes AWS's config and credentials files for a sample into a folder (0700, files 0600): one profile with static keys
 * for each account, one through the SSO portal with a token that is good for eight hours, one that takes a role.
 * `remember` is told of the tokens; a sample's `signIns.remember` then knows them before they are used.
 */
export async function writeSampleProfiles(
  directory: string,
  url: string,
  organization: SampleOrganization,
  remember: (secret: string) => void = () => undefined,
): Promise<SampleEnvironment> {
  const home = join(directory, '.aws')
  const cache = join(home, 'sso', 'cache')
  await mkdir(cache, { recursive: true, mode: 0o700 })
  const config = join(home, 'config')
  const credentials = join(home, 'credentials')
  const keys = organization.accounts.map(({ name, accessKeyId, secretAccessKey }) =>
    section(name, { aws_access_key_id: accessKeyId, aws_secret_access_key: secretAccessKey }),
  )
  const issued = new Date()
  const expires = new Date(issued.getTime() + portalTokenSeconds * 1000)
  const token = {
    startUrl: portalStartUrl,
    region: homeRegion,
    accessToken: issuePortalToken(expires, issued),
    expiresAt: expires.toISOString(),
    clientId: writtenClient.id,
    clientSecret: writtenClient.secret,
    registrationExpiresAt: new Date(expires.getTime() + 30 * 86_400_000).toISOString(),
    refreshToken: portalRefreshToken(issued),
  }
  const tokenFile = join(cache, `${createHash('sha1').update(portalSession).digest('hex')}.json`)
  remember(token.accessToken)
  remember(token.refreshToken)
  await writeFile(config, configSections(url, organization).join('\n'), privately)
  await writeFile(credentials, keys.join('\n'), privately)
  await writeFile(tokenFile, JSON.stringify(token, null, 2), privately)
  return { HOME: directory, AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials }
}
