import { join } from 'node:path'
import { expect, test } from 'vitest'
import { places, projectFolder } from './places'
import { isProblem } from './problem'
import { readVersion } from './read-version'

test('the version of an installed package is read', () => {
  expect(readVersion(places.sqlite)).toMatch(/^\d+\.\d+\.\d+$/)
})

test('a package that is not installed is a problem that says what to run', () => {
  const read = () => readVersion(join(projectFolder, 'node_modules', 'no-such-package'))
  expect(read).toThrow('The package no-such-package is not installed. Run "npm ci"')
  try {
    read()
  } catch (thrown) {
    expect(isProblem(thrown)).toBe(true)
  }
  expect.assertions(2)
})
