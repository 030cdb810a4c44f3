import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalBytes } from './canonical'
import { exportSnapshot, writeFileWhole } from './snapshot-file'
import { estateDocument } from './testing/estate'
import { expectValue, makeHome } from './testing/support'
import { verifyFile } from './verify'

const codeOf = (result: ReturnType<typeof writeFileWhole>) => (result.ok ? 'ok' : result.error.code)

describe('writing a snapshot to a file', () => {
  it('writes the sealed bytes for the owner only, and leaves nothing else behind', () => {
    const folder = makeHome()
    const path = join(folder, 'one.json')
    const document = estateDocument('one', 1)
    writeFileSync(path, 'before', { mode: 0o644 })
    expectValue(exportSnapshot(document, path))
    expect(readFileSync(path).equals(canonicalBytes(document))).toBe(true)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['one.json'])
    expect(expectValue(verifyFile(readFileSync(path), path)).digest).toBe(document.digest)
  })

  it('says that the disk is full', () => {
    expect(codeOf(exportSnapshot(estateDocument('one', 1), '/dev/full'))).toBe('diskFull')
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true)
  })

  it('says where it may not write, and leaves what was there', () => {
    const folder = makeHome()
    expect(codeOf(writeFileWhole(join(folder, 'none', 'x.json'), Buffer.from('x')))).toBe('notFound')
    const taken = join(folder, 'taken')
    mkdirSync(join(taken, 'full'), { recursive: true })
    expect(codeOf(writeFileWhole(taken, Buffer.from('x')))).toBe('notAllowed')
    expect(existsSync(join(taken, 'full'))).toBe(true)
    expect(readdirSync(folder)).toEqual(['taken'])
  })
})
