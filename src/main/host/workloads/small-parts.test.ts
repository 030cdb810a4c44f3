import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { failed, ok, type Result } from '../../../shared/ipc/result'
import { succeed } from '../../history/problem'
import type { SendProgress } from '../../../shared/ipc/workloads'
import { workloadSchema } from '../../../shared/workload/workload'
import type { Json } from '../../../shared/json'
import { keptReadSchema, type KeptRead } from '../../../shared/workload/stored'
import { keepReading } from './keep-reading'
import { makeLocalWorkload } from './local-workloads'
import { placeOf } from './place-of'
import { openRemembered } from './remembered'
import { openSends } from './sends'

describe('placeOf', () => {
  it('is region and id of a workload of the Tool, in any partition', () => {
    const arn = 'arn:aws-us-gov:wellarchitected:us-gov-west-1:111122223333:workload/0123456789abcdef0123456789abcdef'
    expect(placeOf(arn)).toEqual(ok({ region: 'us-gov-west-1', workloadId: '0123456789abcdef0123456789abcdef' }))
  })

  it.each([
    ['local/1', 'LocalWorkload'],
    ['arn:aws:wellarchitected:eu-central-1:111122223333:lens/0123', 'NoWorkload'],
    ['arn:aws:wellarchitected:eu-central-1:111122223333:workload/01/../02', 'NoWorkload'],
    ['', 'NoWorkload'],
  ])('of %j is the problem %s', (key, code) => {
    const place = placeOf(key)
    expect(place.ok ? undefined : place.error.code).toBe(code)
  })
})

describe('what was shown', () => {
  const open = () => {
    let count = 0
    return openRemembered<string>(() => String((count += 1)), 'Look again.')
  }

  it('is confirmed once', () => {
    const shown = open()
    const id = shown.add('a workload', 'first')
    expect(shown.get(id)).toEqual(ok('first'))
    expect(shown.take(id)).toEqual(ok('first'))
    expect(shown.take(id).ok).toBe(false)
  })

  it('is not confirmed after something newer about the same was shown', () => {
    const shown = open()
    const old = shown.add('a workload', 'first')
    const other = shown.add('another', 'other')
    const now = shown.add('a workload', 'second')
    const refused = shown.take(old)
    expect(refused.ok ? undefined : refused.error.next).toBe('Look again.')
    expect(shown.get(other)).toEqual(ok('other'))
    expect(shown.get(now)).toEqual(ok('second'))
  })
})

const makeGate = () => {
  let open: (result: Result<SendProgress>) => void = () => undefined
  const promise = new Promise<Result<SendProgress>>((resolve) => {
    open = resolve
  })
  return { promise, resolve: open }
}

const progress = (state: SendProgress['state']): SendProgress => ({
  send: 'send-1',
  workload: 'w',
  workloadName: 'Shop',
  state,
  questions: [],
  problem: null,
})

describe('sends', () => {
  it('run one at a time, and nothing else writes meanwhile', async () => {
    const told: SendProgress['state'][] = []
    const sends = openSends(({ state }) => told.push(state))
    const gate = makeGate()
    const begun = await sends.start((observe) => {
      observe(progress('running'))
      return gate.promise
    })
    expect(begun).toEqual(ok({ send: 'send-1' }))
    const second = await sends.start(() => Promise.resolve(ok(progress('done'))))
    expect(second.ok ? undefined : second.error.code).toBe('SendRunning')
    const beside = await sends.alone(() => Promise.resolve(ok('made')))
    expect(beside.ok).toBe(false)
    gate.resolve(ok(progress('done')))
    await sends.close()
    expect(told).toEqual(['running', 'done'])
    expect(await sends.alone(() => Promise.resolve(ok('made')))).toEqual(ok('made'))
  })

  it('that cannot begin say why, and leave no progress', async () => {
    const sends = openSends(() => undefined)
    const problem = failed('Blocked', 'The workload is shared for reading only.', 'Ask its owner.')
    expect(await sends.start(() => Promise.resolve(problem))).toEqual(problem)
    expect(sends.current()).toBeNull()
  })

  it('that break off after they began end as stopped, with the reason', async () => {
    const sends = openSends(() => undefined)
    const gate = makeGate()
    await sends.start((observe) => {
      observe(progress('running'))
      return gate.promise
    })
    gate.resolve(failed('Full', 'The disk is full.', 'Make room.'))
    await sends.close()
    expect(sends.current()).toMatchObject({ state: 'stopped', problem: { code: 'Full' } })
  })

  it('are told to stop, and a send that is over cannot be', async () => {
    const sends = openSends(() => undefined)
    let stopped = false
    await sends.start(async (observe, signal) => {
      observe(progress('running'))
      await new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve())
      })
      stopped = true
      return ok(progress('stopped'))
    })
    expect(sends.stop('another').ok).toBe(false)
    expect(sends.stop('send-1')).toEqual(ok(null))
    await sends.close()
    expect(stopped).toBe(true)
    expect(sends.stop('send-1').ok).toBe(false)
  })
})

