import { runnerImport } from 'vite'
import { projectFolder } from '../setup/places.ts'
import { say } from '../setup/say.ts'

/**
 * Runs a TypeScript file that imports the app's sources, as a process of its own: `node run-source.ts FILE [ARGUMENTS]`.
 * The sources leave file extensions out and find checks by glob, which Vite understands and plain Node does not.
 * The file exports `main(arguments)`, which resolves with the exit code.
 */
const [file = '', ...args] = process.argv.slice(2)
const { module } = await runnerImport<unknown>(file, { configFile: false, root: projectFolder, logLevel: 'warn' })
if (hasMain(module)) {
  process.exitCode = await module.main(args)
} else {
  say(`${file} does not export a function "main".`)
  process.exitCode = 1
}

function hasMain(value: unknown): value is { readonly main: (args: readonly string[]) => Promise<number> } {
  return typeof value === 'object' && value !== null && 'main' in value && typeof value.main === 'function'
}
