import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../setup/places.ts'
import { formatDuration } from '../setup/say.ts'
import { spawnNode } from '../tasks/spawn-task.ts'
import type { Counts, StepResult } from './counts.ts'
import { addUp, formatClosing, hasFailed } from './counts.ts'
import type { Report, Step } from './steps.ts'

/** Runs all steps, also after one failed, prints a summary and a closing line, and returns the exit code. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  const results: StepResult[] = []
  for (const step of steps) results.push(await runStep(step))
  const width = Math.max(...results.map(({ name }) => name.length))
  console.log('\nSummary')
  for (const result of results) {
    const tests = result.counts === undefined ? '' : ` (${formatClosing(result.counts)})`
    console.log(
      `  ${hasFailed(result) ? 'FAILED' : 'ok    '}  ${result.name.padEnd(width)}  ${formatDuration(result.duration)}${tests}`,
    )
  }
  console.log(`\n${formatClosing(addUp(results))}`)
  return results.some(hasFailed) ? 1 : 0
}

async function runStep({ name, task, report }: Step): Promise<StepResult> {
  console.log(`\n== ${name}`)
  if (report !== undefined) rmSync(join(projectFolder, report.path), { force: true })
  const start = performance.now()
  const exitCode = await spawnNode(join(projectFolder, 'scripts', 'task.mjs'), task)
  const duration = performance.now() - start
  const counts = report === undefined ? undefined : readCounts(report)
  const result = { name, exitCode, duration, runsTests: report !== undefined, counts }
  if (exitCode === 0 && report !== undefined && counts === undefined)
    console.log(`${name}: ended well, but left no counts in ${report.path}.`)
  console.log(`== ${name}: ${hasFailed(result) ? 'FAILED' : 'ok'} in ${formatDuration(duration)}`)
  return result
}

function readCounts({ path, read }: Report): Counts | undefined {
  const file = join(projectFolder, path)
  if (!existsSync(file)) return undefined
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
