import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListDelegatedAdministratorsCommand,
  ListDelegatedServicesForAccountCommand,
  ListOrganizationalUnitsForParentCommand,
  ListParentsCommand,
  ListRootsCommand,
  OrganizationsClient,
  paginateListAccounts,
  paginateListAccountsForParent,
} from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moments } from '../../moments'
import { clientSettings } from '../../small-services'
import { startSample, type Sample } from '../../start-sample'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ growth: { accounts: 40 } })
})
afterAll(() => sample.close())

/** The client of an account by its place: 0 is the management account, 1 the security account. */
const organizations = (place = 0) => new OrganizationsClient(clientSettings(sample, place, 'us-east-1'))
const rootId = async () => (await organizations().send(new ListRootsCommand({}))).Roots?.[0]?.Id

describe('the tree', () => {
  it('has units on two levels, and every account in one place', async () => {
    const client = organizations()
    const unitsUnder = async (ParentId: string | undefined) =>
      (await client.send(new ListOrganizationalUnitsForParentCommand({ ParentId }))).OrganizationalUnits ?? []
    const top = await unitsUnder(await rootId())
    expect(top.map(({ Name }) => Name)).toEqual(['Security', 'Workloads', 'Sandbox', 'Suspended'])
    const workloads = await unitsUnder(top.find(({ Name }) => Name === 'Workloads')?.Id)
    expect(workloads.map(({ Name }) => Name)).toEqual(['Production', 'Staging'])
    const placed = new Map<string | undefined, string[]>()
    for (const { Id, Name } of [{ Id: await rootId(), Name: 'Root' }, ...top, ...workloads]) {
      const names: string[] = []
      for await (const page of paginateListAccountsForParent({ client }, { ParentId: Id })) {
        names.push(...(page.Accounts ?? []).map((account) => account.Name ?? ''))
      }
      placed.set(Name, names)
    }
    expect(placed.get('Root')).toEqual(['marlow-management'])
    expect(placed.get('Security')).toEqual(['marlow-security', 'marlow-log-archive'])
    expect(placed.get('Suspended')).toEqual(['marlow-team-25'])
    expect(placed.get('Production')?.length).toBeGreaterThan(20)
    expect([...placed.values()].flat().toSorted()).toEqual(sample.accounts.map(({ name }) => name).toSorted())
  })

  it('tells where an account or unit is', async () => {
    const parent = async (ChildId: string | undefined) =>
      (await organizations(1).send(new ListParentsCommand({ ChildId }))).Parents?.[0]
    expect(await parent('111122223333')).toEqual({ Id: await rootId(), Type: 'ROOT' })
    const production = await parent('555566667777')
    expect(production?.Type).toBe('ORGANIZATIONAL_UNIT')
    const workloads = await parent(production?.Id)
    expect(await parent(workloads?.Id)).toMatchObject({ Type: 'ROOT' })
    await expect(parent('000000000000')).rejects.toMatchObject({ name: 'ChildNotFoundException' })
    const nowhere = new ListAccountsForParentCommand({ ParentId: 'ou-mb01-00000000' })
    await expect(organizations().send(nowhere)).rejects.toMatchObject({ name: 'ParentNotFoundException' })
  })
})

describe('accounts', () => {
  it('come in pages of 20, with their state, and with their status until it was retired', async () => {
    const client = organizations(1)
    const first = await client.send(new ListAccountsCommand({}))
    expect(first.Accounts).toHaveLength(20)
    expect(first.Accounts?.[0]).not.toHaveProperty('Status')
    const all = []
    for await (const page of paginateListAccounts({ client }, {})) all.push(...(page.Accounts ?? []))
    expect(all.map(({ Id }) => Id)).toEqual(sample.accounts.map(({ id }) => id))
    expect(all.filter(({ State }) => State !== 'ACTIVE')).toMatchObject([
      { Name: 'marlow-team-25', State: 'SUSPENDED', JoinedMethod: 'CREATED' },
    ])
    sample.setTime(moments.start)
    expect((await client.send(new ListAccountsCommand({}))).Accounts?.[0]).toMatchObject({
      State: 'ACTIVE',
      Status: 'ACTIVE',
      JoinedMethod: 'INVITED',
    })
    sample.setTime(moments.autumn)
  })

  it('are told no faster than AWS tells them', async () => {
    sample.faults.set([{ service: 'organizations', effect: { kind: 'throttle' } }])
    await expect(organizations().send(new ListAccountsCommand({}))).rejects.toMatchObject({
      name: 'TooManyRequestsException',
    })
    sample.faults.set([])
  })

  it('are administered by the management account and the delegated one alone', async () => {
    const { Organization } = await organizations(5).send(new DescribeOrganizationCommand({}))
    expect(Organization).toMatchObject({ Id: sample.organization.id, MasterAccountId: '111122223333' })
    await expect(organizations(5).send(new ListAccountsCommand({}))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: "You don't have permissions to access this resource.",
    })
    await expect(organizations(5).send(new ListRootsCommand({}))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    })
    const { DelegatedAdministrators } = await organizations().send(new ListDelegatedAdministratorsCommand({}))
    expect(DelegatedAdministrators?.map(({ Id }) => Id)).toEqual(['222233334444'])
    const services = (AccountId: string) =>
      organizations(1).send(new ListDelegatedServicesForAccountCommand({ AccountId }))
    expect((await services('222233334444')).DelegatedServices).toHaveLength(3)
    await expect(services('777788889999')).rejects.toMatchObject({ name: 'AccountNotRegisteredException' })
    const none = new ListDelegatedAdministratorsCommand({ ServicePrincipal: 'guardduty.amazonaws.com' })
    expect((await organizations().send(none)).DelegatedAdministrators).toEqual([])
  })
})
