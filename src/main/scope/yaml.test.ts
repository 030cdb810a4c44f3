import { describe, expect, it } from 'vitest'
import { writeYaml } from './yaml'

describe('YAML', () => {
  it('is written in blocks, each text in quotes', () => {
    const text = writeYaml({
      Version: '2010-09-09',
      Number: 4,
      'Fn::Sub': ['a: b', { Deep: ['yes', ['x', 'y']] }],
      '2x': "it's \\d",
    })
    expect(text).toBe(
      [
        "Version: '2010-09-09'",
        'Number: 4',
        'Fn::Sub:',
        "  - 'a: b'",
        '  - Deep:',
        "      - 'yes'",
        "      - - 'x'",
        "        - 'y'",
        "'2x': 'it''s \\d'",
        '',
      ].join('\n'),
    )
  })
})
