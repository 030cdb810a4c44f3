import { describe, expect, it } from 'vitest'
import { commitToDisk, openWriteConnection } from './connection'
import { makeHome, openTestHistory } from './testing/support'

const open = () => {
  const { path } = openTestHistory(makeHome())
  const database = openWriteConnection(path)
  const synchronous = () => database.pragma('synchronous', { simple: true })
  return { database, synchronous }
}
/** SQLite's numbers: in the write-ahead log, NORMAL syncs at checkpoints and FULL at each commit. */
const [normal, full] = [1, 2]

describe('commitToDisk', () => {
  it('syncs its commit, and leaves other commits as they were', () => {
    const { database, synchronous } = open()
    expect(synchronous()).toBe(normal)
    const during = commitToDisk(database, () => {
      database.exec(`INSERT INTO workload_mapping VALUES ('a', '{}')`)
      return [synchronous(), database.inTransaction]
    })
    expect([during, synchronous(), database.inTransaction]).toEqual([[full, true], normal, false])
    database.close()
  })

  it('undoes all where the work throws', () => {
    const { database, synchronous } = open()
    const work = () =>
      commitToDisk(database, () => {
        database.exec(`INSERT INTO workload_mapping VALUES ('a', '{}')`)
        throw new Error('broken')
      })
    expect(work).toThrow('broken')
    expect(synchronous()).toBe(normal)
    expect(database.prepare('SELECT * FROM workload_mapping').all()).toEqual([])
    database.close()
  })
})
