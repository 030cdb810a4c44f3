import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { say } from '../scripts/setup/say.ts'
import { projectFolder } from '../scripts/setup/places.ts'
import { homePaths } from '../src/main/history/home'
import { moments } from '../src/main/sample/moments'
import { buildPrograms } from './build-programs'
import { runMeasured, startSampleProcess } from './child'
import { compareCalls, lackingOperations } from './compare-calls'
import { openEstate, type Size } from './estate'
import { countFewestCalls } from './fewest-calls'
import { lowerBound } from './lower-bound'
import { judge, percentile, type Measure } from './measure'
import type { Message, Reviewed, ReadFigures } from './messages'
import { makeTable } from './table'

const sizes = {
  full: { accounts: 10, regions: 4, resources: 50_000 },
  small: { accounts: 2, regions: 2, resources: 500 },
} as const satisfies Record<string, Size>

/** Of each call to the sample, in milliseconds. */
const latency = 40

const megabyte = 1_000_000

const sayProgress = (message: Message): void => {
  if (message.kind !== 'progress') return
  const { state, done, total, calls } = message
  say(`  ${state}: ${done} of ${total} reads, ${calls} calls`)
}

const reviewMeasures = (
  reviewed: Reviewed,
  bound: { readonly seconds: number; readonly decidedBy: string },
  fewest: number,
): readonly Measure[] => {
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
      limit: { kind: 'gate', most: 1.5 },
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
      limit: { kind: 'goal', most: 500 },
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

const readMeasures = (figures: ReadFigures, databaseBytes: number): readonly Measure[] => {
  const slowest = figures.pages.reduce((most, page) => (page.took > most.took ? page : most))
  return [
    {
      id: 'evaluate',
      name: 'All checks on the facts',
      value: figures.evaluate / 1000,
      unit: 's',
      limit: { kind: 'goal', most: 2 },
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
    { id: 'load-facts', name: 'Loading all facts', value: figures.loadFacts / 1000, unit: 's' },
    { id: 'database', name: 'Database', value: databaseBytes / megabyte, unit: 'MB' },
    { id: 'document', name: 'Snapshot as JSON', value: figures.documentBytes / megabyte, unit: 'MB' },
  ]
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )

/** Runs the bench, prints its table and writes `bench/results.json`. Returns 1 where a gate failed. */
export const main = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { small: { type: 'boolean', default: false }, 'cpu-prof': { type: 'string' } },
  })
  const size: Size = values.small ? sizes.small : sizes.full
  say(
    `Bench: ${size.accounts} accounts, ${size.regions} regions, ${size.resources.toLocaleString('en')} resources, ${latency} ms a call`,
  )
  const lacking = lackingOperations()
  if (lacking.length > 0) {
    say(`The bench does not know the fewest calls of ${lacking.join(', ')}: add them to bench/fewest-calls.ts.`)
    return 1
  }
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'))
  try {
    say('Building the measured programs ...')
    await buildPrograms()
    say('Counting the fewest calls ...')
    const fewest = await countFewestCalls(openEstate(size))
    const fewestCount = fewest.reduce((sum, { calls }) => sum + calls, 0)
    const bound = lowerBound(fewest, latency / 1000)
    say(`At least ${fewestCount.toLocaleString('en')} calls and ${bound.seconds.toFixed(1)} s`)
    const sample = await startSampleProcess({
      ...size,
      at: moments.autumn.toISOString(),
      profiles: folder,
      faults: [{ effect: { kind: 'latency', milliseconds: latency } }],
    })
    try {
      const home = join(folder, 'home')
      say('Reviewing ...')
      const reviewed = await runMeasured(
        { do: 'review', home, profiles: [...sample.profiles], now: moments.autumn.toISOString() },
        sample.environment,
        sayProgress,
        values['cpu-prof'] === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values['cpu-prof']}`],
      )
      if (reviewed.kind !== 'reviewed') throw new Error('The measured program said nothing of the review.')
      for (const line of compareCalls(reviewed.calls, fewest)) say(`  ${line}`)
      say('Reading the snapshot ...')
      const read = await runMeasured({ do: 'read', home, snapshot: reviewed.snapshot }, {}, () => {})
      if (read.kind !== 'read') throw new Error('The measured program said nothing of the snapshot.')
      const measures = [
        ...reviewMeasures(reviewed, bound, fewestCount),
        ...readMeasures(read, await sizeOf(homePaths(home).database)),
      ]
      for (const line of makeTable(measures)) say(line)
      await writeFile(
        join(projectFolder, 'bench', 'results.json'),
        `${JSON.stringify({ at: new Date().toISOString(), size, latency, machine: { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.version }, measures: measures.map((measure) => ({ ...measure, verdict: judge(measure) })) }, null, 2)}\n`,
      )
      return measures.some((measure) => judge(measure) === 'failed') ? 1 : 0
    } finally {
      await sample.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
