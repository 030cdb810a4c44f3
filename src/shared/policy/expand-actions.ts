import { selectsAction } from './match-statement'
import type { Selection } from './policy'

/**
 * Lists the actions that an Action or NotAction element includes, out of the given ones and in their order.
 *
 * @param actions full names such as `s3:GetObject`
 */
export function expandActions(selection: Selection, actions: readonly string[]): readonly string[] {
  return actions.filter((action) => selectsAction(selection, action) === 'yes')
}
