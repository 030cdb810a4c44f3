import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getHomeDir } from '@smithy/shared-ini-file-loader'
import { problem, type Problem } from './problem'

/** Where the AWS config files are; `named` where a variable says so. */
export const configPaths = (): readonly { readonly path: string; readonly named: boolean }[] =>
  [
    { variable: 'AWS_CONFIG_FILE', name: 'config' },
    { variable: 'AWS_SHARED_CREDENTIALS_FILE', name: 'credentials' },
  ].map(({ variable, name }) => {
    const set = process.env[variable]
    return { path: set?.replace(/^~(?=\/)/, getHomeDir()) || join(getHomeDir(), '.aws', name), named: Boolean(set) }
  })

/** The number of the first line that AWS's own tools could not parse, from 1. */
const firstBadLine = (text: string): number | undefined => {
  let inSection = false
  const index = text.split(/\r?\n/).findIndex((line) => {
    const content = (line.split(/(^|\s)[;#]/)[0] ?? '').trim()
    if (content === '') return false
    if (content.startsWith('[')) {
      inSection = content.endsWith(']') && content.length > 2
      return !inSection
    }
    return !inSection || (content.indexOf('=') < 1 && !/^\s/.test(line))
  })
  return index === -1 ? undefined : index + 1
}

const sectionNames = (text: string): readonly string[] =>
  [...text.matchAll(/^\s*\[\s*(?:profile\s+)?["']?([^\]"'\n]+)["']?\s*\]?/gm)].map((match) => (match[1] ?? '').trim())

/** What is wrong with the text of a config file, if anything; `path` is for the sentence. */
export const problemOfFile = (path: string, text: string): Problem | undefined => {
  const line = firstBadLine(text)
  if (line !== undefined)
    return problem(
      'ConfigFileMalformed',
      `Line ${line} of ${path} is neither a [section] nor a setting.`,
      'Correct the line; until then the profiles of this file are not used.',
    )
  if (/^\s*\[\s*(profile\s+)?__proto__\s*\]/m.test(text))
    return problem('ConfigFileMalformed', `${path} has a section named __proto__.`, 'Rename the section.')
  return undefined
}

/** What is wrong with the AWS config files. The library passes over all of it in silence, and a broken line can give one profile the settings of the next. */
export const checkConfigFiles = async (): Promise<{
  readonly problems: readonly Problem[]
  /** The problem of the file that a profile stands in. */
  readonly problemOfProfile: (name: string) => Problem | undefined
}> => {
  const problems: Problem[] = []
  const byProfile = new Map<string, Problem>()
  for (const { path, named } of configPaths()) {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
      if (named || code !== 'ENOENT')
        problems.push(
          problem('ConfigFileUnreadable', `${path} cannot be read (${code}).`, 'Correct its path or its permissions.'),
        )
      return ''
    })
    const wrong = problemOfFile(path, text)
    if (!wrong) continue
    problems.push(wrong)
    for (const name of sectionNames(text)) byProfile.set(name, wrong)
  }
  return { problems, problemOfProfile: (name) => byProfile.get(name) }
}
