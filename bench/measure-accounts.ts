import { openAccess } from '../src/main/aws/access'
import type { ListedAccounts, Task } from './messages'

/** Lists the accounts and roles of a session as the window does. */
export const measureAccounts = async ({ session }: Extract<Task, { do: 'accounts' }>): Promise<ListedAccounts> => {
  const access = openAccess({ version: 'bench', declared: [] })
  const start = performance.now()
  let first = Number.NaN
  const known = await access.sso.accounts(
    session,
    ({ accounts }) => {
      if (accounts.length > 0 && Number.isNaN(first)) first = performance.now() - start
    },
    new AbortController().signal,
  )
  const total = performance.now() - start
  if (known.problem) throw new Error(`${known.problem.text} ${known.problem.next}`)
  const counts = access.counts()
  access.close()
  return {
    kind: 'accounts',
    total,
    first,
    accounts: known.accounts.length,
    withRoles: known.accounts.filter(({ roles }) => roles !== null && roles.length > 0).length,
    calls: counts.reduce((sum, { calls }) => sum + calls, 0),
    throttles: counts.reduce((sum, { throttles }) => sum + throttles, 0),
  }
}
