import { describe, expect, it } from 'vitest'
import { countRows, tamper } from '../testing/inspect'
import { expectValue, makeHome, openTestHistory, openTestReader } from '../testing/support'
import { at, lensReview, shop, testReading, testWorkload } from '../testing/workloads'

const open = () => {
  const home = makeHome()
  const history = openTestHistory(home)
  return { home, history, writer: history.writer.workloads, reader: openTestReader(home).workloads }
}
const other = `${shop.slice(0, -1)}0`
const milestone = (milestoneNumber: number) => ({
  milestoneNumber,
  milestoneName: `milestone ${milestoneNumber}`,
  recordedAt: at,
  lensReviews: [lensReview({ lensName: `then ${milestoneNumber}` })],
})

describe('a reading', () => {
  it('is read as it was added, with all lens reviews and milestones in their order', () => {
    const { home, history, writer, reader } = open()
    const lensReviews = [lensReview({ lensAlias: 'serverless' }), lensReview()]
    const milestones = Array.from({ length: 12 }, (_, index) => milestone(index + 1))
    const reading = testReading({ workload: testWorkload({ lensReviews, milestones }), endpoint: 'http://127.0.0.1:1' })
    expectValue(writer.addReading(reading))
    expect(expectValue(reader.readings(shop))).toEqual([reading])
    history.writer.close()
    expect(expectValue(openTestHistory(home).writer.workloads.latestReadings())).toEqual([reading])
  })

  it('stands by its workload, oldest first, and the latest of each is found', () => {
    const { writer, reader } = open()
    expect([reader.latestReadings(), reader.readings(shop)].map(expectValue)).toEqual([[], []])
    const add = (workloadArn: string, readAt: string, workloadName: string) =>
      expectValue(writer.addReading(testReading({ workload: testWorkload({ workloadArn, workloadName }), readAt })))
    add(shop, '2026-06-02T09:00:00Z', 'second')
    add(shop, '2026-06-01T09:00:00Z', 'first')
    add(other, '2026-06-01T09:00:00Z', 'other, first')
    add(shop, '2026-06-03T09:00:00Z', 'third')
    add(shop, '2026-06-03T09:00:00Z', 'third again')
    const names = (readings: ReturnType<typeof reader.readings>) =>
      expectValue(readings).map(({ workload }) => workload.workloadName)
    expect(names(reader.readings(shop))).toEqual(['first', 'second', 'third', 'third again'])
    expect(names(reader.latestReadings())).toEqual(['other, first', 'third again'])
    add(other, '2026-06-04T09:00:00Z', 'other, second')
    expect(names(reader.latestReadings())).toEqual(['other, second', 'third again'])
  })

  it('shares with others what did not change', () => {
    const { home, writer } = open()
    const milestones = Array.from({ length: 20 }, (_, index) => milestone(index + 1))
    for (let day = 1; day <= 9; day += 1)
      expectValue(
        writer.addReading(
          testReading({
            readAt: `2026-06-0${day}T09:00:00Z`,
            workload: testWorkload({ lensReviews: [lensReview({ notes: `day ${day}` })], milestones }),
          }),
        ),
      )
    expect([countRows(home, 'workload_reading'), countRows(home, 'reading_piece')]).toEqual([9, 29])
  })

  it('is never altered, and its pieces neither', () => {
    const { home, writer } = open()
    expectValue(writer.addReading(testReading()))
    for (const sql of [`UPDATE workload_reading SET head = '{}'`, `UPDATE reading_piece SET bytes = x'00'`])
      expect(() => tamper(home, sql)).toThrow('what was read is never altered')
  })
})

describe('what is kept', () => {
  it('is found by its name, and replaced by what is read later', () => {
    const { writer, reader } = open()
    expect(expectValue(reader.kept('advisor/one'))).toBeUndefined()
    expectValue(writer.keep('advisor/one', { checks: [] }, at))
    expectValue(writer.keep('advisor/two', null, at))
    expectValue(
      writer.keep('advisor/one', { checks: ['Ümläut \ud83d'], pdf: 'JVBE'.repeat(100_000) }, '2026-06-02T09:00:00Z'),
    )
    expect(expectValue(reader.kept('advisor/one'))).toEqual({
      at: '2026-06-02T09:00:00Z',
      value: { checks: ['Ümläut \ud83d'], pdf: 'JVBE'.repeat(100_000) },
    })
    expect(expectValue(writer.kept('advisor/two'))).toEqual({ at, value: null })
    expect(() => writer.keep('advisor/two', 1, 'today')).toThrow('Invalid ISO datetime')
  })
})
