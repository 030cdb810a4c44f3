import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { summarizeUserData } from './user-data'

const script = '#!/bin/bash\nset -eu\nexport DATABASE_PASSWORD=Tq7vLw2pRz9xKc4m\n'
const found = {
  State: 'read',
  Secrets: [{ Line: 3, Detector: 'name-of-a-secret', Version: 2, Preview: '…' }],
}

describe('user data', () => {
  test('tells where it holds a secret, and no more', async () => {
    expect(await summarizeUserData(Buffer.from(script).toString('base64'))).toEqual(found)
  })

  test('is unpacked where it is packed', async () => {
    expect(await summarizeUserData(gzipSync(script).toString('base64'))).toEqual(found)
  })

  test('may be absent', async () => {
    expect(await summarizeUserData(undefined)).toEqual({ State: 'none', Secrets: [] })
    expect(await summarizeUserData('')).toEqual({ State: 'none', Secrets: [] })
  })

  test('that is no text, or grows without end when unpacked, is not read as clean', async () => {
    const unreadable = { State: 'unreadable', Secrets: [] }
    expect(await summarizeUserData(Buffer.from([0xff, 0xfe, 0x00, 0x81]).toString('base64'))).toEqual(unreadable)
    expect(await summarizeUserData(gzipSync(Buffer.alloc(8 * 1024 * 1024)).toString('base64'))).toEqual(unreadable)
  })
})
