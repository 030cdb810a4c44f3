import { setMaxListeners } from 'node:events'
import { openAccess, type Access } from '../../aws/access'
import type { RefusedTokens } from '../../aws/sso/sso'
import { watchSignInFiles } from '../../aws/watch-sign-in-files'
import { previewChange, writeChange } from '../../aws-config/change-config'
import { plan } from '../../engine/plan'
import type { Registry } from '../../engine/validate'
import { scopeCalls } from '../../scope/calls'
import { readOrganization } from '../../scope/organization'
import { runPreflight } from '../../scope/preflight'
import { findRegions } from '../../scope/regions'
import { readReviewerPolicy } from '../../scope/reviewer-policy'
import type { SettingsStore } from '../../settings/open-settings'
import { forWindow } from '../profiles'
import type { EventName, EventPayload } from '../../../shared/ipc/contract'
import type { HostRequest } from '../../../shared/ipc/host-contract'
import type { AccountRegions } from '../../../shared/ipc/preflight'
import { failed, ok, type Result } from '../../../shared/ipc/result'
import { runAtOnce } from '../../engine/run-at-once'
import { nameWay, type WayIn } from '../../../shared/review/way-in'
import { openKnownAccounts } from './known-accounts'
import { openPreflights } from './preflights'
import { openQuestions, type Questions } from './questions'
import { openSignIns } from './sign-ins'

/** What all that comes before a review needs. */
export type SignInOptions = {
  readonly registry: Registry
  readonly version: string
  readonly settings: SettingsStore
  /** What this process knows of refused tokens. */
  readonly refused: RefusedTokens
  /** Why AWS must not be asked from here; undefined where it may. */
  readonly refusal: Result<never> | undefined
  readonly tell: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void
  readonly onBug: (error: unknown) => void
}

type Channel =
  | 'profiles:list'
  | 'profiles:allowCommand'
  | 'sessions:list'
  | 'sessions:signOut'
  | 'sessions:accounts'
  | 'signIn:start'
  | 'signIn:list'
  | 'signIn:address'
  | 'signIn:cancel'
  | 'config:preview'
  | 'config:write'
  | 'settings:read'
  | 'settings:write'
  | 'organization:read'
  | 'regions:find'
  | 'preflight:start'
  | 'preflight:current'
  | 'preflight:cancel'
  | 'policy:read'
  | 'questions:list'
  | 'questions:answer'

/** Answers about sign-in, accounts and what a review may read. */
export type SignInAnswers = {
  readonly handlers: { readonly [Name in Channel]: (request: HostRequest<Name>) => Promise<Result<unknown>> }
  /** Calls of a review ask through it as well. */
  readonly questions: Questions
  readonly close: () => Promise<void>
}

/** Accounts whose regions are looked at at once. */
const accountsAtOnce = 8

/** A signal that every call under way listens to; what takes longer is given up. */
const lookSignal = (): AbortSignal => {
  const signal = AbortSignal.timeout(300_000)
  setMaxListeners(0, signal)
  return signal
}

