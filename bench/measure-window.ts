import type { JSHandle } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import type { IntervalHistogram } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { openApp, type OpenApp } from '../e2e/app'
import { windowTaskSchema, type WindowFigures } from './messages'
import { pageQueries } from './queries'

/** Milliseconds between two pages that are asked for, and between two looks at the review. */
const askEvery = 200

const timedAnswer = z.object({ took: z.number(), problem: z.string().nullable() })

/** Asks for a page of findings in the window itself, so that only what a reviewer waits for is counted. */
const askPage = async ({ page }: OpenApp, query: object): Promise<number> => {
  const script = `(async () => {
    const start = performance.now()
    const answer = await window.api.ask('findings:page', ${JSON.stringify(query)})
    return { took: performance.now() - start, problem: answer.ok ? null : answer.error.text }
  })()`
  const { took, problem } = timedAnswer.parse(await page.evaluate(script))
  if (problem !== null) throw new Error(problem)
  return took
}

/** Watches the event loop of the app's main process. The function is read as text and runs there. */
const watchMain = (opened: OpenApp): Promise<JSHandle<IntervalHistogram>> =>
  opened.app.evaluateHandle(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const delays = monitorEventLoopDelay({ resolution: 5 })
    delays.enable()
    return delays
  })

/** Memory of the engine's process in bytes. */
const engineMemory = async (opened: OpenApp): Promise<number> => {
  const kilobytes = await opened.app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Plumbline engine')?.memory.workingSetSize ?? 0,
  )
  return kilobytes * 1024
}

/** Reviews in the real app while findings of an earlier snapshot are paged through, and writes down what was felt. */
export const main = async ([text = '']: readonly string[]): Promise<number> => {
  const { home, profiles, environment, snapshot, result, longest } = windowTaskSchema.parse(JSON.parse(text))
  const opened = await openApp(home, ['--accept-stand-in'], environment)
  try {
    const delays = await watchMain(opened)
    const scope = { profiles, regions: null, services: null, checks: null }
    const start = performance.now()
    await opened.ask('review:start', { scope, resume: false })
    const pages: { state: string; query: string; took: number }[] = []
    let memory = 0
    let state = 'starting'
    let calls = 0
    for (let turn = 0; !['sealed', 'failed', 'stopped'].includes(state); turn += 1) {
      if (performance.now() - start > longest) break
      const chosen = pageQueries[turn % pageQueries.length]
      if (chosen) pages.push({ state, query: chosen.name, took: await askPage(opened, { ...chosen.query, snapshot }) })
      if (turn % 5 === 0) memory = Math.max(memory, await engineMemory(opened))
      const progress = await opened.ask('review:current', undefined)
      state = progress?.state ?? state
      calls = progress?.calls ?? calls
      if (turn % 50 === 0) process.stdout.write(`  ${state}: ${progress?.done} of ${progress?.total} reads\n`)
      await wait(askEvery)
    }
    const [stall99, stallMost] = await delays.evaluate((own) => [own.percentile(99) / 1e6, own.max / 1e6] as const)
    const figures: WindowFigures = {
      state,
      total: performance.now() - start,
      calls,
      stall99,
      stallMost,
      engineMemory: memory,
      pages,
    }
    await writeFile(result, JSON.stringify(figures))
    return 0
  } finally {
    await opened.close()
  }
}
