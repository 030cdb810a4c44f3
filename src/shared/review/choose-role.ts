/** Roles that can do far more than look: they are taken where there is no other. */
const mighty = /admin|poweruser|fullaccess/i

const stem = (name: string): string => name.toLowerCase().replace(/access$/, '')

const compareTexts = (one: string, other: string): number => {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** Where a role stands; less comes first. */
const rankOf = (role: string, preference: readonly string[]): number => {
  const exact = preference.indexOf(role)
  if (exact !== -1) return exact
  const similar = preference.findIndex((wanted) => wanted !== '' && role.toLowerCase().includes(stem(wanted)))
  if (mighty.test(role)) return 2 * preference.length + 1
  return similar === -1 ? 2 * preference.length : preference.length + similar
}

/**
 * Roles, the most wanted first: those that the preference names, then those whose name contains one that it names
 * (`ReadOnlyAccess` finds `TeamReadOnly`), then others by name, and those of administrators last.
 */
export const orderRoles = (roles: readonly string[], preference: readonly string[]): readonly string[] =>
  [...new Set(roles)].sort(
    (one, other) => rankOf(one, preference) - rankOf(other, preference) || compareTexts(one, other),
  )

/** The most wanted of the roles that a reviewer has in an account; undefined where there is none. */
export const chooseRole = (roles: readonly string[], preference: readonly string[]): string | undefined =>
  orderRoles(roles, preference)[0]
