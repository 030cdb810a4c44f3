import * as identity from '@aws-sdk/client-cognito-identity'
import * as users from '@aws-sdk/client-cognito-identity-provider'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext, type SampleService } from '../../service'
import { identityPoolsOf, userPoolsOf, type SampleIdentityPool } from './estate'
import type { SampleUserPool } from './user-pool'

interface Users {
  readonly pools: readonly SampleUserPool[]
}

interface Identities {
  readonly pools: readonly SampleIdentityPool[]
}

const missing = (what: string): AwsFailure => new AwsFailure('ResourceNotFoundException', `${what} does not exist.`)

const poolOf = (id: string | undefined, { state }: SampleContext<Users>): SampleUserPool => {
  const found = state.pools.find(({ pool }) => pool.Id === id)
  if (!found) throw missing(`User pool ${id}`)
  return found
}

const identityPoolOf = (id: string | undefined, { state }: SampleContext<Identities>): SampleIdentityPool => {
  const found = state.pools.find(({ pool }) => pool.IdentityPoolId === id)
  if (!found) throw missing(`IdentityPool '${id}'`)
  return found
}

type Paged = { readonly NextToken?: string | undefined; readonly MaxResults?: number | undefined }

const cut = <Item>(all: readonly Item[], { NextToken, MaxResults }: Paged, context: SampleContext<unknown>) => {
  const { items, next } = context.page(all, { token: NextToken, max: MaxResults, size: 60, most: 60 })
  return { items, next: next === undefined ? {} : { NextToken: next } }
}

/** The user pools of the sample. */
const userPools = defineSampleService<typeof users, Users>({
  service: 'cognito-idp',
  scope: 'regional',
  sdk: users,
  client: users.CognitoIdentityProviderClient,
  badToken: 'InvalidParameterException',
  state: (place) => ({ pools: userPoolsOf(place) }),
}).answer({
  ListUserPools: (input, context) => {
    const { items, next } = cut(context.state.pools, input, context)
    return {
      UserPools: items.map(({ pool: { Id, Name, LambdaConfig, CreationDate, LastModifiedDate } }) => ({
        Id,
        Name,
        LambdaConfig,
        CreationDate,
        LastModifiedDate,
      })),
      ...next,
    }
  },
  DescribeUserPool: (input, context) => ({ UserPool: poolOf(input.UserPoolId, context).pool }),
  GetUserPoolMfaConfig: (input, context) => {
    const { pool, factors } = poolOf(input.UserPoolId, context)
    return {
      MfaConfiguration: pool.MfaConfiguration,
      ...(factors.includes('app') ? { SoftwareTokenMfaConfiguration: { Enabled: true } } : {}),
      ...(factors.includes('email') ? { EmailMfaConfiguration: { Subject: 'Your code', Message: '{####}' } } : {}),
      ...(factors.includes('sms') ? { SmsMfaConfiguration: { SmsAuthenticationMessage: 'Your code is {####}' } } : {}),
    }
  },
  DescribeRiskConfiguration: (input, context) => {
    const { pool, risks } = poolOf(input.UserPoolId, context)
    if ((pool.UserPoolAddOns?.AdvancedSecurityMode ?? 'OFF') === 'OFF') {
      throw new AwsFailure('UserPoolAddOnNotEnabledException', 'Threat protection is not enabled for this user pool.')
    }
    return { RiskConfiguration: risks ?? { UserPoolId: pool.Id } }
  },
  GetLogDeliveryConfiguration: (input, context) => {
    const { pool, logs } = poolOf(input.UserPoolId, context)
    return { LogDeliveryConfiguration: { UserPoolId: pool.Id, LogConfigurations: [...logs] } }
  },
  ListUserPoolClients: (input, context) => {
    const { items, next } = cut(poolOf(input.UserPoolId, context).clients, input, context)
    return {
      UserPoolClients: items.map(({ ClientId, ClientName, UserPoolId }) => ({ ClientId, ClientName, UserPoolId })),
      ...next,
    }
  },
  DescribeUserPoolClient: (input, context) => {
    const found = poolOf(input.UserPoolId, context).clients.find(({ ClientId }) => ClientId === input.ClientId)
    if (!found) throw missing(`User pool client ${input.ClientId}`)
    return { UserPoolClient: found }
  },
  ListGroups: (input, context) => {
    const paged = { NextToken: input.NextToken, MaxResults: input.Limit }
    const { items, next } = cut(poolOf(input.UserPoolId, context).groups, paged, context)
    return { Groups: items, ...next }
  },
  ListIdentityProviders: (input, context) => {
    const { items, next } = cut(poolOf(input.UserPoolId, context).providers, input, context)
    return {
      Providers: items.map(({ ProviderName, ProviderType, CreationDate, LastModifiedDate }) => ({
        ProviderName,
        ProviderType,
        CreationDate,
        LastModifiedDate,
      })),
      ...next,
    }
  },
  DescribeIdentityProvider: (input, context) => {
    const { providers } = poolOf(input.UserPoolId, context)
    const found = providers.find(({ ProviderName }) => ProviderName === input.ProviderName)
    if (!found) throw missing(`Identity provider ${input.ProviderName}`)
    return { IdentityProvider: found }
  },
})

/** The identity pools of the sample. */
const identityPools = defineSampleService<typeof identity, Identities>({
  service: 'cognito-identity',
  scope: 'regional',
  sdk: identity,
  client: identity.CognitoIdentityClient,
  badToken: 'InvalidParameterException',
  state: (place) => ({ pools: identityPoolsOf(place) }),
}).answer({
  ListIdentityPools: (input, context) => {
    const { items, next } = cut(context.state.pools, input, context)
    return {
      IdentityPools: items.map(({ pool: { IdentityPoolId, IdentityPoolName } }) => ({
        IdentityPoolId,
        IdentityPoolName,
      })),
      ...next,
    }
  },
  DescribeIdentityPool: (input, context) => identityPoolOf(input.IdentityPoolId, context).pool,
  GetIdentityPoolRoles: (input, context) => ({
    IdentityPoolId: input.IdentityPoolId,
    ...identityPoolOf(input.IdentityPoolId, context).roles,
  }),
})

/** User pools and identity pools. */
export const sample: readonly SampleService[] = [userPools, identityPools]
