import { z } from 'zod'
import { detailFact, listFact, ordered, volatile } from '../../engine/fact'

const userPoolSchema = z.object({ arn: z.string(), Id: z.string(), Name: z.string() })

/** A user pool, by its name. */
export type UserPool = z.infer<typeof userPoolSchema>

/** All user pools of a region. */
export const userPools = listFact<UserPool>({
  id: 'cognito-user-pools',
  title: 'user pools of Cognito',
  per: 'region',
  type: 'AWS::Cognito::UserPool',
  schema: userPoolSchema,
  nameOf: ({ Name }) => Name,
})

const userPoolSettingsSchema = z.object({
  Policies: z
    .object({
      PasswordPolicy: z
        .object({
          MinimumLength: z.number().optional(),
          RequireUppercase: z.boolean().optional(),
          RequireLowercase: z.boolean().optional(),
          RequireNumbers: z.boolean().optional(),
          RequireSymbols: z.boolean().optional(),
          /** Days; 7 where absent. */
          TemporaryPasswordValidityDays: z.number().optional(),
        })
        .optional(),
    })
    .optional(),
  /** `ACTIVE` or `INACTIVE`. */
  DeletionProtection: z.string().optional(),
  LambdaConfig: z
    .object({
      PreSignUp: z.string().optional(),
      /** The first function of a sign-in that the customer wrote. */
      DefineAuthChallenge: z.string().optional(),
      /** Present where a function sends the mail. */
      CustomEmailSender: z.object({ LambdaArn: z.string().optional() }).optional(),
    })
    .optional(),
  /** `email` and `phone_number`: what Cognito verifies by itself. AWS leaves it out where that is nothing. */
  AutoVerifiedAttributes: z.array(z.string()).default([]),
  /** With which attributes users sign in beside their name. */
  AliasAttributes: z.array(z.string()).default([]),
  /** Which attributes users sign in with in place of a name. */
  UsernameAttributes: z.array(z.string()).default([]),
  UserAttributeUpdateSettings: z
    .object({
      /** Attributes whose old value stays until the new one is verified. */
      AttributesRequireVerificationBeforeUpdate: z.array(z.string()).default([]),
    })
    .optional(),
  /** `OFF`, `OPTIONAL` or `ON`. */
  MfaConfiguration: z.string().optional(),
  /** A count that AWS estimates. */
  EstimatedNumberOfUsers: volatile(z.number().optional()),
  EmailConfiguration: z
    .object({
      /** `COGNITO_DEFAULT` or `DEVELOPER`, which is Amazon SES. */
      EmailSendingAccount: z.string().optional(),
    })
    .optional(),
  AdminCreateUserConfig: z
    .object({
      /** Whether only administrators make users. */
      AllowAdminCreateUserOnly: z.boolean().optional(),
      /** The older name of TemporaryPasswordValidityDays. */
      UnusedAccountValidityDays: z.number().optional(),
    })
    .optional(),
  UserPoolAddOns: z
    .object({
      /** `OFF`, `AUDIT` or `ENFORCED`: threat protection. */
      AdvancedSecurityMode: z.string().optional(),
      AdvancedSecurityAdditionalFlows: z
        .object({
          /** `AUDIT` or `ENFORCED`: threat protection of sign-ins that the customer wrote. */
          CustomAuthMode: z.string().optional(),
        })
        .optional(),
    })
    .optional(),
  AccountRecoverySetting: z
    .object({
      RecoveryMechanisms: z.array(z.object({ Priority: z.number().optional(), Name: z.string() })).default([]),
    })
    .optional(),
  /** `LITE`, `ESSENTIALS` or `PLUS`; absent in answers about older pools. */
  UserPoolTier: z.string().optional(),
})

/** How a user pool is set up. */
export type UserPoolSettings = z.infer<typeof userPoolSettingsSchema>

/** The settings of each user pool: AWS's list holds names only. */
export const userPoolSettings = detailFact<UserPoolSettings, UserPool>({
  id: 'cognito-user-pool-settings',
  title: 'settings of user pools',
  of: userPools,
  schema: userPoolSettingsSchema,
})

const userPoolMfaSchema = z.object({
  MfaConfiguration: z.string().optional(),
  /** Present where codes are sent by text message. */
  SmsMfaConfiguration: z.object({}).optional(),
  SoftwareTokenMfaConfiguration: z.object({ Enabled: z.boolean().optional() }).optional(),
  /** Present where codes are sent by mail. */
  EmailMfaConfiguration: z.object({}).optional(),
  WebAuthnConfiguration: z
    .object({
      /** `SINGLE_FACTOR` or `MULTI_FACTOR_WITH_USER_VERIFICATION`: whether passkeys count as both factors. */
      FactorConfiguration: z.string().optional(),
    })
    .optional(),
})

/** The second factors of a user pool. */
export type UserPoolMfa = z.infer<typeof userPoolMfaSchema>

