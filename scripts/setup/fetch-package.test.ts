import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fetchPackage } from './fetch-package'

const folder = mkdtempSync(join(tmpdir(), 'plumbline-fetch-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function makeTarball(): string {
  const source = join(folder, 'source')
  mkdirSync(join(source, 'include'), { recursive: true })
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name: 'pinned', version: '1.0.0' }))
  writeFileSync(join(source, 'include', 'kept.h'), 'kept')
  writeFileSync(join(source, 'left-out.h'), 'left out')
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: source,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return join(folder, 'pinned-1.0.0.tgz')
}

test('a package is unpacked only when its hash is the pinned one', () => {
  const specifier = makeTarball()
  const packed = join(folder, 'repacked')
  mkdirSync(packed)
  execFileSync('npm', ['pack', specifier, '--silent', '--pack-destination', packed], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const bytes = readFileSync(join(packed, 'pinned-1.0.0.tgz'))
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`

  const good = join(folder, 'good')
  expect(fetchPackage({ specifier, integrity }, good, ['package/include'])).toBe(join(good, 'package'))
  expect(readFileSync(join(good, 'package', 'include', 'kept.h'), 'utf8')).toBe('kept')
  expect(existsSync(join(good, 'package', 'left-out.h'))).toBe(false)

  const bad = join(folder, 'bad')
  expect(() => fetchPackage({ specifier, integrity: 'sha512-AAAA' }, bad)).toThrow(
    /was not unpacked: its hash is sha512-/,
  )
  expect(existsSync(join(bad, 'package'))).toBe(false)
})
