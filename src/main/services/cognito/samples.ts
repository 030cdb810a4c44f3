import { document, role } from '../iam/samples'
import type { Role } from '../iam/facts'
import type {
  ClientSettings,
  IdentityPool,
  IdentityPoolRoles,
  IdentityPoolSettings,
  IdentityProvider,
  UserPool,
  UserPoolClient,
  UserPoolGroup,
  UserPoolMfa,
  UserPoolSettings,
} from './facts'

const region = 'eu-central-1'
const poolId = `${region}_Ab1Cd2Ef3`
const arn = (path: string): string => `arn:aws:cognito-idp:${region}:111122223333:userpool/${path}`

/** The user pool `customers`. */
export const userPool = (fields: Partial<UserPool> = {}): UserPool => {
  const Id = fields.Id ?? poolId
  return { arn: arn(Id), Id, Name: 'customers', ...fields }
}

/** The ARN of the user pool `customers`. */
export const poolArn = userPool().arn

/** Settings of a user pool that leave nothing to wish for. */
export const settings = (fields: Partial<UserPoolSettings> = {}): UserPoolSettings => ({
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
  LambdaConfig: {},
  AutoVerifiedAttributes: ['email'],
  AliasAttributes: [],
  UsernameAttributes: ['email'],
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
  MfaConfiguration: 'ON',
  EstimatedNumberOfUsers: 1200,
  EmailConfiguration: { EmailSendingAccount: 'DEVELOPER' },
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 3 },
  UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
  AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
  UserPoolTier: 'PLUS',
  ...fields,
})

/** The user pool `customers` with these settings, as cases give it. */
export const given = (fields: Partial<UserPoolSettings> = {}) => ({
  userPools: [userPool()],
  userPoolSettings: { [poolArn]: settings(fields) },
})

/** No user pool, as cases give it. */
export const noPool = { userPools: [], userPoolSettings: {} }

/** The user pool `customers`, whose settings may not be read. */
export const unread = {
  userPools: [userPool()],
  userPoolSettings: { [poolArn]: { kind: 'denied', action: 'cognito-idp:DescribeUserPool' } },
} as const

type Passwords = NonNullable<NonNullable<UserPoolSettings['Policies']>['PasswordPolicy']>

/** A good password policy but for what is told. */
export const passwords = (fields: Passwords) => ({
  Policies: { PasswordPolicy: { ...settings().Policies?.PasswordPolicy, ...fields } },
})

/** Codes by app. */
export const mfa = (fields: Partial<UserPoolMfa> = {}): UserPoolMfa => ({
  MfaConfiguration: 'ON',
  SoftwareTokenMfaConfiguration: { Enabled: true },
  ...fields,
})

/** The app client `web`. */
export const client = (fields: Partial<UserPoolClient> = {}): UserPoolClient => {
  const ClientId = fields.ClientId ?? '1h57kf5cpq17m0eml12EXAMPLE'
  return { arn: arn(`${poolId}/client/${ClientId}`), ClientId, ClientName: 'web', UserPoolId: poolId, ...fields }
}

/** The ARN of the app client `web`. */
export const clientArn = client().arn

/** Settings of an app client that leave nothing to wish for. */
export const clientWith = (fields: Partial<ClientSettings> = {}): ClientSettings => ({
  RefreshTokenValidity: 30,
  AccessTokenValidity: 60,
  IdTokenValidity: 60,
  TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
  ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
  CallbackURLs: ['https://shop.example.com/in'],
  LogoutURLs: ['https://shop.example.com/'],
  AllowedOAuthFlows: ['code'],
  AllowedOAuthFlowsUserPoolClient: true,
  PreventUserExistenceErrors: 'ENABLED',
  EnableTokenRevocation: true,
  ...fields,
})

/** The app client `web` with these settings, as cases give it. */
export const givenClient = (fields: Partial<ClientSettings> = {}) => ({
  userPoolClients: [client()],
  clientSettings: { [clientArn]: clientWith(fields) },
})

/** No app client, as cases give it. */
export const noClient = { userPoolClients: [], clientSettings: {} }

/** The app client `web`, whose settings may not be read. */
export const unreadClient = {
  userPoolClients: [client()],
  clientSettings: { [clientArn]: { kind: 'denied', action: 'cognito-idp:DescribeUserPoolClient' } },
} as const

