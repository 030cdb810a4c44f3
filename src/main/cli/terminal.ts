import { printable } from '../../shared/printable'
import type { Problem } from '../../shared/ipc/result'
import type { Progress } from '../../shared/ipc/review'

/** Exit codes of the command line: a contract that scripts build on. */
export const exitCodes = { done: 0, failed: 1, wrongUsage: 2, notAllSeen: 3, findings: 4 } as const
/** One of them. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Writes a line to standard error; standard output is for results alone. */
export const say = (text: string): void => {
  process.stderr.write(`${text.split('\n').map(printable).join('\n')}\n`)
}

/** Says what went wrong and what to do next. */
export const sayProblem = ({ text, next }: Problem): void => {
  say(text)
  say(next)
}

const barWidth = 28

const describe = ({ state, done, total, calls, throttles, secondsLeft }: Progress): string => {
  const share = total === 0 ? 0 : done / total
  const left = secondsLeft === null ? '' : `, about ${secondsLeft} s left`
  const slowed = throttles === 0 ? '' : `, throttled ${throttles} times`
  return `${state}: ${Math.floor(share * 100)}% of what is read, ${calls} calls${slowed}${left}`
}

const bar = (progress: Progress): string => {
  const filled = progress.total === 0 ? 0 : Math.round((progress.done / progress.total) * barWidth)
  return `[${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}] ${describe(progress)}`
}

/** Milliseconds between lines where there is no terminal to draw on. */
const lineEvery = 5_000

/** Shows progress: a bar on a terminal, now and then a line elsewhere. */
export const showProgress = (): { readonly update: (progress: Progress) => void; readonly end: () => void } => {
  const terminal = process.stderr.isTTY
  let last = 0
  let state: Progress['state'] | undefined
  let notes = 0
  return {
    update: (progress) => {
      const now = performance.now()
      const changed = progress.state !== state
      if (!changed && now - last < (terminal ? 100 : lineEvery)) return
      last = now
      state = progress.state
      if (terminal) process.stderr.write('\r\u001b[K')
      progress.notes.slice(notes).forEach(say)
      notes = progress.notes.length
      if (terminal) process.stderr.write(bar(progress))
      else say(describe(progress))
    },
    end: () => {
      if (terminal) process.stderr.write('\r\u001b[K')
    },
  }
}
