import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { problem } from './problem.ts'

/** The version of an installed package, from its folder. Throws a problem where it is not installed. */
export function readVersion(folder: string): string {
  const file = join(folder, 'package.json')
  const content: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  const known = typeof content === 'object' && content !== null && 'version' in content
  if (known && typeof content.version === 'string') return content.version
  throw problem(`The package ${basename(folder)} is not installed. Run "npm ci", then this again.`)
}
