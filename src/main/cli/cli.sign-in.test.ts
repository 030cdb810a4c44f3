import { chmod, mkdir, mkdtemp, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portalSession, portalStartUrl } from '../sample/portal'
import { answerSignIn } from './testing/person'
import { openCliWorld, type CliWorld } from './testing/run-cli'

let world: CliWorld
beforeAll(async () => {
  world = await openCliWorld()
  world.sample.signIns.devices.setTiming({ interval: 0, expiresIn: 60 })
})
afterAll(() => world.close())

/** An environment of a home with nothing in it, or with these files of AWS. */
const freshHome = async (
  config?: string,
): Promise<{ readonly folder: string; readonly env: Record<string, string> }> => {
  const folder = await mkdtemp(join(world.folder, 'fresh-'))
  if (config !== undefined) {
    await mkdir(join(folder, '.aws'))
    await writeFile(join(folder, '.aws', 'config'), config)
  }
  return {
    folder,
    env: {
      HOME: folder,
      AWS_CONFIG_FILE: '',
      AWS_SHARED_CREDENTIALS_FILE: '',
      AWS_ENDPOINT_URL: world.sample.url,
      AWS_EC2_METADATA_DISABLED: 'true',
      PLUMBLINE_HOME: join(folder, 'plumbline'),
    },
  }
}

const section = (name: string, url = portalStartUrl): string =>
  `[sso-session ${name}]\nsso_start_url = ${url}\nsso_region = eu-central-1\nsso_registration_scopes = sso:account:access\n`

const newSession = ['--start-url', portalStartUrl, '--sso-region', 'eu-central-1', '--session', 'corp']
const address = /^ {2}(http\S+)$/m

const tokensOf = async (folder: string): Promise<readonly string[]> => {
  const cache = join(folder, '.aws', 'sso', 'cache')
  const names = await readdir(cache).catch(() => [])
  const texts = await Promise.all(names.map((name) => readFile(join(cache, name), 'utf8')))
  return texts.filter((text) => text.includes('accessToken'))
}

/** A home with a profile `tool`, whose credentials a program prints, and a profile `plain` without any. */
const homeWithProgram = async () => {
  const [account] = world.sample.accounts
  const { folder, env } = await freshHome()
  const program = join(folder, 'keys')
  const keys = { Version: 1, AccessKeyId: account?.accessKeyId, SecretAccessKey: account?.secretAccessKey }
  await writeFile(program, `#!/bin/sh\ncat <<'END'\n${JSON.stringify(keys)}\nEND\n`, { mode: 0o700 })
  await mkdir(join(folder, '.aws'))
  await writeFile(
    join(folder, '.aws', 'config'),
    `[profile tool]\ncredential_process = ${program}\nregion = eu-central-1\n[profile plain]\nregion = eu-central-1\n`,
  )
  return { folder, env, program }
}

