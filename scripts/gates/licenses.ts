import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readImports } from './check-imports.ts'
import { testFiles } from './import-rules.ts'

/** Licences that ask for no more than their text and the names: what the app may ship. SPDX ids. */
const permissive: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
])

/** A package of which something is in the app. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** SPDX expression of its `package.json`; undefined where that names none. */
  readonly license: string | undefined
  /** Path from the project's folder. */
  readonly path: string
}

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().optional() })).default({}),
})

/** What a package says about itself. */
export const readManifest = (folder: string, path: string) =>
  manifestSchema.parse(JSON.parse(readFileSync(join(folder, path, 'package.json'), 'utf8')))

/** Whether an SPDX expression lets the app ship the package: of alternatives one must, of parts all. */
export const isPermissive = (expression: string | undefined): boolean => {
  if (expression === undefined) return false
  const bare = expression.trim().replace(/^\(([^()]*)\)$/, '$1')
  if (/[()]/.test(bare)) return false
  return bare.split(/ OR /i).some((option) => option.split(/ AND /i).every((id) => permissive.has(id.trim())))
}

/**
 * All packages that the bundles can hold: those that `src` imports outside of tests, and what these need or can use in turn.
 * Electron is the runtime and brings its own notices; its installer's packages are not shipped.
 */
export async function readShipped(folder: string): Promise<readonly ShippedPackage[]> {
  const { modules } = await readImports(folder)
  const product = modules.filter(({ source }) => source.startsWith('src/') && !new RegExp(testFiles).test(source))
  const names = product.flatMap(({ dependencies }) => dependencies.flatMap(({ resolved }) => packageIn(resolved) ?? []))
  const shipped = new Map<string, ShippedPackage>()
  const visit = (path: string): void => {
    if (shipped.has(path)) return
    const manifest = readManifest(folder, path)
    const { name, version, license } = manifest
    shipped.set(path, { name, version, license, path })
    if (name === 'electron') return
    const isOptionalPeer = (peer: string) => manifest.peerDependenciesMeta[peer]?.optional === true
    const needed = [
      ...Object.keys(manifest.dependencies).filter((one) => !(one in manifest.optionalDependencies)),
      ...Object.keys(manifest.peerDependencies).filter((one) => !isOptionalPeer(one)),
    ]
    for (const one of needed) {
      const found = locate(folder, path, one)
      if (found === undefined) throw new Error(`${path} needs ${one}, which is not installed. Run "npm ci".`)
      visit(found)
    }
    // A package may take what it could do without where it is there, and a bundler then takes it along.
    for (const one of Object.keys(manifest.peerDependenciesMeta).filter(isOptionalPeer)) {
      const found = locate(folder, path, one)
      if (found !== undefined) visit(found)
    }
  }
  for (const name of new Set(names)) visit(join('node_modules', name))
  return [...shipped.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** The name of the package that a path leads into; types stand for the package that they describe. */
const packageIn = (path: string): string | undefined => {
  const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
  return name?.startsWith('@types/') ? name.slice('@types/'.length) : name
}

/** Where Node would find a package that another one names. */
const locate = (folder: string, from: string, name: string): string | undefined => {
  const parts = from.split('/node_modules/')
  for (let depth = parts.length; depth > 0; depth -= 1) {
    const path = join(parts.slice(0, depth).join('/node_modules/'), 'node_modules', name)
    if (existsSync(join(folder, path, 'package.json'))) return path
  }
  const top = join('node_modules', name)
  return existsSync(join(folder, top, 'package.json')) ? top : undefined
}
