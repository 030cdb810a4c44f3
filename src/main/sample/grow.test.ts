import { describe, expect, it } from 'vitest'
import { dealShares, type ResourceKind } from './grow'
import { sampleOrganization, type SampleOrganization } from './organization'

const regional: readonly ResourceKind[] = [
  'security-groups',
  'instances',
  'volumes',
  'snapshots',
  'network-acls',
  'key-pairs',
  'functions',
  'secrets',
  'load-balancers',
]
const global: readonly ResourceKind[] = ['roles', 'users', 'policies', 'buckets']

function sum(organization: SampleOrganization, total: number): number {
  const share = dealShares(organization, total)
  return organization.accounts.reduce((all, { id }) => {
    const here = organization.regions.flatMap((region) => regional.map((kind) => share(id, region, kind)))
    const once = global.map((kind) => share(id, organization.regions[0], kind))
    return all + [...here, ...once].reduce((left, right) => left + right, 0)
  }, 0)
}

describe('dealShares', () => {
  it('deals out exactly what was asked for, of every size', () => {
    const large = sampleOrganization({ accounts: 10, regions: 4 })
    expect(large.accounts).toHaveLength(10)
    expect(large.regions).toHaveLength(4)
    for (const total of [0, 1, 37, 50_000]) expect(sum(large, total)).toBe(total)
    expect(sum(sampleOrganization(), 1234)).toBe(1234)
  })

  it('gives a global kind once for all regions of an account', () => {
    const organization = sampleOrganization({ accounts: 10, regions: 4 })
    const share = dealShares(organization, 50_000)
    const id = organization.accounts[8]?.id ?? ''
    expect(share(id, 'us-east-1', 'roles')).toBe(share(id, 'eu-west-1', 'roles'))
    expect(share(id, 'us-east-1', 'roles')).toBeGreaterThan(250)
    expect(share('000000000000', 'us-east-1', 'roles')).toBe(0)
  })
})
