import { detectInValues } from './detect-secrets'
import type { NamedValue, SecretOfName } from './detect-secrets'

/**
 * Looks for secrets in the named values of many things at once, and gives for each thing what was found in it, in the order of the
 * groups. One look through all of them costs hardly more than one through a few, and none is taken where there is nothing to look at.
 */
export const detectInGroups = async (
  groups: readonly (readonly NamedValue[])[],
): Promise<readonly (readonly SecretOfName[])[]> => {
  const values = groups.flatMap((group, index) => group.map(({ name, value }) => ({ name: `${index}:${name}`, value })))
  const found = groups.map((): SecretOfName[] => [])
  if (values.length === 0) return found
  for (const secret of await detectInValues(values)) {
    const mark = secret.name.indexOf(':')
    found[Number(secret.name.slice(0, mark))]?.push({ ...secret, name: secret.name.slice(mark + 1) })
  }
  return found
}
