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

  it.each([
    ['#/workloads', undefined],
    ['#/workloads/new', { kind: 'new' }],
    ['#/workloads/local%2Fab', { kind: 'one', workload: 'local/ab' }],
    [
      '#/workloads/arn%3Aaws%3Aw%3Ar%3A1%3Aworkload%2Fx%3F/send',
      { kind: 'one', workload: 'arn:aws:w:r:1:workload/x?', tool: 'send' },
    ],
    ['#/workloads/local%2Fab/edit?snapshot=s', { kind: 'one', workload: 'local/ab', tool: 'edit' }],
  ])('finds the place of a workload in %s', (hash, place) => {
    expect(readRoute(hash)).toMatchObject({ page: 'workloads', ...(place && { place }) })
    if (!place) expect(readRoute(hash)).not.toHaveProperty('place')
  })

  it.each(['#/workloads/', '#/workloads/%E0%A4%A', '#/workloads/x/nothing', '#/workloads/x/send/y', '#/findings/x'])(
    'knows no place at "%s"',
    (hash) => expect(readRoute(hash).page).toBeUndefined(),
  )

  it.each(['', '#', '#/', '#/nowhere', '#/toString'])('knows no page at "%s"', (hash) => {
    expect(readRoute(hash).page).toBeUndefined()
  })
})
