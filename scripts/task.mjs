// Entry of every npm script: `node scripts/task.mjs NAME [ARGUMENTS]`. Plain JavaScript for old and new Node alike, so
// that a Node which cannot run the TypeScript behind it gets a sentence and not a syntax error.
import { spawnSync } from 'node:child_process'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const newEnough = major > 22 || (major === 22 && minor >= 14)
// Node 22.18 and 23.6 were the first to run TypeScript files without being asked to.
const needsFlag = (major === 22 && minor < 18) || (major === 23 && minor < 6)

if (!newEnough) {
  console.error(
    `Plumbline's scripts need Node 22.14 or newer, and this is Node ${process.versions.node}. On Linux (x64 and arm64) ` +
      '"npm ci" brings a newer one along, unless optional packages are left out: run "npm ci --include=optional". ' +
      'Elsewhere install a newer Node, then run this again.',
  )
  process.exitCode = 1
} else if (needsFlag && !process.execArgv.includes('--experimental-strip-types')) {
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
  const again = spawnSync(process.execPath, [...flags, ...process.argv.slice(1)], { stdio: 'inherit' })
  process.exitCode = again.status ?? 1
} else {
  const { runTask } = await import('./tasks/run-task.ts')
  process.exitCode = await runTask(process.argv.slice(2))
}
