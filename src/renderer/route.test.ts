import { describe, expect, it } from 'vitest'
import { addressOf, readRoute } from './route'

describe('addresses of pages', () => {
  it('reads back what it wrote, hostile text included', () => {
    const query = { snapshot: 's 1', finding: 'a|arn:aws:s3:::b&c=d?#%\u202e' }
    expect(readRoute(addressOf('findings', query))).toEqual({ page: 'findings', query })
  })

  it('leaves out what is empty', () => {
    expect(addressOf('overview', { snapshot: undefined, lights: '' })).toBe('#/overview')
  })

  it.each(['', '#', '#/', '#/nowhere', '#/toString'])('knows no page at "%s"', (hash) => {
    expect(readRoute(hash).page).toBeUndefined()
  })
})
