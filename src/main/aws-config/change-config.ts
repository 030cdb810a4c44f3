import { readFile } from 'node:fs/promises'
import { loadSharedConfigFiles } from '@smithy/shared-ini-file-loader'
import type { ConfigChange, ConfigPreview } from '../../shared/ipc/sign-in'
import { failed, ok, type Result } from '../../shared/ipc/result'
import { additionTo, type Addition } from './added-text'
import { pathOfAwsFile, readConfigFile, refuseMalformed, textOf, type ConfigFile } from './config-file'
import { changed } from './config-problems'
import { newSection } from './new-section'
import { replaceFile } from './replace-file'
import { credentialsProfiles, sectionTitles } from './section-names'

const refuseTaken = async (change: ConfigChange, text: string): Promise<Result<null>> => {
  const what = change.kind === 'session' ? 'an SSO session' : 'a profile'
  const taken = sectionTitles(text).some(({ kind, name }) => kind === change.kind && name === change.name)
  if (taken)
    return failed('NameTaken', `The AWS config file has ${what} ${change.name} already.`, 'Choose another name.')
  if (change.kind === 'session') return ok(null)
  const credentials = pathOfAwsFile('AWS_SHARED_CREDENTIALS_FILE', 'credentials')
  const names = credentialsProfiles(await readFile(credentials, 'utf8').catch(() => ''))
  return names.includes(change.name)
    ? failed(
        'NameTaken',
        `The AWS credentials file has a profile ${change.name} already, whose keys would be used instead.`,
        'Choose another name.',
      )
    : ok(null)
}

/** The region of a session that is known by its start URL; undefined for one that has a section of its own. */
const legacyRegionOf = async (change: ConfigChange, text: string): Promise<Result<string | undefined>> => {
  if (change.kind === 'session') return ok(undefined)
  const { session } = change
  if (sectionTitles(text).some(({ kind, name }) => kind === 'session' && name === session)) return ok(undefined)
  const { configFile } = await loadSharedConfigFiles({ ignoreCache: true })
  const region = Object.values(configFile).find(
    ({ sso_start_url: url, sso_session: named }) => url === session && named === undefined,
  )?.sso_region
  return region === undefined
    ? failed(
        'SessionUnknown',
        `The AWS config file has no SSO session ${session}.`,
        'Add the session first, then its profiles.',
      )
    : ok(region)
}

type Prepared = { readonly file: ConfigFile; readonly text: string; readonly addition: Addition }

const prepare = async (change: ConfigChange): Promise<Result<Prepared>> => {
  const file = await readConfigFile()
  if (!file.ok) return file
  const wellFormed = refuseMalformed(file.value)
  if (!wellFormed.ok) return wellFormed
  const text = textOf(file.value)
  const free = await refuseTaken(change, text)
  if (!free.ok) return free
  const legacyRegion = await legacyRegionOf(change, text)
  if (!legacyRegion.ok) return legacyRegion
  const section = newSection(change, legacyRegion.value)
  return section.ok ? ok({ file: file.value, text, addition: additionTo(text, section.value) }) : section
}

/** How many lines before the change are shown. */
const shownBefore = 3

/** Values that give access; a config file may hold them next to what is added. */
const secret = /((?:secret|token|password|access_key)\w*\s*[=:]\s*)\S.*$/i

/** What a change would do to the AWS config file, shown without the values of keys and tokens. Writes nothing. */
export const previewChange = async (change: ConfigChange): Promise<Result<ConfigPreview>> => {
  const prepared = await prepare(change)
  if (!prepared.ok) return prepared
  const { file, text, addition } = prepared.value
  const before =
    text === ''
      ? []
      : text
          .replace(/^\ufeff/, '')
          .replace(/\r?\n$/, '')
          .split(/\r?\n/)
  const kept = before.slice(-shownBefore).map((line, index) => ({
    kind: 'kept' as const,
    number: Math.max(before.length - shownBefore, 0) + index + 1,
    text: line.replace(secret, '$1…'),
  }))
  const added = addition.lines.map((line, index) => ({
    kind: 'added' as const,
    number: before.length + index + 1,
    text: line,
  }))
  return ok({ path: file.path, exists: file.exists, lines: [...kept, ...added], digest: file.digest })
}

/** Writes a change that was shown: appends its section, and leaves every byte that is there as it is. */
export const writeChange = async (change: ConfigChange, digest: string): Promise<Result<null>> => {
  const shown = await readConfigFile()
  if (!shown.ok) return shown
  if (shown.value.digest !== digest) return changed(shown.value.path)
  const prepared = await prepare(change)
  if (!prepared.ok) return prepared
  const { file, addition } = prepared.value
  if (file.digest !== digest) return changed(file.path)
  return replaceFile(file, Buffer.concat([file.bytes, Buffer.from(addition.text)]))
}
