import SqliteDatabase from 'better-sqlite3'
import { homePaths } from '../home'

/** Runs one query on a home's database, past all code under test. */
export const query = <Row>(home: string, sql: string): readonly Row[] => {
  const database = new SqliteDatabase(homePaths(home).database, { readonly: true })
  try {
    return database.prepare<[], Row>(sql).all()
  } finally {
    database.close()
  }
}

/** How many rows a table has. */
export const countRows = (home: string, table: string): number =>
  query<{ count: number }>(home, `SELECT count(*) AS count FROM ${table}`)[0]?.count ?? 0

/** Changes a home's database, past all code under test. */
export const tamper = (home: string, sql: string): void => {
  const database = new SqliteDatabase(homePaths(home).database)
  try {
    database.exec(sql)
  } finally {
    database.close()
  }
}
