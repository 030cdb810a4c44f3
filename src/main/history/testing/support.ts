import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { FactItem, FactUnit } from '../../../shared/review/fact-state'
import type { Snapshot } from '../../../shared/review/snapshot'
import { openHistory, openReader } from '../open-history'
import type { History } from '../open-history'
import type { Result } from '../problem'
import type { Reader } from '../read'
import { testDocument, testReview } from './documents'

/** An empty folder that goes away with the test. */
export const makeHome = (): string => {
  const home = mkdtempSync(join(tmpdir(), 'plumbline-history-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  return home
}

/** The value, or a failed test that says why there is none. */
export const expectValue = <Value>(result: Result<Value>): Value => {
  if (result.ok) return result.value
  throw new Error(`${result.error.code}: ${result.error.text}`)
}

/** The code of the problem, `ok` where there is none. */
export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code)

/** Opens a home's history for writing, until the test ends. */
export const openTestHistory = (home: string, maxPages?: number): History => {
  const history = expectValue(
    openHistory({
      home,
      appVersion: '0.1.0',
      at: '2026-06-01T00:00:00Z',
      ...(maxPages === undefined ? {} : { maxPages }),
    }),
  )
  onTestFinished(() => history.writer.close())
  return history
}

/** Opens a home's history for reading, until the test ends. */
export const openTestReader = (home: string): Reader => {
  const reader = expectValue(openReader(home))
  onTestFinished(() => reader.close())
  return reader
}

/** Stores a review with these facts and seals it; the snapshot has the review's id. */
export const sealTestReview = (
  history: History,
  id: string,
  facts: readonly { readonly unit: FactUnit; readonly items: readonly FactItem[] }[],
  document: Snapshot = testDocument(id),
): void => {
  expectValue(history.writer.createReview(testReview(id)))
  const store = expectValue(history.writer.openFacts(id))
  for (const { unit, items } of facts) {
    store.save(unit, items)
    store.finish(unit)
  }
  expectValue(history.writer.seal(id, document))
}