describe('plumbline login', () => {
  it('goes from an empty home to accounts, by device code, and back out', async () => {
    const { folder, env } = await freshHome()
    const login = world.start(['login', ...newSession, '--yes', '--use-device-code', '--no-browser'], env)
    const [, url = ''] = await login.says(address)
    const [, code = ''] = await login.says(/^ {2}([A-Z]{4}-[A-Z]{4})$/m)
    expect(url).toContain(code)
    await answerSignIn(url, 'allow')
    const run = await login.done
    expect(run.stderr).toContain('Signed in to corp; the token is good until 20')
    expect(run).toMatchObject({ code: 0, stdout: '' })
    expect(run.stderr).toContain(
      `To be written to the new file ${join(folder, '.aws', 'config')}:\n+    1  [sso-session corp]`,
    )
    expect(await readFile(join(folder, '.aws', 'config'), 'utf8')).toBe(section('corp'))
    expect((await stat(join(folder, '.aws', 'config'))).mode & 0o777).toBe(0o600)
    expect(await tokensOf(folder)).toHaveLength(1)

    const accounts = await world.run(['accounts', '--json'], env)
    expect(accounts.stderr).toBe('')
    expect(accounts.code).toBe(0)
    expect(JSON.parse(accounts.stdout)).toContainEqual({
      id: world.sample.accounts[3]?.id,
      name: world.sample.accounts[3]?.name,
      email: expect.stringContaining('@') as unknown,
      roles: expect.arrayContaining(['AdministratorAccess']) as unknown,
      problem: null,
    })

    const logout = await world.run(['logout', '--session', 'corp'], env)
    expect(logout).toMatchObject({ code: 0, stdout: '', stderr: 'Signed out of corp.\n' })
    expect(await tokensOf(folder)).toEqual([])
    const after = await world.run(['accounts', '--session', 'corp'], env)
    expect(after).toMatchObject({ code: 1, stdout: '' })
    expect(after.stderr).toContain('plumbline login --session corp')
  })

  it('goes through the browser of this machine, which gets the address as its one argument', async () => {
    const { folder, env } = await freshHome(section('corp'))
    const bin = join(folder, 'bin')
    await mkdir(bin)
    await writeFile(
      join(bin, 'xdg-open'),
      `#!/bin/sh\nprintf '%s\\n' "$#" "$1" > '${folder}/opened.part'\nmv '${folder}/opened.part' '${folder}/opened'\n`,
    )
    await chmod(join(bin, 'xdg-open'), 0o755)
    const login = world.start(['login'], { ...env, PATH: `${bin}:${process.env.PATH ?? ''}` })
    const [, url = ''] = await login.says(address)
    await expect.poll(() => readFile(join(folder, 'opened'), 'utf8').catch(() => '')).toBe(`1\n${url}\n`)
    expect(new URL(url).pathname).toBe('/authorize')
    await answerSignIn(url, 'allow')
    expect(await login.done).toMatchObject({ code: 0, stdout: '' })
    // The file stands as it stood: the session was there.
    expect(await readFile(join(folder, '.aws', 'config'), 'utf8')).toBe(section('corp'))
  })

  it('says the address where no browser opens, and signs in anew each time', async () => {
    const { folder, env } = await freshHome(section('corp'))
    for (let time = 0; time < 2; time += 1) {
      const login = world.start(['login', '--session', 'corp'], { ...env, PATH: join(folder, 'nothing') })
      const [, url = ''] = await login.says(address)
      await login.says(/No browser could be opened/)
      await answerSignIn(url, 'allow')
      expect((await login.done).code).toBe(0)
    }
    expect(await tokensOf(folder)).toHaveLength(1)
  })

  it.each([['--use-device-code'], ['--no-browser']])('says that access was denied, with %s', async (flag) => {
    const { folder, env } = await freshHome(section('corp'))
    const login = world.start(['login', '--no-browser', flag], env)
    const [, url = ''] = await login.says(address)
    await answerSignIn(url, 'deny')
    const run = await login.done
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain('The sign-in to corp was not allowed in the browser.')
    expect(await tokensOf(folder)).toEqual([])
  })

  it('can be interrupted', async () => {
    const { env } = await freshHome(section('corp'))
    const login = world.start(['login', '--no-browser'], env)
    await login.says(address)
    login.child.kill('SIGINT')
    const run = await login.done
    expect(run.stderr).toContain('The sign-in to corp was cancelled.')
    expect(run.code).toBe(1)
  })

  it('asks nobody where there is no terminal: without --yes nothing is written', async () => {
    const { folder, env } = await freshHome()
    const run = await world.run(['login', ...newSession], env)
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain('There is no terminal to ask on whether these lines may be written.')
    expect(run.stderr).toContain('--yes')
    expect(await readdir(folder)).toEqual([])
  })

  it.each([
    ['n', 1, 'Nothing was written'],
    ['y', 0, 'Signed in to corp'],
  ] as const)('asks on a terminal, and takes %s for an answer', async (answer, code, text) => {
    const { folder, env } = await freshHome()
    const login = world.startOnTerminal(['login', ...newSession, '--no-browser', '--use-device-code'], env)
    await login.says(/Write these lines\? \[y\/N\]/)
    login.child.stdin?.write(`${answer}\r`)
    if (answer === 'y') {
      const [, url = ''] = await login.says(/^ {2}(http\S+)\r?$/m)
      await answerSignIn(url, 'allow')
    }
    const run = await login.done
    expect(run.stderr).toContain(text)
    expect(run.code).toBe(code)
    const config = await readFile(join(folder, '.aws', 'config'), 'utf8').catch(() => '')
    expect(config).toBe(answer === 'y' ? section('corp') : '')
  })

  it('writes nothing where the question is answered with Ctrl+C', async () => {
    const { folder, env } = await freshHome()
    const login = world.startOnTerminal(['login', ...newSession], env)
    await login.says(/Write these lines\? \[y\/N\]/)
    login.child.stdin?.write('\u0003')
    // As a shell sees a program that SIGINT ended.
    expect((await login.done).code).toBe(130)
    expect(await readdir(folder)).toEqual([])
  })

  it('signs in to a session that is known by its start URL, with a code', async () => {
    const legacy = `[profile old]\nsso_start_url = ${portalStartUrl}\nsso_region = eu-central-1\nsso_account_id = ${world.sample.accounts[3]?.id ?? ''}\nsso_role_name = SecurityReviewer\nregion = eu-central-1\n`
    const { folder, env } = await freshHome(legacy)
    const login = world.start(['login', '--session', portalStartUrl, '--no-browser'], env)
    const [, url = ''] = await login.says(address)
    expect(new URL(url).pathname).toBe('/device')
    await answerSignIn(url, 'allow')
    expect((await login.done).code).toBe(0)
    const review = ['review', '--profile', 'old', '--check', 's3-bucket-versioning', '--out', join(folder, 'old.json')]
    expect(await world.run(review, env)).toMatchObject({ code: 0 })
  })

  it.each([
    [['--start-url', portalStartUrl], 'together'],
    [['--start-url', portalStartUrl, '--sso-region', 'eu-central-1'], 'together'],
    [['--session', 'nobody'], 'no SSO session nobody'],
    [[], 'several SSO sessions'],
    [['--session', 'a b', '--start-url', portalStartUrl, '--sso-region', 'eu-central-1'], 'cannot be the name'],
    [['--session', 'c', '--start-url', 'http://evil.example', '--sso-region', 'eu-central-1'], 'no start URL'],
    [['--session', 'c', '--start-url', portalStartUrl, '--sso-region', 'Frankfurt'], 'no region'],
    [['--session', 'one', '--start-url', 'https://other.example/start', '--sso-region', 'eu-central-1'], 'already'],
  ])('refuses what it cannot do: %j', async (args, text) => {
    const both = section('one') + section('two')
    const { folder, env } = await freshHome(both)
    const run = await world.run(['login', '--yes', '--no-browser', ...args], env)
    expect(run.stderr).toContain(text)
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(await readFile(join(folder, '.aws', 'config'), 'utf8')).toBe(both)
  })

  it('says why the AWS config cannot be written', async () => {
    const { folder, env } = await freshHome()
    const place = join(folder, 'no', 'such', 'config')
    const run = await world.run(['login', ...newSession, '--yes'], { ...env, AWS_CONFIG_FILE: place })
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain(`The folder ${join(folder, 'no', 'such')} of the AWS config file does not exist.`)
  })

  it('says that the start URL is wrong, and what to do', async () => {
    const { env } = await freshHome()
    const args = ['--start-url', 'https://wrong.example/start', '--sso-region', 'eu-central-1', '--session', 'corp']
    const run = await world.run(['login', ...args, '--yes', '--use-device-code', '--no-browser'], env)
    expect(run.stderr).toContain('AWS does not know the start URL https://wrong.example/start')
    expect(run.code).toBe(1)
  })
})

