import { writeSync } from 'node:fs'
import { openHistory } from '../open-history'
import { groupItems, groupsUnit, testReview } from './documents'
import { estateDocument } from './estate'

// Stores and seals one review after another, each with one more group than the last, and prints the id of each that it sealed.
const [home = '', first = '0'] = process.argv.slice(2)
const history = openHistory({ home, appVersion: '0.1.0', at: '2026-06-01T00:00:00Z' })
if (!history.ok) throw new Error(history.error.text)
const { writer } = history.value
for (let number = Number(first); ; number += 1) {
  const id = `review-${number}`
  writer.createReview(testReview(id))
  const facts = writer.openFacts(id)
  if (!facts.ok) throw new Error(facts.error.text)
  facts.value.save(groupsUnit, groupItems(200 + number))
  facts.value.finish(groupsUnit)
  const sealed = writer.seal(id, estateDocument(id, number))
  if (!sealed.ok) throw new Error(sealed.error.text)
  writeSync(1, `${number}\n`)
}