describe('keepReading', () => {
  const store = () => {
    const kept = new Map<string, KeptRead>()
    return {
      kept: (name: string) => succeed(kept.get(name)),
      keep: (name: string, value: Json, at: string) => {
        kept.set(name, keptReadSchema.parse({ value, at }))
        return succeed(undefined)
      },
    }
  }
  const offline = failed('Offline', 'AWS could not be reached.', 'Check the network.')

  it('keeps what was read, and gives it when it cannot be read again, with the reason', async () => {
    const home = store()
    const read = () => Promise.resolve(ok('a report'))
    expect(await keepReading(home, 'one', z.string(), '2026-11-01T00:00:00Z', read)).toEqual(
      ok({ value: 'a report', readAt: '2026-11-01T00:00:00Z', problem: null }),
    )
    const later = '2026-11-02T00:00:00Z'
    expect(await keepReading(home, 'one', z.string(), later, () => Promise.resolve(offline))).toEqual(
      ok({
        value: 'a report',
        readAt: '2026-11-01T00:00:00Z',
        problem: 'AWS could not be reached. Check the network.',
      }),
    )
    expect(await keepReading(home, 'one', z.string(), later, undefined)).toMatchObject({ value: { problem: null } })
  })

  it('gives the problem where nothing was kept, and null where nothing was asked', async () => {
    const home = store()
    expect(await keepReading(home, 'one', z.string(), '2026-11-02T00:00:00Z', () => Promise.resolve(offline))).toEqual(
      offline,
    )
    expect(await keepReading(home, 'one', z.string(), '2026-11-02T00:00:00Z', undefined)).toEqual(ok(null))
  })
})

describe('a local workload', () => {
  const fields = {
    name: 'Shop',
    description: 'The web shop',
    environment: 'PRODUCTION' as const,
    reviewOwner: 'ann@marlowbay.example',
    accountIds: ['111122223333'],
    awsRegions: ['eu-central-1'],
    nonAwsRegions: [],
    lenses: ['wellarchitected'],
  }

  it('has the 57 questions of the framework, no answer and no risk', () => {
    const workload = makeLocalWorkload('one', fields)
    expect(workloadSchema.parse(workload)).toEqual(workload)
    const [review] = workload.lensReviews
    expect(review?.questions).toHaveLength(57)
    expect(review?.pillarReviews).toEqual([])
    expect(review?.questions.every(({ risk }) => risk === null)).toBe(true)
    expect(review?.questions.flatMap(({ choices }) => choices).filter(({ selected }) => selected)).toEqual([])
  })

  it('keeps what hangs on it when its fields change', () => {
    const before = { ...makeLocalWorkload('one', fields), applications: ['arn:aws:servicecatalog:x'] }
    const after = makeLocalWorkload('one', { ...fields, name: 'Web shop' }, before)
    expect(after).toMatchObject({ workloadName: 'Web shop', workloadId: 'one', applications: before.applications })
    expect(after.lensReviews).toBe(before.lensReviews)
  })
})
