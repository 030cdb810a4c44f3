import { expect, test } from 'vitest'
import { judgeElectron, standIn } from './electron-state'

const files = { path: 'electron', executable: true, version: 'v45.4.1\n', marker: undefined }
const marker = JSON.stringify({ electron: standIn.electron, revision: 7 })

test('a complete runtime without a marker is official', () => {
  expect(judgeElectron(files)).toEqual({ kind: 'official', version: '45.4.1' })
})

test('a runtime with the marker is a stand-in, of the revision that the marker names', () => {
  expect(judgeElectron({ ...files, version: '33.2.1', marker })).toEqual({
    kind: 'standIn',
    version: '33.2.1',
    revision: 7,
  })
})

test.each(['', '{', '[]', '{"revision":"1"}'])('a damaged marker %j is still a stand-in, never official', (damaged) => {
  expect(judgeElectron({ ...files, marker: damaged })).toEqual({ kind: 'standIn', version: '45.4.1', revision: 0 })
})

test.each([
  ['path.txt', { path: undefined }],
  ['the executable', { executable: false }],
  ['the version', { version: undefined }],
])('without %s it counts as missing', (_name, gone) => {
  expect(judgeElectron({ ...files, marker, ...gone })).toEqual({ kind: 'missing' })
})