/** The group `staff`, without a role. */
export const group = (fields: Partial<UserPoolGroup> = {}): UserPoolGroup => {
  const GroupName = fields.GroupName ?? 'staff'
  return { arn: arn(`${poolId}/group/${GroupName}`), GroupName, UserPoolId: poolId, ...fields }
}

/** The SAML provider `directory`. */
export const identityProvider = (fields: Partial<IdentityProvider> = {}): IdentityProvider => {
  const ProviderName = fields.ProviderName ?? 'directory'
  return {
    arn: arn(`${poolId}/identity-provider/${ProviderName}`),
    ProviderName,
    ProviderType: 'SAML',
    UserPoolId: poolId,
    ...fields,
  }
}

/** The id of the identity pool `shop-app`. */
export const identityPoolId = `${region}:12345678-1234-1234-1234-123456790abc`

/** The identity pool `shop-app`. */
export const identityPool = (fields: Partial<IdentityPool> = {}): IdentityPool => ({
  arn: `arn:aws:cognito-identity:${region}:111122223333:identitypool/${identityPoolId}`,
  IdentityPoolId: identityPoolId,
  IdentityPoolName: 'shop-app',
  ...fields,
})

/** The ARN of the identity pool `shop-app`. */
export const identityPoolArn = identityPool().arn

/** Settings of an identity pool that lets in guests and the users of one user pool, and names their roles itself. */
export const identitySettings = (fields: Partial<IdentityPoolSettings> = {}): IdentityPoolSettings => ({
  AllowUnauthenticatedIdentities: true,
  AllowClassicFlow: false,
  CognitoIdentityProviders: [
    {
      ProviderName: `cognito-idp.${region}.amazonaws.com/${poolId}`,
      ClientId: client().ClientId,
      ServerSideTokenCheck: true,
    },
  ],
  ...fields,
})

const issuer = 'cognito-identity.amazonaws.com'

/** The trust of a role in an identity pool: by its id, and by whether its users signed in. */
export const poolTrust = (
  amr: string | undefined,
  aud: string | null = identityPoolId,
  more: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
) =>
  document({
    Effect: 'Allow',
    Principal: { Federated: issuer },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      ...(aud === null ? {} : { StringEquals: { [`${issuer}:aud`]: aud } }),
      ...(amr === undefined ? {} : { 'ForAnyValue:StringLike': { [`${issuer}:amr`]: amr } }),
      ...more,
    },
  })

/** The role of guests, which may tell how fast pages were. */
export const guestRole = (fields: Partial<Role> = {}): Role =>
  role({
    RoleName: 'guest',
    AssumeRolePolicyDocument: poolTrust('unauthenticated'),
    RolePolicyList: [
      {
        PolicyName: 'app',
        PolicyDocument: document({
          Effect: 'Allow',
          Action: 'rum:PutRumEvents',
          Resource: 'arn:aws:rum:eu-central-1:111122223333:appmonitor/shop',
        }),
      },
    ],
    ...fields,
  })

/** The role of users, which may read objects of their own. */
export const userRole = (fields: Partial<Role> = {}): Role =>
  role({
    RoleName: 'user',
    AssumeRolePolicyDocument: poolTrust('authenticated'),
    RolePolicyList: [
      {
        PolicyName: 'app',
        PolicyDocument: document({
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: `arn:aws:s3:::receipts/\${${issuer}:sub}/*`,
        }),
      },
    ],
    ...fields,
  })

/** An inline policy that allows these actions on everything. */
export const allowing = (...actions: readonly string[]) => [
  { PolicyName: 'app', PolicyDocument: document({ Effect: 'Allow', Action: actions, Resource: '*' }) },
]

/** The roles of the identity pool `shop-app`: of guests and users. */
export const poolRoles = (fields: Partial<IdentityPoolRoles> = {}): IdentityPoolRoles => ({
  Roles: { authenticated: userRole().arn, unauthenticated: guestRole().arn },
  RoleMappings: [],
  ...fields,
})

/** The identity pool `shop-app` with these settings and roles, as cases give it. */
export const givenIdentity = (
  fields: Partial<IdentityPoolSettings> = {},
  roles: readonly Role[] = [guestRole(), userRole()],
) => ({
  identityPools: [identityPool()],
  identityPoolSettings: { [identityPoolArn]: identitySettings(fields) },
  identityPoolRoles: { [identityPoolArn]: poolRoles() },
  roles,
})