describe('plumbline logout', () => {
  it('ends all sessions, and has nothing to do where there is none', async () => {
    const { folder, env } = await freshHome(section('one') + section('two'))
    for (const session of ['one', 'two']) {
      const login = world.start(['login', '--session', session, '--no-browser'], env)
      const [, url = ''] = await login.says(address)
      await answerSignIn(url, 'allow')
      await login.done
    }
    expect(await tokensOf(folder)).toHaveLength(2)
    const run = await world.run(['logout'], env)
    expect(run).toMatchObject({ code: 0, stdout: '' })
    expect(run.stderr).toBe('Signed out of one.\nSigned out of two.\n')
    expect(await tokensOf(folder)).toEqual([])
    expect((await world.run(['logout', '--session', 'three'], env)).code).toBe(2)
    const none = await world.run(['logout'], (await freshHome()).env)
    expect(none).toMatchObject({ code: 0, stderr: expect.stringContaining('nothing to sign out of') as unknown })
  })
})

describe('plumbline profiles', () => {
  it('says of each what it is and whether it can be used', async () => {
    const run = await world.run(['profiles', '--json'])
    expect(run.code).toBe(0)
    expect(JSON.parse(run.stdout)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          name: 'marlow-sso-storefront',
          kind: 'SSO session',
          session: portalSession,
          state: 'ready',
        }),
        expect.objectContaining({ name: world.sample.accounts[0]?.name, kind: 'static keys', state: 'warned' }),
      ]) as unknown,
    )
    const text = await world.run(['profiles'])
    expect(text.stdout).toMatch(/^marlow-sso-storefront +SSO session +\d{12} .* ready$/m)
  })

  it('allows a command once it was shown, and reviews with it then', async () => {
    const { folder, env, program } = await homeWithProgram()
    const review = [
      'review',
      '--profile',
      'tool',
      '--check',
      's3-bucket-versioning',
      '--out',
      join(folder, 'tool.json'),
    ]
    const refused = await world.run(review, env)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('not allowed')
    expect(refused.stderr).toContain('plumbline profiles --allow tool')
    const asked = await world.run(['profiles', '--allow', 'tool'], env)
    expect(asked.code).toBe(2)
    expect(asked.stderr).toContain(program)
    expect((await world.run(['profiles', '--allow', 'plain', '--yes'], env)).code).toBe(2)
    expect((await world.run(['profiles', '--allow', 'none', '--yes'], env)).code).toBe(2)
    expect((await world.run(review, env)).code).toBe(1)
    expect((await world.run(['profiles', '--allow', 'tool', '--yes'], env)).code).toBe(0)
    expect(await world.run(review, env)).toMatchObject({ code: 0 })
  })

  it('asks about a command on a terminal, once', async () => {
    const { folder, env } = await homeWithProgram()
    const review = [
      'review',
      '--profile',
      'tool',
      '--check',
      's3-bucket-versioning',
      '--out',
      join(folder, 'tool.json'),
    ]
    const first = world.startOnTerminal(review, env)
    await first.says(/Run it, now and from now on\? \[y\/N\]/)
    first.child.stdin?.write('y\r')
    expect((await first.done).code).toBe(0)
    expect(await world.run(review, env)).toMatchObject({ code: 0 })
  })
})
