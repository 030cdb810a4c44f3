import {
  DescribeOrganizationCommand,
  OrganizationsClient,
  paginateListAccounts,
  paginateListAccountsForParent,
  paginateListDelegatedAdministrators,
  paginateListDelegatedServicesForAccount,
  paginateListOrganizationalUnitsForParent,
  paginateListRoots,
  type Account,
  type Organization as DescribedOrganization,
} from '@aws-sdk/client-organizations'
import type { OpenAccount } from '../aws/accounts'
import { allPages } from '../aws/reading'
import type { Organization } from '../../shared/ipc/preflight'
import { ask, given, type Asked } from './ask'
import { organizationCalls } from './calls'

/** A root or an organizational unit. */
export type Unit = Organization['units'][number]

/** An account that has an id. */
export type ListedAccount = Account & { readonly Id: string }

/** The calls that read an organization, each with all its pages. */
export type OrganizationReader = {
  readonly describe: () => Promise<Asked<DescribedOrganization>>
  readonly roots: () => Promise<Asked<readonly Unit[]>>
  readonly unitsOf: (parent: Unit) => Promise<Asked<readonly Unit[]>>
  readonly accountsOf: (parent: Unit) => Promise<Asked<readonly ListedAccount[]>>
  readonly accounts: () => Promise<Asked<readonly ListedAccount[]>>
  readonly administrators: () => Promise<Asked<readonly string[]>>
  readonly servicesOf: (administrator: string) => Promise<Asked<readonly string[]>>
}

const withId = (account: Account): ListedAccount => ({ ...account, Id: given(account.Id, 'Id') })

/** The largest page of the lists. */
const MaxResults = 20

/** Makes them for an account. */
export const createOrganizationReader = (account: OpenAccount, signal: AbortSignal): OrganizationReader => {
  const client = account.client(OrganizationsClient, account.homeRegion)
  const options = { abortSignal: signal }
  const one = <Value>(call: () => Promise<Value>): Promise<Asked<Value>> => ask(organizationCalls, call)
  const unitOf = (unit: { Id?: string | undefined; Name?: string | undefined }, parent: string | null): Unit => {
    const id = given(unit.Id, 'Id')
    return { id, name: unit.Name ?? id, parent }
  }
  return {
    describe: () =>
      one(async () =>
        given((await client.send(new DescribeOrganizationCommand({}), options)).Organization, 'Organization'),
      ),
    roots: () =>
      one(async () => {
        const roots = await allPages(paginateListRoots({ client }, { MaxResults }, options), (page) => page.Roots)
        return roots.map((root) => unitOf(root, null))
      }),
    unitsOf: ({ id: ParentId }) =>
      one(async () => {
        const pages = paginateListOrganizationalUnitsForParent({ client }, { ParentId, MaxResults }, options)
        return (await allPages(pages, (page) => page.OrganizationalUnits)).map((unit) => unitOf(unit, ParentId))
      }),
    accountsOf: ({ id: ParentId }) =>
      one(async () => {
        const pages = paginateListAccountsForParent({ client }, { ParentId, MaxResults }, options)
        return (await allPages(pages, (page) => page.Accounts)).map(withId)
      }),
    accounts: () =>
      one(async () => {
        const pages = paginateListAccounts({ client }, { MaxResults }, options)
        return (await allPages(pages, (page) => page.Accounts)).map(withId)
      }),
    administrators: () =>
      one(async () => {
        const pages = paginateListDelegatedAdministrators({ client }, { MaxResults }, options)
        return (await allPages(pages, (page) => page.DelegatedAdministrators)).map(({ Id }) => given(Id, 'Id'))
      }),
    servicesOf: (AccountId) =>
      one(async () => {
        const pages = paginateListDelegatedServicesForAccount({ client }, { AccountId, MaxResults }, options)
        const services = await allPages(pages, (page) => page.DelegatedServices)
        return services.map(({ ServicePrincipal }) => given(ServicePrincipal, 'ServicePrincipal')).toSorted()
      }),
  }
}
