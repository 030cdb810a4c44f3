import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import Database from 'better-sqlite3'

/** Every text in which a secret could stand: as it is, in two bytes a character, and base64 decoded. */
const readings = (bytes: Uint8Array): readonly string[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = buffer.toString('latin1')
  const encoded = text.match(/[A-Za-z0-9+/_-]{24,}={0,2}/g) ?? []
  return [text, buffer.toString('utf16le'), ...encoded.map((one) => Buffer.from(one, 'base64').toString('latin1'))]
}

const unpack = (value: Buffer): readonly Buffer[] => {
  try {
    return [value, inflateRawSync(value)]
  } catch {
    return [value]
  }
}

/** Each value of each table of a database, and what the compressed ones hold. The write-ahead log beside it counts. */
export const databaseValues = (path: string): readonly Buffer[] => {
  const database = new Database(path, { readonly: true })
  try {
    const tables = database.prepare<[], { name: string }>("select name from sqlite_master where type = 'table'").all()
    return tables.flatMap(({ name }) =>
      database
        .prepare<[], unknown[]>(`select * from "${name}"`)
        .raw()
        .all()
        .flat()
        .flatMap((value) => (Buffer.isBuffer(value) ? unpack(value) : [Buffer.from(String(value))])),
    )
  } finally {
    database.close()
  }
}

/** Copies a database that is in use, with its write-ahead log, to be looked at: the log is gone when its owner ends. */
export const copyDatabase = (path: string, target: string): void => {
  for (const part of ['', '-wal', '-shm']) if (existsSync(path + part)) cpSync(path + part, target + part)
}

/** All files under a folder. */
export const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  )

/** The secrets that stand somewhere in what was found, in plain or in base64. */
export const findLeaks = (secrets: readonly string[], found: readonly Uint8Array[]): readonly string[] => {
  const haystack = [...new Set(found.flatMap(readings))].join('\n')
  return secrets.filter(
    (secret) => haystack.includes(secret) || haystack.includes(Buffer.from(secret).toString('base64').slice(0, -4)),
  )
}
