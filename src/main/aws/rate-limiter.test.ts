import { getEventListeners } from 'node:events'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFakeClock } from './fake-clock'
import { createRateLimiter, fasterClock, type CallToMake, type Turn } from './rate-limiter'
import { bucketOf, leastSeconds, share } from './rates'

const call = (operation: string, more: Partial<CallToMake> = {}): CallToMake => ({
  account: '111122223333',
  region: 'eu-west-1',
  paged: true,
  operation,
  ...more,
})

/** Promises settle between two steps of the fake clock. */
const settle = async (): Promise<void> => {
  for (let round = 0; round < 5; round += 1) await Promise.resolve()
}

describe('the rates', () => {
  it('take half of what AWS publishes', () => {
    expect(share).toBe(0.5)
    expect(bucketOf('ec2:DescribeInstances', true)).toEqual({
      id: 'ec2-paged:DescribeInstances',
      scope: 'region',
      start: 10,
      ceiling: 10,
      burst: 50,
    })
    expect(bucketOf('ec2:DescribeInstances', false)).toMatchObject({ id: 'ec2-whole:DescribeInstances', ceiling: 5 })
    expect(bucketOf('lambda:GetPolicy', false)).toEqual(bucketOf('lambda:ListFunctions', true))
    expect(bucketOf('lambda:GetPolicy', false)).toMatchObject({ ceiling: 7.5 })
    expect(bucketOf('apigatewayv2:GetApis', false)).toEqual(bucketOf('apigateway:GetRestApis', false))
    expect(bucketOf('apigateway:GetRestApis', false)).toMatchObject({ scope: 'account', ceiling: 5 })
    expect(bucketOf('wafv2:ListWebACLs', false)).toMatchObject({ ceiling: 2.5 })
    expect(bucketOf('wafv2:ListResourcesForWebACL', false)).toMatchObject({ ceiling: 0.5, burst: 1 })
    expect(bucketOf('ecs:ListServices', false)).toMatchObject({ ceiling: 10 })
    expect(bucketOf('cognitoidentityprovider:ListUserPools', false)).toMatchObject({ ceiling: 7.5 })
    expect(bucketOf('secretsmanager:GetResourcePolicy', false)).toMatchObject({ ceiling: 25 })
    expect(bucketOf('sso:ListAccountRoles', false).id).toBe('other:sso:ListAccountRoles')
    expect(bucketOf('sso:GetRoleCredentials', false)).toMatchObject({ id: 'other:sso:GetRoleCredentials', start: 10 })
    expect(bucketOf('ssoadmin:ListInstances', false)).toMatchObject({ ceiling: 10 })
  })

  it('start low and grow where AWS publishes nothing', () => {
    expect(bucketOf('iam:ListUsers', false)).toEqual({
      id: 'other:iam',
      scope: 'region',
      start: 10,
      ceiling: 100,
      burst: 10,
    })
    expect(bucketOf('s3:GetBucketPolicy', false)).toMatchObject({ start: 50, ceiling: 200 })
    expect(bucketOf('secretsmanager:ListSecrets', false)).toMatchObject({ id: 'other:secretsmanager', start: 10 })
  })

  it('give a least time', () => {
    const iam = bucketOf('iam:ListUsers', false)
    expect(leastSeconds(iam, 0)).toBe(0)
    expect(leastSeconds(iam, 10)).toBe(0)
    expect(leastSeconds(iam, 11)).toBeCloseTo(0.1)
    // 10 at once, 5 s at 10/s, 20/s, 40/s and 80/s each, the rest at 100/s
    expect(leastSeconds(iam, 10 + 50 + 100 + 200 + 400 + 100)).toBeCloseTo(21)
    expect(leastSeconds(bucketOf('lambda:ListFunctions', false), 7 + 75)).toBeCloseTo(10)
  })
})

const startsOf = async (operation: string, calls: number, step = 20): Promise<readonly number[]> => {
  const clock = createFakeClock()
  const limiter = createRateLimiter(clock)
  const starts: number[] = []
  for (let one = 0; one < calls; one += 1) void limiter.take(call(operation)).then((turn) => starts.push(turn.at))
  await settle()
  while (starts.length < calls) {
    clock.pass(step)
    await settle()
  }
  expect(clock.timers()).toBe(0)
  return starts
}

