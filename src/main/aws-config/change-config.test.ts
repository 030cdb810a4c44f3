import { chmod, lstat, mkdir, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { loadSharedConfigFiles } from '@smithy/shared-ini-file-loader'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAwsHome, type AwsHome } from '../aws/aws-home'
import { problemOfFile } from '../aws/config-files'
import type { ConfigChange } from '../../shared/ipc/sign-in'
import { previewChange, writeChange } from './change-config'

let home: AwsHome
let path: string
beforeEach(async () => {
  home = await createAwsHome()
  path = join(home.folder, '.aws', 'config')
})
afterEach(() => home.remove())

const session: ConfigChange = {
  kind: 'session',
  name: 'corp',
  startUrl: 'https://corp.awsapps.com/start#/',
  region: 'eu-west-1',
}
const profile: ConfigChange = {
  kind: 'profile',
  name: 'audit-prod',
  session: 'corp',
  account: '111122223333',
  role: 'SecurityAudit',
  region: 'eu-central-1',
}
const corp = '[sso-session corp]\nsso_start_url = https://corp.awsapps.com/start#/\nsso_region = eu-west-1\n'

/** Shows a change and writes it as shown. */
const apply = async (change: ConfigChange) => {
  const shown = await previewChange(change)
  return shown.ok ? await writeChange(change, shown.value.digest) : shown
}

const codeOf = async (change: ConfigChange): Promise<string> => {
  const before = await readFile(path).catch(() => undefined)
  const result = await apply(change)
  expect(await readFile(path).catch(() => undefined)).toEqual(before)
  expect(result.ok ? '' : result.error.text).toMatch(/\.$/)
  expect(result.ok ? '' : result.error.next).toMatch(/\.$/)
  return result.ok ? 'written' : result.error.code
}

