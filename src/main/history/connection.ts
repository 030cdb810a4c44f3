import SqliteDatabase from 'better-sqlite3'
import type { Database } from 'better-sqlite3'

/** How long a statement waits for another connection, in milliseconds. */
const busyTimeout = 10_000

/** Bytes to which the write-ahead log is cut back after a checkpoint. */
const walSizeLimit = 64 * 1024 * 1024

/** Opens the database for the one writer. The file must exist. */
export const openWriteConnection = (path: string): Database => {
  const database = new SqliteDatabase(path, { fileMustExist: true, timeout: busyTimeout })
  try {
    database.pragma('foreign_keys = ON')
    // A commit outlives the process at once; a seal asks for more (see commitToDisk).
    database.pragma('synchronous = NORMAL')
    database.pragma('secure_delete = ON')
    database.pragma('cell_size_check = ON')
    database.pragma('trusted_schema = OFF')
    database.pragma(`journal_size_limit = ${walSizeLimit}`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Runs a transaction whose commit outlives a power cut, and not only a kill. Not within another transaction. */
export const commitToDisk = <Value>(database: Database, work: () => Value): Value => {
  database.pragma('synchronous = FULL')
  try {
    return database.transaction(work).immediate()
  } finally {
    database.pragma('synchronous = NORMAL')
  }
}

/** Switches to the write-ahead log, in which readers and the writer do not wait for each other. */
export const useWriteAheadLog = (database: Database): void => {
  database.pragma('journal_mode = WAL')
}

/** Opens the database for reading only: the file is opened so, and SQLite refuses writing statements on top. */
export const openReadConnection = (path: string): Database => {
  const database = new SqliteDatabase(path, { readonly: true, fileMustExist: true, timeout: busyTimeout })
  try {
    database.pragma('query_only = ON')
    database.pragma('trusted_schema = OFF')
    database.pragma('cache_size = -65536')
    database.pragma('temp_store = MEMORY')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
