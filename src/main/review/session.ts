import { randomBytes } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { openAccess, type Access } from '../aws/access'
import type { CallEvent } from '../aws/call-counter'
import { toGap } from '../aws/errors'
import { plan } from '../engine/plan'
import type { Registry } from '../engine/validate'
import type { Writer } from '../history/write'
import { failed, type Result } from '../../shared/ipc/result'
import type { Progress } from '../../shared/ipc/review'
import type { Scope } from '../../shared/review/snapshot'
import { resolveAccounts } from './resolve-accounts'
import { runReview, type Resume, type ReviewEnd } from './run-review'
import { saveMemory } from './save-memory'

/** What a review is asked to do. */
export type SessionRequest = {
  readonly scope: Scope
  readonly resume: Resume
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
}

/** Unique, sortable by time, and fit for a file name: `20261029-140233-1a2b3c4d`. */
export const newReviewId = (at: string): string =>
  `${at.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}-${randomBytes(4).toString('hex')}`

const problemOfScope = (registry: Registry, scope: Scope): Result<never> | undefined => {
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
  const access = openAccess({ version, declared: [chosen.calls], ...(tools.onCall ? { observe: tools.onCall } : {}) })
  try {
    const { accounts, notes } = await resolveAccounts(access, scope, signal)
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
        signal,
      },
    )
  } finally {
    access.close()
  }
}
