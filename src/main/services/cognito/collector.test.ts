import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { startSample, type Sample } from '../../sample/start-sample'
import { collectorFor } from '../testing/collector-for'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
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

const region = 'eu-central-1'
const gone = { kind: 'error', code: 'ResourceNotFoundException', message: 'It is gone.', status: 400 } as const

let sample: Sample
beforeAll(async () => {
  sample = await startSample()
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

describe('the collector of Cognito', () => {
  it('reads user pools with settings, factors, threat protection and logs', async () => {
    sample.forget()
    const read = await readFromSample(sample, collector, 'storefront', [region])
    expect(valuesOf(read(userPools, region))).toEqual([
      {
        arn: expect.stringMatching(
          /^arn:aws:cognito-idp:eu-central-1:444455556666:userpool\/eu-central-1_[0-9a-f]{9}$/,
        ),
        Id: expect.stringMatching(/^eu-central-1_[0-9a-f]{9}$/),
        Name: 'customers',
      },
    ])
    expect(valuesOf(read(userPoolSettings, region))).toEqual([
      {
        Policies: {
          PasswordPolicy: {
            MinimumLength: 14,
            RequireUppercase: true,
            RequireLowercase: true,
            RequireNumbers: true,
            RequireSymbols: true,
            TemporaryPasswordValidityDays: 3,
          },
        },
        DeletionProtection: 'ACTIVE',
        LambdaConfig: { DefineAuthChallenge: `arn:aws:lambda:${region}:444455556666:function:sign-in-link` },
        AutoVerifiedAttributes: ['email'],
        AliasAttributes: [],
        UsernameAttributes: ['email'],
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
        MfaConfiguration: 'OPTIONAL',
        EstimatedNumberOfUsers: 18_400,
        EmailConfiguration: { EmailSendingAccount: 'DEVELOPER' },
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 3 },
        UserPoolAddOns: {
          AdvancedSecurityMode: 'ENFORCED',
          AdvancedSecurityAdditionalFlows: { CustomAuthMode: 'ENFORCED' },
        },
        AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
        UserPoolTier: 'PLUS',
      },
    ])
    expect(valuesOf(read(userPoolMfa, region))).toEqual([
      { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true }, EmailMfaConfiguration: {} },
    ])
    expect(valuesOf(read(userPoolRisks, region))).toMatchObject([
      {
        RiskConfiguration: {
          CompromisedCredentialsRiskConfiguration: { Actions: { EventAction: 'BLOCK' } },
          AccountTakeoverRiskConfiguration: { Actions: { HighAction: { EventAction: 'BLOCK' } } },
        },
      },
    ])
    expect(valuesOf(read(userPoolLogs, region))).toEqual([
      {
        LogConfigurations: [
          { EventSource: 'userAuthEvents', LogLevel: 'INFO' },
          { EventSource: 'userNotification', LogLevel: 'ERROR' },
        ],
      },
    ])
    // Lists and settings are shared by all that hang on them.
    expect(sample.counts()).toMatchObject({
      'cognito-idp:ListUserPools': 1,
      'cognito-idp:DescribeUserPool': 1,
      'cognito-idp:DescribeRiskConfiguration': 1,
    })
  })

  it('reads clients without their secrets, groups, and the addresses of identity providers', async () => {
    sample.forget()
    const read = await readFromSample(sample, collector, 'storefront', [region])
    expect(valuesOf(read(userPoolClients, region))).toMatchObject([
      { ClientName: 'web', arn: expect.stringMatching(/userpool\/eu-central-1_\w{9}\/client\/\w{26}$/) },
      { ClientName: 'warehouse' },
    ])
    const settings = valuesOf(read(clientSettings, region))
    expect(settings).toContainEqual({
      RefreshTokenValidity: 30,
      AccessTokenValidity: 60,
      IdTokenValidity: 60,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
      CallbackURLs: ['https://shop.marlowbay.example/signed-in'],
      LogoutURLs: ['https://shop.marlowbay.example/'],
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
    })
    expect(JSON.stringify(settings)).not.toContain('Secret')
    expect(valuesOf(read(userPoolGroups, region))).toMatchObject([
      { GroupName: 'staff', RoleArn: 'arn:aws:iam::444455556666:role/app-staff' },
      { GroupName: 'newsletter' },
    ])
    expect(valuesOf(read(identityProviders, region))).toMatchObject([
      { ProviderName: 'Google', ProviderType: 'Google' },
      { ProviderName: 'Staff', ProviderType: 'OIDC' },
    ])
    const login = 'https://login.staff.marlowbay.example'
    expect(valuesOf(read(providerAddresses, region))).toEqual([
      { ProviderDetails: {} },
      {
        ProviderDetails: {
          oidc_issuer: login,
          authorize_url: `${login}/authorize`,
          token_url: `${login}/token`,
          attributes_url: `${login}/userinfo`,
          jwks_uri: `${login}/keys`,
        },
      },
    ])
    // Google's addresses are AWS's business.
    expect(sample.counts()).toMatchObject({ 'cognito-idp:DescribeIdentityProvider': 1 })
  })

  it('reads identity pools with settings and roles', async () => {
    const read = await readFromSample(sample, collector, 'storefront', [region])
    const [pool] = valuesOf(read(identityPools, region))
    expect(pool).toEqual({
      arn: expect.stringMatching(/^arn:aws:cognito-identity:eu-central-1:444455556666:identitypool\/eu-central-1:/),
      IdentityPoolId: expect.stringMatching(/^eu-central-1:[0-9a-f-]{36}$/),
      IdentityPoolName: 'shop-app',
    })
    expect(valuesOf(read(identityPoolSettings, region))).toMatchObject([
      {
        AllowUnauthenticatedIdentities: true,
        AllowClassicFlow: false,
        CognitoIdentityProviders: [{ ServerSideTokenCheck: true }],
      },
    ])
    expect(valuesOf(read(identityPoolRoles, region))).toEqual([
      {
        Roles: {
          authenticated: 'arn:aws:iam::444455556666:role/app-user',
          unauthenticated: 'arn:aws:iam::444455556666:role/app-guest',
        },
        RoleMappings: [{ Provider: expect.stringMatching(/^cognito-idp\./), Type: 'Token', Rules: [] }],
      },
    ])
  })

  it('asks for risks only where threat protection is on', async () => {
    sample.setTime(moments.regression)
    sample.forget()
    const read = await readFromSample(sample, collector, 'payments', [region])
    expect(valuesOf(read(userPoolRisks, region))).toEqual([{}])
    expect(sample.counts()['cognito-idp:DescribeRiskConfiguration']).toBeUndefined()
  })

  it('leaves out what is gone between two calls', async () => {
    sample.faults.set([{ operation: 'ListGroups', effect: gone }])
    const groups = await readFromSample(sample, collector, 'storefront', [region])
    expect(groups(userPoolGroups, region)).toEqual([])
    sample.faults.set([
      { operation: 'DescribeUserPool', effect: gone },
      { operation: 'DescribeIdentityPool', effect: gone },
    ])
    const pools = await readFromSample(sample, collector, 'storefront', [region])
    expect(pools(userPoolSettings, region)).toMatchObject([{ gap: { code: 'Vanished' } }])
    expect(pools(userPoolRisks, region)).toMatchObject([{ gap: { code: 'Vanished' } }])
    expect(pools(identityPoolSettings, region)).toMatchObject([{ gap: { code: 'Vanished' } }])
  })

  it('makes a gap of what is denied, and reads the rest', async () => {
    sample.faults.add({ operation: 'ListUserPoolClients', effect: { kind: 'denied' } })
    sample.faults.add({ operation: 'GetUserPoolMfaConfig', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'storefront', [region])
    expect(() => read(userPoolClients, region)).toThrow('AccessDenied')
    expect(read(userPoolMfa, region)).toMatchObject([{ gap: { code: 'AccessDeniedException' } }])
    expect(read(userPoolGroups, region)).toHaveLength(2)
  })

  it('reads all pages', async () => {
    const small = await startSample({ pageSize: 1 })
    const read = await readFromSample(small, collector, 'sandbox', ['eu-west-1'])
    expect(read(userPools, 'eu-west-1')).toHaveLength(2)
    expect(small.counts()).toMatchObject({ 'cognito-idp:ListUserPools': 2 })
    await small.close()
  })
})

describe('the checks of Cognito in the sample organization', () => {
  it('each find something good and something bad', { timeout: 120_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'cognito')
    const results = resultsOf(await judgeSample(sample, collectorFor(registry, checks), checks))
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata: { id } }) => [id, ['fail', 'pass']])))
  })
})