describe('the limiter', () => {
  it('needs hardly more than the least time, and never less', async () => {
    for (const [operation, calls] of [
      ['iam:ListUsers', 1500],
      ['lambda:ListFunctions', 100],
      ['ec2:DescribeInstances', 250],
      ['wafv2:GetWebACLForResource', 5],
    ] as const) {
      const last = (await startsOf(operation, calls)).at(-1) ?? 0
      const least = leastSeconds(bucketOf(operation, true), calls)
      expect(last / 1000).toBeGreaterThanOrEqual(least - 0.001)
      expect(last / 1000).toBeLessThanOrEqual(least * 1.02 + 0.2)
    }
  })

  it('lets calls through in the order in which they came', async () => {
    const clock = createFakeClock()
    const limiter = createRateLimiter(clock)
    const order: number[] = []
    for (let one = 0; one < 40; one += 1) void limiter.take(call('lambda:ListFunctions')).then(() => order.push(one))
    clock.pass(60_000)
    await settle()
    expect(order).toEqual(Array.from({ length: 40 }, (_, one) => one))
  })

  it('counts accounts, regions and buckets apart', async () => {
    const clock = createFakeClock()
    const limiter = createRateLimiter(clock)
    const drain = (one: CallToMake): Promise<readonly Turn[]> =>
      Promise.all(Array.from({ length: 7 }, () => limiter.take(one)))
    await drain(call('lambda:ListFunctions'))
    await drain(call('lambda:ListFunctions', { region: 'eu-west-2' }))
    await drain(call('lambda:ListFunctions', { account: '999900001111' }))
    await drain(call('ecs:ListServices'))
    expect(clock.timers()).toBe(0)
    const api = Promise.all(Array.from({ length: 20 }, () => limiter.take(call('apigateway:GetRestApis'))))
    await api
    let through = false
    void limiter.take(call('apigatewayv2:GetApis', { region: 'eu-west-2' })).then(() => (through = true))
    await settle()
    expect(through).toBe(false)
  })

  it('halves the rate of a throttled bucket only, once for calls that went together', async () => {
    const clock = createFakeClock()
    const limiter = createRateLimiter(clock)
    const rate = (bucket: string): number | undefined => limiter.rates().get(`111122223333|eu-west-1|${bucket}`)
    const turns = await Promise.all(Array.from({ length: 5 }, () => limiter.take(call('iam:ListUsers'))))
    await limiter.take(call('lambda:ListFunctions'))
    clock.pass(1)
    for (const turn of turns) limiter.throttled(turn)
    expect(rate('other:iam')).toBe(5)
    expect(rate('lambda')).toBe(7.5)
    // The burst is gone as well: the next call waits a fifth of a second.
    let at = 0
    void limiter.take(call('iam:ListUsers')).then((turn) => (at = turn.at))
    clock.pass(5_000)
    await settle()
    expect(at).toBeCloseTo(201, 0)
    clock.pass(5_100)
    await limiter.take(call('iam:ListUsers'))
    expect(rate('other:iam')).toBe(20)
  })

  it('never stops altogether', async () => {
    const clock = createFakeClock()
    const limiter = createRateLimiter(clock)
    for (let round = 0; round < 12; round += 1) {
      const taken = limiter.take(call('wafv2:GetWebACLForResource'))
      clock.pass(2_000)
      const turn = await taken
      clock.pass(1)
      limiter.throttled(turn)
    }
    expect([...limiter.rates().values()]).toEqual([0.5])
  })

  it('lets no more go at once than it is told, the slowest bucket first, and takes no token for those that wait', async () => {
    const clock = createFakeClock()
    const limiter = createRateLimiter(clock, 3)
    const order: string[] = []
    const take = (operation: string): void =>
      void limiter.take(call(operation)).then(() => order.push(operation.split(':')[0] ?? ''))
    for (let one = 0; one < 5; one += 1) take('s3:GetBucketPolicy')
    for (let one = 0; one < 3; one += 1) take('lambda:GetPolicy')
    await settle()
    expect(order).toEqual(['s3', 's3', 's3'])
    for (let one = 0; one < 4; one += 1) {
      limiter.done()
      await settle()
      expect(order).toHaveLength(4 + one)
    }
    expect(order.slice(3)).toEqual(['lambda', 'lambda', 'lambda', 's3'])
    limiter.done()
    await settle()
    expect(order).toHaveLength(8)
    // The burst of Lambda is seven: three went, four are left, though all of them waited.
    for (let one = 0; one < 3; one += 1) limiter.done()
    for (let one = 0; one < 4; one += 1) {
      take('lambda:GetPolicy')
      limiter.done()
    }
    await settle()
    expect(order).toHaveLength(12)
    expect(clock.timers()).toBe(0)
  })

  it('holds no bucket back for long where slower ones keep all places', async () => {
    const clock = createFakeClock()
    const limiter = createRateLimiter(clock, 1)
    const order: string[] = []
    const take = (operation: string): void =>
      void limiter.take(call(operation)).then(() => order.push(operation.split(':')[0] ?? ''))
    for (let one = 0; one < 200; one += 1) take('lambda:GetPolicy')
    take('s3:GetBucketPolicy')
    await settle()
    // Lambda gets 7.5 calls a second, so that it always has one to send.
    for (let second = 0; second < 22; second += 1) {
      clock.pass(1000)
      limiter.done()
      await settle()
    }
    expect(order.filter((one) => one === 's3')).toHaveLength(1)
    expect(order.indexOf('s3')).toBeGreaterThan(18)
  })

  it('lets go of calls that are cancelled while all places are taken', async () => {
    const clock = createFakeClock()
    const limiter = createRateLimiter(clock, 1)
    const control = new AbortController()
    await limiter.take(call('iam:ListUsers'))
    const cancelled = limiter.take(call('iam:ListUsers'), control.signal)
    const other = limiter.take(call('lambda:GetPolicy'))
    control.abort()
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' })
    limiter.done()
    await expect(other).resolves.toMatchObject({ lane: '111122223333|eu-west-1|lambda' })
  })

  it('lets go of cancelled calls, and keeps no timer for them', async () => {
    const clock = createFakeClock()
    const limiter = createRateLimiter(clock)
    const control = new AbortController()
    const results = Promise.allSettled(
      Array.from({ length: 20 }, (_, one) =>
        limiter.take(call('lambda:ListFunctions'), one < 15 ? control.signal : undefined),
      ),
    )
    control.abort()
    clock.pass(10_000)
    const settled = await results
    expect(settled.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 7 }, () => 'fulfilled'),
      ...Array.from({ length: 8 }, () => 'rejected'),
      ...Array.from({ length: 5 }, () => 'fulfilled'),
    ])
    expect(settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.name] : []))).toEqual(
      Array(8).fill('AbortError'),
    )
    expect(clock.timers()).toBe(0)
    expect(getEventListeners(control.signal, 'abort')).toEqual([])
    // The cancelled calls took nobody's turn: five more at 7.5/s.
    const last = settled.at(-1)
    expect(last?.status === 'fulfilled' && last.value.at).toBeCloseTo(5000 / 7.5, 0)
    await expect(limiter.take(call('lambda:ListFunctions'), AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    })
  })

  it('never lets more through than burst and rate allow, in any window', async () => {
    const steps = fc.array(
      fc.record({
        pause: fc.integer({ min: 0, max: 4000 }),
        calls: fc.integer({ min: 0, max: 40 }),
        throttle: fc.boolean(),
      }),
      { minLength: 1, maxLength: 25 },
    )
    const operations = fc.constantFrom(
      'lambda:ListFunctions',
      'iam:ListUsers',
      's3:GetBucketPolicy',
      'ec2:DescribeVpcs',
    )
    await fc.assert(
      fc.asyncProperty(operations, steps, async (operation, list) => {
        const clock = createFakeClock()
        const limiter = createRateLimiter(clock)
        const { burst, ceiling } = bucketOf(operation, true)
        const turns: Turn[] = []
        for (const { pause, calls, throttle } of list) {
          for (let one = 0; one < calls; one += 1) void limiter.take(call(operation)).then((turn) => turns.push(turn))
          await settle()
          const last = turns.at(-1)
          if (throttle && last) limiter.throttled(last)
          clock.pass(pause)
          await settle()
        }
        clock.pass(600_000)
        await settle()
        expect(turns).toHaveLength(list.reduce((sum, { calls }) => sum + calls, 0))
        expect(clock.timers()).toBe(0)
        const excess = turns.flatMap((from, first) =>
          turns.slice(first).filter((to, more) => more + 1 > burst + (ceiling * (to.at - from.at)) / 1000 + 1e-6),
        )
        expect(excess).toEqual([])
      }),
      { numRuns: 60, seed: 20261123 },
    )
  })
})

describe('a faster clock', () => {
  it('lets the same calls through in a part of the time', async () => {
    const limiter = createRateLimiter(fasterClock(100))
    const started = performance.now()
    // One at once, and one more every two seconds of the clock: 4 s of it for three.
    for (let made = 0; made < 3; made += 1) {
      await limiter.take(call('wafv2:ListResourcesForWebACL'))
      limiter.done()
    }
    const taken = (performance.now() - started) * 100
    expect(taken).toBeGreaterThanOrEqual(3900)
    expect(taken).toBeLessThan(40_000)
  })
})
