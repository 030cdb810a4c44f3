import type { LowerBound } from './lower-bound'
import { percentile, type Measure } from './measure'
import type { ListedAccounts, ReadFigures, Reviewed, WindowFigures } from './messages'
import { bucketOf, leastSeconds } from '../src/main/aws/rates'

const megabyte = 1_000_000

/** Figures of a review, in a process of its own. */
export const reviewMeasures = (reviewed: Reviewed, bound: LowerBound, fewest: number): readonly Measure[] => {
  const { total, began, calls, peakMemory, processor, stall99 } = reviewed
  const seconds = total / 1000
  const sent = Object.values(calls).reduce((sum, one) => sum + one, 0)
  const between = (from: string, to: string): number => ((began[to] ?? Number.NaN) - (began[from] ?? Number.NaN)) / 1000
  return [
    {
      id: 'review-over-bound',
      name: 'Review: wall time ÷ lower bound',
      value: seconds / bound.seconds,
      unit: 'times',
      limit: { kind: 'gate', most: 1.3 },
      note: `the bound is that of ${bound.decidedBy}`,
    },
    {
      id: 'calls-over-fewest',
      name: 'Review: calls ÷ fewest calls',
      value: sent / fewest,
      unit: 'times',
      limit: { kind: 'gate', most: 1.1 },
      note: `${sent.toLocaleString('en')} sent, ${fewest.toLocaleString('en')} at least`,
    },
    { id: 'review-seconds', name: 'Review: wall time', value: seconds, unit: 's' },
    { id: 'bound-seconds', name: 'Review: lower bound', value: bound.seconds, unit: 's' },
    {
      id: 'judging-seconds',
      name: 'Review: judging, scores and digests',
      value: between('judging', 'sealing'),
      unit: 's',
    },
    { id: 'sealing-seconds', name: 'Review: sealing', value: between('sealing', 'sealed'), unit: 's' },
    { id: 'processor-seconds', name: 'Review: processor time of the engine', value: processor / 1000, unit: 's' },
    {
      id: 'engine-memory',
      name: 'Review: memory of the engine at its peak',
      value: peakMemory / megabyte,
      unit: 'MB',
      limit: { kind: 'gate', most: 600 },
    },
    {
      id: 'engine-stall',
      name: 'Review: p99 delay in the engine',
      value: stall99,
      unit: 'ms',
      note: 'nobody waits for this process',
    },
    { id: 'throttles', name: 'Review: throttled calls', value: reviewed.throttles, unit: 'count' },
    { id: 'verdicts', name: 'Review: verdicts', value: reviewed.verdicts, unit: 'count' },
    { id: 'blind', name: 'Review: what could not be judged', value: reviewed.blind, unit: 'count' },
  ]
}

/** AWS's largest page of accounts. */
const accountsPerPage = 100

/** Figures of listing a session's accounts, with the roles of each. */
export const accountMeasures = ({
  total,
  first,
  accounts,
  withRoles,
  calls,
  throttles,
}: ListedAccounts): readonly Measure[] => {
  const fewest = Math.ceil(accounts / accountsPerPage) + accounts
  const least = leastSeconds(bucketOf('sso:ListAccountRoles', true), fewest)
  return [
    {
      id: 'accounts-calls-over-fewest',
      name: 'Accounts of a session: calls ÷ fewest calls',
      value: calls / fewest,
      unit: 'times',
      limit: { kind: 'gate', most: 1.05 },
      note: `${accounts.toLocaleString('en')} accounts, roles of ${withRoles.toLocaleString('en')}, throttled ${throttles} times`,
    },
    {
      id: 'accounts-over-bound',
      name: 'Accounts of a session: wall time ÷ lower bound',
      value: total / 1000 / least,
      unit: 'times',
      limit: { kind: 'gate', most: 1.5 },
      note: `${(total / 1000).toFixed(1)} s; the bound is that of the rates`,
    },
    {
      id: 'accounts-first',
      name: 'Accounts of a session: until the first are shown',
      value: first / 1000,
      unit: 's',
      limit: { kind: 'goal', most: 1 },
    },
  ]
}

/** Figures of what a review left. */
export const readMeasures = (figures: ReadFigures, databaseBytes: number): readonly Measure[] => {
  const slowest = figures.pages.reduce((most, page) => (page.took > most.took ? page : most))
  return [
    {
      id: 'evaluate',
      name: 'All checks on the facts',
      value: figures.evaluate / 1000,
      unit: 's',
      limit: { kind: 'gate', most: 5 },
      note: `${figures.facts.toLocaleString('en')} facts, in a process that has not run them before`,
    },
    {
      id: 'page',
      name: 'A page of findings, p99',
      value: percentile(
        figures.pages.map(({ took }) => took),
        99,
      ),
      unit: 'ms',
      limit: { kind: 'goal', most: 50 },
      note: `of ${figures.rows.toLocaleString('en')} rows; slowest: ${slowest.query}, ${slowest.took.toFixed(1)} ms`,
    },
    {
      id: 'page-median',
      name: 'A page of findings, median',
      value: percentile(
        figures.pages.map(({ took }) => took),
        50,
      ),
      unit: 'ms',
    },
    { id: 'overview', name: 'Opening the overview, the first time', value: figures.overview, unit: 'ms' },
    {
      id: 'workloads',
      name: 'Listing workloads after it, with all their evidence',
      value: figures.workloads,
      unit: 'ms',
    },
    {
      id: 'lens',
      name: 'Opening a workload, the slowest',
      value: figures.lens,
      unit: 'ms',
      limit: { kind: 'goal', most: 1000 },
      note: `${figures.weighed} choices with evidence; again: ${figures.lensAgain.toFixed(1)} ms`,
    },
    { id: 'load-facts', name: 'Loading all facts', value: figures.loadFacts / 1000, unit: 's' },
    { id: 'database', name: 'Database', value: databaseBytes / megabyte, unit: 'MB' },
    { id: 'document', name: 'Snapshot as JSON', value: figures.documentBytes / megabyte, unit: 'MB' },
  ]
}

/** Figures of a review in the real app, its findings being paged through. */
export const windowMeasures = ({
  state,
  total,
  stall99,
  stallMost,
  engineMemory,
  pages,
}: WindowFigures): readonly Measure[] => {
  const slowest = pages.reduce((most, page) => (page.took > most.took ? page : most))
  return [
    {
      id: 'app-page',
      name: 'App: a page of findings during a review, p99',
      value: percentile(
        pages.map(({ took }) => took),
        99,
      ),
      unit: 'ms',
      limit: { kind: 'goal', most: 50 },
      note: `${pages.length} pages, as the window waits for them; slowest: ${slowest.query} while ${slowest.state}, ${slowest.took.toFixed(1)} ms`,
    },
    {
      id: 'app-page-median',
      name: 'App: the same, median',
      value: percentile(
        pages.map(({ took }) => took),
        50,
      ),
      unit: 'ms',
    },
    {
      id: 'app-stall',
      name: 'App: p99 stall of the main process',
      value: stall99,
      unit: 'ms',
      limit: { kind: 'goal', most: 50 },
      note: `delay of its event loop, looked at every 5 ms; the longest was ${stallMost.toFixed(1)} ms`,
    },
    {
      id: 'app-engine-memory',
      name: 'App: memory of the engine',
      value: engineMemory / megabyte,
      unit: 'MB',
      limit: { kind: 'goal', most: 500 },
      note: 'its process with the thread that reads, looked at each second',
    },
    { id: 'app-review', name: 'App: wall time of that review', value: total / 1000, unit: 's', note: state },
  ]
}
