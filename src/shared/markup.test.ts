import { expect, it } from 'vitest'
import { escapeMarkup, joinMarkup, markup } from './markup'

it('escapes what is put in, and leaves markup as it is', () => {
  const inner = markup`<b title="${'"\'>'}">${'<&'}</b>`
  expect(markup`<p>${inner} ${3} ${['a', markup`<br>`, ['<']]}</p>`.markup).toBe(
    '<p><b title="&quot;&#39;&gt;">&lt;&amp;</b> 3 a<br>&lt;</p>',
  )
})

it('shows what does not print as its code', () => {
  expect(escapeMarkup('a\u202e\n\u0000')).toBe('a\\u202e\\u000a\\u0000')
})

it('joins with a separator between, which is escaped too', () => {
  expect(joinMarkup([], ', ').markup).toBe('')
  expect(joinMarkup(['a', markup`<i>b</i>`, 'c'], ' < ').markup).toBe('a &lt; <i>b</i> &lt; c')
})
