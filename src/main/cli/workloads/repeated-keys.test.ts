import { describe, expect, it } from 'vitest'
import { findRepeatedKeys } from './repeated-keys'

describe('findRepeatedKeys', () => {
  it.each([
    ['{}', []],
    ['{"a":1,"b":{"a":2},"c":[{"a":1},{"a":1}]}', []],
    ['["a","a",{"a":"a"}]', []],
    ['{"a":"{\\"b\\":1,\\"b\\":2}","b":"\\\\"}', []],
    ['{"a":1,"a":2}', [{ path: '', key: 'a', line: 1 }]],
    ['{"a":[],"a":{}}', [{ path: '', key: 'a', line: 1 }]],
    ['{"a":1,"\\u0061":2}', [{ path: '', key: 'a', line: 1 }]],
    ['{\n"q":[\n{"x":1},\n{"t":{"i":1,\n"i":2}}]}', [{ path: 'q[1].t', key: 'i', line: 5 }]],
    ['[[{"a":1}],[{"b":[1,2]},{"b":1,"b":[]}]]', [{ path: '[1][1]', key: 'b', line: 1 }]],
  ])('%s', (text, found) => {
    expect(findRepeatedKeys(text)).toEqual(found)
  })
})
