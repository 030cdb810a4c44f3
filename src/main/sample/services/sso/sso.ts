import * as sso from '@aws-sdk/client-sso'
import { AwsFailure } from '../../aws-failure'
import type { SampleAccount, SampleOrganization } from '../../organization'
import { assignedAccounts, assignedRoles, hasVanishedRoles } from '../../assignments'
import { portalCaller } from '../../portal'
import { defineSampleService } from '../../service'

function findAssigned(organization: SampleOrganization, id: string | undefined): SampleAccount {
  const account = assignedAccounts(organization).find((assigned) => assigned.id === id)
  if (!account) throw new AwsFailure('ForbiddenException', 'No access', 403)
  return account
}

/** The portal of IAM Identity Center: accounts, roles and temporary credentials for who has a token. */
export const ssoSample = defineSampleService({
  service: 'sso',
  scope: 'global',
  sdk: sso,
  client: sso.SSOClient,
  badToken: 'InvalidRequestException',
  unsigned: ['GetRoleCredentials', 'ListAccounts', 'ListAccountRoles', 'Logout'],
  state: ({ organization }) => organization,
}).answer({
  ListAccounts: (input, { state, page, signIns }) => {
    signIns.sessions.check(input.accessToken)
    const { items, next } = page(assignedAccounts(state), {
      token: input.nextToken,
      max: input.maxResults,
      size: 5,
      most: 100,
    })
    return {
      accountList: items.map(({ id, name, email }) => ({ accountId: id, accountName: name, emailAddress: email })),
      nextToken: next,
    }
  },
  ListAccountRoles: (input, { state, page, signIns }) => {
    signIns.sessions.check(input.accessToken)
    const account = findAssigned(state, input.accountId)
    const { items, next } = page(assignedRoles(account), { token: input.nextToken, max: input.maxResults, most: 100 })
    return { roleList: items.map((roleName) => ({ roleName, accountId: account.id })), nextToken: next }
  },
  GetRoleCredentials: (input, { state, signIns }) => {
    signIns.sessions.check(input.accessToken)
    const account = findAssigned(state, input.accountId)
    if (!input.roleName || !assignedRoles(account).includes(input.roleName) || hasVanishedRoles(account)) {
      throw new AwsFailure('ForbiddenException', 'No access', 403)
    }
    const { expiration, ...keys } = signIns.issue(portalCaller(account, input.roleName), 3600)
    return { roleCredentials: { ...keys, expiration: expiration.getTime() } }
  },
  Logout: (input, { signIns }) => {
    signIns.sessions.end(input.accessToken)
    return {}
  },
})
