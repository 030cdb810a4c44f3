import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { places } from './places.ts'
import { readVersion } from './read-version.ts'

/** The stand-in that this set-up installs; raise `revision` when its content changes. */
export const standIn = { electron: '33.2.1', revision: 1, marker: 'stand-in.json' } as const

/** What is installed as Electron. */
export type ElectronState =
  | { readonly kind: 'missing' }
  | { readonly kind: 'official'; readonly version: string }
  | { readonly kind: 'standIn'; readonly version: string; readonly revision: number }

/** The files that tell what is installed; undefined where a file is missing. */
export interface ElectronFiles {
  /** Content of `path.txt`. */
  readonly path: string | undefined
  /** Whether the executable that `path.txt` names is there. */
  readonly executable: boolean
  /** Content of `dist/version`. */
  readonly version: string | undefined
  /** Content of the stand-in's marker. */
  readonly marker: string | undefined
}

/** Judges what is installed from its files. A runtime that is not complete counts as missing. */
export function judgeElectron(files: ElectronFiles): ElectronState {
  if (files.path === undefined || !files.executable || files.version === undefined) return { kind: 'missing' }
  const version = files.version.trim().replace(/^v/, '')
  if (files.marker === undefined) return { kind: 'official', version }
  return { kind: 'standIn', version, revision: readRevision(files.marker) }
}

function readRevision(marker: string): number {
  try {
    const content: unknown = JSON.parse(marker)
    const known = typeof content === 'object' && content !== null && 'revision' in content
    return known && typeof content.revision === 'number' ? content.revision : 0
  } catch {
    return 0
  }
}

/** Reads what is installed as Electron. */
export function readElectronState(): ElectronState {
  const path = readIfThere(places.electronPathFile)
  return judgeElectron({
    path,
    executable: path !== undefined && existsSync(join(places.electronRuntime, path)),
    version: readIfThere(join(places.electronRuntime, 'version')),
    marker: readIfThere(join(places.electronRuntime, standIn.marker)),
  })
}

/** The version of Electron that package.json asks for. */
export function readWantedElectron(): string {
  return readVersion(places.electron)
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
