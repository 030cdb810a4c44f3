import { failed, ok, type Result } from '../../../shared/ipc/result'

/** What was shown and waits to be confirmed; each is good once. */
export type Remembered<Value> = {
  /** Remembers under a new id, in the place of what was remembered for the same thing before. */
  readonly add: (about: string, value: Value) => string
  readonly get: (id: string) => Result<Value>
  /** Gives it and forgets it, so that nothing is confirmed twice. */
  readonly take: (id: string) => Result<Value>
}

/** Remembers in memory only: what a person was shown is shown anew after a restart. */
export const openRemembered = <Value>(newId: () => string, again: string): Remembered<Value> => {
  const values = new Map<string, { readonly about: string; readonly value: Value }>()
  const get = (id: string): Result<Value> => {
    const found = values.get(id)
    return found
      ? ok(found.value)
      : failed('NotShown', 'What was confirmed is not what was shown last; nothing was sent.', again)
  }
  return {
    add: (about, value) => {
      for (const [id, one] of values) if (one.about === about) values.delete(id)
      const id = newId()
      values.set(id, { about, value })
      return id
    },
    get,
    take: (id) => {
      const found = get(id)
      values.delete(id)
      return found
    },
  }
}
