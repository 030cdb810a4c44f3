import { describe, expect, it } from 'vitest'
import { createFaults, type Fault, type FaultCall } from './faults'

const call: FaultCall = {
  service: 's3',
  operation: 'GetBucketPolicy',
  action: 's3:GetBucketPolicy',
  account: '111122223333',
  region: 'eu-central-1',
  input: { Bucket: 'one', Nested: { Names: ['a "quoted" name'], Size: 12n } },
}
const throttle = { kind: 'throttle' } as const

/** On which of ten equal calls a fault applies. */
const hits = (fault: Fault, calls = 10): number[] => {
  const faults = createFaults('seed', [fault])
  return Array.from({ length: calls }, (_, index) => (faults.decide(call).effect ? [index + 1] : [])).flat()
}

describe('createFaults', () => {
  it('applies where all that is given fits, and nowhere else', () => {
    const fitting: readonly Omit<Fault, 'effect'>[] = [
      {},
      { service: 's3' },
      { service: 's3', operation: 'GetBucketPolicy', account: '111122223333', region: 'eu-central-1' },
      { action: 's3:GetBucketPolicy' },
      { action: 's3:*' },
      { input: { Bucket: 'one' } },
      { text: 'a "quoted" name' },
      { text: '12' },
    ]
    const other: readonly Omit<Fault, 'effect'>[] = [
      { service: 'ec2' },
      { service: 's3', operation: 'GetBucketAcl' },
      { account: '222233334444' },
      { region: 'us-east-1' },
      { action: 's3:GetBucketPol' },
      { action: 's3:List*' },
      { input: { Bucket: 'on' } },
      { input: { Name: 'one' } },
      { text: 'two' },
    ]
    for (const match of fitting) expect(hits({ ...match, effect: throttle }, 1), JSON.stringify(match)).toEqual([1])
    for (const match of other) expect(hits({ ...match, effect: throttle }, 1), JSON.stringify(match)).toEqual([])
  })

  it('counts: every nth, the first few, with a probability', () => {
    expect(hits({ every: 3, effect: throttle })).toEqual([3, 6, 9])
    expect(hits({ times: 2, effect: throttle })).toEqual([1, 2])
    expect(hits({ every: 3, times: 2, effect: throttle })).toEqual([3, 6])
    const some = hits({ probability: 0.3, effect: throttle }, 1000)
    expect(some.length).toBeGreaterThan(240)
    expect(some.length).toBeLessThan(360)
    expect(hits({ probability: 0.3, effect: throttle }, 1000)).toEqual(some)
  })

  it('adds latencies up and takes the first other effect', () => {
    const faults = createFaults('seed', [
      { effect: { kind: 'latency', milliseconds: 40 } },
      { service: 's3', effect: { kind: 'html' } },
      { effect: throttle },
      { service: 's3', effect: { kind: 'latency', milliseconds: 2 } },
    ])
    expect(faults.decide(call)).toEqual({ delay: 42, effect: { kind: 'html' } })
    faults.set([])
    expect(faults.decide(call)).toEqual({ delay: 0, effect: undefined })
    faults.add({ effect: throttle })
    expect(faults.decide(call).effect).toEqual(throttle)
  })
})
