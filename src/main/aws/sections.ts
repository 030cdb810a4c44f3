import { loadSharedConfigFiles } from '@smithy/shared-ini-file-loader'
import type { IniSection, SharedConfigFiles } from '@smithy/types'

/** The sections of the AWS config files; `configFile` and `credentialsFile` as AWS's library reads them. */
export type Sections = { readonly files: SharedConfigFiles; readonly merged: ReadonlyMap<string, IniSection> }

/** Reads the files anew. */
export const readSections = async (): Promise<Sections> => {
  const files = await loadSharedConfigFiles({ ignoreCache: true })
  const merged = new Map<string, IniSection>()
  for (const file of [files.configFile, files.credentialsFile])
    for (const [name, section] of Object.entries(file)) {
      if (name.startsWith('sso-session.') || name.startsWith('services.')) continue
      merged.set(name, { ...merged.get(name), ...section })
    }
  return { files, merged }
}

/** The section from which the SDK takes what no profile was named for. */
export const environmentSection = ({ merged }: Sections): IniSection | undefined =>
  merged.get(process.env.AWS_PROFILE || 'default')
