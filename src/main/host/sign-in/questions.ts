import { randomUUID } from 'node:crypto'
import { failed, ok, type Result } from '../../../shared/ipc/result'
import type { Question } from '../../../shared/ipc/sign-in'

/** Questions that calls wait for, and that only the reviewer can answer. */
export type Questions = {
  /** Asks, and waits; `undefined` where the reviewer will not answer, or nobody waits any more. */
  readonly ask: (question: Omit<Question, 'id'>, signal?: AbortSignal) => Promise<string | undefined>
  readonly list: () => readonly Question[]
  readonly answer: (id: string, answer: string | null) => Result<null>
  /** Gives up all of them. */
  readonly close: () => void
}

type Waiting = { readonly question: Question; readonly settle: (answer: string | undefined) => void }

/** Holds the questions; `changed` hears of each that comes or goes. The answers are told to who asked, and to nobody else. */
export const openQuestions = (changed: (questions: readonly Question[]) => void): Questions => {
  const waiting = new Map<string, Waiting>()
  const list = (): readonly Question[] => [...waiting.values()].map(({ question }) => question)
  const settle = (id: string, answer: string | undefined): boolean => {
    const one = waiting.get(id)
    if (!one) return false
    waiting.delete(id)
    one.settle(answer)
    changed(list())
    return true
  }
  return {
    ask: (question, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve(undefined)
        const id = randomUUID()
        const giveUp = (): void => {
          settle(id, undefined)
        }
        const end = (answer: string | undefined): void => {
          signal?.removeEventListener('abort', giveUp)
          resolve(answer)
        }
        waiting.set(id, { question: { ...question, id }, settle: end })
        signal?.addEventListener('abort', giveUp, { once: true })
        changed(list())
      }),
    list,
    answer: (id, answer) =>
      settle(id, answer ?? undefined)
        ? ok(null)
        : failed('QuestionNotThere', 'Nobody waits for that answer any more.', 'Nothing needs to be done.'),
    close: () => {
      for (const id of [...waiting.keys()]) settle(id, undefined)
    },
  }
}
