import {
  CognitoIdentityClient,
  DescribeIdentityPoolCommand,
  GetIdentityPoolRolesCommand,
  paginateListIdentityPools,
} from '@aws-sdk/client-cognito-identity'
import type { GetIdentityPoolRolesResponse } from '@aws-sdk/client-cognito-identity'
import {
  CognitoIdentityProviderClient,
  DescribeIdentityProviderCommand,
  DescribeRiskConfigurationCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  GetLogDeliveryConfigurationCommand,
  GetUserPoolMfaConfigCommand,
  paginateListGroups,
  paginateListIdentityProviders,
  paginateListUserPoolClients,
  paginateListUserPools,
} from '@aws-sdk/client-cognito-identity-provider'
import type {
  CognitoIdentityProviderPaginationConfiguration,
  UserPoolDescriptionType,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList, vanished } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import {
  clientSettings,
  identityPoolRoles,
  identityPools,
  identityPoolSettings,
  identityProviders,
  providerAddresses,
  userPoolClients,
  userPoolGroups,
  userPoolLogs,
  userPoolMfa,
  userPoolRisks,
  userPools,
  userPoolSettings,
} from './facts'

/** The largest page of each of Cognito's lists. */
const most = 60

/** What Cognito answers about something that was listed and is gone by now. */
const gone = 'ResourceNotFoundException'

const usersOf = (context: ReadContext): CognitoIdentityProviderClient => context.client(CognitoIdentityProviderClient)
const identitiesOf = (context: ReadContext): CognitoIdentityClient => context.client(CognitoIdentityClient)
const usersPagination = (context: ReadContext): CognitoIdentityProviderPaginationConfiguration => ({
  client: usersOf(context),
})
const options = (context: ReadContext): { readonly abortSignal: AbortSignal } => ({ abortSignal: context.signal })

/** The region's user pools, on which the lists of clients, groups and providers hang. */
const listPools = (context: ReadContext): Promise<readonly UserPoolDescriptionType[]> =>
  context.shared('cognitoidentityprovider:ListUserPools', () =>
    allPages(
      paginateListUserPools(usersPagination(context), { MaxResults: most }, options(context)),
      (page) => page.UserPools,
    ),
  )

const poolArn = ({ partition, region, account }: ReadContext, id: string | undefined): string =>
  `arn:${partition}:cognito-idp:${region}:${account}:userpool/${id}`

/** A user pool's settings, which tell as well whether threat protection is worth a question; undefined where it is gone. */
const describePool = (UserPoolId: string, context: ReadContext): Promise<UserPoolType | undefined> =>
  context.shared(`cognitoidentityprovider:DescribeUserPool ${UserPoolId}`, async () => {
    const answer = usersOf(context).send(new DescribeUserPoolCommand({ UserPoolId }), options(context))
    return (await orAbsent(requireField(answer, 'UserPool'), gone))?.UserPool
  })

/** What belongs to the user pools of a region; what is gone between two calls is left out. */
const ofPools = async <Item extends object>(
  context: ReadContext,
  list: (UserPoolId: string) => Promise<readonly Item[]>,
  pathOf: (item: Item) => string,
): Promise<readonly object[]> => {
  const found: object[] = []
  for (const { Id = '' } of await listPools(context)) {
    const items = (await orAbsent(list(Id), gone)) ?? []
    found.push(...items.map((item) => ({ ...item, UserPoolId: Id, arn: `${poolArn(context, Id)}/${pathOf(item)}` })))
  }
  return found
}

const describeMappings = ({ RoleMappings }: GetIdentityPoolRolesResponse): readonly object[] =>
  Object.entries(RoleMappings ?? {}).map(([Provider, { Type, RulesConfiguration }]) => ({
    Provider,
    Type,
    Rules: RulesConfiguration?.Rules,
  }))

