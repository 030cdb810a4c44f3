import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '../setup/places.ts'
import { isPermissive, readShipped } from './licenses.ts'

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
