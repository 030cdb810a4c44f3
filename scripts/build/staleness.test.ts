import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeTime, isStale, newestChange } from './staleness'

describe('an output is stale', () => {
  test('when it is missing, also without sources', () => {
    expect(isStale(100, undefined)).toBe(true)
    expect(isStale(undefined, undefined)).toBe(true)
  })

  test('when a source changed after its build began, not before', () => {
    expect(isStale(101, 100)).toBe(true)
    expect(isStale(100, 100)).toBe(false)
    expect(isStale(99, 100)).toBe(false)
    expect(isStale(undefined, 100)).toBe(false)
  })
})

describe('the newest change', () => {
  let folder = ''
  const touch = (name: string, seconds: number) => utimesSync(join(folder, name), seconds, seconds)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-stale-'))
    mkdirSync(join(folder, 'src', 'deep'), { recursive: true })
    for (const name of ['deep/check.ts', 'deep/check.test.ts', 'deep/check.cases.ts', 'page.test.tsx']) {
      writeFileSync(join(folder, 'src', name), '')
      touch(join('src', name), 9000)
    }
    touch('src/deep/check.ts', 500)
    touch('src/deep', 400)
    touch('src', 300)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('is that of the newest file, without tests and tables of cases', () => {
    expect(newestChange([join(folder, 'src')])).toBe(500_000)
  })

  test('sees a removed file by its folder', () => {
    rmSync(join(folder, 'src', 'deep', 'check.ts'))
    touch('src/deep', 700)
    expect(newestChange([join(folder, 'src')])).toBe(700_000)
  })

  test('passes over what does not exist', () => {
    expect(newestChange([join(folder, 'gone')])).toBeUndefined()
    expect(changeTime(join(folder, 'gone'))).toBeUndefined()
    expect(newestChange([join(folder, 'gone'), join(folder, 'src', 'deep', 'check.ts')])).toBe(500_000)
  })
})
