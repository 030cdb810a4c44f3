import type { SampleAccount, SampleOrganization } from './organization'
import { sharedNames } from './shared-names'

const { administratorRole, readOnlyRole, reviewerRole } = sharedNames

/** The first grown account whose roles are not like those of the hand-written ones. */
const varied = 12

/** The grown account that has been suspended: Organizations lists it, the portal does not. There from 25 accounts on. */
export const suspendedName = 'marlow-team-25'

/** The grown account whose roles the portal lists though nobody can take them any more. There from 31 accounts on. */
export const vanishedName = 'marlow-team-31'

/** Whether the account has been suspended. */
export const isSuspended = (account: SampleAccount): boolean => account.name === suspendedName

/** Whether the roles of the account are still listed, but gone. */
export const hasVanishedRoles = (account: SampleAccount): boolean => account.name === vanishedName

/**
 * The roles that the portal gives to a reviewer in an account. Hand-written accounts and the first grown ones have the
 * reviewer's and the administrator's; of the others every fifth has but a role to read, every seventh one more.
 */
export function assignedRoles({ key, index }: SampleAccount): readonly string[] {
  if (key === 'team' && index >= varied) {
    if (index % 5 === 0) return [readOnlyRole]
    if (index % 7 === 0) return [reviewerRole, readOnlyRole, administratorRole]
  }
  return [reviewerRole, administratorRole]
}

/** The accounts that the portal lists for a reviewer. */
export const assignedAccounts = ({ accounts }: SampleOrganization): readonly SampleAccount[] =>
  accounts.filter((account) => !isSuspended(account))
