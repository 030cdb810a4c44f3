import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '../setup/places.ts'

const folders = ['src', 'scripts', 'e2e', 'bench', 'interop', 'docs', '.ci', '']

const listFolder = (folder: string): readonly string[] =>
  existsSync(join(projectFolder, folder))
    ? readdirSync(join(projectFolder, folder), { recursive: folder !== '', encoding: 'utf8' }).map((path) =>
        join(folder, path).replaceAll('\\', '/'),
      )
    : []

const own = folders
  .flatMap(listFolder)
  .filter((path) => /\.(ts|tsx|js|mjs|cjs|json|md|css|html|sh)$/.test(path) && path !== 'package-lock.json')
  .filter((path) => !path.startsWith('scripts/gates/house.test'))

const filesWith = (pattern: RegExp): readonly string[] =>
  own.filter((path) => pattern.test(readFileSync(join(projectFolder, path), 'utf8')))

describe('the whole tree', () => {
  it('is read', () => {
    expect(own.length).toBeGreaterThan(500)
    expect(filesWith(/from 'vitest'/).length).toBeGreaterThan(50)
  })

  it.each([
    ['a comment that switches a rule off', /(?:ox|es)lint-disable/],
    ['something left for later', /\b(?:TODO|FIXME|XXX)\b/],
    ['a test that is switched off, or that switches the others off', /\b(?:it|test|describe)\.(?:skip|only|todo)\b/],
    ['a path of one machine', /(?<![\w.-])\/(?:root|home\/\w+|Users\/\w+)\//],
  ])('holds no %s', (_what, pattern) => {
    expect(filesWith(pattern)).toEqual([])
  })

  it('has pages whose links lead to files', () => {
    const links = own
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) =>
        Array.from(
          readFileSync(join(projectFolder, path), 'utf8').matchAll(/(?<!!)\[[^\]]*\]\((?!https?:)([^)#\s]+)/g),
          ([, to = '']) => join(dirname(path), to),
        ),
      )
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((to) => !existsSync(join(projectFolder, to)))).toEqual([])
  })

  it('names its files for what they hold', () => {
    expect(own.filter((path) => /(?:^|\/)(?:utils?|helpers?|misc|common)\.tsx?$/.test(path))).toEqual([])
  })
})
