import { describe, expect, it } from 'vitest'
import type { ActionState, PreflightAccount } from '../../../shared/ipc/preflight'
import { countAccounts, countKnowledge, isTroubled, knowledgeNames, knowledgeOf, sortActions } from './preflight-counts'

const action = (name: string, state: ActionState['state'], allowed: boolean | null = null): ActionState => ({
  action: name,
  services: ['s3'],
  state,
  allowed,
  detail: '',
})

const account = (state: PreflightAccount['state'], actions: readonly ActionState[] = []): PreflightAccount => ({
  way: { kind: 'default' },
  name: 'a',
  account: null,
  caller: null,
  state,
  actions: [...actions],
  problem: null,
})

describe('what a pre-flight knows', () => {
  it('never calls an action allowed on its own', () => {
    expect(Object.values(knowledgeNames)).not.toContain('allowed')
    expect(knowledgeNames[knowledgeOf(action('a', 'simulated', true))]).toBe('simulated: allowed')
  })

  it('takes a simulation without an answer for a denial', () => {
    expect(knowledgeOf(action('a', 'simulated', null))).toBe('simulatedDenied')
    expect(knowledgeOf(action('a', 'simulated', false))).toBe('simulatedDenied')
  })

  it('counts each action once', () => {
    const counts = countKnowledge([
      action('a', 'worked'),
      action('b', 'worked'),
      action('c', 'denied'),
      action('d', 'simulated', true),
      action('e', 'simulated', false),
      action('f', 'notTried'),
      action('g', 'failed'),
    ])
    expect(counts).toEqual({
      worked: 2,
      denied: 1,
      simulatedAllowed: 1,
      simulatedDenied: 1,
      notTried: 1,
      failed: 1,
    })
  })

  it('lists the worst first, then by name', () => {
    const sorted = sortActions([
      action('z', 'worked'),
      action('b', 'denied'),
      action('n', 'notTried'),
      action('a', 'denied'),
      action('s', 'simulated', false),
      action('t', 'simulated', true),
      action('f', 'failed'),
    ])
    expect(sorted.map(({ action: name }) => name)).toEqual(['a', 'b', 's', 'f', 'n', 't', 'z'])
  })

  it('tells accounts that failed from those in which something is missing', () => {
    const accounts = [
      account('failed'),
      account('done', [action('a', 'denied')]),
      account('done', [action('a', 'simulated', false)]),
      account('done', [action('a', 'notTried'), action('b', 'simulated', true)]),
      account('running'),
      account('waiting'),
    ]
    expect(countAccounts({ accounts })).toEqual({ ended: 4, failed: 1, troubled: 2, all: 6 })
    expect(accounts.map(isTroubled)).toEqual([true, true, true, false, false, false])
  })
})
