import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { followSignal } from './follow-signal'

describe('a following signal', () => {
  it('aborts with its leader, for the same reason', () => {
    const control = new AbortController()
    const { signal } = followSignal(control.signal)
    expect(signal.aborted).toBe(false)
    control.abort('finish')
    expect(signal.aborted).toBe(true)
    expect(signal.reason).toBe('finish')
  })

  it('is aborted from the start where its leader is', () => {
    const { signal } = followSignal(AbortSignal.abort('cancel'))
    expect(signal.reason).toBe('cancel')
  })

  it('keeps its listeners to itself, and leaves none behind', () => {
    const control = new AbortController()
    const { signal, release } = followSignal(control.signal)
    for (let one = 0; one < 50; one += 1) signal.addEventListener('abort', () => undefined)
    expect(getEventListeners(control.signal, 'abort')).toHaveLength(1)
    release()
    expect(getEventListeners(control.signal, 'abort')).toEqual([])
    control.abort()
    expect(signal.aborted).toBe(false)
  })
})
