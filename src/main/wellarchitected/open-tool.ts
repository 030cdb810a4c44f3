import { openAccess, type AccessOptions } from '../aws/access'
import { failed, ok } from '../../shared/ipc/result'
import type { OpenTool } from './tool'
import { toolCalls } from './tool-calls'

/** What opening the Tool needs from outside. */
export type OpenToolOptions = Pick<
  AccessOptions,
  'version' | 'ask' | 'allowed' | 'refused' | 'observe' | 'onSignedOut' | 'hostExists'
>

/** Makes what opens an account for the Tool: each time with an access of its own, which ends with what was begun. */
export const makeOpenTool =
  (options: OpenToolOptions): OpenTool =>
  async (way, confirmation, signal) => {
    const access = openAccess({ ...options, declared: [toolCalls], ...(confirmation ? { confirmation } : {}) })
    const { accounts, refused } = await access.open([way], signal)
    const [account] = accounts
    if (account) return ok({ account, close: access.close })
    access.close()
    const [first] = refused
    return first
      ? failed(first.problem.code, first.problem.text, first.problem.next)
      : failed('NoAccount', 'The way in opened no account.', 'Choose another way into the account, and try again.')
  }
