import { describe, expect, test } from 'vitest'
import { chooseElectron, decideNeed } from './electron-choice'
import { standIn } from './electron-state'

const missing = { kind: 'missing' } as const
const official = { kind: 'official', version: '45.4.1' } as const
const stoodIn = { kind: 'standIn', version: standIn.electron, revision: standIn.revision } as const

describe('what is to be done', () => {
  test.each([
    ['nothing installed', missing, false, 'probe'],
    ['the official one in place', official, false, 'nothing'],
    ['the official one in place, and asked for', official, true, 'nothing'],
    ['an older official one', { kind: 'official', version: '44.0.0' }, false, 'probe'],
    ['a stand-in is kept', stoodIn, false, 'nothing'],
    ['a stand-in, and the official one asked for', stoodIn, true, 'officialOnly'],
    ['nothing installed, and the official one asked for', missing, true, 'officialOnly'],
    ['a stand-in of an older set-up', { ...stoodIn, revision: standIn.revision - 1 }, false, 'standInAgain'],
    ['a stand-in of another Electron', { ...stoodIn, version: '30.0.0' }, false, 'standInAgain'],
  ] as const)('%s', (_name, state, asked, need) => {
    expect(decideNeed({ state, wanted: '45.4.1', official: asked })).toBe(need)
  })
})

describe('the choice after the probe', () => {
  const unreachable = { reachable: false, reason: 'github.com did not answer within 5 s' }

  test('is the official one wherever it can be downloaded', () => {
    expect(chooseElectron({ reachable: true, reason: '' }, 'linux', 'x64')).toEqual({ kind: 'official' })
    expect(chooseElectron({ reachable: true, reason: '' }, 'darwin', 'arm64')).toEqual({ kind: 'official' })
  })

  test('is the stand-in on Linux on x64, with the reason', () => {
    expect(chooseElectron(unreachable, 'linux', 'x64')).toEqual({ kind: 'standIn', reason: unreachable.reason })
  })

  test.each([
    ['linux', 'arm64'],
    ['darwin', 'x64'],
    ['win32', 'x64'],
  ])('is none on %s %s, and says what to do', (platform, arch) => {
    const choice = chooseElectron(unreachable, platform, arch)
    expect(choice).toMatchObject({ kind: 'none', problem: expect.stringContaining('ELECTRON_MIRROR') })
  })
})
