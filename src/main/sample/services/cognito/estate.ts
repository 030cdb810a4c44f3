import type { GetIdentityPoolRolesResponse, IdentityPool } from '@aws-sdk/client-cognito-identity'
import { hostileNames } from '../../hostile-names'
import { sampleHex } from '../../ids'
import { during } from '../../moments'
import { domain, homeRegion, mainRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { roleArn } from '../../shared-names'
import { functionArn } from './function-arn'
import { appRoles, customers, identityPoolId, userPoolId } from './pools'
import { group, logsTo, machineClient, provider, risksOf, userPool, webClient, type SampleUserPool } from './user-pool'

/** An identity pool with its roles. */
export interface SampleIdentityPool {
  readonly pool: IdentityPool & { readonly IdentityPoolId: string; readonly IdentityPoolName: string }
  readonly roles: Pick<GetIdentityPoolRolesResponse, 'Roles' | 'RoleMappings'>
}

const cognitoProvider = ({ account, region }: SamplePlace): string =>
  `cognito-idp.${region}.amazonaws.com/${userPoolId(account, region)}`

const identityPool = (
  place: SamplePlace,
  IdentityPoolName: string,
  fields: Partial<Omit<IdentityPool, 'IdentityPoolId' | 'IdentityPoolName'>> = {},
): SampleIdentityPool => {
  const { account, region } = place
  const guests = fields.AllowUnauthenticatedIdentities === true
  return {
    pool: {
      IdentityPoolId: identityPoolId(account, region),
      IdentityPoolName,
      AllowUnauthenticatedIdentities: false,
      AllowClassicFlow: false,
      CognitoIdentityProviders: [
        {
          ProviderName: cognitoProvider(place),
          ClientId: sampleHex(26, 'client', account.id),
          ServerSideTokenCheck: true,
        },
      ],
      ...fields,
    },
    roles: {
      Roles: {
        authenticated: roleArn(account, appRoles.user),
        ...(guests ? { unauthenticated: roleArn(account, appRoles.guest) } : {}),
      },
      RoleMappings: {
        [`${cognitoProvider(place)}:${sampleHex(26, 'client', account.id)}`]: {
          Type: 'Token',
          AmbiguousRoleResolution: 'AuthenticatedRole',
        },
      },
    },
  }
}

/** The shop's customers; gaps of the first day are closed in spring. */
const storefrontPools = (place: SamplePlace): readonly SampleUserPool[] => {
  const mended = during(place.at, 'spring')
  const login = `https://login.staff.${domain}`
  return [
    userPool(
      place,
      customers,
      {
        MfaConfiguration: 'OPTIONAL',
        // The company's own one-time links by mail.
        LambdaConfig: { DefineAuthChallenge: functionArn(place, 'sign-in-link') },
        UserPoolAddOns: {
          AdvancedSecurityMode: mended ? 'ENFORCED' : 'AUDIT',
          AdvancedSecurityAdditionalFlows: { CustomAuthMode: 'ENFORCED' },
        },
        DeletionProtection: mended ? 'ACTIVE' : 'INACTIVE',
      },
      {
        clients: [
          webClient(place, customers, mended ? {} : { AllowedOAuthFlows: ['code', 'implicit'] }),
          machineClient(place, customers, 'warehouse'),
        ],
        groups: [group(place, customers, 'staff', appRoles.staff), group(place, customers, 'newsletter')],
        providers: [
          provider(place, customers, 'Google', 'Google', { client_id: 'shop.apps.example', authorize_scopes: 'email' }),
          provider(place, customers, 'Staff', 'OIDC', {
            client_id: 'shop',
            client_secret: 'opens-nothing',
            oidc_issuer: login,
            authorize_url: `${login}/authorize`,
            token_url: `${login}/token`,
            attributes_url: `${login}/userinfo`,
            jwks_uri: `${login}/keys`,
          }),
        ],
      },
    ),
  ]
}

/** Merchants; the migration's helpers did not want to be asked for codes. */
const paymentsPools = (place: SamplePlace): readonly SampleUserPool[] => {
  const opened = place.region === mainRegion && during(place.at, 'regression', 'recovery')
  const AdminCreateUserConfig = { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 3 }
  return [
    userPool(
      place,
      customers,
      {
        EstimatedNumberOfUsers: 640,
        AdminCreateUserConfig,
        ...(opened
          ? { MfaConfiguration: 'OFF' as const, UserPoolAddOns: { AdvancedSecurityMode: 'OFF' as const } }
          : {}),
      },
      {
        clients: [
          webClient(place, customers, {
            CallbackURLs: [`https://pay.${domain}/signed-in`],
            LogoutURLs: [`https://pay.${domain}/`],
            RefreshTokenValidity: 1,
            ...(opened ? { ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_PASSWORD_AUTH'] as const } : {}),
          }),
        ],
      },
    ),
  ]
}

/** Testers, on the plan without threat protection. */
const stagingPools = (place: SamplePlace): readonly SampleUserPool[] => {
  const good = during(place.at, 'recovery')
  return [
    userPool(
      place,
      customers,
      {
        EstimatedNumberOfUsers: 35,
        UserPoolTier: 'ESSENTIALS',
        UserPoolAddOns: { AdvancedSecurityMode: 'OFF' },
        MfaConfiguration: during(place.at, 'spring') ? 'OPTIONAL' : 'OFF',
        EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
        ...(good ? {} : { DeletionProtection: 'INACTIVE' }),
      },
      {
        logs: good ? logsTo(place, 'userNotification') : [],
        clients: [
          webClient(place, customers, {
            CallbackURLs: ['http://localhost:3000/signed-in', `https://shop.staging.${domain}/signed-in`],
            ...(good ? {} : { EnableTokenRevocation: false, PreventUserExistenceErrors: 'LEGACY' as const }),
          }),
        ],
      },
    ),
  ]
}

/** Everybody's first try, and one that pays for protection without using it. */
const sandboxPools = (place: SamplePlace): readonly SampleUserPool[] => [
  userPool(
    place,
    'play',
    {
      Policies: {
        PasswordPolicy: {
          MinimumLength: 6,
          RequireLowercase: false,
          RequireNumbers: false,
          RequireSymbols: false,
          RequireUppercase: false,
          TemporaryPasswordValidityDays: 90,
        },
      },
      DeletionProtection: 'INACTIVE',
      AutoVerifiedAttributes: undefined,
      UsernameAttributes: undefined,
      AliasAttributes: ['email'],
      UserAttributeUpdateSettings: undefined,
      LambdaConfig: { PreSignUp: functionArn(place, 'let-everybody-in') },
      MfaConfiguration: 'OFF',
      EstimatedNumberOfUsers: 3,
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
      UserPoolTags: { note: hostileNames.formula },
      UserPoolAddOns: undefined,
      AccountRecoverySetting: undefined,
      UserPoolTier: 'LITE',
    },
    {
      factors: [],
      logs: [],
      clients: [
        webClient(place, 'play', {
          ClientName: hostileNames.path,
          RefreshTokenValidity: 3650,
          AccessTokenValidity: 24,
          IdTokenValidity: 24,
          TokenValidityUnits: undefined,
          ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_PASSWORD_AUTH'],
          CallbackURLs: ['http://play.example.net/in'],
          LogoutURLs: ['http://play.example.net/'],
          AllowedOAuthFlows: ['implicit'],
          PreventUserExistenceErrors: 'LEGACY',
          EnableTokenRevocation: false,
        }),
      ],
      groups: [group(place, 'play', 'admins', appRoles.staff)],
      providers: [
        provider(place, 'play', 'Directory', 'SAML', {
          MetadataURL: 'http://directory.example.net/metadata.xml',
          SLORedirectBindingURI: 'http://directory.example.net/out',
        }),
      ],
    },
  ),
  userPool(
    place,
    'magic-link',
    {
      LambdaConfig: { DefineAuthChallenge: functionArn(place, 'magic-link') },
      AutoVerifiedAttributes: ['email', 'phone_number'],
      EstimatedNumberOfUsers: 12,
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
      UserAttributeUpdateSettings: undefined,
      DeletionProtection: 'INACTIVE',
    },
    {
      factors: ['sms'],
      logs: [],
      risks: risksOf(place, 'magic-link', 'watches'),
      clients: [webClient(place, 'magic-link', { ClientId: sampleHex(26, 'client', place.account.id, 'magic-link') })],
    },
  ),
]

/** The user pools of a place on the day. */
export const userPoolsOf = (place: SamplePlace): readonly SampleUserPool[] => {
  const { account, region } = place
  if (!account.regions.includes(region)) return []
  switch (account.key) {
    case 'storefront':
      return region === homeRegion ? [] : storefrontPools(place)
    case 'payments':
      return paymentsPools(place)
    case 'staging':
      return stagingPools(place)
    case 'sandbox':
      return sandboxPools(place)
    case 'team':
      return [userPool(place, customers)]
    case 'management':
    case 'security':
    case 'logArchive':
      return []
  }
}

/** The identity pools of a place on the day. */
export const identityPoolsOf = (place: SamplePlace): readonly SampleIdentityPool[] => {
  const { account, region } = place
  if (!account.regions.includes(region)) return []
  switch (account.key) {
    case 'storefront':
      // Guests may tell the shop how fast its pages were.
      return region === homeRegion ? [] : [identityPool(place, 'shop-app', { AllowUnauthenticatedIdentities: true })]
    case 'payments':
      return region === mainRegion ? [identityPool(place, 'merchant-app')] : []
    case 'sandbox':
      return [
        identityPool(place, 'play-app', {
          AllowUnauthenticatedIdentities: true,
          AllowClassicFlow: true,
          CognitoIdentityProviders: [
            {
              ProviderName: `cognito-idp.${region}.amazonaws.com/${userPoolId(account, region, 'play')}`,
              ClientId: sampleHex(26, 'client', account.id),
              ServerSideTokenCheck: false,
            },
          ],
        }),
      ]
    case 'management':
    case 'security':
    case 'logArchive':
    case 'staging':
    case 'team':
      return []
  }
}
