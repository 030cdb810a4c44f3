import { expect, it } from 'vitest'
import { readSelected, writeSelected } from './selected-finding'

it('comes back from the address, with any sign in its ARN', () => {
  const selected = { snapshot: 's', check: 'c', arn: 'arn:aws:s3:::"[,|]"', account: '1', region: 'global' }
  expect(readSelected({ finding: writeSelected(selected) })).toEqual(selected)
})

it.each([undefined, '', 'null', '{}', '["a"]', '["a","b","c","d",5]', '[1'])('reads none from %s', (finding) => {
  expect(readSelected(finding === undefined ? {} : { finding })).toBeUndefined()
})
