import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startMoto } from './moto'

test('a server that does not start is a failure with its last words', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-moto-'))
  try {
    const program = join(folder, 'python')
    await writeFile(program, '#!/bin/sh\necho "No module named moto" >&2\nexit 7\n', { mode: 0o755 })
    await expect(startMoto(program)).rejects.toThrow(/moto did not start: it ended with 7.\nNo module named moto/)
    await expect(startMoto(join(folder, 'none'))).rejects.toThrow(/moto did not start: .*ENOENT/)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
