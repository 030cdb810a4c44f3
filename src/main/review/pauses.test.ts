import { describe, expect, it } from 'vitest'
import { makePauses, type SignedOut } from './pauses'

const ended = (session: string, account = '111122223333') => ({
  session,
  account,
  way: { kind: 'session', session, account, role: 'SecurityAudit' } as const,
})

/** Pauses on a clock that is moved by hand. */
const makeWorld = (signedOut: SignedOut) => {
  const abort = new AbortController()
  const usable = new Set<string>()
  const asked: string[] = []
  const waits: { readonly milliseconds: number; readonly go: () => void }[] = []
  const pauses = makePauses({
    signedOut,
    isUsable: (session) => {
      asked.push(session)
      return Promise.resolve(usable.has(session))
    },
    signal: abort.signal,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        waits.push({ milliseconds, go: () => resolve(undefined) })
        signal.addEventListener('abort', () => reject(new Error('aborted')))
      }),
  })
  const tick = async (): Promise<void> => {
    for (const { go } of waits.splice(0)) go()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { pauses, abort, usable, asked, waits, tick }
}

describe('a session that ends while a review reads', () => {
  it('is waited for, is told of once, and its calls go on after the sign-in', async () => {
    const { pauses, usable, asked, waits, tick } = makeWorld('wait')
    const told: (string | undefined)[] = []
    pauses.begin((session) => told.push(session))
    const answers = ['1', '2', '3'].map((digit) => pauses.onSignedOut(ended('corp', digit.repeat(12))))
    expect(told).toEqual(['corp'])
    expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([1000])
    await tick()
    await tick()
    expect(asked).toEqual(['corp', 'corp'])
    expect([pauses.isWaitedFor('corp'), pauses.isWaitedFor('other')]).toEqual([true, false])
    usable.add('corp')
    await tick()
    expect(await Promise.all(answers)).toEqual(['again', 'again', 'again'])
    expect(told).toEqual(['corp', undefined])
    expect(pauses.isWaitedFor('corp')).toBe(false)
    expect([pauses.givenUp(), pauses.gapOf('corp')]).toEqual([[], undefined])
    void pauses.onSignedOut(ended('corp'))
    expect(told).toEqual(['corp', undefined, 'corp'])
  })

  it('does not keep another session waiting', async () => {
    const { pauses, usable, tick } = makeWorld('wait')
    pauses.begin(() => undefined)
    void pauses.onSignedOut(ended('corp'))
    const answer = pauses.onSignedOut(ended('lab'))
    usable.add('lab')
    await tick()
    expect(await answer).toBe('again')
    expect([pauses.isWaitedFor('corp'), pauses.isWaitedFor('lab')]).toEqual([true, false])
  })

  it('is given up when the review is stopped or finished, and is no reason to leave it unfinished', async () => {
    const { pauses, abort } = makeWorld('wait')
    pauses.begin(() => undefined)
    const answer = pauses.onSignedOut(ended('corp'))
    abort.abort('finish')
    expect(await answer).toBe('giveUp')
    expect(await pauses.onSignedOut(ended('corp'))).toBe('giveUp')
    expect([pauses.isWaitedFor('corp'), pauses.givenUp()]).toEqual([false, []])
  })

  it('is given up at once where nobody is there to sign in, with the gap for what is left', async () => {
    const { pauses, asked } = makeWorld('leaveUnfinished')
    pauses.begin(() => undefined)
    expect(await pauses.onSignedOut(ended('lab'))).toBe('giveUp')
    expect(await pauses.onSignedOut(ended('corp'))).toBe('giveUp')
    expect(pauses.givenUp().map(({ session, reason }) => [session, reason])).toEqual([
      ['corp', 'ended'],
      ['lab', 'ended'],
    ])
    expect(pauses.gapOf('corp')).toMatchObject({
      kind: 'signedOut',
      text: 'The sign-in to corp ended while accounts were read through it.',
    })
    expect([pauses.gapOf('other'), asked]).toEqual([undefined, []])
  })

  it('is given up where somebody else signs in to it, also by who would wait', async () => {
    const { pauses, asked } = makeWorld('wait')
    pauses.begin(() => undefined)
    const otherCaller = 'The sign-in to corp is now that of eva; this account was opened as ana.'
    expect(await pauses.onSignedOut({ ...ended('corp'), otherCaller })).toBe('giveUp')
    expect(pauses.givenUp()).toEqual([{ session: 'corp', reason: 'otherCaller', text: otherCaller }])
    expect(pauses.gapOf('corp')).toEqual({ kind: 'signedOut', code: 'OtherCaller', text: otherCaller })
    expect([pauses.isWaitedFor('corp'), asked]).toEqual([false, []])
  })

  it('is an error of its accounts before reading begins', async () => {
    for (const signedOut of ['wait', 'leaveUnfinished'] as const) {
      const { pauses } = makeWorld(signedOut)
      expect(await pauses.onSignedOut(ended('corp'))).toBe('giveUp')
      expect([pauses.isWaitedFor('corp'), pauses.givenUp()]).toEqual([false, []])
    }
  })

  it('lets a bug through that keeps it from looking', async () => {
    const pauses = makePauses({
      signedOut: 'wait',
      isUsable: () => Promise.reject(new Error('a bug')),
      signal: new AbortController().signal,
      wait: () => Promise.resolve(),
    })
    pauses.begin(() => undefined)
    await expect(pauses.onSignedOut(ended('corp'))).rejects.toThrow('a bug')
    expect(pauses.isWaitedFor('corp')).toBe(false)
  })
})
