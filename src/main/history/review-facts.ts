import type { Database } from 'better-sqlite3'
import type { FactItem, FactStore, FactUnit } from '../../shared/review/fact-state'
import type { Gap } from '../../shared/review/gap'
import { canonicalBytes, sha256Bytes } from './canonical'
import { readFacts } from './facts'
import { HistoryFailure, attempt, succeed } from './problem'
import type { Result } from './problem'

/** How often an operation was called. */
export type CallCount = { readonly service: string; readonly operation: string; readonly count: number }

/**
 * The facts of one unfinished review. `save`, `finish` and `load` throw a `HistoryFailure` where the database cannot take them
 * (a full disk); what they were given is kept in memory and stored with the next call that succeeds.
 */
export type ReviewFacts = FactStore & {
  /** Adds to the calls counted so far, also those of earlier runs of the review. */
  readonly addCalls: (calls: readonly CallCount[]) => void
  /** Stores what waits. */
  readonly flush: () => Result<void>
  /** Stores what waits and ends; where that fails it stays open. */
  readonly close: () => Result<void>
  /** Ends without storing what waits. */
  readonly cancel: () => void
}

/** Saved items that wait at most; a kill loses no more. */
export const itemsInWaiting = 50

/** Milliseconds that a saved item waits at most. */
export const longestWait = 250

type Encoded =
  | { readonly key: string; readonly hash: Buffer; readonly bytes: Buffer }
  | { readonly key: string; readonly gap: string }

type Waiting =
  | { readonly kind: 'items'; readonly unit: FactUnit; readonly items: readonly Encoded[] }
  | { readonly kind: 'restart'; readonly unit: FactUnit }
  | { readonly kind: 'end'; readonly unit: FactUnit; readonly gap: string | null }

const encode = (item: FactItem): Encoded => {
  if (item.gap !== undefined) return { key: item.key, gap: JSON.stringify(item.gap) }
  const bytes = canonicalBytes(item.value)
  return { key: item.key, hash: sha256Bytes(bytes), bytes }
}

type Numbers = {
  readonly ofSet: (unit: FactUnit) => number
  readonly ofKey: (key: string) => number
  readonly ofValue: (hash: Buffer, bytes: Buffer) => number
  /** To be called after a rollback: numbers given since are void. */
  readonly forget: () => void
}

const giveNumbers = (database: Database, review: number): Numbers => {
  const sets = new Map<string, number>()
  const keys = new Map<string, number>()
  const findSet = database
    .prepare<[number, string, string, string], number>(
      'SELECT fact_set FROM review_fact WHERE review = ? AND account = ? AND region = ? AND fact = ?',
    )
    .pluck()
  const addSet = database.prepare('INSERT INTO fact_set DEFAULT VALUES')
  const addUnit = database.prepare('INSERT INTO review_fact VALUES (?, ?, ?, ?, ?)')
  const findKey = database.prepare<[string], number>('SELECT number FROM fact_key WHERE key = ?').pluck()
  const addKey = database.prepare('INSERT INTO fact_key (key) VALUES (?)')
  const findValue = database.prepare<[Buffer], number>('SELECT number FROM fact_value WHERE hash = ?').pluck()
  const addValue = database.prepare('INSERT INTO fact_value (hash, bytes) VALUES (?, ?)')
  const remember = (map: Map<string, number>, name: string, find: () => number): number => {
    const known = map.get(name)
    if (known !== undefined) return known
    const number = find()
    map.set(name, number)
    return number
  }
  return {
    ofSet: ({ account, region, fact }) =>
      remember(sets, JSON.stringify([account, region, fact]), () => {
        const found = findSet.get(review, account, region, fact)
        if (found !== undefined) return found
        const added = Number(addSet.run().lastInsertRowid)
        addUnit.run(review, account, region, fact, added)
        return added
      }),
    ofKey: (key) => remember(keys, key, () => findKey.get(key) ?? Number(addKey.run(key).lastInsertRowid)),
    ofValue: (hash, bytes) => findValue.get(hash) ?? Number(addValue.run(hash, bytes).lastInsertRowid),
    forget: () => {
      sets.clear()
      keys.clear()
    },
  }
}

/** Opens the facts of an unfinished review. `subject` names the database in sentences. */
export const openReviewFacts = (database: Database, review: number, subject: string): ReviewFacts => {
  const numbers = giveNumbers(database, review)
  const reader = readFacts(database)
  const putItem = database.prepare(
    `INSERT INTO fact_item (fact_set, key, value, gap) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, gap = excluded.gap`,
  )
  const emptySet = database.prepare('DELETE FROM fact_item WHERE fact_set = ?')
  const reopenSet = database.prepare('UPDATE fact_set SET complete = 0, gap = NULL WHERE number = ?')
  const endSet = database.prepare('UPDATE fact_set SET complete = 1, gap = ? WHERE number = ?')
  const putCalls = database.prepare(
    `INSERT INTO review_call (review, service, operation, count) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + excluded.count`,
  )
  let waiting: Waiting[] = []
  let calls: CallCount[] = []
  let itemCount = 0
  let overdue = false
  let ended = false
  let timer: NodeJS.Timeout | undefined

  const write = database.transaction(() => {
    for (const entry of waiting) {
      const set = numbers.ofSet(entry.unit)
      if (entry.kind === 'end') endSet.run(entry.gap, set)
      else if (entry.kind === 'restart') {
        emptySet.run(set)
        reopenSet.run(set)
      } else
        for (const item of entry.items)
          if ('gap' in item) putItem.run(set, numbers.ofKey(item.key), null, item.gap)
          else putItem.run(set, numbers.ofKey(item.key), numbers.ofValue(item.hash, item.bytes), null)
    }
    for (const { service, operation, count } of calls) putCalls.run(review, service, operation, count)
  })

  const flush = (): Result<void> => {
    clearTimeout(timer)
    timer = undefined
    if (waiting.length === 0 && calls.length === 0) return succeed(undefined)
    const result = attempt(subject, () => {
      try {
        write.immediate()
      } catch (error) {
        numbers.forget()
        throw error
      }
      waiting = []
      calls = []
      itemCount = 0
      return succeed(undefined)
    })
    overdue = !result.ok
    return result
  }
  const assertOpen = (): void => {
    if (ended) throw new Error('The facts of this review are closed')
  }
  const flushOrThrow = (): void => {
    assertOpen()
    const result = flush()
    if (!result.ok) throw new HistoryFailure(result.error)
  }
  const flushLater = (): void => {
    assertOpen()
    // A failure here is kept until the next call, which tries again and reports it.
    timer ??= setTimeout(flush, longestWait)
  }
  return {
    load: (unit) => {
      flushOrThrow()
      return reader.load(review, unit)
    },
    save: (unit, items) => {
      waiting.push({ kind: 'items', unit, items: items.map(encode) })
      itemCount += items.length
      if (overdue || itemCount >= itemsInWaiting) flushOrThrow()
      else flushLater()
    },
    restart: (unit) => {
      waiting.push({ kind: 'restart', unit })
      flushLater()
    },
    finish: (unit: FactUnit, gap?: Gap) => {
      waiting.push({ kind: 'end', unit, gap: gap === undefined ? null : JSON.stringify(gap) })
      flushOrThrow()
    },
    addCalls: (added) => {
      calls.push(...added)
      flushLater()
    },
    flush,
    close: () => {
      const stored = flush()
      ended = stored.ok
      return stored
    },
    cancel: () => {
      clearTimeout(timer)
      waiting = []
      calls = []
      ended = true
    },
  }
}
