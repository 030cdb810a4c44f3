import { randomBytes } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { openAccess, type Access, type AccessOptions } from '../aws/access'
import type { CallEvent } from '../aws/call-counter'
import { toGap } from '../aws/errors'
import { plan, type Plan } from '../engine/plan'
import type { Registry } from '../engine/validate'
import type { Writer } from '../history/write'
import { failed, type Result } from '../../shared/ipc/result'
import type { Progress } from '../../shared/ipc/review'
import type { SessionEnd } from '../../shared/ipc/sign-in'
import type { Scope } from '../../shared/review/snapshot'
import { regionCalls } from '../scope/calls'
import { makePauses, type SignedOut } from './pauses'
import { resolveAccounts } from './resolve-accounts'
import { runReview, type ReviewEnd } from './run-review'
import type { Resume } from './begin-review'
import { saveMemory } from './save-memory'

/** What a review is asked to do. */
export type SessionRequest = {
  readonly scope: Scope
  readonly resume: Resume
  /** What follows where an SSO session ends while it is read through. */
  readonly signedOut: SignedOut
  readonly sample: boolean
  /** Set for the sample organization only. */
  readonly sampleNow?: string
}

/** What it needs from its process. */
export type SessionTools = {
  readonly registry: Registry
  readonly writer: Writer
  readonly version: string
  readonly observe: (progress: Progress) => void
  readonly signal: AbortSignal
  readonly onCall?: (event: CallEvent) => void
  /** Is told of each session that ended while accounts are read through it: they wait for a sign-in. */
  readonly onSessionEnd?: (ended: SessionEnd) => void
  /** Asks the reviewer for what only a person knows, as the code of an MFA device. */
  readonly ask?: AccessOptions['ask']
  /** Whether the reviewer allowed the command of a `credential_process` profile. */
  readonly allowed?: AccessOptions['allowed']
  /** What this process knows of refused tokens. */
  readonly refused?: AccessOptions['refused']
  /** Rates that outlive this review; its own where none are given. */
  readonly limiter?: AccessOptions['limiter']
}

/** Unique, sortable by time, and fit for a file name: `20261029-140233-1a2b3c4d`. */
export const newReviewId = (at: string): string =>
  `${at.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}-${randomBytes(4).toString('hex')}`

/** What a scope names that there is not, if anything. */
export const problemOfScope = (registry: Registry, scope: Scope): Result<never> | undefined => {
  const services = new Set(registry.checks.map(({ metadata }) => metadata.service))
  const service = scope.services?.find((name) => !services.has(name))
  if (service !== undefined) {
    return failed(
      'UnknownService',
      `There are no checks of a service ${service}.`,
      `Choose from: ${[...services].join(', ')}.`,
    )
  }
  const check = scope.checks?.find((id) => !registry.checks.some(({ metadata }) => metadata.id === id))
  return check === undefined
    ? undefined
    : failed('UnknownCheck', `There is no check ${check}.`, 'See them all with "plumbline checks".')
}

const callCounts = (access: Access) => {
  const counts = new Map<string, number>()
  let throttles = 0
  for (const { operation, calls, throttles: some } of access.counts()) {
    counts.set(operation, (counts.get(operation) ?? 0) + calls)
    throttles += some
  }
  return {
    throttles,
    counts: [...counts].map(([name, count]) => {
      const [service = '', operation = ''] = name.split(':')
      return { service, operation, count }
    }),
  }
}

/** Whether there is anything to leave out in an empty region: where only places are judged, there is not. */
const leavesOutRegions = ({ skipEmptyRegions = false }: Scope, { regionReads, placeReads }: Plan): boolean =>
  skipEmptyRegions && regionReads.some((read) => !placeReads.includes(read))

/** Reviews a scope from its profiles to the sealed snapshot. */
export const reviewScope = async (request: SessionRequest, tools: SessionTools): Promise<Result<ReviewEnd>> => {
  const { registry, version, signal } = tools
  saveMemory()
  // Every read under way listens to it.
  setMaxListeners(0, signal)
  const { scope } = request
  const wrong = problemOfScope(registry, scope)
  if (wrong) return wrong
  const chosen = plan(registry, { services: scope.services ?? undefined, checks: scope.checks ?? undefined })
  if (chosen.checks.length === 0) {
    return failed(
      'NothingChosen',
      'No check fits both the services and the checks that were chosen.',
      'Choose fewer, or check their names with "plumbline checks".',
    )
  }
  const leavesOut = leavesOutRegions(scope, chosen)
  const access: Access = openAccess({
    version,
    declared: [chosen.calls, ...(leavesOut ? [regionCalls] : [])],
    onSignedOut: (ended, own) => pauses.onSignedOut(ended, own),
    ...(tools.onCall ? { observe: tools.onCall } : {}),
    ...(tools.ask ? { ask: tools.ask } : {}),
    ...(tools.allowed ? { allowed: tools.allowed } : {}),
    ...(tools.refused ? { refused: tools.refused } : {}),
    ...(tools.limiter ? { limiter: tools.limiter } : {}),
  })
  const pauses = makePauses({
    signedOut: request.signedOut,
    isUsable: (session) => access.sso.isUsable(session),
    signal,
  })
  try {
    const { accounts, notes } = await resolveAccounts(access, scope, leavesOut, chosen.keptReads.length > 0, signal)
    if (!accounts.some(({ readable }) => readable)) {
      const texts = accounts.map(({ reviewed }) => `${reviewed.name}: ${reviewed.error?.text ?? 'no account'}`)
      return failed(
        'NoAccount',
        `No account could be reviewed. ${texts.join(' ')}`,
        'Mend the profiles, or sign in, and start the review again.',
      )
    }
    return await runReview(
      {
        scope,
        plan: chosen,
        accounts,
        resume: request.resume,
        notes,
        sample: request.sample,
        ...(request.sampleNow ? { sampleNow: request.sampleNow } : {}),
      },
      {
        registry,
        writer: tools.writer,
        version,
        toGap,
        calls: () => callCounts(access),
        clock: () => new Date().toISOString(),
        elapsed: () => performance.now(),
        newId: newReviewId,
        observe: tools.observe,
        pauses,
        ...(tools.onSessionEnd ? { onSessionEnd: tools.onSessionEnd } : {}),
        signal,
      },
    )
  } finally {
    access.close()
  }
}
