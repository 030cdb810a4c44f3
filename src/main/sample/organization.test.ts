import { describe, expect, it } from 'vitest'
import { sampleHex, sampleId, sampleKey, sampleSuffix, sampleUuid } from './ids'
import { hostileNames, longName } from './hostile-names'
import { daysBefore, during, moments } from './moments'
import { defaultVpc, mainVpc, securityGroupId } from './network'
import { sampleOrganization } from './organization'
import { createRandom } from './random'

describe('the organization', () => {
  it('has the seven accounts in three regions, and more when grown', () => {
    const { accounts, regions } = sampleOrganization()
    expect(accounts.map(({ key }) => key)).toEqual([
      'management',
      'security',
      'logArchive',
      'storefront',
      'payments',
      'staging',
      'sandbox',
    ])
    expect(regions).toEqual(['us-east-1', 'eu-central-1', 'eu-west-1'])
    const large = sampleOrganization({ accounts: 40, regions: 8 })
    for (const list of [large.accounts.map(({ id }) => id), large.accounts.map(({ accessKeyId }) => accessKeyId)]) {
      expect(new Set(list).size).toBe(40)
    }
    expect(large.accounts.every(({ id }) => /^\d{12}$/.test(id))).toBe(true)
    expect(large.accounts.slice(0, 7).map(({ id }) => id)).toEqual(accounts.map(({ id }) => id))
    expect(sampleOrganization({ accounts: 2, regions: 1 }).accounts[1]?.regions).toEqual(['us-east-1'])
  })

  it('gives each account and region its own addresses, inside the VPC', () => {
    const { accounts } = sampleOrganization({ accounts: 10, regions: 4 })
    const networks = accounts.flatMap((account) => account.regions.flatMap((region) => mainVpc(account, region) ?? []))
    expect(new Set(networks.map(({ cidr }) => cidr)).size).toBe(networks.length)
    const [first] = networks
    expect(first?.subnets.map(({ cidr }) => cidr)).toEqual([0, 16, 32, 48, 64, 80].map((third) => `10.0.${third}.0/20`))
    const [management, security] = accounts
    expect(management && defaultVpc(management, 'eu-west-1')?.cidr).toBe('172.31.0.0/16')
    expect(security && defaultVpc(security, 'eu-west-1')).toBeUndefined()
    expect(management && mainVpc(management, 'eu-west-1')).toBeUndefined()
  })
})

describe('ids and random numbers', () => {
  it('have the form of AWS and depend on their parts only', () => {
    const account = sampleOrganization().accounts[0]
    expect(sampleId('sg', '1', 'eu-west-1', 'web')).toMatch(/^sg-0[0-9a-f]{16}$/)
    expect(account && securityGroupId(account, 'eu-west-1', 'web')).toBe(
      sampleId('sg', '111122223333', 'eu-west-1', 'web'),
    )
    expect(sampleId('sg', 'a', 'bc')).not.toBe(sampleId('sg', 'ab', 'c'))
    expect(sampleKey('AKIA', 'x')).toMatch(/^AKIA[A-Z2-7]{16}$/)
    expect(sampleKey('AROA', 'x')).toMatch(/^AROA[A-Z2-7]{17}$/)
    expect(sampleUuid('x')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(sampleSuffix(6, 'x')).toMatch(/^[A-Za-z0-9]{6}$/)
    expect(sampleHex(16, 'x')).toHaveLength(16)
  })

  it('are the same for the same seed', () => {
    const draw = (seed: string) => {
      const random = createRandom(seed, 'groups')
      return Array.from({ length: 200 }, () => random.integer(1, 6))
    }
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
    expect(new Set(draw('a'))).toEqual(new Set([1, 2, 3, 4, 5, 6]))
  })
})

describe('time and names', () => {
  it('knows what is there on which day', () => {
    const there = Object.entries(moments).flatMap(([name, at]) => (during(at, 'regression', 'recovery') ? [name] : []))
    expect(there).toEqual(['regression'])
    expect(during(moments.autumn, 'spring')).toBe(true)
    expect(during(moments.start, 'spring')).toBe(false)
    expect(daysBefore(moments.start, 90).toISOString()).toBe('2025-10-17T09:00:00.000Z')
  })

  it('offers a name of 256 characters', () => {
    expect(hostileNames.long).toHaveLength(256)
    expect(longName(64)).toHaveLength(64)
  })
})
