import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const entry = join(import.meta.dirname, 'task.mjs')

function runAs(version: string, ...args: readonly string[]) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`]
  return spawnSync(process.execPath, [...flags, entry, ...args], { encoding: 'utf8' })
}

test('a Node that is too old gets a sentence with the next action, and exit code 1', () => {
  const { status, stderr, stdout } = runAs('22.13.1', 'setup')
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('need Node 22.14 or newer, and this is Node 22.13.1')
  expect(stderr).toContain('npm ci --include=optional')
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test.each(['22.14.0', '22.18.0', '23.5.0', '24.21.0', '26.0.0'])('Node %s runs the tasks', (version) => {
  const { status, stderr } = runAs(version, 'no-such-task')
  expect(stderr).toContain('There is no task "no-such-task". The tasks are: setup, build,')
  expect(status).toBe(2)
})
