import { describe, expect, it } from 'vitest'
import type { StoredFact } from '../../shared/review/fact-state'
import { listOrGap } from './check'
import { boxes } from './testing/toy-service'
import { makeViews } from './views'

const account = { id: '111122223333', partition: 'aws', regions: ['eu-central-1'] }
const viewOf = (stored: StoredFact) => makeViews(() => stored, '2026-06-01T00:00:00Z')
const box = { arn: 'arn:aws:toy:::box/a', Name: 'a', Ports: [], Rules: [] }

describe('a list that a check can do without', () => {
  it('is known with its items, the same object for each check', () => {
    const view = viewOf({ complete: true, items: [{ key: box.arn, value: box }] })
    const first = view(account, 'eu-central-1', listOrGap(boxes))
    const second = view(account, 'eu-central-1', listOrGap(boxes))
    expect(first).toMatchObject({ view: { known: true, value: [{ Name: 'a' }] }, unknown: [] })
    expect('view' in first && 'view' in second && first.view === second.view).toBe(true)
  })

  it('is the gap where it is missing, and not the same object in two regions', () => {
    const gap = { kind: 'denied', action: 'toy:ListBoxes' } as const
    const view = viewOf({ complete: true, gap, items: [] })
    const first = view(account, 'eu-central-1', listOrGap(boxes))
    const second = view(account, 'eu-west-1', listOrGap(boxes))
    expect(first).toEqual({ view: { known: false, gap }, unknown: [] })
    expect('view' in first && 'view' in second && first.view === second.view).toBe(false)
  })

  it('names the items that could not be read', () => {
    const gap = { kind: 'failed', code: 'UnexpectedAnswer' } as const
    const view = viewOf({ complete: true, items: [{ key: box.arn, gap }] })
    expect(view(account, 'eu-central-1', listOrGap(boxes))).toMatchObject({
      view: { known: true, value: [] },
      unknown: [{ resource: { arn: box.arn }, gap }],
    })
  })
})
