import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { prepareHome } from './history/home'
import { makeFolder } from './make-folder'
import { openSettings } from './settings/open-settings'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('making a folder', () => {
  it('makes those above it too, for their owner only, and leaves what is there', () => {
    const inner = join(folder, 'a', 'b')
    makeFolder(inner)
    makeFolder(inner)
    expect([inner, join(folder, 'a')].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700])
  })

  it('fails where a file stands in the way', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => makeFolder(join(folder, 'file', 'inner'))).toThrow(/ENOTDIR/)
  })

  it('fails where a link leads nowhere', () => {
    symlinkSync(join(folder, 'gone'), join(folder, 'link'))
    expect(prepareHome(join(folder, 'link'))).toMatchObject({ ok: false, error: { code: 'notAllowed' } })
  })

  it('comes to an end where a folder takes no others', () => {
    expect(() => makeFolder('/proc/plumbline/home')).toThrow(/^E[A-Z]+:/)
    expect(prepareHome('/proc/plumbline')).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^not/) } })
    const written = openSettings('/proc/plumbline').write({ favouriteRegions: [] })
    expect(written).toMatchObject({ ok: false, error: { code: 'SettingsNotUsable' } })
  })
})
