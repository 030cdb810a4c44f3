import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Organization } from '../../shared/ipc/preflight'
import { readOrganization } from './organization'
import { openSampleAccounts, type SampleAccounts } from './testing/sample-accounts'

let world: SampleAccounts
beforeAll(async () => {
  world = await openSampleAccounts({ growth: { accounts: 40 }, pageSize: 3 })
}, 60_000)
afterEach(() => world.sample.faults.set([]))
afterAll(() => world.close())

const signal = new AbortController().signal

const read = async (profile: string): Promise<Organization> => {
  const result = await readOrganization(await world.open(profile), signal)
  if (result.ok) return result.value
  throw new Error(result.error.text)
}

const deny = (...actions: readonly string[]): void =>
  world.sample.faults.set(actions.map((action) => ({ action, effect: { kind: 'denied' } })))

const unitNamed = (organization: Organization, name: string): string =>
  organization.units.find((unit) => unit.name === name)?.id ?? name

describe('the organization of an account', () => {
  it('has all units, parents first, and all accounts with their unit, over all pages', async () => {
    const organization = await read('marlow-management')
    const { units, accounts } = organization
    expect(organization.problems).toEqual([])
    expect(organization.partition).toBe('aws')
    expect(organization.id).toBe(world.sample.organization.id)
    expect(units.map(({ name }) => name).toSorted()).toEqual(
      ['Production', 'Root', 'Sandbox', 'Security', 'Staging', 'Suspended', 'Workloads'].toSorted(),
    )
    const seen = new Set<string | null>([null])
    for (const { id, parent } of units) {
      expect(seen, `${id} stands before its parent`).toContain(parent)
      seen.add(id)
    }
    expect(accounts.map(({ id }) => id)).toEqual(world.sample.accounts.map(({ id }) => id).toSorted())
    expect(accounts.filter(({ parent }) => parent === null)).toEqual([])
    const payments = accounts.find(({ name }) => name === 'marlow-prod-payments')
    expect(payments).toMatchObject({ id: '555566667777', status: 'ACTIVE', management: false, delegatedFor: [] })
    expect(payments?.parent).toBe(unitNamed(organization, 'Production'))
    expect(accounts.filter(({ management }) => management).map(({ id }) => id)).toEqual(['111122223333'])
    expect(accounts.find(({ name }) => name === 'marlow-security')?.delegatedFor).toContain('securityhub.amazonaws.com')
    expect(world.sample.counts()['organizations:ListAccounts']).toBeUndefined()
  })

  it('can be read by a delegated administrator', async () => {
    expect((await read('marlow-security')).accounts).toHaveLength(world.sample.accounts.length)
  })

  it('takes State for the status, which AWS does not give any more', async () => {
    const { accounts } = await read('marlow-management')
    world.sample.setTime(new Date('2026-03-12T09:00:00Z'))
    const before = await read('marlow-management')
    world.sample.setTime(new Date('2026-10-29T09:00:00Z'))
    expect(before.accounts.map(({ status }) => status)).toEqual(accounts.map(({ status }) => status))
    expect(new Set(accounts.map(({ status }) => status)).has('UNKNOWN')).toBe(false)
  })

  it('is not for other accounts, and the sentence says for which', async () => {
    const result = await readOrganization(await world.open('marlow-staging'), signal)
    expect(result).toEqual({
      ok: false,
      error: {
        code: 'OrganizationDenied',
        text: 'Account 666677778888 may not list its organization: AWS denied organizations:ListRoots.',
        next: 'Grant organizations:ListRoots. Only the management account and accounts that are delegated administrators may list an organization.',
      },
    })
  })

  it('is none where the account is in none', async () => {
    world.sample.faults.set([
      { operation: 'DescribeOrganization', effect: { kind: 'error', code: 'AWSOrganizationsNotInUseException' } },
    ])
    const result = await readOrganization(await world.open('marlow-management'), signal)
    expect(result).toMatchObject({ ok: false, error: { code: 'NoOrganization' } })
  })

  it('has its accounts without units where the tree is denied', async () => {
    deny('organizations:ListRoots')
    const { units, accounts, problems } = await read('marlow-management')
    expect(units).toEqual([])
    expect(accounts).toHaveLength(world.sample.accounts.length)
    expect(accounts.filter(({ parent }) => parent !== null)).toEqual([])
    expect(problems.map(({ text }) => text)).toEqual([
      'The organizational units could not be listed, so accounts stand without their unit: AWS denied organizations:ListRoots.',
    ])
  })

  it('names the units whose accounts could not be listed, and has those accounts without a unit', async () => {
    const before = await read('marlow-management')
    const production = unitNamed(before, 'Production')
    world.sample.faults.set([
      { operation: 'ListAccountsForParent', input: { ParentId: production }, effect: { kind: 'denied' } },
    ])
    const { accounts, problems } = await read('marlow-management')
    expect(accounts.map(({ id }) => id)).toEqual(before.accounts.map(({ id }) => id))
    const placeless = accounts.filter(({ parent }) => parent === null).map(({ id }) => id)
    expect(placeless).toEqual(before.accounts.filter(({ parent }) => parent === production).map(({ id }) => id))
    expect(problems).toEqual([
      {
        code: 'OrganizationDenied',
        text: 'The accounts directly in Production could not be listed, so it is not known which they are: AWS denied organizations:ListAccountsForParent.',
        next: 'Grant organizations:ListAccountsForParent. Only the management account and accounts that are delegated administrators may list an organization.',
      },
    ])
  })

  it('says that accounts are missing where they could not be listed in any way', async () => {
    deny('organizations:ListAccountsForParent', 'organizations:ListAccounts')
    const { accounts, problems } = await read('marlow-management')
    expect(accounts).toEqual([])
    expect(problems.map(({ text }) => text)).toEqual([
      'The accounts directly in Root, Security, Workloads, Sandbox, Suspended and 2 more could not be listed, so it is not known which they are: AWS denied organizations:ListAccountsForParent.',
      'Accounts are missing here, because they could not be listed in another way either: AWS denied organizations:ListAccounts.',
    ])
  })

  it('does not call an account delegated for nothing where that could not be read', async () => {
    deny('organizations:ListDelegatedServicesForAccount')
    const some = await read('marlow-management')
    expect(some.accounts.filter(({ delegatedFor }) => delegatedFor === null).map(({ name }) => name)).toEqual([
      'marlow-security',
    ])
    deny('organizations:ListDelegatedAdministrators')
    const none = await read('marlow-management')
    expect(none.accounts.filter(({ delegatedFor }) => delegatedFor !== null)).toEqual([])
    expect(none.problems.map(({ text }) => text)).toEqual([
      'The delegated administrators could not be listed: AWS denied organizations:ListDelegatedAdministrators.',
    ])
  })

  it('knows its id and management account from ARNs where it may not be described', async () => {
    deny('organizations:DescribeOrganization')
    const { id, accounts, problems } = await read('marlow-management')
    expect(id).toBe(world.sample.organization.id)
    expect(accounts.filter(({ management }) => management).map(({ id: one }) => one)).toEqual(['111122223333'])
    expect(problems).toHaveLength(1)
  })

  it('is an error, and no empty organization, where answers are hollow', async () => {
    world.sample.faults.set([{ service: 'organizations', effect: { kind: 'hollow' } }])
    const result = await readOrganization(await world.open('marlow-management'), signal)
    expect(result).toMatchObject({ ok: false, error: { code: 'OrganizationUnread' } })
  })
})
