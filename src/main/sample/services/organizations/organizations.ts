import * as organizations from '@aws-sdk/client-organizations'
import { isSuspended } from '../../assignments'
import { AwsFailure } from '../../aws-failure'
import { sampleArn } from '../../ids'
import { during } from '../../moments'
import type { SampleAccount, SampleOrganization } from '../../organization'
import { defineSampleService, type SampleContext } from '../../service'
import { organizationTree, type SampleTree } from './tree'

type Context = SampleContext<SampleTree>
type Paging = { readonly NextToken?: string | undefined; readonly MaxResults?: number | undefined }

/** What the security account administers for the organization. */
const delegated = ['access-analyzer.amazonaws.com', 'config.amazonaws.com', 'securityhub.amazonaws.com'] as const
const delegatedSince = new Date('2024-03-01T10:00:00Z')
const joined = new Date('2023-05-02T08:00:00Z')

/** On this day AWS takes the field `Status` away from accounts; `State` says more. */
const statusRetired = new Date('2026-09-09T00:00:00Z')

const management = ({ accounts }: SampleOrganization): SampleAccount | undefined => accounts[0]

const accountArn = (organization: SampleOrganization, id: string): string =>
  sampleArn('organizations', '', management(organization)?.id ?? '', `account/${organization.id}/${id}`)

/** Throws AwsFailure for accounts that may not look at the organization: all but the first and the delegated one. */
function checkAdministrator({ account }: Context): void {
  if (account.key === 'management' || account.key === 'security') return
  throw new AwsFailure('AccessDeniedException', "You don't have permissions to access this resource.", 400)
}

const cut = <Item>({ page }: Context, items: readonly Item[], { NextToken, MaxResults }: Paging) => {
  const { items: shown, next } = page(items, { token: NextToken, max: MaxResults, size: 20, most: 20 })
  return { shown, more: next === undefined ? {} : { NextToken: next } }
}

const describeAccount = ({ organization, at }: Context, account: SampleAccount): organizations.Account => {
  const state = isSuspended(account) ? 'SUSPENDED' : 'ACTIVE'
  return {
    Id: account.id,
    Arn: accountArn(organization, account.id),
    Email: account.email,
    Name: account.name,
    State: state,
    ...(during(at, statusRetired) ? {} : { Status: state }),
    JoinedMethod: account.key === 'management' ? 'INVITED' : 'CREATED',
    JoinedTimestamp: joined,
  }
}

const isParent = ({ state }: Context, id: string | undefined): boolean =>
  id === state.root.id || state.units.some((unit) => unit.id === id)

function checkParent(context: Context, id: string | undefined): void {
  if (isParent(context, id)) return
  throw new AwsFailure('ParentNotFoundException', "You specified a parent that doesn't exist.", 400)
}

const parentOf = ({ state, organization }: Context, child: string | undefined): string => {
  const unit = state.units.find(({ id }) => id === child)
  const account = organization.accounts.find(({ id }) => id === child)
  if (unit) return unit.parent
  if (account) return state.parentOf(account)
  throw new AwsFailure('ChildNotFoundException', "You specified a child that doesn't exist.", 400)
}

/** AWS Organizations: units and accounts, for the management account and the security account that it delegates to. */
export const organizationsSample = defineSampleService<typeof organizations, SampleTree>({
  service: 'organizations',
  scope: 'global',
  sdk: organizations,
  client: organizations.OrganizationsClient,
  badToken: 'InvalidInputException',
  state: ({ organization }) => organizationTree(organization),
}).answer({
  DescribeOrganization: (_input, { organization }) => {
    const first = management(organization)
    return {
      Organization: {
        Id: organization.id,
        Arn: sampleArn('organizations', '', first?.id ?? '', `organization/${organization.id}`),
        FeatureSet: 'ALL',
        MasterAccountId: first?.id,
        MasterAccountArn: first && accountArn(organization, first.id),
        MasterAccountEmail: first?.email,
      },
    }
  },
  ListRoots: (input, context) => {
    checkAdministrator(context)
    const { id, arn } = context.state.root
    const root = { Id: id, Arn: arn, Name: 'Root', PolicyTypes: [] }
    const { shown, more } = cut(context, [root], input)
    return { Roots: shown, ...more }
  },
  ListOrganizationalUnitsForParent: (input, context) => {
    checkAdministrator(context)
    checkParent(context, input.ParentId)
    const units = context.state.units.filter(({ parent }) => parent === input.ParentId)
    const { shown, more } = cut(context, units, input)
    return { OrganizationalUnits: shown.map(({ id, arn, name }) => ({ Id: id, Arn: arn, Name: name })), ...more }
  },
  ListAccountsForParent: (input, context) => {
    checkAdministrator(context)
    checkParent(context, input.ParentId)
    const accounts = context.organization.accounts.filter(
      (account) => context.state.parentOf(account) === input.ParentId,
    )
    const { shown, more } = cut(context, accounts, input)
    return { Accounts: shown.map((account) => describeAccount(context, account)), ...more }
  },
  ListAccounts: (input, context) => {
    checkAdministrator(context)
    const { shown, more } = cut(context, context.organization.accounts, input)
    return { Accounts: shown.map((account) => describeAccount(context, account)), ...more }
  },
  ListParents: (input, context) => {
    checkAdministrator(context)
    const id = parentOf(context, input.ChildId)
    return { Parents: [{ Id: id, Type: id === context.state.root.id ? 'ROOT' : 'ORGANIZATIONAL_UNIT' }] }
  },
  ListDelegatedAdministrators: (input, context) => {
    checkAdministrator(context)
    const asked = input.ServicePrincipal
    const accounts = context.organization.accounts
      .filter(({ key }) => key === 'security' && (asked === undefined || delegated.some((name) => name === asked)))
      .map((account) => ({ ...describeAccount(context, account), DelegationEnabledDate: delegatedSince }))
    const { shown, more } = cut(context, accounts, input)
    return { DelegatedAdministrators: shown, ...more }
  },
  ListDelegatedServicesForAccount: (input, context) => {
    checkAdministrator(context)
    const account = context.organization.accounts.find(({ id }) => id === input.AccountId)
    if (account?.key !== 'security') {
      throw new AwsFailure('AccountNotRegisteredException', 'The account is not a delegated administrator.', 400)
    }
    const services = delegated.map((name) => ({ ServicePrincipal: name, DelegationEnabledDate: delegatedSince }))
    const { shown, more } = cut(context, services, input)
    return { DelegatedServices: shown, ...more }
  },
})
