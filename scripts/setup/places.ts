import { homedir } from 'node:os'
import { join } from 'node:path'

/** The project's folder. */
export const projectFolder = join(import.meta.dirname, '..', '..')

const modules = join(projectFolder, 'node_modules')

/** Where the set-up puts and looks for things, as absolute paths. */
export const places = {
  /** The installed package `electron`, which the set-up fills with a runtime. */
  electron: join(modules, 'electron'),
  /** The runtime itself. */
  electronRuntime: join(modules, 'electron', 'dist'),
  /** Names the executable inside the runtime; electron-vite and Playwright read it. */
  electronPathFile: join(modules, 'electron', 'path.txt'),
  /** The installed package `better-sqlite3`. */
  sqlite: join(modules, 'better-sqlite3'),
  /** Programs of the installed packages, Node 24 among them. */
  programs: join(modules, '.bin'),
  /** Derived files that go away with `node_modules`. */
  derived: join(modules, '.cache', 'plumbline'),
} as const

/** Folder outside the project that keeps what was downloaded or compiled, so that a fresh clone need not do it again. */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const base = environment['XDG_CACHE_HOME']
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'plumbline-setup')
}
