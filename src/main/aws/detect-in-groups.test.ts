import { describe, expect, it } from 'vitest'
import { detectInGroups } from './detect-in-groups'

const password = { name: 'DB_PASSWORD', value: 'correct-horse-1' }
const plain = { name: 'LOG_LEVEL', value: 'info' }

describe('secrets in the values of many things', () => {
  it('are told by thing, with their own names', async () => {
    const found = await detectInGroups([[plain], [plain, password], [], [{ ...password, name: 'a:token' }]])
    expect(found).toEqual([
      [],
      [expect.objectContaining({ name: 'DB_PASSWORD', preview: '…' })],
      [],
      [expect.objectContaining({ name: 'a:token' })],
    ])
    expect(JSON.stringify(found)).not.toContain('horse')
  })

  it('are found as they are alone: by form, by name and by the library', async () => {
    const slack = ['xoxb', '1234567890', '1234567890', 'abcdefghijklmnopqrstuvwx'].join('-')
    const values = [{ name: 'HOOK', value: slack }, password, { name: 'KEY_OF_AWS', value: 'AKIAQYLPMN5HHHFPZAM2' }]
    const found = await detectInGroups(values.map((value) => [value]))
    expect(found.map((group) => group.map(({ name }) => name))).toEqual([['HOOK'], ['DB_PASSWORD'], ['KEY_OF_AWS']])
  })
})
