import { open, rename, rm, stat } from 'node:fs/promises'
import { failed, ok, type Result } from '../../shared/ipc/result'

const writeTo = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync().catch((error: unknown) => {
      // Pipes and devices cannot be synced, and need not be.
      if (!(error instanceof Error && 'code' in error && error.code === 'EINVAL')) throw error
    })
  } finally {
    await file.close()
  }
}

/** Writes a file whole or not at all; a device, a pipe or `-` for standard output is written to directly. */
export const writeFileWhole = async (path: string, bytes: Uint8Array): Promise<Result<{ readonly path: string }>> => {
  const aside = `${path}.part`
  try {
    if (path === '-') {
      await new Promise<void>((resolve, reject) =>
        process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())),
      )
      return ok({ path })
    }
    const known = await stat(path).catch(() => undefined)
    if (known && !known.isFile()) await writeTo(path, bytes)
    else {
      await writeTo(aside, bytes)
      await rename(aside, path)
    }
    return ok({ path })
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    const text = error instanceof Error ? error.message : String(error)
    return failed(
      'FileNotWritten',
      `${path} could not be written: ${text}.`,
      'The snapshot is stored in the home. Make room or choose another place, and write it again.',
    )
  }
}