describe('a change of the AWS config file', () => {
  it('makes folder and file, for their owner only, from an empty home', async () => {
    await rm(join(home.folder, '.aws'), { recursive: true })
    const shown = await previewChange(session)
    expect(shown).toMatchObject({ ok: true, value: { path, exists: false, digest: 'absent' } })
    expect(await readdir(home.folder)).toEqual([])
    expect(await writeChange(session, 'absent')).toEqual({ ok: true, value: null })
    expect((await stat(join(home.folder, '.aws'))).mode & 0o777).toBe(0o700)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readFile(path, 'utf8')).toBe(
      '[sso-session corp]\nsso_start_url = https://corp.awsapps.com/start#/\nsso_region = eu-west-1\nsso_registration_scopes = sso:account:access\n',
    )
    expect(await readdir(join(home.folder, '.aws'))).toEqual(['config'])
  })

  it('shows the lines around it, without the values of keys', async () => {
    await home.config(`# mine\n${corp}[profile old]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key=hidden`)
    const shown = await previewChange(profile)
    expect(shown).toMatchObject({
      value: {
        lines: [
          { kind: 'kept', number: 5, text: '[profile old]' },
          { kind: 'kept', number: 6, text: 'aws_access_key_id = …' },
          { kind: 'kept', number: 7, text: 'aws_secret_access_key=…' },
          { kind: 'added', number: 8, text: '' },
          { kind: 'added', number: 9, text: '[profile audit-prod]' },
          { kind: 'added', number: 10, text: 'sso_session = corp' },
          { kind: 'added', number: 11, text: 'sso_account_id = 111122223333' },
          { kind: 'added', number: 12, text: 'sso_role_name = SecurityAudit' },
          { kind: 'added', number: 13, text: 'region = eu-central-1' },
        ],
      },
    })
  })

  it('keeps permissions, symbolic links and the line ends of the file', async () => {
    const target = join(home.folder, 'dotfiles')
    await mkdir(target)
    await writeFile(join(target, 'aws'), corp.replaceAll('\n', '\r\n'))
    await chmod(join(target, 'aws'), 0o640)
    await symlink('../dotfiles/aws', path)
    expect(await apply({ ...profile, region: null })).toMatchObject({ ok: true })
    expect((await lstat(path)).isSymbolicLink()).toBe(true)
    expect((await stat(path)).mode & 0o777).toBe(0o640)
    expect(await readFile(path, 'utf8')).toBe(
      `${corp}\n[profile audit-prod]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = SecurityAudit\n`.replaceAll(
        '\n',
        '\r\n',
      ),
    )
  })

  it('makes the file that a symbolic link leads to', async () => {
    await symlink(join(home.folder, 'linked'), path)
    expect(await apply(session)).toMatchObject({ ok: true })
    expect((await lstat(path)).isSymbolicLink()).toBe(true)
    expect(await readFile(join(home.folder, 'linked'), 'utf8')).toContain('[sso-session corp]')
  })

  it('goes to the file that AWS_CONFIG_FILE names', async () => {
    process.env.AWS_CONFIG_FILE = '~/elsewhere'
    expect(await apply(session)).toMatchObject({ ok: true })
    expect(await readFile(join(home.folder, 'elsewhere'), 'utf8')).toContain('[sso-session corp]')
  })

  it('comes to stand as it was shown, also after a last line without an end', async () => {
    await home.config('[profile old]\nregion = eu-west-1')
    const shown = await previewChange(session)
    await apply(session)
    const lines = (await readFile(path, 'utf8')).split('\n')
    expect(shown.ok && shown.value.lines.map(({ number }) => lines[number - 1])).toEqual(
      shown.ok && shown.value.lines.map(({ text }) => text),
    )
    expect(lines).toHaveLength(8)
  })

  it('gives a profile of a legacy session the session’s own settings', async () => {
    const url = 'https://old.awsapps.com/start'
    await home.config(`[profile legacy]\nsso_start_url = ${url}\nsso_region = us-east-2\n`)
    expect(await apply({ ...profile, session: url })).toMatchObject({ ok: true })
    expect(await readFile(path, 'utf8')).toContain(
      `[profile audit-prod]\nsso_start_url = ${url}\nsso_region = us-east-2\nsso_account_id = 111122223333\n`,
    )
  })

  it('is shown again where the file was changed meanwhile', async () => {
    await home.config(corp)
    const shown = await previewChange(profile)
    await home.config(`${corp}# a line more\n`)
    const written = await writeChange(profile, shown.ok ? shown.value.digest : '')
    expect(written).toMatchObject({ ok: false, error: { code: 'ConfigChanged' } })
    expect(await readFile(path, 'utf8')).toBe(`${corp}# a line more\n`)
  })

  it.each([
    ['[profile audit-prod]', 'NameTaken'],
    ['[profile "audit-prod"]', 'NameTaken'],
    ["[profile 'audit-prod'] # quoted", 'NameTaken'],
    ['  [profile   audit-prod ]', 'NameTaken'],
    ['[profile.audit-prod]', 'NameTaken'],
    ['[sso-session audit-prod]', 'written'],
    ['# [profile audit-prod]', 'written'],
    ['[profile "audit prod"]', 'written'],
  ])('sees in %s whether the name of a profile is taken', async (line, code) => {
    await home.config(`${corp}${line}\nregion = eu-west-1\n`)
    const result = await apply(profile)
    expect(result.ok ? 'written' : result.error.code).toBe(code)
  })

  it('sees names that are taken elsewhere', async () => {
    await home.config(`${corp}[default]\nregion = eu-west-1\n`)
    await home.credentials('[audit-prod]\naws_access_key_id = x\n')
    expect(await codeOf(profile)).toBe('NameTaken')
    expect(await codeOf({ ...profile, name: 'default' })).toBe('NameTaken')
    expect(await codeOf(session)).toBe('NameTaken')
    expect(await codeOf({ ...profile, name: 'services.x' })).toBe('NameNotUsable')
    expect(await codeOf({ ...session, name: '__proto__' })).toBe('NameNotUsable')
  })

  it('refuses a session that is not there', async () => {
    expect(await codeOf(profile)).toBe('SessionUnknown')
    expect(await codeOf({ ...profile, session: 'https://none.example/start' })).toBe('SessionUnknown')
  })

  it.each([
    'http://corp.awsapps.com/start',
    'corp.awsapps.com/start',
    'file:///etc/passwd',
    'https://aws@evil.example/start',
    'https://corp.awsapps.com/ start',
    '',
  ])('refuses %j as start URL', async (startUrl) => {
    expect(await codeOf({ ...session, startUrl })).toBe('StartUrlMalformed')
  })

  it('takes http on this machine as start URL', async () => {
    expect(await apply({ ...session, startUrl: 'http://127.0.0.1:4711/start' })).toMatchObject({ ok: true })
  })

  it.each(['', 'Ireland', 'eu-west', 'EU-WEST-1', 'xx-west-1', 'eu-west-1\n[profile x]', 'eu-west-1 '])(
    'refuses %j as region',
    async (region) => {
      expect(await codeOf({ ...session, region })).toBe('RegionMalformed')
      await home.config(corp)
      expect(await codeOf({ ...profile, region })).toBe('RegionMalformed')
    },
  )

  it.each(['us-gov-west-1', 'cn-northwest-1', 'il-central-1'])('takes %s as region', async (region) => {
    expect(await apply({ ...session, region })).toMatchObject({ ok: true })
  })

  it.each(['Audit\nregion = x', 'Audit ;x', 'Audit #x', '#x', ' Audit', 'Audit\u2028', 'Audit\r'])(
    'refuses the role %j, which the format cannot hold',
    async (role) => {
      await home.config(corp)
      expect(await codeOf({ ...profile, role })).toBe('ValueNotUsable')
    },
  )

  it('refuses files that it could harm', async () => {
    await home.config(`${corp}[profile broken\n`)
    expect(await codeOf(profile)).toBe('ConfigFileMalformed')
    await writeFile(path, Buffer.from(`\ufeff${corp}`, 'utf16le'))
    expect(await codeOf(profile)).toBe('ConfigFileNotWritable')
    await home.config(corp)
    await chmod(path, 0o444)
    expect(await codeOf(profile)).toBe('ConfigFileNotWritable')
    process.env.AWS_CONFIG_FILE = home.folder
    expect(await apply(session)).toMatchObject({ ok: false, error: { code: 'ConfigFileNotWritable' } })
    process.env.AWS_CONFIG_FILE = '/dev/full'
    expect(await apply(session)).toMatchObject({ ok: false, error: { code: 'ConfigFileNotWritable' } })
  })

  it('refuses places where no file can be made', async () => {
    process.env.AWS_CONFIG_FILE = join(home.folder, 'no', 'such', 'config')
    expect(await apply(session)).toMatchObject({ ok: false, error: { code: 'ConfigFolderMissing' } })
    process.env.AWS_CONFIG_FILE = '/proc/config-of-nobody'
    expect(await apply(session)).toMatchObject({ ok: false, error: { code: 'ConfigFileNotWritable' } })
    process.env.AWS_CONFIG_FILE = '/dev/null/config'
    expect(await apply(session)).toMatchObject({ ok: false, error: { code: 'ConfigFileUnreadable' } })
  })
})

