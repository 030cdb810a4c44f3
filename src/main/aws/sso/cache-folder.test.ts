import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAwsHome, type AwsHome } from '../aws-home'
import { cacheFile, cacheFolder, whileBusy, writeCacheFile } from './cache-folder'
import { removeToken } from './token-cache'

let home: AwsHome
beforeEach(async () => {
  home = await createAwsHome()
  await mkdir(cacheFolder(), { recursive: true })
})
afterEach(() => home.remove())

const key = 'a'.repeat(40)
const id = '0b0e9a3c-58f2-4c7e-9d2e-6c4b1b0f2a11'
const leave = async (name: string, secondsOld: number): Promise<void> => {
  const path = join(cacheFolder(), name)
  await writeFile(path, '{"accessToken":"left behind"}')
  const time = new Date(Date.now() - secondsOld * 1000)
  await utimes(path, time, time)
}

describe('what a process leaves that ends in the middle', () => {
  const left = [`${key}.json.4711.${id}.new`, `probe.4711.${id}.new`, `${key}.json.lock.${id}`]
  const others = [
    `${key}.json`,
    `${key}.json.new`,
    'botocore-client-id-eu-west-1.json',
    `backup.4711.${id}.new`,
    'x.new',
  ]

  it('is removed at the next write, and nothing else is', async () => {
    for (const name of [...left, ...others]) await leave(name, 61)
    await leave(`${key}.json.4712.${id}.new`, 50)
    expect(await writeCacheFile(cacheFile('corp'), { accessToken: 'new' })).toBeUndefined()
    const names = await readdir(cacheFolder())
    expect(names.toSorted()).toEqual(
      [...others, `${key}.json.4712.${id}.new`, cacheFile('corp').slice(cacheFolder().length + 1)].toSorted(),
    )
    expect(await readFile(cacheFile('corp'), 'utf8')).toContain('new')
  })

  it('is removed at a sign-out too', async () => {
    await leave(left[0] ?? '', 61)
    expect(await removeToken({ id: 'corp', startUrl: 'https://corp.example/start' })).toBeUndefined()
    expect(await readdir(cacheFolder())).toEqual([])
  })
})

describe('a file that another program has open for a moment', () => {
  const failing = (code: string, times: number) => {
    const slept: number[] = []
    let calls = 0
    const work = async (): Promise<string> => {
      calls += 1
      if (calls <= times) throw Object.assign(new Error('no'), { code })
      return 'done'
    }
    return { calls: () => calls, slept, run: () => whileBusy(work, async (milliseconds) => slept.push(milliseconds)) }
  }

  it.each(['EPERM', 'EACCES', 'EBUSY'])('is tried again: %s', async (code) => {
    const one = failing(code, 3)
    expect(await one.run()).toBe('done')
    expect(one.slept).toEqual([25, 75, 200])
  })

  it('is given up within a second, and any other error at once', async () => {
    const busy = failing('EBUSY', 99)
    await expect(busy.run()).rejects.toMatchObject({ code: 'EBUSY' })
    expect(busy.calls()).toBe(5)
    expect(busy.slept.reduce((sum, one) => sum + one, 0)).toBeLessThan(1000)
    const full = failing('ENOSPC', 99)
    await expect(full.run()).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(full.calls()).toBe(1)
  })
})
