import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectFolder } from '../setup/places.ts'

/** A folder outside the project that looks like one: its own files, and the project's packages and configuration. */
export interface PlantedTree {
  readonly folder: string
  readonly write: (path: string, text: string) => void
  readonly remove: () => void
}

/** Makes such a folder; `copied` are paths of the project that it takes over. */
export function plantTree(files: Readonly<Record<string, string>>, copied: readonly string[] = []): PlantedTree {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-gates-'))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'))
  for (const path of ['package.json', ...copied]) cpSync(join(projectFolder, path), join(folder, path))
  for (const [path, text] of Object.entries(files)) write(path, text)
  return { folder, write, remove: () => rmSync(folder, { recursive: true }) }
}
