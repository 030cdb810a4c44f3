import { failure, type Failure } from './failures'

/** What AWS says where an account or a role of it is not for this reviewer, or not any more; undefined for every other error. */
export const refusalOfRole = (
  error: unknown,
  way: { readonly session: string; readonly account: string; readonly role?: string },
): Failure | undefined => {
  if (!(error instanceof Error)) return undefined
  const { session, account, role } = way
  if (error.name === 'ForbiddenException' || error.name === 'AccessDeniedException')
    return failure(
      'signedOut',
      'ForbiddenException',
      role === undefined
        ? `AWS gives no access to account ${account} through ${session}: it is suspended or closed, or your access was taken away.`
        : `AWS gives no access to account ${account} with role ${role} through ${session}: the role was taken away or has another name, or the account is suspended or closed.`,
      `Choose another ${role === undefined ? 'account' : 'role or account'}, or ask the administrator of IAM Identity Center for access.`,
    )
  if (error.name === 'ResourceNotFoundException')
    return failure(
      'signedOut',
      'ResourceNotFoundException',
      `AWS does not know account ${account}${role === undefined ? '' : ` with role ${role}`} at ${session}: the account was closed, or the role is gone.`,
      `List the accounts again, in the app or with plumbline accounts --session ${session}, and choose one of them.`,
    )
  return undefined
}
