import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from './places'
import { describeElectron } from './set-up'

test('what is in place is not installed again under another home, and nothing is left there', () => {
  const home = mkdtempSync(join(tmpdir(), 'plumbline-home-'))
  try {
    const environment = { ...process.env, HOME: home, XDG_CACHE_HOME: '' }
    const entry = join(projectFolder, 'scripts', 'task.mjs')
    const { status, stdout, stderr } = spawnSync(process.execPath, [entry, 'setup'], {
      env: environment,
      encoding: 'utf8',
    })
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(
      /^Set-up: everything is in place\. Runs on (the official|a stand-in, ) ?Electron \d+\.\d+\.\d+/,
    )
    expect(stdout).toBe('')
    expect(status).toBe(0)
    expect(readdirSync(home)).toEqual([])
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
})

test('it is said in plain words which Electron runs', () => {
  expect(describeElectron({ kind: 'official', version: '45.4.1' })).toBe('Runs on the official Electron 45.4.1.')
  const standIn = describeElectron({ kind: 'standIn', version: '33.2.1', revision: 1 })
  expect(standIn).toContain('Runs on a stand-in, Electron 33.2.1')
  expect(standIn).toContain('for development, demo and tests only')
  expect(standIn).toContain('npm run setup -- --official')
  expect(describeElectron({ kind: 'missing' })).toContain('Run "npm run setup"')
})
