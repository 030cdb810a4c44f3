import { describe, expect, test } from 'vitest'
import { choosePackages, findMissing, readOffered, systemNeeds } from './system-needs'

const bookworm = `libgtk-3-0:
  Installed: (none)
  Candidate: 3.24.38-2~deb12u3
  Version table:
     3.24.38-2~deb12u3 500
        500 http://packages.example/debian bookworm/main amd64 Packages
libasound2:
  Installed: 1.2.8-1+b1
  Candidate: 1.2.8-1+b1
xvfb:
  Installed: (none)
  Candidate: 2:21.1.7-3+deb12u13
`
const trixie = `libgtk-3-0:
  Installed: (none)
  Candidate: (none)
libgtk-3-0t64:
  Installed: (none)
  Candidate: 3.24.49-3
libasound2t64:amd64:
  Installed: (none)
  Candidate: 1.2.14-1
`
const nothing = { hasLibrary: () => false, hasProgram: () => false, hasPythonModule: () => false }

describe('what apt offers', () => {
  test('counts only with a candidate, under the name without its architecture', () => {
    expect(readOffered(bookworm)).toEqual(new Set(['libgtk-3-0', 'libasound2', 'xvfb']))
    expect(readOffered(trixie)).toEqual(new Set(['libgtk-3-0t64', 'libasound2t64']))
    expect(readOffered('')).toEqual(new Set())
  })
})

describe('the choice of packages', () => {
  const sound = systemNeeds.window.filter(({ name }) => name === 'libasound.so.2' || name === 'libgtk-3.so.0')

  test('takes the old names on Debian 12 and the new ones on Debian 13', () => {
    expect(choosePackages(sound, readOffered(bookworm))).toEqual({
      packages: ['libgtk-3-0', 'libasound2'],
      unavailable: [],
    })
    expect(choosePackages(sound, readOffered(trixie))).toEqual({
      packages: ['libgtk-3-0t64', 'libasound2t64'],
      unavailable: [],
    })
  })

  test('names a package once that brings two things', () => {
    expect(choosePackages(systemNeeds.virtualDisplay, new Set(['xvfb', 'xauth'])).packages).toEqual(['xvfb', 'xauth'])
  })

  test('keeps what nobody offers apart', () => {
    const { packages, unavailable } = choosePackages(systemNeeds.compiling, new Set(['make', 'python3']))
    expect(packages).toEqual(['make', 'python3'])
    expect(unavailable.map(({ name }) => name)).toEqual(['g++'])
  })
})

describe('what is missing', () => {
  test('is everything on an empty system, each thing once', () => {
    const names = findMissing([...systemNeeds.compiling, ...systemNeeds.interop], nothing).map(({ name }) => name)
    expect(names).toEqual(['g++', 'make', 'python3', 'ensurepip'])
  })

  test('is asked of the right place for each kind', () => {
    const needs = [...systemNeeds.window, ...systemNeeds.virtualDisplay, ...systemNeeds.interop]
    const missing = (look: Partial<typeof nothing>) =>
      findMissing(needs, { ...nothing, ...look }).map(({ kind }) => kind)
    expect(new Set(missing({ hasLibrary: () => true }))).toEqual(new Set(['program', 'pythonModule']))
    expect(new Set(missing({ hasProgram: () => true }))).toEqual(new Set(['library', 'pythonModule']))
    expect(new Set(missing({ hasPythonModule: () => true }))).toEqual(new Set(['library', 'program']))
  })
})