const regionsOf = async (access: Access, ways: readonly WayIn[]): Promise<readonly AccountRegions[]> => {
  const signal = lookSignal()
  const opened = await access.open(ways, signal)
  const refused = opened.refused.map(({ way, problem: { code, text, next } }): AccountRegions => ({
    way,
    account: null,
    regions: [],
    problem: { code, text, next },
  }))
  const found: AccountRegions[] = []
  await runAtOnce(opened.accounts, accountsAtOnce, async (account) => {
    found.push(await findRegions(account, signal))
  })
  const order = new Map(ways.map((way, index) => [nameWay(way), index]))
  const placeOf = ({ way }: AccountRegions): number => order.get(nameWay(way)) ?? ways.length
  return [...found, ...refused].toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Makes the answers. The access lives as long as the app: sign-ins and lists of accounts share it. */
export const makeSignInAnswers = (options: SignInOptions): SignInAnswers => {
  const { registry, version, settings, refused, refusal, tell, onBug } = options
  const questions = openQuestions((all) => tell('questions:changed', [...all]))
  const accessFor = (declared: Parameters<typeof openAccess>[0]['declared']): Access =>
    openAccess({ version, declared, ask: questions.ask, allowed: settings.isAllowed, refused })
  const access = accessFor([scopeCalls])
  const { sso } = access

  const accounts = openKnownAccounts(sso.accounts, (session) => tell('accounts:changed', { session }), onBug)
  const sessionsChanged = (): void => {
    tell('sessions:changed', null)
    accounts.forgetFailed()
  }
  const signIns = openSignIns({
    signIn: sso.signIn,
    tell: (signIn) => tell('signIn:changed', signIn),
    done: (session) => {
      // Somebody else may have signed in.
      accounts.forget(session)
      sessionsChanged()
    },
    onBug,
  })
  const preflights = openPreflights(
    async (scope, observe, signal) => {
      const chosen = plan(registry, { services: scope.services ?? undefined, checks: scope.checks ?? undefined })
      const own = accessFor([scopeCalls, chosen.calls])
      try {
        return await runPreflight({ registry, plan: chosen, access: own, scope, observe, signal })
      } finally {
        own.close()
      }
    },
    (preflight) => tell('preflight:progress', preflight),
    onBug,
  )
  const stopWatching = watchSignInFiles(sessionsChanged)

  const openOne = async (way: WayIn, signal: AbortSignal) => {
    const {
      accounts: [account],
      refused: [refused],
    } = await access.open([way], signal)
    if (account) return ok(account)
    return refused
      ? failed(refused.problem.code, refused.problem.text, refused.problem.next)
      : failed('NoAccount', `${nameWay(way)} opened no account.`, 'Choose another way in.')
  }

  return {
    questions,
    handlers: {
      'profiles:list': async () => ok(forWindow(await access.profiles())),
      'profiles:allowCommand': async ({ profile, command }) => {
        const { profiles } = await access.profiles()
        if (profiles.find(({ name }) => name === profile)?.command !== command)
          return failed(
            'CommandChanged',
            `The command of profile ${profile} is not the one that was shown any more.`,
            'Look at the profile again.',
          )
        const allowed = settings.allow(command)
        if (allowed.ok) sessionsChanged()
        return allowed
      },
      'sessions:list': async () => {
        const { sessions, problems } = await sso.sessions()
        return ok({ sessions: [...sessions], problems: problems.map(({ code, text, next }) => ({ code, text, next })) })
      },
      'sessions:signOut': async ({ session }) => {
        const ended = await sso.signOut(session)
        accounts.forget(session)
        sessionsChanged()
        return ended
      },
      'sessions:accounts': async ({ session, refresh }) => refusal ?? ok(accounts.of(session, refresh)),
      'signIn:start': async ({ session, method }) => refusal ?? signIns.start(session, method),
      'signIn:list': async () => ok([...signIns.list()]),
      'signIn:address': async ({ signIn }) => signIns.address(signIn),
      'signIn:cancel': async ({ signIn }) => signIns.cancel(signIn),
      'config:preview': (change) => previewChange(change),
      'config:write': async ({ change, digest }) => {
        const written = await writeChange(change, digest)
        if (written.ok) sessionsChanged()
        return written
      },
      'settings:read': async () => settings.read(),
      'settings:write': async ({ rolePreference, favouriteAccounts, favouriteRegions, signInMethod }) =>
        settings.write({
          ...(rolePreference && { rolePreference }),
          ...(favouriteAccounts && { favouriteAccounts }),
          ...(favouriteRegions && { favouriteRegions }),
          ...(signInMethod && { signInMethod }),
        }),
      'organization:read': async ({ way }) => {
        if (refusal) return refusal
        const signal = lookSignal()
        const account = await openOne(way, signal)
        return account.ok ? readOrganization(account.value, signal) : account
      },
      'regions:find': async ({ ways }) => refusal ?? ok(await regionsOf(access, ways)),
      'preflight:start': async ({ scope }) => refusal ?? preflights.start(scope),
      'preflight:current': async () => ok(preflights.current()),
      'preflight:cancel': async ({ preflight }) => preflights.cancel(preflight),
      'policy:read': async ({ services }) => readReviewerPolicy(registry, services),
      'questions:list': async () => ok([...questions.list()]),
      'questions:answer': async ({ id, answer }) => questions.answer(id, answer),
    },
    close: async () => {
      stopWatching()
      questions.close()
      accounts.close()
      await Promise.allSettled([signIns.close(), preflights.close()])
      access.close()
    },
  }
}
