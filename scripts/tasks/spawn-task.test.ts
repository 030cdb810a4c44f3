import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { projectFolder } from '../setup/places'
import { spawnTask, underDisplay } from './spawn-task'

const node = (code: string, ...args: readonly string[]) => ['-e', code, ...args]

describe('a task', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-task-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
    vi.unstubAllEnvs()
  })

  test('passes the exit code of its program through', async () => {
    expect(await spawnTask(process.execPath, node('process.exit(0)'))).toBe(0)
    expect(await spawnTask(process.execPath, node('process.exit(3)'))).toBe(3)
  })

  test('gives 128 and the number for a program ended by a signal', async () => {
    expect(await spawnTask(process.execPath, node('process.kill(process.pid, "SIGKILL")'))).toBe(137)
  })

  test('says what could not be started', async () => {
    await expect(spawnTask(join(folder, 'no-such-program'), [])).rejects.toThrow(
      'no-such-program" could not be started',
    )
  })

  test('runs where it is told, with the project programs first and never as Node inside Electron', async () => {
    vi.stubEnv('ELECTRON_RUN_AS_NODE', '1')
    const file = join(folder, 'seen.json')
    const write = `require('node:fs').writeFileSync(process.argv[1], JSON.stringify({ cwd: process.cwd(), path: process.env.PATH, asNode: process.env.ELECTRON_RUN_AS_NODE ?? null }))`
    expect(await spawnTask(process.execPath, node(write, file), folder)).toBe(0)
    const seen: unknown = JSON.parse(readFileSync(file, 'utf8'))
    expect(seen).toMatchObject({ cwd: folder, asNode: null })
    expect(seen).toMatchObject({
      path: expect.stringMatching(new RegExp(`^${join(projectFolder, 'node_modules', '.bin')}:`)),
    })
  })
})

describe('a window', () => {
  afterEach(() => vi.unstubAllEnvs())

  test('opens on the display of the session', () => {
    vi.stubEnv('DISPLAY', ':0')
    expect(underDisplay('electron', ['.'])).toEqual(['electron', ['.']])
  })

  test.runIf(process.platform === 'linux')('opens on a virtual display where the session has none', () => {
    vi.stubEnv('DISPLAY', '')
    vi.stubEnv('WAYLAND_DISPLAY', '')
    const [program, args] = underDisplay('electron', ['.'])
    expect(program).toBe('xvfb-run')
    expect(args.slice(0, 1)).toEqual(['-a'])
    expect(args.slice(-2)).toEqual(['electron', '.'])
  })
})
