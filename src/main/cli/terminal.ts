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

/** Writes a line of a result to standard output. */
export const print = (text: string): void => {
  process.stdout.write(`${text.split('\n').map(printable).join('\n')}\n`)
}

/** Writes a result to standard output as JSON. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** The command was not told what it needs, or was told what does not fit. */
export const wrongUsage = (text: string, next: string): { readonly ok: false; readonly error: Problem } => ({
  ok: false,
  error: { code: 'WrongUsage', text, next },
})

const usageCodes = ['WrongUsage', 'UnknownService', 'UnknownCheck', 'NothingChosen']

/** The exit code of a command that ends with a problem. */
export const exitOfProblem = ({ code }: Problem): ExitCode =>
  usageCodes.includes(code) ? exitCodes.wrongUsage : exitCodes.failed

/** Ends what goes on where the command is interrupted; gives a function that lets go. */
export const stopOnSignal = (abort: AbortController): (() => void) => {
  const stop = (): void => abort.abort('cancel')
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

/** Shows on a terminal, in one line, how far something is; elsewhere nothing. */
export const showStatus = (): { readonly show: (text: string) => void; readonly end: () => void } => {
  const terminal = process.stderr.isTTY
  return {
    show: (text) => {
      if (terminal) process.stderr.write(`\r\u001b[K${printable(text)}`)
    },
    end: () => {
      if (terminal) process.stderr.write('\r\u001b[K')
    },
  }
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
export const showProgress = (
  /** Whether something else stands on the screen now. */
  isBusy: () => boolean,
): { readonly update: (progress: Progress) => void; readonly end: () => void } => {
  const terminal = process.stderr.isTTY
  let last = 0
  let state: Progress['state'] | undefined
  let notes = 0
  return {
    update: (progress) => {
      const now = performance.now()
      if (isBusy()) return
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
