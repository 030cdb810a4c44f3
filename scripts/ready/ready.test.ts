import { afterEach, expect, test, vi } from 'vitest'
import { runSteps } from './ready'

afterEach(() => vi.restoreAllMocks())

test('all steps run, also after one that failed, and the last line counts them', async () => {
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  const code = await runSteps([
    { name: 'unknown', task: ['no-such-task'] },
    {
      name: 'uncounted',
      task: ['lint', '--version'],
      report: { path: 'test-results/no-such-report.json', read: () => undefined },
    },
  ])
  const text = lines.join('\n')
  expect(code).toBe(1)
  expect(text).toContain('== unknown: FAILED')
  expect(text).toContain('== uncounted: FAILED')
  expect(text).toMatch(/\n {2}FAILED {2}unknown {4}\d/)
  expect(text.split('\n').at(-1)).toBe('0 passed, 2 failed')
}, 60_000)
