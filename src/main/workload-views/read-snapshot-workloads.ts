import type { z } from 'zod'
import type { seenFromSchema } from '../../shared/ipc/workloads'
import { waysOf } from '../../shared/review/snapshot'
import { nameWay } from '../../shared/review/way-in'
import { workloadFacts, workloadsOf } from '../../shared/workload/from-facts'
import { keyOfWorkload } from '../../shared/workload/stored'
import type { Workload } from '../../shared/workload/workload'
import type { SnapshotHead } from '../history/findings/heads'
import { succeed, type Result } from '../history/problem'
import type { ViewSource } from './view-source'

/** An account through which a workload was read. */
export type SeenFrom = z.infer<typeof seenFromSchema>

/** A workload as a snapshot holds it. */
export type SnapshotWorkload = {
  readonly workload: Workload
  /** The owner first. */
  readonly seenFrom: readonly SeenFrom[]
  /** Whether an endpoint that is not AWS's told it. */
  readonly isForeign: boolean
}

/** The workloads of a snapshot, by key. */
export type SnapshotWorkloads = {
  readonly startedAt: string
  readonly sample: boolean
  readonly workloads: ReadonlyMap<string, SnapshotWorkload>
  readonly accountNames: ReadonlyMap<string, string>
  /** What could not be read, in sentences. */
  readonly problems: readonly string[]
}

type Found = ReturnType<typeof workloadsOf>['found'][number]

const waysByName = ({ scope }: SnapshotHead) => new Map(waysOf(scope).map((way) => [nameWay(way), way]))

const describeAccount = (account: string, permission: Workload['permission'], head: SnapshotHead): SeenFrom => {
  const reviewed = head.accounts.find(({ id }) => id === account)
  const wayName = reviewed?.profile ?? nameWay({ kind: 'default' })
  return {
    account,
    accountName: reviewed?.name ?? account,
    way: waysByName(head).get(wayName) ?? null,
    wayName,
    ...(permission === null ? {} : { permission }),
  }
}

/** How much of a workload is missing: what is whole comes before what is not, then what the owner sees. */
const missing = ({ workload, account }: Found): number =>
  2 *
    ((workload.problems?.length ?? 0) +
      workload.lensReviews.reduce((sum, { problems = [] }) => sum + problems.length, 0) +
      (workload.lensReviews.length === 0 ? 1 : 0)) +
  (account === workload.owner ? 0 : 1)

/** The one of several sights of a workload whose answers are shown. */
const mergeSights = (sights: readonly Found[], head: SnapshotHead): SnapshotWorkload | undefined => {
  const [best] = sights.toSorted((a, b) => missing(a) - missing(b))
  if (!best) return undefined
  const { workload } = best
  const rank = (account: string): number => (account === workload.owner ? 0 : 1)
  const accounts = [...new Set(sights.map(({ account }) => account))].toSorted(
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
  )
  const permissions = new Map(sights.map(({ account, workload: seen }) => [account, seen.permission]))
  // Who owns a workload may do more with it than a share lets others do.
  const permission = sights.some(({ account }) => account === workload.owner) ? null : workload.permission
  return {
    workload: { ...workload, permission },
    seenFrom: accounts.map((account) => describeAccount(account, permissions.get(account) ?? null, head)),
    isForeign: head.accounts.some(({ id, endpoint }) => id === best.account && endpoint !== undefined),
  }
}

const read = ({ reader }: ViewSource, snapshot: string): Result<SnapshotWorkloads> => {
  const summary = reader.getSummary(snapshot)
  if (!summary.ok) return summary
  const facts = reader.streamFacts(snapshot, workloadFacts)
  if (!facts.ok) return facts
  const { head } = summary.value
  const { found, problems } = workloadsOf(facts.value)
  const byKey = new Map<string, Found[]>()
  for (const sight of found) {
    const key = keyOfWorkload(sight.workload)
    byKey.set(key, [...(byKey.get(key) ?? []), sight])
  }
  return succeed({
    startedAt: head.startedAt,
    sample: head.sample,
    workloads: new Map(
      [...byKey].flatMap(([key, sights]) => {
        const merged = mergeSights(sights, head)
        return merged ? [[key, merged] as const] : []
      }),
    ),
    accountNames: new Map(head.accounts.flatMap(({ id, name }) => (id === null ? [] : [[id, name] as const]))),
    problems,
  })
}

/** The workloads that a snapshot holds. Only the facts of the Well-Architected Tool are read. */
export const readSnapshotWorkloads = (source: ViewSource, snapshot: string): Result<SnapshotWorkloads> =>
  source.cache.workloads.get(snapshot, () => read(source, snapshot))
