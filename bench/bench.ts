import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { say } from '../scripts/setup/say.ts'
import { projectFolder } from '../scripts/setup/places.ts'
import { homePaths } from '../src/main/history/home'
import { moments } from '../src/main/sample/moments'
import { portalSession } from '../src/main/sample/portal'
import { buildPrograms } from './build-programs'
import { runMeasured, startSampleProcess, type SampleProcess } from './child'
import { callsByService, compareCalls, lackingOperations } from './compare-calls'
import { openEstate, type Size } from './estate'
import { countFewestCalls } from './fewest-calls'
import { lowerBound } from './lower-bound'
import { judge } from './measure'
import { accountMeasures, readMeasures, reviewMeasures, windowMeasures } from './measures'
import type { ListedAccounts, Message, WindowFigures } from './messages'
import { makeTable } from './table'
import { runWindow } from './window'

const sizes = {
  full: { accounts: 10, regions: 4, resources: 50_000 },
  small: { accounts: 2, regions: 2, resources: 500 },
} as const satisfies Record<string, Size>

/** Of each call to the sample, in milliseconds. */
const latency = 40

/** The app's own review is watched no longer than this, in milliseconds: the whole bench takes six minutes at most. */
const longestWindow = 150_000

const sayProgress = (message: Message): void => {
  if (message.kind !== 'progress') return
  const { state, done, total, calls, memory } = message
  say(`  ${state}: ${done} of ${total} reads, ${calls} calls, ${Math.round(memory / 1_000_000)} MB`)
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )

const sizeOfFolder = async (folder: string, parts: readonly string[]): Promise<number> => {
  const lists = await Promise.all(
    parts.map((part) => readdir(join(folder, part), { recursive: true, withFileTypes: true }).catch(() => [])),
  )
  const files = lists.flat().filter((entry) => entry.isFile())
  const each = await Promise.all(files.map(({ parentPath, name }) => sizeOf(join(parentPath, name))))
  return each.reduce((sum, one) => sum + one, 0)
}

const measureInApp = (
  home: string,
  sample: SampleProcess,
  snapshot: string,
  result: string,
): Promise<WindowFigures> => {
  say('Reviewing again in the real app, and paging through its findings ...')
  const { profiles, environment } = sample
  return runWindow({
    home,
    profiles: [...profiles],
    environment: { ...environment },
    snapshot,
    result,
    longest: longestWindow,
  })
}

/** Lists the accounts of a large organization, in a sample of its own. */
const measurePortal = async (folder: string, accounts: number): Promise<ListedAccounts> => {
  say(`Listing the roles of ${accounts.toLocaleString('en')} accounts ...`)
  const sample = await startSampleProcess({
    accounts,
    profiles: folder,
    faults: [{ effect: { kind: 'latency', milliseconds: latency } }],
  })
  try {
    const listed = await runMeasured({ do: 'accounts', session: portalSession }, sample.environment, () => {})
    if (listed.kind !== 'accounts') throw new Error('The measured program said nothing of the accounts.')
    return listed
  } finally {
    await sample.close()
  }
}

/** Runs the bench, prints its table and writes `bench/results.json`. Returns 1 where a gate failed. */
export const main = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      small: { type: 'boolean', default: false },
      'no-window': { type: 'boolean', default: false },
      'cpu-prof': { type: 'string' },
    },
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
    const listed = await measurePortal(join(folder, 'portal'), values.small ? 50 : 1000)
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
      const byService = callsByService(reviewed.calls, fewest)
      say('Calls by service, and at least:')
      for (const { service, sent, least } of byService) say(`  ${service}: ${sent}, ${least}`)
      for (const line of compareCalls(reviewed.calls, fewest)) say(`  ${line}`)
      for (const [reason, times] of Object.entries(reviewed.reasons)) say(`  not judged, ${times} times: ${reason}`)
      const databaseBytes = await sizeOf(homePaths(home).database)
      say('Reading the snapshot ...')
      const read = await runMeasured({ do: 'read', home, snapshot: reviewed.snapshot }, {}, () => {})
      if (read.kind !== 'read') throw new Error('The measured program said nothing of the snapshot.')
      const inApp = values['no-window']
        ? undefined
        : await measureInApp(home, sample, reviewed.snapshot, join(folder, 'window.json'))
      const measures = [
        ...reviewMeasures(reviewed, bound, fewestCount),
        ...readMeasures(read, databaseBytes),
        ...(inApp ? windowMeasures(inApp) : []),
        ...accountMeasures(listed),
        {
          id: 'app-size',
          name: 'App: bundle',
          value: (await sizeOfFolder(join(projectFolder, 'out'), ['main', 'preload', 'renderer'])) / 1_000_000,
          unit: 'MB',
        } as const,
      ]
      for (const line of makeTable(measures)) say(line)
      await writeFile(
        join(projectFolder, 'bench', 'results.json'),
        `${JSON.stringify({ at: new Date().toISOString(), size, latency, machine: { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.version }, callsByService: byService, measures: measures.map((measure) => ({ ...measure, verdict: judge(measure) })) }, null, 2)}\n`,
      )
      return measures.some((measure) => judge(measure) === 'failed') ? 1 : 0
    } finally {
      await sample.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
