import { expect, it } from 'vitest'
import { jsonLines } from './json-lines'

it('names each value by the path that evidence uses', () => {
  const lines = jsonLines({ IpPermissions: [{ IpRanges: [{ CidrIp: '0.0.0.0/0' }], FromPort: 22 }], Tags: [] })
  const found = lines.find(({ path }) => path === 'IpPermissions[0].IpRanges[0].CidrIp')
  expect(found).toMatchObject({ key: 'CidrIp', kind: 'string', text: '"0.0.0.0/0"', depth: 5 })
  expect(lines.find(({ path }) => path === 'Tags')).toMatchObject({ kind: 'empty', text: '[]' })
})

it('closes what it opened', () => {
  const lines = jsonLines([{ a: [1, true, null] }])
  const opened = lines.filter(({ kind }) => kind === 'open').length
  expect(lines.filter(({ kind }) => kind === 'close')).toHaveLength(opened)
  expect(lines.map(({ text }) => text)).toEqual(['[', '{', '[', '1', 'true', 'null', ']', '}', ']'])
})

it('shows a fact that is a single value', () => {
  expect(jsonLines('x')).toEqual([{ path: '', depth: 0, key: undefined, kind: 'string', text: '"x"' }])
})
