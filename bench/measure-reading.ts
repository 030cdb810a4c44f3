import { evaluate } from '../src/main/engine/evaluate'
import { openReader } from '../src/main/history/open-history'
import type { Result } from '../src/main/history/problem'
import { readOverview } from '../src/main/host/overview'
import { registry } from '../src/main/registry'
import { listWorkloads } from '../src/main/workload-views/list-workloads'
import { readLensView } from '../src/main/workload-views/read-lens-view'
import { createViewCache } from '../src/main/workload-views/view-cache'
import type { ViewSource } from '../src/main/workload-views/view-source'
import { lensAlias } from '../src/shared/framework/catalogue'
import type { ReadFigures, Task } from './messages'
import { pageQueries } from './queries'

/** Each page is asked for so often. */
const rounds = 20

const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.error.text)
  return result.value
}

const time = <Value>(work: () => Value): { readonly value: Value; readonly took: number } => {
  const start = performance.now()
  const value = work()
  return { value, took: performance.now() - start }
}

/** Opens the list of workloads and each framework review, then the slowest again. */
const measureWorkloads = (views: ViewSource, snapshot: string) => {
  const list = time(() => valueOf(listWorkloads(views, snapshot)).rows)
  const open = (workload: string) =>
    time(() => valueOf(readLensView(views, { workload, lens: lensAlias, snapshot, since: null, answers: 'latest' })))
  const opened = list.value
    .filter(({ lenses }) => lenses.some(({ alias }) => alias === lensAlias))
    .map(({ key }) => ({ key, ...open(key) }))
  const slowest = opened.toSorted((a, b) => b.took - a.took).at(0)
  if (!slowest) throw new Error('The estate has no workload with a framework review.')
  const choices = slowest.value.questions.flatMap(({ choices: some }) => some)
  return {
    workloads: list.took,
    lens: slowest.took,
    lensAgain: open(slowest.key).took,
    weighed: choices.filter(({ checks }) => checks.length > 0).length,
  }
}

/** Reads a snapshot as the app's screens do, runs all checks on its facts, and says what each took. */
export const measureReading = ({ home, snapshot }: Extract<Task, { do: 'read' }>): ReadFigures => {
  const reader = valueOf(openReader(home))
  // First, as a reviewer who opens the app on it: nothing is in memory yet.
  const views = {
    reader,
    checks: registry.checks.map(({ metadata }) => metadata),
    today: new Date().toISOString(),
    cache: createViewCache(),
  }
  const overview = time(() => valueOf(readOverview(views, snapshot)))
  const workloads = measureWorkloads(views, snapshot)
  const pages = Array.from({ length: rounds }, () => pageQueries)
    .flat()
    .map(({ name, query }) => {
      const { value, took } = time(() => valueOf(reader.pageFindings({ ...query, snapshot })))
      return { query: name, took, total: value.total }
    })
  const document = valueOf(reader.getDocument(snapshot))
  const facts = time(() => [...valueOf(reader.streamFacts(snapshot))])
  const byPlace = new Map(
    facts.value.map(({ unit, stored }) => [`${unit.account} ${unit.region} ${unit.fact}`, stored]),
  )
  const judged = time(() =>
    evaluate({
      checks: registry.checks,
      accounts: document.accounts.flatMap(({ id, partition, regions }) =>
        id === null ? [] : [{ id, partition, regions }],
      ),
      source: ({ account, region, fact }) => byPlace.get(`${account} ${region} ${fact}`),
      now: document.startedAt,
    }),
  )
  const verdicts = (outcomes: typeof document.outcomes): number =>
    outcomes.reduce((sum, one) => sum + one.verdicts.length, 0)
  if (verdicts([...judged.value]) !== verdicts(document.outcomes))
    throw new Error('The checks judged otherwise than in the review.')
  const documentBytes = valueOf(reader.getDocumentBytes(snapshot)).length
  reader.close()
  return {
    kind: 'read',
    loadFacts: facts.took,
    facts: facts.value.reduce((sum, { stored }) => sum + stored.items.length, 0),
    evaluate: judged.took,
    overview: overview.took,
    ...workloads,
    pages: pages.map(({ query, took }) => ({ query, took })),
    rows: Math.max(...pages.map(({ total }) => total)),
    documentBytes,
  }
}
