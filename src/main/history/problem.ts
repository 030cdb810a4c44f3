import Database from 'better-sqlite3'
import type { Problem as SharedProblem } from '../../shared/ipc/result'

/** What can go wrong with the stored data and is expected to, some day. */
export type ProblemCode =
  /** No room left on the disk. Nothing that was stored before is lost. */
  | 'diskFull'
  /** The disk or file system reports an error. */
  | 'diskFailed'
  /** The operating system does not let this user read or write there. */
  | 'notAllowed'
  /** Another connection holds the database for longer than the time-out. */
  | 'busy'
  /** The database, or a part of it, does not read as it was written. */
  | 'damaged'
  /** A newer app wrote the database. */
  | 'newerApp'
  /** An older app wrote the database, and it was opened for reading only. */
  | 'olderApp'
  /** The file is no database of this app. */
  | 'notPlumbline'
  /** There is no database yet. */
  | 'noHistory'
  /** The home is open to other users and holds other files. */
  | 'homeNotPrivate'
  /** Another app or CLI writes to the home. */
  | 'homeInUse'
  /** No review or snapshot of that id, or no folder of that name. */
  | 'notFound'
  /** A review or snapshot of that id is there already. */
  | 'alreadyThere'
  /** The review is sealed; nothing more can be stored in it. */
  | 'sealed'
  /** The document shows a review that waits for a sign-in: it is no snapshot yet. */
  | 'unfinished'
  /** A stated digest is not the one of the content. */
  | 'digestDiffers'
  /** The file is no snapshot of this app. */
  | 'notSnapshot'

/** An expected error of the stored data. */
export type Problem = SharedProblem & { readonly code: ProblemCode }

/** A value, or the problem that stands in its place. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Problem }

/** Wraps a value. */
export const succeed = <Value>(value: Value): Result<Value> => ({ ok: true, value })

/** Wraps a problem: what happened, to what, and what the reader can do next. */
export const refuse = (
  code: ProblemCode,
  text: string,
  next: string,
): { readonly ok: false; readonly error: Problem } => ({ ok: false, error: { code, text, next } })

/** Carries a problem out of a function whose contract has no place for it, as those of a `FactStore`. */
export class HistoryFailure extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.text} ${problem.next}`)
    this.name = 'HistoryFailure'
    this.problem = problem
  }
}

const fromCode = (code: string, subject: string): Problem | undefined => {
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)$/.test(code))
    return {
      code: 'diskFull',
      text: `There is no room left on the disk for ${subject}; what was stored before is kept.`,
      next: 'Free some space on that disk and try again.',
    }
  if (/^(SQLITE_CORRUPT|SQLITE_NOTADB)/.test(code))
    return {
      code: 'damaged',
      text: `A part of ${subject} does not read as it was written.`,
      next: 'Restart the app, which sets a damaged database aside, or restore a backup.',
    }
  if (/^(SQLITE_BUSY|SQLITE_LOCKED)/.test(code))
    return {
      code: 'busy',
      text: `Another program holds ${subject}.`,
      next: 'Close the program that has it open (a backup or a database viewer, say) and try again.',
    }
  if (
    /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS|EEXIST|ENOTDIR|EISDIR|ELOOP|ENAMETOOLONG)/.test(
      code,
    )
  )
    return {
      code: 'notAllowed',
      text: `The operating system does not let this user use ${subject} (${code}).`,
      next: 'Give this user the right to read and write there, or choose another home.',
    }
  if (code === 'ENOENT')
    return {
      code: 'notFound',
      text: `The folder of ${subject} does not exist.`,
      next: 'Make that folder first, or choose another place.',
    }
  if (/^(SQLITE_IOERR|EIO|ENXIO|ESTALE|ENODEV)/.test(code))
    return {
      code: 'diskFailed',
      text: `The disk reports an error for ${subject} (${code}).`,
      next: 'Check the disk, or choose a home on another one, and try again.',
    }
  return undefined
}

/** Whether SQLite or the file system threw it. */
const codeOf = (error: unknown): string | undefined => {
  if (error instanceof Database.SqliteError) return error.code
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** The problem behind an error of SQLite or the file system; undefined where the error is a bug. `subject` is what was touched. */
export const problemOf = (error: unknown, subject: string): Problem | undefined => {
  if (error instanceof HistoryFailure) return error.problem
  const code = codeOf(error)
  return code === undefined ? undefined : fromCode(code, subject)
}

/** Runs `work`; expected errors of SQLite and the file system become a problem, bugs are thrown on. */
export const attempt = <Value>(subject: string, work: () => Result<Value>): Result<Value> => {
  try {
    return work()
  } catch (error) {
    const problem = problemOf(error, subject)
    if (problem === undefined) throw error
    return { ok: false, error: problem }
  }
}
