import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { build } from 'vite'

const cache = join(import.meta.dirname, '../../../../node_modules/.cache/plumbline-history')

/** Bundles a script of this folder for plain Node; gives its path and what removes it. */
export const buildScript = async (name: string): Promise<{ readonly path: string; readonly remove: () => void }> => {
  await mkdir(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'child-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return { path: join(folder, `${name}.mjs`), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A running script. */
export type Child = {
  readonly pid: number
  /** The next line that it printed; undefined at its end. */
  readonly nextLine: () => Promise<string | undefined>
  /** Ends it with SIGKILL and waits until it is gone. */
  readonly kill: () => Promise<void>
}

/** Runs a bundled script with Node; it is killed with the test at the latest. */
export const runScript = (path: string, ...parameters: readonly string[]): Child => {
  const child = spawn(process.execPath, [path, ...parameters], { stdio: ['pipe', 'pipe', 'inherit'] })
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await gone
  }
  onTestFinished(kill)
  return {
    pid: child.pid ?? 0,
    nextLine: async () => {
      const line = await lines.next()
      return line.done === true ? undefined : line.value
    },
    kill,
  }
}