/** The second factors of each user pool: its settings tell whether, not which. */
export const userPoolMfa = detailFact<UserPoolMfa, UserPool>({
  id: 'cognito-user-pool-mfa',
  title: 'second factors of user pools',
  of: userPools,
  schema: userPoolMfaSchema,
})

const action = z
  .object({
    /** `BLOCK`, `MFA_IF_CONFIGURED`, `MFA_REQUIRED` or `NO_ACTION`. */
    EventAction: z.string().optional(),
  })
  .optional()

const userPoolRisksSchema = z.object({
  /** Absent where threat protection is off: AWS is not asked then. */
  RiskConfiguration: z
    .object({
      AccountTakeoverRiskConfiguration: z
        .object({
          Actions: z.object({ LowAction: action, MediumAction: action, HighAction: action }).optional(),
        })
        .optional(),
      CompromisedCredentialsRiskConfiguration: z
        .object({
          /** `SIGN_IN`, `SIGN_UP`, `PASSWORD_CHANGE`; absent where it is all of them. */
          EventFilter: z.array(z.string()).optional(),
          Actions: z
            .object({
              /** `BLOCK` or `NO_ACTION`. */
              EventAction: z.string().optional(),
            })
            .optional(),
        })
        .optional(),
    })
    .optional(),
})

/** What threat protection of a user pool does. */
export type UserPoolRisks = z.infer<typeof userPoolRisksSchema>

/** What threat protection does in each user pool; a client may have settings of its own, which are not read. */
export const userPoolRisks = detailFact<UserPoolRisks, UserPool>({
  id: 'cognito-user-pool-risks',
  title: 'threat protection of user pools',
  of: userPools,
  schema: userPoolRisksSchema,
})

const userPoolLogsSchema = z.object({
  LogConfigurations: z.array(
    z.object({
      /** `ERROR` or `INFO`. */
      LogLevel: z.string().optional(),
      /** `userNotification` or `userAuthEvents`. */
      EventSource: z.string().optional(),
    }),
  ),
})

/** Which logs a user pool delivers. */
export type UserPoolLogs = z.infer<typeof userPoolLogsSchema>

/** The logs of each user pool. */
export const userPoolLogs = detailFact<UserPoolLogs, UserPool>({
  id: 'cognito-user-pool-logs',
  title: 'logs of user pools',
  of: userPools,
  schema: userPoolLogsSchema,
})

const clientSchema = z.object({
  /** AWS gives clients no ARN: that of the pool, with `client/` and its id. */
  arn: z.string(),
  ClientId: z.string(),
  ClientName: z.string().optional(),
  UserPoolId: z.string(),
})

/** An app client of a user pool. */
export type UserPoolClient = z.infer<typeof clientSchema>

/** All app clients of a region's user pools. */
export const userPoolClients = listFact<UserPoolClient>({
  id: 'cognito-user-pool-clients',
  title: 'app clients of user pools',
  per: 'region',
  type: 'AWS::Cognito::UserPoolClient',
  schema: clientSchema,
  nameOf: ({ ClientName, ClientId }) => ClientName ?? ClientId,
})

const clientSettingsSchema = z.object({
  /** In the unit of TokenValidityUnits, else days; 30 days where absent. */
  RefreshTokenValidity: z.number().optional(),
  /** In the unit of TokenValidityUnits, else hours; one hour where absent. */
  AccessTokenValidity: z.number().optional(),
  /** In the unit of TokenValidityUnits, else hours; one hour where absent. */
  IdTokenValidity: z.number().optional(),
  /** Each `seconds`, `minutes`, `hours` or `days`. */
  TokenValidityUnits: z
    .object({
      AccessToken: z.string().optional(),
      IdToken: z.string().optional(),
      RefreshToken: z.string().optional(),
    })
    .optional(),
  /** AWS leaves it out where nobody chose: SRP, custom and refresh then. */
  ExplicitAuthFlows: z.array(z.string()).default([]),
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
  /** `code`, `implicit`, `client_credentials`. */
  AllowedOAuthFlows: z.array(z.string()).default([]),
  /** Whether the flows, scopes and addresses are in force. */
  AllowedOAuthFlowsUserPoolClient: z.boolean().optional(),
  /** `ENABLED` or `LEGACY`. */
  PreventUserExistenceErrors: z.string().optional(),
  EnableTokenRevocation: z.boolean().optional(),
  /** `ENABLED` or `DISABLED`: whether each refresh token is good once. */
  RefreshTokenRotation: z.object({ Feature: z.string().optional() }).optional(),
})

/** How an app client is set up, without its secret. */
export type ClientSettings = z.infer<typeof clientSettingsSchema>

/** The settings of each app client: AWS's list holds names only. */
export const clientSettings = detailFact<ClientSettings, UserPoolClient>({
  id: 'cognito-user-pool-client-settings',
  title: 'settings of app clients',
  of: userPoolClients,
  schema: clientSettingsSchema,
})

