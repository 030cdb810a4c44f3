import { join } from 'node:path'
import { builtinModules } from 'node:module'
import { build } from 'vite'
import { nodeTarget } from '../scripts/build/targets.ts'
import { projectFolder } from '../scripts/setup/places.ts'

const folder = join(projectFolder, 'out', 'bench')

/** The programs that the bench starts, each one file for plain Node. */
export const programs = { measured: join(folder, 'measured.js'), sample: join(folder, 'sample.js') } as const

const sources = { measured: 'bench/measured.ts', sample: 'src/main/sample/serve.ts' } as const

/** Builds them as the CLI is built: all in one file but SQLite, which is native. */
export const buildPrograms = async (): Promise<void> => {
  for (const name of ['measured', 'sample'] as const) {
    await build({
      configFile: false,
      root: projectFolder,
      logLevel: 'warn',
      publicDir: false,
      ssr: { noExternal: true, external: ['better-sqlite3'] },
      build: {
        ssr: join(projectFolder, sources[name]),
        target: nodeTarget,
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        rolldownOptions: {
          external: ['better-sqlite3', /^node:/, ...builtinModules],
          output: { entryFileNames: `${name}.js`, codeSplitting: false },
        },
      },
    })
  }
}