export default defineCollector({
  service: 'cognito',
  reads: [
    readList(userPools, {
      calls: { 'cognitoidentityprovider:ListUserPools': ['cognito-idp:ListUserPools'] },
      read: async (context) => (await listPools(context)).map((pool) => ({ ...pool, arn: poolArn(context, pool.Id) })),
    }),
    readEach(userPoolSettings, {
      calls: { 'cognitoidentityprovider:DescribeUserPool': ['cognito-idp:DescribeUserPool'] },
      read: async ({ Id }, context) => (await describePool(Id, context)) ?? vanished,
    }),
    // The settings of a pool do not name its second factors.
    readEach(userPoolMfa, {
      calls: { 'cognitoidentityprovider:GetUserPoolMfaConfig': ['cognito-idp:GetUserPoolMfaConfig'] },
      read: async ({ Id }, context) => {
        const command = new GetUserPoolMfaConfigCommand({ UserPoolId: Id })
        const answer = requireField(usersOf(context).send(command, options(context)), 'MfaConfiguration')
        return (await orAbsent(answer, gone)) ?? vanished
      },
    }),
    // Asked only where threat protection is on; where it is off, AWS refuses the question.
    readEach(userPoolRisks, {
      calls: {
        'cognitoidentityprovider:DescribeUserPool': ['cognito-idp:DescribeUserPool'],
        'cognitoidentityprovider:DescribeRiskConfiguration': ['cognito-idp:DescribeRiskConfiguration'],
      },
      read: async ({ Id }, context) => {
        const pool = await describePool(Id, context)
        if (!pool) return vanished
        if ((pool.UserPoolAddOns?.AdvancedSecurityMode ?? 'OFF') === 'OFF') return {}
        const command = new DescribeRiskConfigurationCommand({ UserPoolId: Id })
        const answer = requireField(usersOf(context).send(command, options(context)), 'RiskConfiguration')
        return (await orAbsent(answer, gone)) ?? vanished
      },
    }),
    // No list tells of logs.
    readEach(userPoolLogs, {
      calls: { 'cognitoidentityprovider:GetLogDeliveryConfiguration': ['cognito-idp:GetLogDeliveryConfiguration'] },
      read: async ({ Id }, context) => {
        const command = new GetLogDeliveryConfigurationCommand({ UserPoolId: Id })
        const answer = await orAbsent(usersOf(context).send(command, options(context)), gone)
        if (!answer) return vanished
        // AWS promises the member for no pool. Where it is missing nothing is logged, which fails and never passes.
        return { LogConfigurations: answer.LogDeliveryConfiguration?.LogConfigurations ?? [] }
      },
    }),
    readList(userPoolClients, {
      calls: {
        'cognitoidentityprovider:ListUserPools': ['cognito-idp:ListUserPools'],
        'cognitoidentityprovider:ListUserPoolClients': ['cognito-idp:ListUserPoolClients'],
      },
      read: (context) =>
        ofPools(
          context,
          (UserPoolId) => {
            const input = { UserPoolId, MaxResults: most }
            const pages = paginateListUserPoolClients(usersPagination(context), input, options(context))
            return allPages(pages, (page) => page.UserPoolClients)
          },
          ({ ClientId }) => `client/${ClientId}`,
        ),
    }),
    // The list of clients holds names only. The schema of the fact leaves the secret out.
    readEach(clientSettings, {
      calls: { 'cognitoidentityprovider:DescribeUserPoolClient': ['cognito-idp:DescribeUserPoolClient'] },
      read: async ({ UserPoolId, ClientId }, context) => {
        const command = new DescribeUserPoolClientCommand({ UserPoolId, ClientId })
        const answer = requireField(usersOf(context).send(command, options(context)), 'UserPoolClient')
        return (await orAbsent(answer, gone))?.UserPoolClient ?? vanished
      },
    }),
    readList(userPoolGroups, {
      calls: {
        'cognitoidentityprovider:ListUserPools': ['cognito-idp:ListUserPools'],
        'cognitoidentityprovider:ListGroups': ['cognito-idp:ListGroups'],
      },
      read: (context) =>
        ofPools(
          context,
          (UserPoolId) => {
            const pages = paginateListGroups(usersPagination(context), { UserPoolId, Limit: most }, options(context))
            return allPages(pages, (page) => page.Groups)
          },
          ({ GroupName }) => `group/${GroupName}`,
        ),
    }),
    readList(identityProviders, {
      calls: {
        'cognitoidentityprovider:ListUserPools': ['cognito-idp:ListUserPools'],
        'cognitoidentityprovider:ListIdentityProviders': ['cognito-idp:ListIdentityProviders'],
      },
      read: (context) =>
        ofPools(
          context,
          (UserPoolId) => {
            const input = { UserPoolId, MaxResults: most }
            const pages = paginateListIdentityProviders(usersPagination(context), input, options(context))
            return allPages(pages, (page) => page.Providers)
          },
          ({ ProviderName }) => `identity-provider/${ProviderName}`,
        ),
    }),
    // Only SAML and OIDC have addresses that somebody wrote; the schema of the fact leaves secrets and keys out.
    readEach(providerAddresses, {
      calls: { 'cognitoidentityprovider:DescribeIdentityProvider': ['cognito-idp:DescribeIdentityProvider'] },
      read: async ({ UserPoolId, ProviderName, ProviderType = '' }, context) => {
        if (!['SAML', 'OIDC'].includes(ProviderType)) return { ProviderDetails: {} }
        const command = new DescribeIdentityProviderCommand({ UserPoolId, ProviderName })
        const answer = requireField(usersOf(context).send(command, options(context)), 'IdentityProvider')
        const found = await orAbsent(answer, gone)
        return found ? { ProviderDetails: found.IdentityProvider?.ProviderDetails } : vanished
      },
    }),
    readList(identityPools, {
      calls: { 'cognitoidentity:ListIdentityPools': ['cognito-identity:ListIdentityPools'] },
      read: async (context) => {
        const { partition, region, account } = context
        const pagination = { client: identitiesOf(context) }
        const pages = paginateListIdentityPools(pagination, { MaxResults: most }, options(context))
        return (await allPages(pages, (page) => page.IdentityPools)).map((pool) => ({
          ...pool,
          arn: `arn:${partition}:cognito-identity:${region}:${account}:identitypool/${pool.IdentityPoolId}`,
        }))
      },
    }),
    // The list of identity pools holds names only.
    readEach(identityPoolSettings, {
      calls: { 'cognitoidentity:DescribeIdentityPool': ['cognito-identity:DescribeIdentityPool'] },
      read: async ({ IdentityPoolId }, context) => {
        const command = new DescribeIdentityPoolCommand({ IdentityPoolId })
        return (await orAbsent(identitiesOf(context).send(command, options(context)), gone)) ?? vanished
      },
    }),
    readEach(identityPoolRoles, {
      calls: { 'cognitoidentity:GetIdentityPoolRoles': ['cognito-identity:GetIdentityPoolRoles'] },
      read: async ({ IdentityPoolId }, context) => {
        const command = new GetIdentityPoolRolesCommand({ IdentityPoolId })
        const answer = await orAbsent(identitiesOf(context).send(command, options(context)), gone)
        return answer ? { Roles: answer.Roles, RoleMappings: describeMappings(answer) } : vanished
      },
    }),
  ],
})
