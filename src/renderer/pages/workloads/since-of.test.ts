import { expect, it } from 'vitest'
import { sinceOf } from './since-of'

it.each([
  ['milestone 3', { kind: 'milestone', number: 3 }],
  ['snapshot 2026-11-23T10:00:00Z x', { kind: 'snapshot', id: '2026-11-23T10:00:00Z x' }],
  ['milestone 0', null],
  ['milestone 1.5', null],
  ['milestone x', null],
  ['other 1', null],
  [undefined, null],
])('reads "%s"', (text, since) => expect(sinceOf(text)).toEqual(since))
