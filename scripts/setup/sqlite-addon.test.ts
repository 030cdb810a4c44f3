import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { places } from './places'
import { addonKey, patchBuildFile } from './sqlite-addon'

test('the build file of the installed better-sqlite3 is changed for Node-API 9', () => {
  const text = readFileSync(join(places.sqlite, 'binding.gyp'), 'utf8')
  const patched = patchBuildFile(text)
  expect(patched).toContain("'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'")
  expect(patched).not.toContain('NAPI_VERSION')
  expect(patched).not.toContain('-flto')
  expect(patched).toContain('-fvisibility-inlines-hidden')
})

test('an unknown build file is refused, not built', () => {
  expect(() => patchBuildFile("{ 'targets': [] }")).toThrow('must be adapted')
  expect(() => patchBuildFile("'defines': ['NAPI_VERSION=10']")).toThrow('must be adapted')
})

test('the key of a build names the version, so that another version is built anew', () => {
  expect(addonKey()).toMatch(/^better-sqlite3-\d+\.\d+\.\d+-node-api-9-linux-x64-r\d+$/)
})
