import type { PortalAccount } from '../../shared/ipc/sign-in'
import { chooseSession } from './choose-session'
import { reachAws } from './reach-aws'
import {
  exitCodes,
  exitOfProblem,
  print,
  printJson,
  sayProblem,
  showStatus,
  stopOnSignal,
  type ExitCode,
} from './terminal'

/** What `plumbline accounts` is told. */
export type AccountsOptions = {
  readonly session: string | undefined
  readonly json: boolean
  readonly home: string
  readonly version: string
}

const describe = ({ id, name, email, roles }: PortalAccount): string =>
  `${id}  ${name.padEnd(32)}  ${email.padEnd(36)}  ${roles === null ? 'roles unknown' : roles.join(', ')}`

/** Lists the accounts of a session, and the roles that the reviewer has in each. */
export const accounts = async ({ session, json, home, version }: AccountsOptions): Promise<ExitCode> => {
  const access = reachAws(home, version).open([])
  const abort = new AbortController()
  const release = stopOnSignal(abort)
  const status = showStatus()
  try {
    const chosen = await chooseSession(access.sso, session)
    if (!chosen.ok) {
      sayProblem(chosen.error)
      return exitOfProblem(chosen.error)
    }
    const listed = await access.sso.accounts(
      chosen.value.id,
      (known) => {
        const done = known.accounts.filter(({ roles, problem }) => roles !== null || problem !== null).length
        status.show(`${known.accounts.length} accounts, roles of ${done} of them`)
      },
      abort.signal,
    )
    status.end()
    if (listed.problem) {
      sayProblem(listed.problem)
      return exitCodes.failed
    }
    if (json) printJson(listed.accounts)
    else listed.accounts.forEach((account) => print(describe(account)))
    const unknown = listed.accounts.flatMap(({ problem }) => problem ?? [])
    unknown.forEach(sayProblem)
    return unknown.length > 0 ? exitCodes.notAllSeen : exitCodes.done
  } finally {
    status.end()
    release()
    access.close()
  }
}
