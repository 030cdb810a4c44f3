import { describe, expect, it } from 'vitest'
import { testDocument } from '../../history/testing/documents'
import { expectValue, makeHome, openTestHistory, openTestReader, sealTestReview } from '../../history/testing/support'
import { testReading, testWorkload } from '../../history/testing/workloads'
import type { Snapshot } from '../../../shared/review/snapshot'
import { keyOfWorkload, type Reading } from '../../../shared/workload/stored'
import { chooseSnapshot } from './choose-snapshot'

const one = '111122223333'
const two = '222233334444'
const loopback = 'http://127.0.0.1:4566'

const account = (id: string, more: Partial<Snapshot['accounts'][number]> = {}): Snapshot['accounts'][number] => ({
  id,
  name: id,
  caller: null,
  profile: null,
  sameAccount: [],
  partition: 'aws',
  regions: ['eu-central-1'],
  ...more,
})

const both = (more: Partial<Reading> = {}): Reading =>
  testReading({ workload: testWorkload({ accountIds: [one, two] }), ...more })

/** Chooses from a home with a snapshot of these accounts for each day of June, the first day first. */
const chooseFrom = (
  days: readonly (readonly Snapshot['accounts'][number][])[],
  reading: Reading,
  mapped: readonly string[] = [],
) => {
  const home = makeHome()
  const history = openTestHistory(home)
  days.forEach((accounts, index) => {
    const id = `day-${index + 1}`
    const startedAt = `2026-06-0${index + 1}T08:00:00Z`
    sealTestReview(history, id, [], testDocument(id, [], { startedAt, accounts: [...accounts] }))
  })
  if (mapped.length > 0)
    expectValue(
      history.writer.workloads.saveMapping(keyOfWorkload(reading.workload), {
        accounts: [...mapped],
        regions: [],
        tags: {},
      }),
    )
  const chosen = chooseSnapshot(openTestReader(home), reading)
  if (!chosen.ok) throw new Error(chosen.error.text)
  return chosen.value
}

describe('chooseSnapshot', () => {
  it('takes the latest that holds all accounts', () => {
    const days = [[account(one), account(two)], [account(two), account(one)], [account(one)]]
    expect(chooseFrom(days, both())).toEqual({ snapshot: 'day-2', remarks: ['Evidence of snapshot day-2.'] })
  })

  it('takes the latest that holds most of them otherwise, and says which are missing', () => {
    const { snapshot, remarks } = chooseFrom([[account(one)], [account(one)], [account('999988887777')]], both())
    expect(snapshot).toBe('day-2')
    expect(remarks[1]).toContain(two)
  })

  it('takes none that holds no account of the workload, or could not review it', () => {
    const gap = { kind: 'signedOut' } as const
    const failed = account(one, { error: { gap, text: 'The session ended.' } })
    const { snapshot, remarks } = chooseFrom([[account('999988887777')], [failed]], both())
    expect(snapshot).toBeNull()
    expect(remarks[0]).toContain(`${one}, ${two}`)
    expect(chooseFrom([], both()).snapshot).toBeNull()
  })

  it('never judges AWS by something else, nor the other way round', () => {
    const elsewhere = [account(one, { endpoint: loopback }), account(two, { endpoint: loopback })]
    const days = [[account(one), account(two)], elsewhere]
    expect(chooseFrom(days, both()).snapshot).toBe('day-1')
    expect(chooseFrom(days, both({ endpoint: 'http://127.0.0.1:9999' })).snapshot).toBe('day-2')
    expect(chooseFrom([elsewhere], both()).snapshot).toBeNull()
  })

  it('takes the reviewer’s mapping where the workload names no accounts', () => {
    const unnamed = testReading({ workload: testWorkload({ accountIds: [] }) })
    expect(chooseFrom([[account(one)]], unnamed)).toEqual({
      snapshot: null,
      remarks: [expect.stringContaining('names no accounts')],
    })
    expect(chooseFrom([[account(one)]], unnamed, [one]).snapshot).toBe('day-1')
  })
})
