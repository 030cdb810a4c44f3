import { sampleArn, sampleHex, sampleUuid } from '../../ids'
import type { SampleAccount } from '../../organization'

/** The name of the user pool that APIs of an account trust. */
export const customers = 'customers'

/** The id of a user pool; that of the account's customers unless it is named. */
export const userPoolId = (account: SampleAccount, region: string, name = customers): string =>
  `${region}_${sampleHex(9, 'pool', account.id, region, ...(name === customers ? [] : [name]))}`

/** The ARN of a user pool; that of the account's customers unless it is named. */
export const userPoolArn = (account: SampleAccount, region: string, name = customers): string =>
  sampleArn('cognito-idp', region, account.id, `userpool/${userPoolId(account, region, name)}`)

/** The id of an account's identity pool in a region. */
export const identityPoolId = (account: SampleAccount, region: string): string =>
  `${region}:${sampleUuid('identity-pool', account.id, region)}`

/** The roles that identity pools give: to guests, to users, and to staff by their group. */
export const appRoles = { guest: 'app-guest', user: 'app-user', staff: 'app-staff' } as const
