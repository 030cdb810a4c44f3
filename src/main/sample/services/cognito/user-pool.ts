import type {
  GroupType,
  IdentityProviderType,
  LogConfigurationType,
  RiskConfigurationType,
  UserPoolClientType,
  UserPoolMfaType,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider'
import { sampleArn, sampleHex, sampleSecret } from '../../ids'
import { domain } from '../../organization'
import type { SamplePlace } from '../../service'
import { userPoolArn, userPoolId } from './pools'

/** A user pool with what belongs to it. */
export interface SampleUserPool {
  readonly pool: UserPoolType & { readonly Id: string; readonly Name: string }
  /** Second factors that are set up: by app, mail or text message. */
  readonly factors: readonly ('app' | 'email' | 'sms')[]
  readonly risks?: RiskConfigurationType
  readonly logs: readonly LogConfigurationType[]
  readonly clients: readonly UserPoolClientType[]
  readonly groups: readonly GroupType[]
  readonly providers: readonly IdentityProviderType[]
}

const created = new Date('2024-09-03T08:20:00Z')
const changed = new Date('2025-11-18T13:40:00Z')

/** A client of an app in a browser, without a secret, that does all that it should. */
export const webClient = (
  { account, region }: SamplePlace,
  pool: string,
  fields: Partial<UserPoolClientType> = {},
): UserPoolClientType => ({
  UserPoolId: userPoolId(account, region, pool),
  ClientName: 'web',
  ClientId: sampleHex(26, 'client', account.id),
  CreationDate: created,
  LastModifiedDate: changed,
  RefreshTokenValidity: 30,
  AccessTokenValidity: 60,
  IdTokenValidity: 60,
  TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
  ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
  SupportedIdentityProviders: ['COGNITO'],
  CallbackURLs: [`https://shop.${domain}/signed-in`],
  LogoutURLs: [`https://shop.${domain}/`],
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['email', 'openid'],
  AllowedOAuthFlowsUserPoolClient: true,
  PreventUserExistenceErrors: 'ENABLED',
  EnableTokenRevocation: true,
  EnablePropagateAdditionalUserContextData: false,
  AuthSessionValidity: 3,
  ...fields,
})

/** A client of another machine of the company, which has a secret and no users. */
export const machineClient = (place: SamplePlace, pool: string, name: string): UserPoolClientType => {
  const { CallbackURLs: _callback, LogoutURLs: _logout, ...common } = webClient(place, pool)
  return {
    ...common,
    ClientName: name,
    ClientId: sampleHex(26, 'client', place.account.id, place.region, name),
    ClientSecret: sampleSecret('client', place.account.id, place.region, name),
    ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthScopes: ['orders/read'],
  }
}

/** A group of users, with a role of the account where one is named. */
export const group = ({ account, region }: SamplePlace, pool: string, GroupName: string, role?: string): GroupType => ({
  GroupName,
  UserPoolId: userPoolId(account, region, pool),
  ...(role === undefined ? {} : { RoleArn: sampleArn('iam', '', account.id, `role/${role}`) }),
  CreationDate: created,
  LastModifiedDate: changed,
})

/** Somebody else's directory. */
export const provider = (
  { account, region }: SamplePlace,
  pool: string,
  ProviderName: string,
  ProviderType: IdentityProviderType['ProviderType'],
  ProviderDetails: Record<string, string>,
): IdentityProviderType => ({
  UserPoolId: userPoolId(account, region, pool),
  ProviderName,
  ProviderType,
  ProviderDetails,
  CreationDate: created,
  LastModifiedDate: changed,
})

/** Logs of messages that could not be sent, and of what threat protection saw, into a log group. */
export const logsTo = (
  { account, region }: SamplePlace,
  ...sources: readonly ('userNotification' | 'userAuthEvents')[]
): readonly LogConfigurationType[] =>
  sources.map((EventSource) => ({
    EventSource,
    LogLevel: EventSource === 'userNotification' ? 'ERROR' : 'INFO',
    CloudWatchLogsConfiguration: {
      LogGroupArn: sampleArn('logs', region, account.id, 'log-group:/aws/cognito/customers'),
    },
  }))

/** Threat protection that stops what it finds, or lets it pass. */
export const risksOf = (
  { account, region }: SamplePlace,
  pool: string,
  how: 'stops' | 'watches',
): RiskConfigurationType => {
  const act = (EventAction: 'BLOCK' | 'MFA_REQUIRED' | 'NO_ACTION') => ({ EventAction, Notify: how === 'stops' })
  const stops = how === 'stops'
  return {
    UserPoolId: userPoolId(account, region, pool),
    LastModifiedDate: changed,
    CompromisedCredentialsRiskConfiguration: {
      EventFilter: stops ? ['PASSWORD_CHANGE', 'SIGN_IN', 'SIGN_UP'] : ['SIGN_UP'],
      Actions: { EventAction: 'BLOCK' },
    },
    AccountTakeoverRiskConfiguration: {
      Actions: {
        LowAction: act('NO_ACTION'),
        MediumAction: act(stops ? 'MFA_REQUIRED' : 'NO_ACTION'),
        HighAction: act(stops ? 'BLOCK' : 'NO_ACTION'),
      },
    },
  }
}

type Extras = Partial<Omit<SampleUserPool, 'pool'>>

/** A user pool that does all that it should, but for what is told. */
export const userPool = (
  place: SamplePlace,
  Name: string,
  fields: Partial<Omit<UserPoolType, 'Id' | 'Name'>> = {},
  { factors = ['app', 'email'], ...extras }: Extras = {},
): SampleUserPool => {
  const { account, region } = place
  return {
    pool: {
      Id: userPoolId(account, region, Name),
      Name,
      Arn: userPoolArn(account, region, Name),
      CreationDate: created,
      LastModifiedDate: changed,
      Policies: {
        PasswordPolicy: {
          MinimumLength: 14,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          RequireUppercase: true,
          TemporaryPasswordValidityDays: 3,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
      },
      DeletionProtection: 'ACTIVE',
      LambdaConfig: {},
      AutoVerifiedAttributes: ['email'],
      UsernameAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      MfaConfiguration: 'ON' satisfies UserPoolMfaType,
      EstimatedNumberOfUsers: 18_400,
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        SourceArn: sampleArn('ses', region, account.id, `identity/${domain}`),
        From: `Marlow Bay <accounts@${domain}>`,
      },
      UserPoolTags: { owner: account.owner },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 3 },
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
      UsernameConfiguration: { CaseSensitive: false },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
      UserPoolTier: 'PLUS',
      ...fields,
    },
    factors,
    risks: risksOf(place, Name, 'stops'),
    logs: logsTo(place, 'userNotification', 'userAuthEvents'),
    clients: [webClient(place, Name)],
    groups: [],
    providers: [],
    ...extras,
  }
}
