import type { EstatePlace, Members } from '../estate'
import { each, itemsOf, pageCount, pages } from '../fewest-calls-row'
import type { List, Row } from '../fewest-calls-row'

const most = 60
const userPools: List = { from: 'cognito-idp', operation: 'ListUserPools', list: 'UserPools', most }
const identityPools: List = { from: 'cognito-identity', operation: 'ListIdentityPools', list: 'IdentityPools', most }

const ofPool = (operation: string, list: string, { Id }: Members): List => ({
  from: 'cognito-idp',
  operation,
  list,
  most,
  input: { UserPoolId: Id },
})

/** What belongs to user pools: a list of each, in pages. */
const listed = (operation: string, list: string): Row => ({
  operation: `cognitoidentityprovider:${operation}`,
  per: 'region',
  count: each(userPools, (pool, place) => pageCount(place, ofPool(operation, list, pool))),
})

const countItems =
  (operation: string, list: string, counts: (item: Members) => boolean = () => true) =>
  async (pool: Members, place: EstatePlace): Promise<number> =>
    (await itemsOf(place, ofPool(operation, list, pool))).filter(counts).length

/** Whether threat protection of a pool can be asked for its settings: AWS refuses the question where it is off. */
const hasRisks = async (pool: Members, place: EstatePlace): Promise<number> => {
  const list = 'RiskConfiguration.CompromisedCredentialsRiskConfiguration.EventFilter'
  try {
    await itemsOf(place, ofPool('DescribeRiskConfiguration', list, pool))
    return 1
  } catch {
    return 0
  }
}

/** Whether somebody wrote the addresses of an identity provider. */
const hasAddresses = ({ ProviderType }: Members): boolean => ProviderType === 'SAML' || ProviderType === 'OIDC'

/** What Cognito takes at least: its lists give names, and no call describes several. */
export const rows: readonly Row[] = [
  { operation: 'cognitoidentityprovider:ListUserPools', per: 'region', count: pages(userPools) },
  ...['DescribeUserPool', 'GetUserPoolMfaConfig', 'GetLogDeliveryConfiguration'].map((name): Row => ({
    operation: `cognitoidentityprovider:${name}`,
    per: 'region',
    count: each(userPools),
  })),
  {
    operation: 'cognitoidentityprovider:DescribeRiskConfiguration',
    per: 'region',
    count: each(userPools, hasRisks, undefined, 1),
  },
  listed('ListUserPoolClients', 'UserPoolClients'),
  {
    operation: 'cognitoidentityprovider:DescribeUserPoolClient',
    per: 'region',
    count: each(userPools, countItems('ListUserPoolClients', 'UserPoolClients'), undefined, 1),
  },
  listed('ListGroups', 'Groups'),
  listed('ListIdentityProviders', 'Providers'),
  {
    operation: 'cognitoidentityprovider:DescribeIdentityProvider',
    per: 'region',
    count: each(userPools, countItems('ListIdentityProviders', 'Providers', hasAddresses), undefined, 1),
  },
  { operation: 'cognitoidentity:ListIdentityPools', per: 'region', count: pages(identityPools) },
  ...['DescribeIdentityPool', 'GetIdentityPoolRoles'].map((name): Row => ({
    operation: `cognitoidentity:${name}`,
    per: 'region',
    count: each(identityPools),
  })),
]
