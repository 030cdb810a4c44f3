import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { homePaths } from './home'
import { lockHome } from './home-lock'
import { isRunning, ownIdentity, processStart } from './process-identity'
import { buildScript, runScript } from './testing/child'
import type { Child } from './testing/child'
import { expectValue, makeHome } from './testing/support'

let script: Awaited<ReturnType<typeof buildScript>>
beforeAll(async () => {
  script = await buildScript('locking-script')
}, 60_000)
afterAll(() => script.remove())

const since = '2026-06-01T08:00:00Z'
const lockElsewhere = async (
  home: string,
): Promise<{ readonly child: Child; readonly answer: Record<string, unknown> }> => {
  const child = runScript(script.path, home, since)
  const answer: unknown = JSON.parse((await child.nextLine()) ?? 'null')
  if (typeof answer !== 'object' || answer === null) throw new Error('The script said nothing')
  return { child, answer: { ...answer } }
}

describe('the lock of a home', () => {
  it('is held by one process, and a second says who, where and since when', async () => {
    const home = makeHome()
    const { child, answer } = await lockElsewhere(home)
    expect(answer).toEqual({ held: true })
    const refused = lockHome(home, 'app', since)
    expect(refused.ok).toBe(false)
    if (refused.ok) return
    expect(refused.error.code).toBe('homeInUse')
    expect(refused.error.text).toContain(`a plumbline command (process ${child.pid} on ${hostname()}) since ${since}`)
  })

  it(
    'is free as soon as its holder was killed, and the next holder learns who left it',
    { timeout: 30_000 },
    async () => {
      const home = makeHome()
      for (let round = 0; round < 5; round += 1) {
        const { child, answer } = await lockElsewhere(home)
        expect(answer['held']).toBe(true)
        await child.kill()
        const lock = expectValue(lockHome(home, 'app', since))
        expect(lock.left?.pid).toBe(child.pid)
        lock.release()
      }
    },
  )

  it('goes to exactly one of many that ask at once', { timeout: 60_000 }, async () => {
    const home = makeHome()
    const answers = await Promise.all(Array.from({ length: 8 }, () => lockElsewhere(home)))
    expect(answers.filter(({ answer }) => answer['held'] === true)).toHaveLength(1)
  })

  it('refuses a second taker in the same process without giving up the first', async () => {
    const home = makeHome()
    const lock = expectValue(lockHome(home, 'app', since))
    expect(lockHome(home, 'app', since).ok).toBe(false)
    expect((await lockElsewhere(home)).answer['held']).toBe(false)
    lock.release()
    lock.release()
    expect((await lockElsewhere(home)).answer['held']).toBe(true)
  })

  it('is not fooled by a note whose pid was given to another process, nor by one that does not parse', () => {
    const home = makeHome()
    const { holder } = homePaths(home)
    writeFileSync(holder, JSON.stringify({ ...ownIdentity(), processStart: '1', what: 'app', since }))
    expectValue(lockHome(home, 'cli', since)).release()
    writeFileSync(holder, '{"pid":')
    expectValue(lockHome(home, 'cli', since)).release()
  })

  it('says so where the note is older than the lock', () => {
    const home = makeHome()
    const lock = expectValue(lockHome(home, 'app', since))
    writeFileSync(homePaths(home).holder, JSON.stringify({ ...ownIdentity(), processStart: '1', what: 'app', since }))
    const refused = lockHome(home, 'app', since)
    expect(refused.ok ? '' : refused.error.text).toContain('just started')
    lock.release()
  })

  it('leaves private files', () => {
    const home = makeHome()
    const lock = expectValue(lockHome(home, 'app', since))
    const paths = homePaths(home)
    expect([paths.lock, paths.holder].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600])
    expect(JSON.parse(readFileSync(paths.holder, 'utf8'))).toMatchObject({ pid: process.pid, what: 'app' })
    lock.release()
  })
})

describe('a process on a machine', () => {
  it('is told apart from a later one of the same pid', () => {
    expect(processStart(process.pid)).toMatch(/^\d+$/)
    expect(isRunning(ownIdentity())).toBe(true)
    expect(isRunning({ ...ownIdentity(), processStart: '1' })).toBe(false)
    expect(isRunning({ ...ownIdentity(), pid: 2 ** 22 + 1 })).toBe(false)
    expect(isRunning({ ...ownIdentity(), host: 'elsewhere' })).toBeUndefined()
  })
})