const groupSchema = z.object({
  /** AWS gives groups no ARN: that of the pool, with `group/` and its name. */
  arn: z.string(),
  GroupName: z.string(),
  UserPoolId: z.string(),
  /** The role that identity pools may give its members. */
  RoleArn: z.string().optional(),
})

/** A group of users of a user pool. */
export type UserPoolGroup = z.infer<typeof groupSchema>

/** All groups of a region's user pools. */
export const userPoolGroups = listFact<UserPoolGroup>({
  id: 'cognito-user-pool-groups',
  title: 'groups of user pools',
  per: 'region',
  type: 'AWS::Cognito::UserPoolGroup',
  schema: groupSchema,
  nameOf: ({ GroupName }) => GroupName,
})

const providerSchema = z.object({
  /** AWS gives providers no ARN: that of the pool, with `identity-provider/` and its name. */
  arn: z.string(),
  ProviderName: z.string(),
  /** `SAML`, `OIDC`, or one of those that AWS knows. */
  ProviderType: z.string().optional(),
  UserPoolId: z.string(),
})

/** Somebody else's directory that a user pool trusts. */
export type IdentityProvider = z.infer<typeof providerSchema>

/** All identity providers of a region's user pools. */
export const identityProviders = listFact<IdentityProvider>({
  id: 'cognito-identity-providers',
  title: 'identity providers of user pools',
  per: 'region',
  type: 'AWS::Cognito::UserPoolIdentityProvider',
  schema: providerSchema,
  nameOf: ({ ProviderName }) => ProviderName,
})

const providerAddressesSchema = z.object({
  /** Its addresses only: other details are secrets at times. */
  ProviderDetails: z.object({
    /** Of SAML; absent where the metadata were handed in as a file. */
    MetadataURL: z.string().optional(),
    oidc_issuer: z.string().optional(),
    authorize_url: z.string().optional(),
    token_url: z.string().optional(),
    attributes_url: z.string().optional(),
    jwks_uri: z.string().optional(),
  }),
})

/** Where a user pool asks an identity provider. */
export type ProviderAddresses = z.infer<typeof providerAddressesSchema>

/** The addresses of each identity provider; of those that AWS knows there are none. */
export const providerAddresses = detailFact<ProviderAddresses, IdentityProvider>({
  id: 'cognito-identity-provider-addresses',
  title: 'addresses of identity providers',
  of: identityProviders,
  schema: providerAddressesSchema,
})

const identityPoolSchema = z.object({
  arn: z.string(),
  IdentityPoolId: z.string(),
  IdentityPoolName: z.string(),
})

/** An identity pool, by its name. */
export type IdentityPool = z.infer<typeof identityPoolSchema>

/** All identity pools of a region. */
export const identityPools = listFact<IdentityPool>({
  id: 'cognito-identity-pools',
  title: 'identity pools of Cognito',
  per: 'region',
  type: 'AWS::Cognito::IdentityPool',
  schema: identityPoolSchema,
  nameOf: ({ IdentityPoolName }) => IdentityPoolName,
})

const identityPoolSettingsSchema = z.object({
  /** Whether guests get credentials. */
  AllowUnauthenticatedIdentities: z.boolean(),
  /** Whether the caller picks the role by itself; false where absent. */
  AllowClassicFlow: z.boolean().optional(),
  /** User pools whose users get credentials. */
  CognitoIdentityProviders: z
    .array(
      z.object({
        ProviderName: z.string(),
        ClientId: z.string().optional(),
        /** Whether the user pool is asked if the token still counts. */
        ServerSideTokenCheck: z.boolean().optional(),
      }),
    )
    .default([]),
})

/** How an identity pool is set up. */
export type IdentityPoolSettings = z.infer<typeof identityPoolSettingsSchema>

/** The settings of each identity pool: AWS's list holds names only. */
export const identityPoolSettings = detailFact<IdentityPoolSettings, IdentityPool>({
  id: 'cognito-identity-pool-settings',
  title: 'settings of identity pools',
  of: identityPools,
  schema: identityPoolSettingsSchema,
})

const identityPoolRolesSchema = z.object({
  /** AWS leaves it out where no role was set. */
  Roles: z.object({ authenticated: z.string().optional(), unauthenticated: z.string().optional() }).optional(),
  /** By identity provider. */
  RoleMappings: z.array(
    z.object({
      Provider: z.string(),
      /** `Token` or `Rules`. */
      Type: z.string().optional(),
      Rules: ordered(z.array(z.object({ RoleARN: z.string() }))).default([]),
    }),
  ),
})

/** The roles that an identity pool gives. */
export type IdentityPoolRoles = z.infer<typeof identityPoolRolesSchema>

/** The roles of each identity pool. */
export const identityPoolRoles = detailFact<IdentityPoolRoles, IdentityPool>({
  id: 'cognito-identity-pool-roles',
  title: 'roles of identity pools',
  of: identityPools,
  schema: identityPoolRolesSchema,
})
