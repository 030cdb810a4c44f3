import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compareGenerated } from './compare'
import { generators } from './generators'

/** Writes all generated files, or with `--check` only compares: then one that is not up to date gives exit code 1. */
export async function main(args: readonly string[]): Promise<number> {
  const check = args.includes('--check')
  if (generators.length === 0) {
    console.error('scripts/generate/generators.ts lists no generated file.')
    return 1
  }
  let outdated = 0
  for (const { path, make } of generators) {
    const file = join(process.cwd(), path)
    const made = await make()
    const found = compareGenerated(existsSync(file) ? readFileSync(file, 'utf8') : undefined, made)
    if (found === 'same') continue
    if (check) {
      outdated += 1
      console.error(
        `${path} is ${found === 'missing' ? 'missing' : 'not up to date'}. Run "npm run generate" and commit it.`,
      )
      continue
    }
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, made)
    console.log(`Wrote ${path}`)
  }
  if (outdated === 0) console.log(`${generators.length} generated files are up to date.`)
  return outdated === 0 ? 0 : 1
}
