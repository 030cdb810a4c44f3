import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { staleAfter, withLock } from './lock'
import { machineTiming } from './timing'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-lock-'))
  file = join(folder, 'token.json')
})
afterEach(() => rm(folder, { recursive: true }))

const held = (holder: string): Promise<void> => writeFile(`${file}.lock`, holder)
const work = async (): Promise<string> => 'done'
const inFake = () => {
  let now = 0
  return {
    now: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds
    },
  }
}

describe('a lock', () => {
  it('lets one in at a time, and is gone afterwards', async () => {
    let inside = 0
    let most = 0
    const one = async (): Promise<number> => {
      inside += 1
      most = Math.max(most, inside)
      await machineTiming.sleep(5)
      inside -= 1
      return 1
    }
    await Promise.all(Array.from({ length: 5 }, () => withLock(file, machineTiming, one)))
    expect(most).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })

  it('is private, and gone after a failure too', async () => {
    let mode = 0
    const fails = withLock(file, machineTiming, async () => {
      ;({ mode } = await stat(`${file}.lock`))
      throw new Error('no')
    })
    await expect(fails).rejects.toThrow('no')
    expect(mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual([])
  })

  it('of a process that is gone is broken at once', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    await held(`${pid}\n${hostname()}\nx\n`)
    expect(await withLock(file, machineTiming, work)).toBe('done')
    expect(await readdir(folder)).toEqual([])
  })

  it('of a process that runs is waited for, and in the end not had', async () => {
    await held(`${process.pid}\n${hostname()}\nx\n`)
    const timing = inFake()
    expect(await withLock(file, timing, work)).toBeUndefined()
    expect(timing.now()).toBeGreaterThan(staleAfter)
    expect(existsSync(`${file}.lock`)).toBe(true)
  })

  it('of another machine counts until it is old', async () => {
    await held('1\nanother-machine\nx\n')
    expect(await withLock(file, inFake(), work)).toBeUndefined()
    const old = new Date(Date.now() - staleAfter - 1000)
    await utimes(`${file}.lock`, old, old)
    expect(await withLock(file, inFake(), work)).toBe('done')
  })

  it('broken by several at once lets in one at a time all the same', async () => {
    const old = new Date(Date.now() - staleAfter - 1000)
    await held('1\nanother-machine\nx\n')
    await utimes(`${file}.lock`, old, old)
    let inside = 0
    let most = 0
    const one = async (): Promise<boolean> => {
      inside += 1
      most = Math.max(most, inside)
      await machineTiming.sleep(3)
      inside -= 1
      return true
    }
    const all = await Promise.all(Array.from({ length: 8 }, () => withLock(file, machineTiming, one)))
    expect(all).toEqual(Array(8).fill(true))
    expect(most).toBe(1)
  })
})
