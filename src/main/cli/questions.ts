import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { printable } from '../../shared/printable'

/** Asks the person at the terminal, one question at a time. */
export type Questions = {
  /** A question that is answered with y or n; everything but y is no. */
  readonly confirm: (question: string, signal?: AbortSignal) => Promise<boolean>
  /** A question whose answer is not shown as it is typed; undefined where there is none. */
  readonly askHidden: (question: string, signal?: AbortSignal) => Promise<string | undefined>
  /** Whether a question stands on the screen. */
  readonly isAsking: () => boolean
}

/** Whether there is a person to ask: both ends of the conversation are a terminal. */
const hasTerminal = (): boolean => process.stdin.isTTY && process.stderr.isTTY

/** Swallows what is typed, which the terminal would show otherwise. */
const nowhere = (): Writable => new Writable({ write: (_piece, _encoding, done) => done() })

/** Ctrl+C ends the command as if no question stood there. */
const interrupt = (): void => {
  process.kill(process.pid, 'SIGINT')
}

const readLine = (question: string, hidden: boolean, signal?: AbortSignal): Promise<string | undefined> =>
  new Promise((resolve) => {
    const lines = createInterface({
      input: process.stdin,
      output: hidden ? nowhere() : process.stderr,
      terminal: true,
      historySize: 0,
    })
    // Only now does the terminal show nothing by itself: what is typed as soon as the question stands there stays hidden.
    process.stderr.write(`${printable(question)} `)
    const end = (): void => lines.close()
    signal?.addEventListener('abort', end, { once: true })
    lines.once('SIGINT', () => {
      lines.close()
      interrupt()
    })
    lines.once('line', (line) => {
      resolve(line.trim())
      lines.close()
    })
    lines.once('close', () => {
      signal?.removeEventListener('abort', end)
      if (hidden) process.stderr.write('\n')
      resolve(undefined)
    })
  })

/** Questions to the person at the terminal; undefined where there is none. */
export const openQuestions = (): Questions | undefined => {
  if (!hasTerminal()) return undefined
  let last: Promise<unknown> = Promise.resolve()
  let open = 0
  const ask = (question: string, hidden: boolean, signal?: AbortSignal): Promise<string | undefined> => {
    const answer = last.then(async () => {
      if (signal?.aborted) return undefined
      open += 1
      try {
        return await readLine(question, hidden, signal)
      } finally {
        open -= 1
      }
    })
    last = answer
    return answer
  }
  return {
    confirm: async (question, signal) => /^y(es)?$/i.test((await ask(`${question} [y/N]`, false, signal)) ?? ''),
    askHidden: async (question, signal) => (await ask(question, true, signal)) || undefined,
    isAsking: () => open > 0,
  }
}
