import { ok, type Result } from '../../shared/ipc/result'
import { wrongUsage } from './terminal'

/** Which accounts, regions, services and checks a command is told to take. */
export type Selection = {
  readonly profile: readonly string[]
  readonly session: string | undefined
  /** Ids of accounts. */
  readonly account: readonly string[]
  readonly allAccounts: boolean
  /** Name of a role that the session has in each account. */
  readonly role: string | undefined
  /** Name of a role that is assumed in each account. */
  readonly assumeRole: string | undefined
  readonly region: readonly string[]
  readonly skipEmptyRegions: boolean
  readonly service: readonly string[]
  readonly check: readonly string[]
}

/** Where the accounts of a selection come from. */
export type AccountSource =
  | { readonly kind: 'profiles' }
  | { readonly kind: 'session'; readonly session: string }
  | { readonly kind: 'member'; readonly profile: string; readonly role: string }

const checkSession = ({ account, allAccounts, assumeRole }: Selection): Result<null> => {
  if (assumeRole !== undefined)
    return wrongUsage(
      '--assume-role takes its credentials from --profile, not from --session.',
      'Name a profile, or leave --assume-role out.',
    )
  return account.length === 0 && !allAccounts
    ? wrongUsage('--session does not say which accounts.', 'Add --account ID[,ID...] or --all-accounts.')
    : ok(null)
}

const memberSource = ({ profile, role }: Selection, assumed: string): Result<AccountSource> => {
  const [through, ...more] = profile
  if (through === undefined || more.length > 0)
    return wrongUsage(
      '--assume-role needs exactly one --profile, whose credentials assume the role.',
      'Name one profile.',
    )
  if (role !== undefined)
    return wrongUsage('--role is a role of a session; --assume-role is one that is assumed.', 'Give one of them.')
  return ok({ kind: 'member', profile: through, role: assumed })
}

/** Where the accounts of a selection come from, or what does not fit together in it. */
export const sourceOf = (selection: Selection): Result<AccountSource> => {
  const { account, allAccounts, assumeRole, role, session } = selection
  const wrong = account.find((id) => !/^\d{12}$/.test(id))
  if (wrong !== undefined) return wrongUsage(`${wrong} is no id of an account.`, 'Ids of accounts have twelve digits.')
  if (account.length > 0 && allAccounts)
    return wrongUsage('--account and --all-accounts exclude each other.', 'Give one of them.')
  if (session !== undefined) {
    const fits = checkSession(selection)
    return fits.ok ? ok({ kind: 'session', session }) : fits
  }
  if (assumeRole !== undefined) {
    if (account.length === 0 && !allAccounts)
      return wrongUsage('--assume-role does not say in which accounts.', 'Add --account ID[,ID...] or --all-accounts.')
    return memberSource(selection, assumeRole)
  }
  return account.length > 0 || allAccounts || role !== undefined
    ? wrongUsage(
        '--account, --all-accounts and --role need a way into the accounts.',
        'Add --session NAME, or --profile NAME with --assume-role NAME.',
      )
    : ok({ kind: 'profiles' })
}
