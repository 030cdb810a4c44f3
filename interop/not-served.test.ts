import { expect, test } from 'vitest'
import type { Outcome } from '../src/shared/review/outcome'
import { describeNotServed } from './not-served'

const base = { account: '123456789012', verdicts: [], unknown: [] } as const

test('the page names each check once, with the call and the code that came back', () => {
  const gap = { kind: 'failed', code: 'NotAnAnswerOfAws', operation: 'tool:List', text: 'a page' } as const
  const resource = { arn: 'arn:f', type: 'AWS::Lambda::Function', name: 'f' }
  const outcomes: readonly Outcome[] = [
    { ...base, verdicts: [], unknown: [], check: 'b', region: 'eu-central-1', status: 'notAssessed', gap },
    { ...base, verdicts: [], unknown: [], check: 'b', region: 'us-east-1', status: 'notAssessed', gap },
    { ...base, verdicts: [], unknown: [{ resource, gap }], check: 'a', region: 'us-east-1', status: 'assessed' },
    {
      ...base,
      verdicts: [],
      unknown: [{ resource, gap: { kind: 'failed', code: 'PolicyUndecided' } }],
      check: 'c',
      region: 'us-east-1',
      status: 'assessed',
    },
  ]
  const rows = describeNotServed(outcomes)
    .split('\n')
    .filter((line) => /^\| [abc] /.test(line))
  expect(rows).toEqual([
    '| a | resources | tool:List | NotAnAnswerOfAws |',
    '| b | all | tool:List | NotAnAnswerOfAws |',
  ])
})
