import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openBrowser } from './open-browser'

const path = process.env.PATH
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-opener-'))
  await writeFile(join(folder, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$@" >> '${folder}/opened'\n`)
  await chmod(join(folder, 'xdg-open'), 0o755)
  process.env.PATH = `${folder}:${path ?? ''}`
})
afterEach(async () => {
  process.env.PATH = path
  await rm(folder, { recursive: true, force: true })
})

const opened = (): Promise<string> => readFile(join(folder, 'opened'), 'utf8').catch(() => '')

it('gives the opener one argument, whatever a shell would make of it', async () => {
  const address = "https://corp.example/start?a=1&b=$(touch%20x);c='d'|e"
  expect(await openBrowser(address)).toBe(true)
  await expect.poll(opened).toBe(`${new URL(address).href}\n`)
})

it.each([
  'http://corp.example/start',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://aws@evil.example/',
  '--version',
  'ms-settings:',
  '',
])('opens nothing of %j', async (address) => {
  expect(await openBrowser(address)).toBe(false)
  await openBrowser('https://last.example/')
  await expect.poll(opened).toBe('https://last.example/\n')
})

it('says that there is no opener', async () => {
  process.env.PATH = '/nowhere'
  expect(await openBrowser('https://corp.example/')).toBe(false)
})