describe('whatever stands in the file', () => {
  const space = fc.constantFrom('', ' ', '\t', '  ')
  const names = fc.constantFrom('a', 'b', 'audit', 'x.y', '"q r"', "'s'", 'default', 'ü', 'audit-prod')
  const line = fc.oneof(
    fc.tuple(space, fc.string({ unit: 'binary' })).map(([lead, text]) => `${lead}#${text.replaceAll(/[\r\n\0]/g, '')}`),
    fc
      .tuple(space, fc.constantFrom('profile ', 'sso-session ', 'services ', 'profile.', ''), names, space, space)
      .map(([before, prefix, name, inside, after]) => `${before}[${prefix}${name}${inside}]${after}`),
    fc
      .tuple(fc.constantFrom('', '', '  '), fc.constantFrom('region', 's3', 'sso_session'), fc.string(), space)
      .map(([indent, key, value, after]) => `${indent}${key} = ${value.replaceAll(/[\r\n\0]/g, '')}${after}`),
    fc.constantFrom('', '   ', 's3 =', '  max_queue_size = 3'),
  )
  const file = fc
    .tuple(
      fc.constantFrom('', '\ufeff'),
      fc.constant('[profile first]'),
      fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { maxLength: 12 }),
      fc.constantFrom('', '[sso-session corp]\n', '# no end', 'key = value'),
    )
    .map(([mark, first, lines, last]) => `${mark}${first}\n${lines.map(([text, end]) => text + end).join('')}${last}`)
  const latin = fc.boolean()

  const load = async () => (await loadSharedConfigFiles({ ignoreCache: true })).configFile

  it('stays, byte for byte, and reads as before; what was added reads as it was meant', async () => {
    let written = 0
    await fc.assert(
      fc.asyncProperty(file, latin, async (text, asLatin) => {
        const old = Buffer.from(text, asLatin ? 'latin1' : 'utf8')
        await writeFile(path, old)
        const before = await load()
        const result = await apply({ ...session, name: 'fresh' })
        const now = await readFile(path)
        if (!result.ok) {
          expect(now).toEqual(old)
          expect(old.includes(0) || problemOfFile(path, old.toString('utf8')) !== undefined).toBe(true)
          return
        }
        written += 1
        expect(now.subarray(0, old.length)).toEqual(old)
        const { 'sso-session.fresh': added, ...others } = await load()
        expect(others).toEqual(before)
        expect(added).toEqual({
          sso_start_url: 'https://corp.awsapps.com/start#/',
          sso_region: 'eu-west-1',
          sso_registration_scopes: 'sso:account:access',
        })
      }),
      { numRuns: 400 },
    )
    expect(written).toBeGreaterThan(100)
  })

  it('never mixes a new profile with one that is there', async () => {
    let written = 0
    await fc.assert(
      fc.asyncProperty(file, async (text) => {
        await writeFile(path, text)
        const before = await load()
        const result = await apply(profile)
        if (!result.ok) return
        written += 1
        const { 'audit-prod': added, ...others } = await load()
        expect(others).toEqual(before)
        expect(added).toEqual({
          sso_session: 'corp',
          sso_account_id: '111122223333',
          sso_role_name: 'SecurityAudit',
          region: 'eu-central-1',
        })
      }),
      { numRuns: 400 },
    )
    expect(written).toBeGreaterThan(30)
    expect(await readdir(join(home.folder, '.aws'))).toEqual(['config', 'sso'])
  })
})
