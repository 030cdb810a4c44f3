import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings, openSettings } from './open-settings'

let folder: string
let home: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-settings-'))
  home = join(folder, 'home')
  path = join(home, 'settings.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the settings of a home', () => {
  it('are those of a new app, and nothing is written, until something is chosen', () => {
    expect(openSettings(home).read()).toEqual({ ok: true, value: defaultSettings })
    expect(readdirSync(folder)).toEqual([])
  })

  it('keep what was chosen, for others who open them too, and for the owner only', () => {
    const settings = openSettings(home)
    expect(settings.write({ rolePreference: ['Auditor'] })).toEqual({
      ok: true,
      value: { ...defaultSettings, rolePreference: ['Auditor'] },
    })
    settings.write({ favouriteRegions: ['eu-west-1'] })
    expect(openSettings(home).read()).toEqual({
      ok: true,
      value: { ...defaultSettings, rolePreference: ['Auditor'], favouriteRegions: ['eu-west-1'] },
    })
    expect(statSync(home).mode & 0o777).toBe(0o700)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(home)).toEqual(['settings.json'])
  })

  it('close an empty home that was open to others', () => {
    mkdirSync(home)
    chmodSync(home, 0o755)
    openSettings(home).write({ signInMethod: 'device' })
    expect(statSync(home).mode & 0o777).toBe(0o700)
  })

  it('keep what they do not know', () => {
    mkdirSync(home)
    writeFileSync(path, JSON.stringify({ theme: { dark: true }, signInMethod: 'device' }))
    openSettings(home).write({ favouriteAccounts: ['111122223333'] })
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      theme: { dark: true },
      signInMethod: 'device',
      favouriteAccounts: ['111122223333'],
    })
  })

  it.each(['', '{"signInMethod":', 'null', '[]', '{"rolePreference":"all"}', '{"allowedCommands":{"all":true}}'])(
    'set %j aside, and say so',
    (damaged) => {
      mkdirSync(home)
      writeFileSync(path, damaged)
      const settings = openSettings(home)
      expect(settings.isAllowed('all')).toBe(false)
      expect(settings.read()).toEqual({ ok: true, value: defaultSettings })
      const [aside = ''] = readdirSync(home)
      expect(readFileSync(join(home, aside), 'utf8')).toBe(damaged)
      expect(settings.notices()).toMatchObject([
        { code: 'SettingsDamaged', text: expect.stringContaining(aside) as unknown },
      ])
    },
  )

  it('say what keeps them from being read or written', () => {
    mkdirSync(path, { recursive: true })
    const settings = openSettings(home)
    expect(settings.read()).toMatchObject({ ok: false, error: { code: 'SettingsNotUsable' } })
    expect(settings.write({ favouriteRegions: [] })).toMatchObject({ ok: false })
    expect(settings.isAllowed('x')).toBe(false)
    expect(openSettings('/dev/null/nobody').write({ favouriteRegions: [] })).toMatchObject({
      ok: false,
      error: { code: 'SettingsNotUsable', text: expect.stringContaining('/dev/null/nobody') as unknown },
    })
  })
})

describe('commands', () => {
  it('are allowed exactly as they stand, and only their hash is kept', () => {
    const settings = openSettings(home)
    expect(settings.isAllowed('/bin/keys --for prod')).toBe(false)
    settings.write({ signInMethod: 'device' })
    expect(settings.allow('/bin/keys --for prod')).toEqual({ ok: true, value: null })
    settings.allow('/bin/keys --for prod')
    expect(settings.isAllowed('/bin/keys --for prod')).toBe(true)
    expect(settings.isAllowed('/bin/keys --for prod ')).toBe(false)
    expect(openSettings(home).isAllowed('/bin/keys --for prod')).toBe(true)
    const text = readFileSync(path, 'utf8')
    expect(text).not.toContain('keys')
    expect(text.match(/[0-9a-f]{64}/g)).toHaveLength(1)
    expect(settings.read()).toMatchObject({ value: { signInMethod: 'device' } })
  })

  it('survive a change of the settings', () => {
    const settings = openSettings(home)
    settings.allow('one')
    settings.allow('two')
    settings.write({ favouriteRegions: ['eu-west-1'] })
    expect([settings.isAllowed('one'), settings.isAllowed('two'), settings.isAllowed('three')]).toEqual([
      true,
      true,
      false,
    ])
  })
})
