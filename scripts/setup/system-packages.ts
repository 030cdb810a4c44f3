import { spawnSync } from 'node:child_process'
import { problem } from './problem.ts'
import { runProgram } from './run-program.ts'
import { runStep, say } from './say.ts'
import type { SystemNeed } from './system-needs.ts'
import { choosePackages, findMissing, hasLibrary, hasProgram, readOffered } from './system-needs.ts'

const look = { hasLibrary, hasProgram, hasPythonModule }

function hasPythonModule(name: string): boolean {
  return spawnSync('python3', ['-c', `import ${name}`], { stdio: 'ignore' }).status === 0
}

/**
 * Installs what is missing of the operating system, through apt and as root; otherwise says in one line what to install.
 * Throws a problem when a program is missing that cannot be installed here; a library that was not found is only said,
 * since it may lie elsewhere.
 */
export async function ensureSystem(needs: readonly SystemNeed[]): Promise<void> {
  const missing = findMissing(needs, look)
  if (missing.length === 0) return
  const names = missing.map((need) => need.name).join(' ')
  if (!hasProgram('apt-get'))
    return explain(missing, `Missing on this system: ${names}. Install them with its package manager.`)
  if (process.getuid?.() !== 0) {
    const { packages } = choosePackages(missing, askOffered(missing))
    return explain(
      missing,
      `Missing on this system: ${names}. Run: sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`,
    )
  }
  await runStep(`system packages for ${names}`, () => install(missing))
  const still = findMissing(missing, look)
  if (still.length > 0)
    explain(
      still,
      `apt installed the packages, but these are still missing: ${still.map((need) => need.name).join(' ')}.`,
    )
}

function explain(missing: readonly SystemNeed[], sentence: string): void {
  if (missing.some((need) => need.kind !== 'library')) throw problem(sentence)
  say(`Set-up: ${sentence}`)
}

function askOffered(missing: readonly SystemNeed[]): ReadonlySet<string> {
  return readOffered(runProgram('apt-cache', ['policy', ...missing.flatMap((need) => need.packages)]))
}

function install(missing: readonly SystemNeed[]): void {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  runProgram('apt-get', ['update', '-qq'], { environment })
  const { packages, unavailable } = choosePackages(missing, askOffered(missing))
  if (unavailable.length > 0) {
    const wanted = unavailable.map((need) => `${need.name} (${need.packages.join(' or ')})`).join(', ')
    throw problem(`apt offers no package for ${wanted}. Look at /etc/apt/sources.list, or install it another way.`)
  }
  runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { environment })
}
