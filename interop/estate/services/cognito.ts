import { CognitoIdentityClient, CreateIdentityPoolCommand } from '@aws-sdk/client-cognito-identity'
import type { CreateIdentityPoolInput } from '@aws-sdk/client-cognito-identity'
import {
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  CreateIdentityProviderCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type {
  CreateUserPoolClientRequest,
  CreateUserPoolRequest,
  SetUserPoolMfaConfigRequest,
} from '@aws-sdk/client-cognito-identity-provider'
import { account, regions } from '../../clients'
import { given } from '../../given'
import type { Ground } from '../build-estate'

type Plan = {
  readonly pool: Omit<CreateUserPoolRequest, 'PoolName'>
  readonly factors?: Omit<SetUserPoolMfaConfigRequest, 'UserPoolId'>
}

const functionArn = `arn:aws:lambda:${regions.main}:${account}:function:sign-in`
const snsRole = `arn:aws:iam::${account}:role/messages`

const plans: Readonly<Record<string, Plan>> = {
  kept: {
    pool: {
      Policies: {
        PasswordPolicy: {
          MinimumLength: 14,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          RequireUppercase: true,
          TemporaryPasswordValidityDays: 3,
        },
      },
      DeletionProtection: 'ACTIVE',
      AutoVerifiedAttributes: ['email'],
      UsernameAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        SourceArn: `arn:aws:ses:${regions.main}:${account}:identity/example.com`,
      },
      UserPoolTier: 'PLUS',
      LambdaConfig: { DefineAuthChallenge: functionArn },
      UserPoolAddOns: {
        AdvancedSecurityMode: 'ENFORCED',
        AdvancedSecurityAdditionalFlows: { CustomAuthMode: 'ENFORCED' },
      },
    },
    factors: { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } },
  },
  careless: {
    pool: {
      Policies: { PasswordPolicy: { MinimumLength: 6, TemporaryPasswordValidityDays: 90 } },
      UserPoolTier: 'LITE',
    },
  },
  'with text messages': {
    pool: {
      AutoVerifiedAttributes: ['email', 'phone_number'],
      AliasAttributes: ['email', 'phone_number'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UserPoolTier: 'PLUS',
      LambdaConfig: { DefineAuthChallenge: functionArn },
      UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
    },
    factors: {
      MfaConfiguration: 'OPTIONAL',
      SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: snsRole } },
    },
  },
}

const clients: Readonly<Record<string, Omit<CreateUserPoolClientRequest, 'UserPoolId' | 'ClientName'>>> = {
  kept: {
    AccessTokenValidity: 30,
    IdTokenValidity: 30,
    RefreshTokenValidity: 7,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: ['https://shop.example.com/in', 'http://localhost:3000/in'],
    LogoutURLs: ['https://shop.example.com/'],
  },
  careless: {
    AccessTokenValidity: 24,
    IdTokenValidity: 24,
    RefreshTokenValidity: 3650,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    PreventUserExistenceErrors: 'LEGACY',
    EnableTokenRevocation: false,
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['implicit'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: ['http://shop.example.com/in'],
  },
}

const identityPools: Readonly<Record<string, Omit<CreateIdentityPoolInput, 'IdentityPoolName'>>> = {
  'without guests': { AllowUnauthenticatedIdentities: false },
  'with guests': { AllowUnauthenticatedIdentities: true },
}

/** Three user pools with clients, groups and identity providers, and two identity pools. */
export const build = async ({ site }: Ground): Promise<void> => {
  const users = site.client(CognitoIdentityProviderClient)
  for (const [name, { pool, factors }] of Object.entries(plans)) {
    const made = await users.send(new CreateUserPoolCommand({ PoolName: name, ...pool }))
    const UserPoolId = given(made.UserPool?.Id)
    const arn = given(made.UserPool?.Arn)
    site.name(`user-pool:${name}`, arn)
    if (factors) await users.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...factors }))
    const client = clients[name]
    if (!client) continue
    const { UserPoolClient } = await users.send(
      new CreateUserPoolClientCommand({ UserPoolId, ClientName: name, ...client }),
    )
    site.name(`user-pool-client:${name}`, `${arn}/client/${given(UserPoolClient?.ClientId)}`)
    // Roles of the estate's people: one without permissions, and an administrator.
    const RoleArn = `arn:aws:iam::${account}:role/${name === 'kept' ? 'partner' : 'machine-administrator'}`
    await users.send(new CreateGroupCommand({ UserPoolId, GroupName: 'staff', RoleArn }))
    site.name(`user-group:${name}`, `${arn}/group/staff`)
    const address = `${name === 'kept' ? 'https' : 'http'}://login.example.com/metadata.xml`
    await users.send(
      new CreateIdentityProviderCommand({
        UserPoolId,
        ProviderName: 'directory',
        ProviderType: 'SAML',
        ProviderDetails: { MetadataURL: address },
      }),
    )
    site.name(`identity-provider:${name}`, `${arn}/identity-provider/directory`)
  }
  const identities = site.client(CognitoIdentityClient)
  for (const [name, plan] of Object.entries(identityPools)) {
    const made = await identities.send(
      new CreateIdentityPoolCommand({
        IdentityPoolName: name,
        CognitoIdentityProviders: [
          {
            ProviderName: `cognito-idp.${regions.main}.amazonaws.com/${regions.main}_1`,
            ClientId: '1',
            ServerSideTokenCheck: name === 'without guests',
          },
        ],
        ...plan,
      }),
    )
    const arn = `arn:aws:cognito-identity:${regions.main}:${account}:identitypool/${given(made.IdentityPoolId)}`
    site.name(`identity-pool:${name}`, arn)
  }
}
