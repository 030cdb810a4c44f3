import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '../setup/places.ts'
import { isPermissive, readShipped } from './licenses.ts'

/** Packages of which something ends up in the bundle of these entries; native and built-in modules stay outside. */
const bundledPackages = async (input: readonly string[], node: boolean): Promise<readonly string[]> => {
  const external = ['better-sqlite3', 'electron', ...(node ? [/^node:/, ...builtinModules] : [])]
  const result = await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    publicDir: false,
    plugins: node ? [] : [react()],
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
    build: { ssr: node, write: false, minify: false, rolldownOptions: { input: [...input], external } },
  })
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  const modules = outputs.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  return [...new Set(modules.flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []))]
}

describe('licences of what is shipped', () => {
  it('are permissive, each of them', { timeout: 60_000 }, async () => {
    const shipped = await readShipped(projectFolder)
    const names = shipped.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['electron', 'better-sqlite3', 'react', '@aws-sdk/client-s3', '@smithy/core']),
    )
    expect(names).not.toContain('vitest')
    expect(shipped.filter(({ license }) => !isPermissive(license))).toEqual([])
  })

  it.each([
    [
      'main, engine, threads and command line',
      ['index', 'host/index', 'host/reader', 'host/sample-thread', 'cli/index'],
      true,
    ],
    ['window', [], false],
  ] as const)('are read for each package in the bundles: %s', { timeout: 120_000 }, async (_name, entries, node) => {
    const input = node ? entries.map((entry) => `src/main/${entry}.ts`) : ['src/renderer/main.tsx']
    const bundled = await bundledPackages(
      input.map((path) => join(projectFolder, path)),
      node,
    )
    const shipped = new Set((await readShipped(projectFolder)).map(({ name }) => name))
    expect(bundled.length).toBeGreaterThan(20)
    expect(bundled.filter((name) => !shipped.has(name))).toEqual([])
  })

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['MIT AND ISC AND BSD-3-Clause', true],
    ['MIT AND LGPL-2.1-only', false],
    ['GPL-2.0-only', false],
    ['AGPL-3.0-only', false],
    ['MPL-2.0', false],
    ['SSPL-1.0', false],
    ['EPL-2.0', false],
    ['UNLICENSED', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['MIT AND (ISC OR GPL-3.0-only)', false],
    [undefined, false],
  ])('%s: %s', (expression, expected) => {
    expect(isPermissive(expression)).toBe(expected)
  })

  it('are found behind other packages, also in a folder of their own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-licenses-'))
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const install = (path: string, manifest: Readonly<Record<string, unknown>>): void => {
      write(`${path}/package.json`, JSON.stringify({ version: '1.0.0', main: 'index.js', ...manifest }))
      write(`${path}/index.js`, '')
    }
    try {
      write('package.json', '{}')
      write('src/shared/one.ts', "import { two } from 'front'\nexport const one = two\n")
      write('src/shared/one.test.ts', "import { three } from 'only-tests'\nexport const one = three\n")
      install('node_modules/front', { name: 'front', license: 'MIT', dependencies: { deep: '1.0.0', flat: '1.0.0' } })
      install('node_modules/front/node_modules/deep', { name: 'deep', license: 'GPL-3.0-only' })
      install('node_modules/deep', { name: 'deep', license: 'MIT' })
      install('node_modules/flat', { name: 'flat' })
      install('node_modules/only-tests', { name: 'only-tests', license: 'AGPL-3.0-only' })
      const shipped = await readShipped(folder)
      expect(shipped.map(({ path, license }) => [path, license])).toEqual([
        ['node_modules/flat', undefined],
        ['node_modules/front', 'MIT'],
        ['node_modules/front/node_modules/deep', 'GPL-3.0-only'],
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
