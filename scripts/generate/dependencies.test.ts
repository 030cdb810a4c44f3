import { expect, it } from 'vitest'
import { problemsOf } from './dependencies'

const good = { name: 'good', version: '1.2.3', license: 'MIT', shipped: true }

it('a dependency has a reason, an exact version and, where it is shipped, a permissive licence', () => {
  expect(problemsOf([good], { good: 'Does good.' })).toEqual([])
  expect(
    problemsOf(
      [
        good,
        { name: 'loose', version: '^1.2.3', license: 'MIT', shipped: false },
        { name: 'left', version: '1.2.3', license: 'GPL-3.0-only', shipped: true },
        { name: 'tool', version: '1.2.3', license: 'MPL-2.0', shipped: false },
        { name: 'silent', version: '1.2.3', license: undefined, shipped: false },
      ],
      { loose: 'One.', left: 'Two.', tool: 'Three.', silent: 'Four.', gone: 'Five.' },
    ),
  ).toEqual([
    'good has no reason in scripts/generate/dependency-reasons.ts.',
    'loose has no exact version: ^1.2.3.',
    'left is shipped under GPL-3.0-only.',
    'silent names no licence.',
    'gone has a reason and is no dependency.',
  ])
})
