import { monitorEventLoopDelay } from 'node:perf_hooks'
import { lockHome } from '../src/main/history/home-lock'
import { openHistory } from '../src/main/history/open-history'
import { registry } from '../src/main/registry'
import { reviewScope } from '../src/main/review/session'
import { describeGap } from '../src/shared/review/gap'
import type { Progress } from '../src/shared/ipc/review'
import type { Snapshot } from '../src/shared/review/snapshot'
import type { Message, Reviewed, Task } from './messages'
import { peakMemory } from './peak-memory'

const nanoseconds = 1e-6

/** Milliseconds between two lines of progress. */
const progressEvery = 5000

const countOutcomes = ({ outcomes }: Snapshot): Pick<Reviewed, 'outcomes' | 'verdicts' | 'blind'> => ({
  outcomes: outcomes.length,
  verdicts: outcomes.reduce((sum, { verdicts }) => sum + verdicts.length, 0),
  blind: outcomes.reduce((sum, { status, unknown }) => sum + unknown.length + (status === 'notAssessed' ? 1 : 0), 0),
})

/** Why something could not be judged, each reason with how often it stands there, most often first. */
const reasonsOf = ({ outcomes }: Snapshot): Record<string, number> => {
  const counts = new Map<string, number>()
  for (const { gap, unknown } of outcomes) {
    for (const one of [...(gap ? [gap] : []), ...unknown.map((item) => item.gap)]) {
      const text = describeGap(one)
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  return Object.fromEntries([...counts].toSorted(([, a], [, b]) => b - a).slice(0, 5))
}

/** Carries out a review as the app's engine does, in this process, and says what it took. */
export const measureReview = async (
  { home, profiles, now }: Extract<Task, { do: 'review' }>,
  tell: (message: Message) => void,
): Promise<Reviewed> => {
  const at = new Date().toISOString()
  const lock = lockHome(home, 'cli', at)
  if (!lock.ok) throw new Error(lock.error.text)
  const history = openHistory({ home, appVersion: '0.0.0', at })
  if (!history.ok) throw new Error(history.error.text)
  const began: Record<string, number> = {}
  const calls: Record<string, number> = {}
  let throttles = 0
  let told = 0
  const start = performance.now()
  const observe = ({ state, done, total, calls: sent }: Progress): void => {
    const since = performance.now() - start
    const isNew = began[state] === undefined
    began[state] ??= since
    if (!isNew && since - told < progressEvery) return
    told = since
    tell({ kind: 'progress', state, done, total, calls: sent, memory: process.memoryUsage.rss() })
  }
  const delays = monitorEventLoopDelay({ resolution: 5 })
  delays.enable()
  const before = process.cpuUsage()
  const result = await reviewScope(
    {
      scope: { profiles: [...profiles], regions: null, services: null, checks: null },
      resume: false,
      signedOut: 'leaveUnfinished',
      sample: true,
      sampleNow: now,
    },
    {
      registry,
      writer: history.value.writer,
      version: '0.0.0',
      observe,
      signal: new AbortController().signal,
      onCall: ({ kind, operation }) => {
        if (kind === 'sent') calls[operation] = (calls[operation] ?? 0) + 1
        if (kind === 'throttled') throttles += 1
      },
    },
  )
  const total = performance.now() - start
  delays.disable()
  const processor = process.cpuUsage(before)
  history.value.writer.close()
  lock.value.release()
  if (!result.ok) throw new Error(`${result.error.text} ${result.error.next}`)
  if (result.value.kind !== 'sealed') throw new Error('The review was not sealed.')
  const { snapshot } = result.value
  return {
    kind: 'reviewed',
    snapshot: snapshot.snapshot,
    began,
    total,
    calls,
    throttles,
    ...countOutcomes(snapshot),
    reasons: reasonsOf(snapshot),
    peakMemory: peakMemory(),
    processor: (processor.user + processor.system) / 1000,
    stallMost: delays.max * nanoseconds,
    stall99: delays.percentile(99) * nanoseconds,
  }
}
